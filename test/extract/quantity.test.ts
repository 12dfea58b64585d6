import { describe, expect, it } from 'vitest'
import { findQuantities, type Quantity } from '../../graph/extract/quantity.ts'
import { remarked, unmarked } from './marked-spans.ts'

const wordsOf = ({ comparator, value, valueMax, unit }: Quantity): string =>
  `${comparator} ${valueMax === null ? value : `${value}..${valueMax}`} ${unit}`

const reread = (source: string): string => {
  const text = unmarked(source)
  const found = findQuantities(text, { start: 0, end: text.length })
  return remarked(
    text,
    found.map((quantity) => ({ ...quantity, words: wordsOf(quantity) })),
  )
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'units as printed': [
    '{= 50 %:50%}的保险费',
    '{= 30 万元:30万元}的奖补',
    '总规模{>= 2 万亿元:达到2万亿元}',
    '{= 1.5 %:1.5%}、{= 98.5 %:98.5%}的比例',
    '按{= 6 个月:6个月}发放',
    '{= 5 个工作日:5个工作日}办结',
    '每人{= 500 元/人·月:500元/人·月}',
    '提高{= 2 个百分点:2个百分点}',
    '面积{= 1200.5 平方米:1,200.5平方米}',
    '培训{= 15 万名:15万名}',
    '浓度{= 29 微克每立方米:29微克每立方米}',
  ],
  'comparators before the number': [
    '{<= 50 万元:不超过50万元}',
    '发现率{>= 5 %:不低于5%}',
    '能力{< 6 个月:不足6个月}',
    '{> 1 亿元:突破1亿元}',
    '{>= 3 次:至少每人3次}',
    '{<= 3 次:不得超过3次}',
    '率{= 100 %:达到100%}',
    '最高{<= 50 万元:不超过50万元}',
  ],
  'comparators behind it': [
    '{>= 80 %:80%以上}事项',
    '{<= 5 万元:5万元以下}贷款',
    '离校{<= 2 年:2年内}未就业',
    '{= 5 家:5家左右}',
    '{>= 80 辆:80余辆}',
    '{>= 300 万元:300多万元}',
    '{= 10 家:10家}内部单位',
  ],
  'comparators apart from it': [
    '比例不超过当地上年度缺口额度的{<= 50 %:50%}',
    '{<= 50 万元:最高给予50万元}补助',
    '{>= 2 名:至少配备2名}专员',
  ],
  ranges: [
    '{range 16..24 岁:16—24岁}青年',
    '选择{range 1..3 家:1-3家}机构',
    '{range 3..5 %:3%至5%}',
    '{range 3..12 个月:3—12个月}的见习',
    '{range 1..5 万元:1万元以上5万元以下}',
  ],
  'numbers in words, where a comparator or a frequency takes them up': [
    '连续{>= 2 年:两年以上}',
    '{<= 3 个月:三个月内}',
    '每年拨付{= 1 次:一次}',
    '{<= 1 次:只享受一次}',
    '{>= 90 %:百分之九十以上}',
    '实施三年行动，推进两类项目、三大工程，成立一个专班',
  ],
  'no quantities': [
    '2018年12月31日',
    '2018—2022年',
    '浙政发〔2018〕48号',
    '监管平台3.0版',
    '12345热线',
    '第5批项目、第3次会议',
    'GB50016标准',
    '7×24小时服务',
    '5G网络',
    '5项目、3人才',
    '一二三四五六七八年',
  ],
}

describe('quantities', () => {
  for (const [group, sources] of Object.entries(CASES)) {
    it.each(sources)(`${group}: %s`, (source) => {
      expect(reread(source)).toBe(source)
    })
  }

  it('stay inside the span they are asked for', () => {
    const text = '不超过50万元以上'
    const [found] = findQuantities(text, { start: 3, end: 7 })
    expect(found).toMatchObject({ start: 3, end: 7, comparator: '=', value: 50, unit: '万元' })
    expect(findQuantities(text, { start: 0, end: 3 })).toEqual([])
  })
})
