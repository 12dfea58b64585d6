// Lists of names: what the first one's front lends to those behind it.
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { expandElided, resolveList } from '../../graph/registry/resolve-list.ts'

const names = (issuer: string, surfaces: readonly string[]): string[] =>
  resolveList(surfaces, { jurisdiction: jurisdictionOf(issuer), date: '2019-01-01' }).map((found) => found.name)

describe('resolveList', () => {
  it('carries 省 to a form that is no body of the city', () => {
    expect(names('合肥市人民政府', ['省科技厅', '工业和信息化厅', '市财政局'])).toEqual([
      '安徽省科学技术厅',
      '安徽省工业和信息化厅',
      '合肥市财政局',
    ])
    expect(names('合肥市人民政府', ['省科技厅', '财政局'])).toEqual(['安徽省科学技术厅', '合肥市财政局'])
  })

  it('carries 省 within the province', () => {
    expect(names('浙江省人民政府', ['省科技厅', '经信厅', '大数据局', '人行杭州中心支行'])).toEqual([
      '浙江省科学技术厅',
      '浙江省经济和信息化厅',
      '浙江省大数据发展管理局',
      '中国人民银行杭州中心支行',
    ])
  })

  it('carries the Party committee and the place in full', () => {
    expect(names('合肥市人民政府', ['省委宣传部', '组织部'])).toEqual(['中共安徽省委宣传部', '中共安徽省委组织部'])
    expect(names('国务院', ['浙江省财政厅', '科技厅'])).toEqual(['浙江省财政厅', '科技厅'])
    expect(names('合肥市人民政府', ['浙江省科技厅', '教育厅'])).toEqual(['浙江省科学技术厅', '浙江省教育厅'])
  })

  it('carries a bare place to another branch of the centre there', () => {
    expect(names('浙江省人民政府', ['浙江证监局', '银保监局', '省财政厅'])).toEqual([
      '中国证券监督管理委员会浙江监管局',
      '中国银行保险监督管理委员会浙江监管局',
      '浙江省财政厅',
    ])
  })

  it('carries the place of a Party committee to the government beside it', () => {
    expect(names('岳阳市人民政府', ['云溪区委', '区政府', '市交通运输局'])).toEqual([
      '中共岳阳市云溪区委员会',
      '岳阳市云溪区人民政府',
      '岳阳市交通运输局',
    ])
  })

  it('lends nothing to national bodies, in a list of the State Council, or to names with a front', () => {
    expect(names('国务院', ['发展改革委', '财政部', '医保局'])).toEqual([
      '国家发展和改革委员会',
      '财政部',
      '国家医疗保障局',
    ])
    expect(names('合肥市人民政府', ['省科技厅', '财政部', '市科技局'])).toEqual([
      '安徽省科学技术厅',
      '财政部',
      '合肥市科学技术局',
    ])
  })

  it('gives one result a name, in order', () => {
    expect(names('浙江省人民政府', [])).toEqual([])
    const list = ['省财政厅', '有关部门', '省财政厅', '各地']
    expect(names('浙江省人民政府', list)).toEqual(['浙江省财政厅', '有关部门', '浙江省财政厅', '各地'])
  })
})

describe('expandElided', () => {
  const context = { jurisdiction: jurisdictionOf('合肥市人民政府'), date: '2019-01-01' }

  it('adds the front and nothing else', () => {
    expect(expandElided('省科技厅', '工业和信息化厅', context)).toBe('省工业和信息化厅')
    expect(expandElided('省科技厅', '市场监管局', context)).toBe('市场监管局')
    expect(expandElided('省科技厅', '市市场监管局', context)).toBe('市市场监管局')
    expect(expandElided(undefined, '工业和信息化厅', context)).toBe('工业和信息化厅')
    expect(expandElided('省科技厅', '有关部门', context)).toBe('有关部门')
  })
})
