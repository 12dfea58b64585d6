// What a resolved name carries: its place, kind, line and usual form, and what becomes of names that are not held.
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { resolveDepartment } from '../../graph/registry/resolve.ts'
import type { ResolvedDepartment } from '../../graph/registry/resolve.ts'

const resolve = (surface: string, issuer: string, date: string | null): ResolvedDepartment =>
  resolveDepartment(surface, { jurisdiction: jurisdictionOf(issuer), date })

describe('resolveDepartment', () => {
  it('tells what it holds from what it only keeps', () => {
    const held = (surface: string): boolean => resolve(surface, '合肥市人民政府', '2023-03-31').registered
    expect(['市财政局', '省科技厅', '人行合肥中心支行', '财政部'].map(held)).toEqual([true, true, true, true])
    expect(['市量子中心', '市城管局', '国家某某局', '市文旅局'].map(held)).toEqual([false, false, false, false])
  })

  it('gives a body its place, level, kind, line and usual short form, whichever was printed', () => {
    expect(resolve('市发改委', '合肥市人民政府', '2023-03-31')).toEqual({
      id: 'department:合肥市发展和改革委员会',
      name: '合肥市发展和改革委员会',
      shortName: '市发展改革委',
      jurisdiction: '合肥市',
      level: 'CITY',
      kind: 'AGENCY',
      line: '发展改革',
      collective: false,
      registered: true,
    })
    const bank = resolve('中国人民银行济南分行', '山东省人民政府', '2023-01-01')
    expect([bank.jurisdiction, bank.level, bank.kind]).toEqual(['山东省', 'PROVINCIAL', 'VERTICAL'])
    const customs = resolve('青岛海关', '山东省人民政府', '2023-01-01')
    expect([customs.jurisdiction, customs.level]).toEqual(['青岛市', 'CITY'])
    expect(resolve('人社厅', '安徽省人民政府', null).line).toBe('人力社保')
    expect(resolve('市大数据中心', '合肥市人民政府', null).kind).toBe('INSTITUTION')
    expect(resolve('市城建投资集团有限公司', '合肥市人民政府', null).kind).toBe('ENTERPRISE')
    expect(resolve('市河长制工作领导小组', '合肥市人民政府', null).kind).toBe('COORDINATION')
  })

  it('knows a committee of the Party in whichever way it is written', () => {
    const city = ['中共延安市委', '市委', '中国共产党延安市委员会'].map(
      (name) => resolve(name, '延安市人民政府', null).name,
    )
    expect(new Set(city)).toEqual(new Set(['中共延安市委员会']))
    const region = ['内蒙古党委', '自治区党委'].map((name) => resolve(name, '内蒙古自治区人民政府', null).name)
    expect(new Set(region)).toEqual(new Set(['中共内蒙古自治区委员会']))
  })

  it('takes 所在区人民政府 for a class', () => {
    const classes = ['所在区人民政府', '流域乡镇人民政府', '市和区（市）县人民政府', '市和平区人民政府']
    const found = classes.map((name) => resolve(name, '成都市人民政府', null).collective)
    expect(found).toEqual([true, true, true, false])
  })

  it('keeps what a document calls a committee apart from the Party', () => {
    const names = ['委员会', '委员会办公室', '县委'].map((name) => resolve(name, '安吉县人民政府', null).name)
    expect(names).toEqual(['委员会', '委员会办公室', '中共安吉县委员会'])
  })

  it('keeps bodies of one short name in two places apart', () => {
    const ids = ['浙江省人民政府', '广东省人民政府', '国务院', '合肥市人民政府'].map(
      (issuer) => resolve(issuer === '合肥市人民政府' ? '市发展改革委' : '发展改革委', issuer, '2019-01-01').id,
    )
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps the bodies of a document of no known place to that document', () => {
    const of = (document: string, surface: string): ResolvedDepartment =>
      resolveDepartment(surface, { jurisdiction: undefined, date: null, document })
    expect(of('document:甲', '市财政局').id).toBe('department:甲·市财政局')
    expect(of('document:乙', '市财政局').id).toBe('department:乙·市财政局')
    expect(of('document:甲', '市发改委').id).toBe(of('document:甲', '市发展和改革委员会').id)
    expect(of('document:甲', '市财政局').registered).toBe(false)
    expect(of('document:甲', '财政部').id).toBe('department:财政部')
    expect(of('document:甲', '浙江省财政厅').id).toBe('department:浙江省财政厅')
    expect(of('document:甲', '有关部门').id).toBe('department:甲·有关部门')
  })

  it('answers for any words at all', () => {
    for (const words of [
      '',
      '省',
      '市',
      '（',
      '）',
      '（）',
      '市（市）',
      '《》',
      '各',
      '等',
      '中共',
      '团委',
      'ABC',
      '一二三'.repeat(200),
    ]) {
      const found = resolveDepartment(words, { jurisdiction: jurisdictionOf('合肥市人民政府'), date: '2023-01-01' })
      expect(found.id.startsWith('department:')).toBe(true)
    }
  })
})

describe('names that are not held', () => {
  const guangdong = (surface: string): ResolvedDepartment => resolve(surface, '广东省人民政府', '2021-01-01')

  it.each([
    ['南方电网公司', '南方电网公司', 'department:广东省·南方电网公司'],
    ['海关总署广东分署', '海关总署广东分署', 'department:海关总署广东分署'],
    ['黄埔海关', '中华人民共和国黄埔海关', 'department:中华人民共和国黄埔海关'],
    ['省铁投集团', '广东省铁投集团', 'department:广东省铁投集团'],
    ['广东电网公司', '广东电网公司', 'department:广东电网公司'],
    ['前海管委会', '广东省前海管委会', 'department:广东省前海管委会'],
  ])('%s stays %s', (surface, name, id) => {
    const found = guangdong(surface)
    expect([found.name, found.id, found.registered]).toEqual([name, id, false])
  })
})

describe('usual short forms', () => {
  it.each([
    ['团市委', '合肥市人民政府', '团市委'],
    ['自治区党委宣传部', '新疆维吾尔自治区人民政府', '自治区党委宣传部'],
    ['市发展和改革委员会', '合肥市人民政府', '市发展改革委'],
    ['省人力资源和社会保障厅', '浙江省人民政府', '省人力社保厅'],
    ['省人力资源和社会保障厅', '广东省人民政府', '省人社厅'],
    ['国家发展和改革委员会', '国务院', '发展改革委'],
  ])('%s in a document of %s is %s', (surface, issuer, short) => {
    expect(resolve(surface, issuer, '2021-01-01').shortName).toBe(short)
  })
})

describe('places of one name', () => {
  it('are told apart by what lies near', () => {
    expect(resolve('鼓楼区政府', '南京市人民政府', null).name).toBe('南京市鼓楼区人民政府')
    expect(resolve('西湖区政府', '浙江省人民政府', null).name).toBe('杭州市西湖区人民政府')
    // 江苏 has two of them.
    expect(resolve('鼓楼区政府', '江苏省人民政府', null).registered).toBe(false)
  })
})
