// Class names: one way of writing each, tied to its place and function line.
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { resolveDepartment } from '../../graph/registry/resolve.ts'
import type { ResolvedDepartment } from '../../graph/registry/resolve.ts'

const resolve = (surface: string, issuer: string, date: string | null): ResolvedDepartment =>
  resolveDepartment(surface, { jurisdiction: jurisdictionOf(issuer), date })

describe('classes', () => {
  const zhejiang = (surface: string): ResolvedDepartment => resolve(surface, '浙江省人民政府', '2018-12-28')

  it.each([
    ['有关部门', '有关部门', undefined],
    ['各有关部门', '各有关部门', undefined],
    ['其他省级有关单位', '其他省级有关单位', undefined],
    ['各地', '各地', undefined],
    ['各地区、各部门', '各地区、各部门', undefined],
    ['各级政府', '各级人民政府', undefined],
    ['县级以上政府', '县级以上人民政府', undefined],
    ['各市、县〔市、区〕政府', '各市、县（市、区）人民政府', undefined],
    ['各市、县(市、区)人民政府', '各市、县（市、区）人民政府', undefined],
    ['各市、县（市、区）政府', '各市、县（市、区）人民政府', undefined],
    ['各区县人民政府', '各区县人民政府', undefined],
    ['各镇人民政府、街道办事处', '各镇人民政府、街道办事处', undefined],
    ['各县(市)区、开发区', '各县（市）区、开发区', undefined],
    ['各街镇（园区）', '各街镇（园区）', undefined],
    ['县（市、区）政府', '县（市、区）人民政府', undefined],
    ['省级有关部门', '省级有关部门', undefined],
    ['当地粮食等部门', '当地粮食等部门', '粮食'],
    ['人力社保部门', '人力社保部门', '人力社保'],
    ['人社行政主管部门', '人社行政主管部门', '人力社保'],
    ['各级市场监管部门', '各级市场监管部门', '市场监管'],
    ['地方金融监管部门', '地方金融监管部门', '地方金融监管'],
    ['经信', '经信部门', '经信'],
    ['各级农业农村', '各级农业农村部门', '农业农村'],
    ['各级供销社', '各级供销社', '供销'],
    ['承储企业', '承储企业', undefined],
    ['群团组织', '群团组织', undefined],
    ['市财政局', '市财政局', undefined],
    ['县发改局', '县发展和改革局', undefined],
  ])('reads %s as a class', (surface, name, line) => {
    const found = zhejiang(surface)
    expect([found.name, found.id, found.kind, found.collective, found.line]).toEqual([
      name,
      `department:浙江省·${name}`,
      'COLLECTIVE',
      true,
      line,
    ])
  })

  it('ties a class to the bodies of its line at each level', () => {
    const line = zhejiang('人力社保部门').line
    expect(zhejiang('省人力社保厅').line).toBe(line)
    expect(resolve('县人社局', '安吉县人民政府', '2019-03-01').line).toBe(line)
    expect(resolve('人力资源社会保障部', '国务院', '2019-03-01').line).toBe(line)
  })

  it('is of the place whose word stands in front', () => {
    expect(resolve('省有关部门', '合肥市人民政府', null).id).toBe('department:安徽省·省有关部门')
    expect(resolve('市有关单位', '合肥市人民政府', null).id).toBe('department:合肥市·市有关单位')
    expect(resolve('有关部门', '国务院', null).id).toBe('department:全国·有关部门')
  })

  it('does not swallow bodies', () => {
    for (const surface of [
      '省地方金融监管局',
      '省委组织部',
      '省粮食物资局',
      '人民银行',
      '省妇联',
      '妇联',
      '省机关事务局',
    ]) {
      expect(zhejiang(surface).collective).toBe(false)
    }
  })
})
