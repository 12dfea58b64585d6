import { describe, expect, it } from 'vitest'
import { extractPlatforms } from '../../graph/extract/platforms.ts'
import { documentOf, remarkedItem, unmarked } from './marked-spans.ts'

const reread = (source: string): string => {
  const text = unmarked(source)
  const document = documentOf(text)
  const claims = extractPlatforms(document).map((platform) => ({ ...platform, words: platform.name }))
  return remarkedItem(document, text, claims)
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'names in quotation marks': [
    '整合到{浙里办:“浙里办”APP}，建设统一的{浙政钉:“浙政钉”平台}。',
    '深化{基层治理四平台:“基层治理四平台”}建设，加快{雪亮工程:“雪亮工程”}建设。',
    '深化{最多跑一次:“最多跑一次”}改革，推行{一窗受理:“一窗受理”平台}。',
    '实施{凤凰行动:“凤凰行动”计划}，打造{之江汇:“之江汇”}教育广场。',
    '以{互联网+政务服务:“互联网+政务服务”}为抓手，采取{四不两直:“四不两直”}和{双随机、一公开:“双随机、一公开”}的方式。',
    '处置{12325:“12325”}全国粮食流通监管热线转办的线索。',
  ],
  'what is carried out': [
    '深入实施{乡村振兴战略:乡村振兴战略}，打好{污染防治攻坚战:污染防治攻坚战}，落实{投资新政:投资新政}。',
    '实施一批示范工程，实施六大行动计划，实施重大工程。',
  ],
  'systems with their place in front': [
    '纳入{全国信用信息共享平台:全国信用信息共享平台}和{国家企业信用信息公示系统:国家企业信用信息公示系统}，接入{浙江政务服务网:浙江政务服务网}。',
    '与国家平台对接，建设综合应急指挥平台。',
  ],
  'names again without their marks': ['推进{掌上办事:“掌上办事”}，大力拓展{掌上办事:掌上办事}。'],
  'no names': [
    '按照“以支定收、收支平衡”原则，落实“一把手”责任制。',
    '采取“农户+合作社+企业”等模式，帮助小吃“走出去”，提升“乡愁”味道。',
    '落实《浙江省保障“最多跑一次”改革规定》。',
    '统筹推进“五位一体”总体布局，解决“三农”问题。',
  ],
}

describe('platforms', () => {
  for (const [group, sources] of Object.entries(CASES)) {
    it.each(sources)(`${group}: %s`, (source) => {
      expect(reread(source)).toBe(source)
    })
  }

  it('keeps the path it is named under', () => {
    const [platform] = extractPlatforms(documentOf('建设“浙政钉”平台。'))
    expect(platform).toMatchObject({ name: '浙政钉', path: '一/（一）', rule: 'quoted-name' })
  })

  it('takes no two cells of a table for one name', () => {
    const table = [
      '序号\t任务\t内容\t责任单位',
      '1\t实施科技成果转化机制\t有序推动工程\t市教育局',
      '2\t健全机制\t推动工程\t市财政局',
    ].join('\n')
    expect(extractPlatforms(documentOf(table))).toEqual([])
  })
})
