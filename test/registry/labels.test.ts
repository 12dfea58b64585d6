// The hand-made labels of the seed: every named body comes to the right one, every class to a class.
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { resolveDepartment } from '../../graph/registry/resolve.ts'

interface Duty {
  readonly department: string
  readonly full_name?: string
  readonly collective?: boolean
}

interface Labels {
  readonly document: { readonly number: string; readonly issuer: string; readonly date: string }
  readonly duties: readonly Duty[]
  readonly prose_duties: readonly Duty[]
}

const folder = new URL('../gold/', import.meta.url)
const labels = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Labels)

const BODIES: Readonly<Record<string, string>> = {
  人民银行: '中国人民银行',
  人行杭州中心支行: '中国人民银行杭州中心支行',
  国库: '国家金库',
  浙江省税务局: '国家税务总局浙江省税务局',
  浙江银保监局: '中国银行保险监督管理委员会浙江监管局',
  中储粮浙江分公司: '中国储备粮管理集团有限公司浙江分公司',
  省政府: '浙江省人民政府',
  省政府办公厅: '浙江省人民政府办公厅',
  省发展改革委: '浙江省发展和改革委员会',
  省经信厅: '浙江省经济和信息化厅',
  省教育厅: '浙江省教育厅',
  省科技厅: '浙江省科学技术厅',
  省公安厅: '浙江省公安厅',
  省民政厅: '浙江省民政厅',
  省司法厅: '浙江省司法厅',
  省财政厅: '浙江省财政厅',
  省人力社保厅: '浙江省人力资源和社会保障厅',
  省自然资源厅: '浙江省自然资源厅',
  省生态环境厅: '浙江省生态环境厅',
  省建设厅: '浙江省住房和城乡建设厅',
  省交通运输厅: '浙江省交通运输厅',
  省水利厅: '浙江省水利厅',
  省农业农村厅: '浙江省农业农村厅',
  省商务厅: '浙江省商务厅',
  省文化和旅游厅: '浙江省文化和旅游厅',
  省卫生健康委: '浙江省卫生健康委员会',
  省应急管理厅: '浙江省应急管理厅',
  省审计厅: '浙江省审计厅',
  省市场监管局: '浙江省市场监督管理局',
  省地方金融监管局: '浙江省地方金融监督管理局',
  省统计局: '浙江省统计局',
  省粮食物资局: '浙江省粮食和物资储备局',
  省医保局: '浙江省医疗保障局',
  省大数据局: '浙江省大数据发展管理局',
  省综合执法办: '浙江省综合行政执法指导办公室',
  省林业局: '浙江省林业局',
  省药监局: '浙江省药品监督管理局',
  省跑改办: '浙江省最多跑一次改革办公室',
  省档案局: '浙江省档案局',
  省委政法委: '中共浙江省委政法委员会',
  省委网信办: '中共浙江省委网络安全和信息化委员会办公室',
  省委编办: '中共浙江省委机构编制委员会办公室',
  省信访局: '浙江省信访局',
  省总工会: '浙江省总工会',
  省通信管理局: '浙江省通信管理局',
  省消防救援总队: '浙江省消防救援总队',
  省粮食安全和推进农业现代化工作协调小组: '浙江省粮食安全和推进农业现代化工作协调小组',
  省本级财政: '浙江省本级财政',
}

const mentions = labels.flatMap(({ document, duties, prose_duties }) => {
  const context = { jurisdiction: jurisdictionOf(document.issuer), date: document.date }
  return [...duties, ...prose_duties].map((duty) => ({ duty, context }))
})

describe('labels of the seed', () => {
  it('are all read', () => {
    expect(labels.length).toBe(6)
    expect(mentions.length).toBeGreaterThan(250)
    expect(mentions.every(({ context }) => context.jurisdiction?.name === '浙江省')).toBe(true)
  })

  const named = mentions.filter(({ duty }) => !duty.collective)

  it('name no body but those of the table', () => {
    expect(new Set(named.map(({ duty }) => duty.department))).toEqual(new Set(Object.keys(BODIES)))
  })

  it('come to the right body, held by name', () => {
    for (const { duty, context } of named) {
      const found = resolveDepartment(duty.department, context)
      expect([duty.department, found.name]).toEqual([duty.department, BODIES[duty.department]])
      expect([found.registered, found.collective]).toEqual([true, false])
    }
  })

  it('come to a class where they mean one', () => {
    for (const { duty, context } of mentions.filter((each) => each.duty.collective)) {
      const found = resolveDepartment(duty.full_name ?? duty.department, context)
      expect([found.name, found.collective, found.jurisdiction]).toEqual([found.name, true, '浙江省'])
    }
  })
})
