import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes, type TimeExpression } from '../../graph/extract/deadline.ts'
import { addDays, addMonths, isoDate, lastDay } from '../../graph/extract/deadline-calendar.ts'
import { remarked, unmarked } from './marked-spans.ts'

/** Slashes, since a colon would end the mark: `BY 2019/03/31`, `WINDOW 2019/01/01..2019/12/31`. */
const wordsOf = (time: TimeExpression): string =>
  [
    time.form,
    time.deadline,
    time.value === null ? null : `${time.value}${time.unit ?? ''}`,
    time.form === 'WINDOW' ? `${time.validFrom ?? ''}..${time.validTo ?? ''}` : null,
    time.recurrence?.toLowerCase(),
  ]
    .filter((word) => word !== null && word !== undefined)
    .join(' ')
    .replaceAll('-', '/')

const reread = (source: string, issued: string | null = '2018-12-28'): string => {
  const text = unmarked(source)
  const found = findTimes(text, { start: 0, end: text.length }, issued)
  return remarked(
    text,
    found.map((time) => ({ ...time, words: wordsOf(time) })),
  )
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  deadlines: [
    '{BY 2019/03/31:2019年3月底前}，做好准备',
    '要于{BY 2019/05/20:2019年5月20日前}备案',
    '{BY 2020/12/31:2020年底前}完成',
    '{BY 2030/12/31:2030年前}碳达峰',
    '{BY 2019/06/30:2019年上半年前}完成',
    '{BY 2019/09/30:2019年第三季度前}完成',
    '{BY 2019/06/20:2019年6月中旬前}完成',
    '{BY 2020/12/31:2020年底}，基本建成',
    '{BY 2020/02/29:2020年2月底前}上报',
    '{BY 2018/12/31:二〇一八年底前}完成',
    '{BY 2019/03/31:2019年3月底前}，摸底，{BY 2019/06/30:6月底前}，验收',
  ],
  'deadlines of every year or month': [
    '于{BY //03/01 yearly:每年3月1日前}提出',
    '于{BY //05/31 yearly:每年5月底前}递交',
    '在{BY //03/31 yearly:次年3月底前}报告',
    '{BY ///10 monthly:每月10日前}报送',
  ],
  'deadlines that count from the document': [
    '{BY 2018/12/31:今年底前}完成',
    '{BY 2019/06/30:明年6月底前}完成',
    '{BY 2018/12/31:年底前}完成',
    '{BY 2019/03/31:3月底前}完成',
    '在本实施意见{TERM 2019/01/27 30日:印发之日起30日内}，制定细则',
    '自{TERM 2019/03/28 3个月:印发之日起三个月内}完成',
    '本通知{TERM 15个工作日:印发后15个工作日内}，报送方案',
  ],
  goals: [
    '{GOAL 2020/12/31:到2020年底}，初步形成',
    '力争{GOAL 2022/12/31:到2022年}，全面融合',
    '{GOAL 2025/12/31:到2025年底前}，建成',
    '{GOAL 2025/12/31:到“十四五”末}，达到',
    '{GOAL 2035/12/31:展望2035年}，建成',
  ],
  windows: [
    '{WINDOW 2019/01/01..2019/12/31:2019年1月1日至12月31日}，可返还',
    '{WINDOW 2019/01/01..2020/12/31:2019年1月1日至2020年12月31日}，给予',
    '{WINDOW 2019/01/01..:自2019年1月起}，划入',
    '{WINDOW 2019/01/01..:从2019年起}，提出',
    '{WINDOW 2024/03/01..2024/06/30:自2024年3月1日起至2024年6月30日}止',
    '{WINDOW 2019/01/01..2021/12/31:2019—2021年}，每年新建',
    '{WINDOW 2012/01/01..2016/12/31:2012年起5年内}，实施',
    '有效期{WINDOW ..2020/12/31:至2020年12月31日}',
  ],
  'bare dates': ['{AT 2019/12/31:2019年}，新增', '以{AT 2019/03/31:2019年3月末}为时点', '{AT 2019/05/05:2019年5月5日}'],
  'no times': [
    '上年末累计结余',
    '3年内建成',
    '每年选拔',
    '5年规划',
    '近年来',
    '13月40日前',
    '招标公告发布之日起20日内',
    '印发执行',
  ],
}

describe('expressions of time', () => {
  for (const [group, sources] of Object.entries(CASES)) {
    it.each(sources)(`${group}: %s`, (source) => {
      expect(reread(source)).toBe(source)
    })
  }

  it('leaves out what counts from a date the document does not have', () => {
    expect(reread('今年底前，{BY 2020/12/31:2020年底前}，年底前，3月底前', null)).toBe(
      '今年底前，{BY 2020/12/31:2020年底前}，{BY 2020/12/31:年底前}，{BY 2020/03/31:3月底前}',
    )
    expect(reread('本意见{TERM 30日:印发之日起30日内}，制定细则', null)).toBe(
      '本意见{TERM 30日:印发之日起30日内}，制定细则',
    )
  })

  it('reads no further than its span', () => {
    const text = '2020年底前完成'
    expect(findTimes(text, { start: 0, end: 5 }, null).map((time) => time.form)).toEqual(['AT'])
  })
})

describe('calendar', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

  it('has the dates that exist and no others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const date = new Date(Date.UTC(y, m - 1, d))
          const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
          expect(isoDate(y, m, d)).toBe(exists ? date.toISOString().slice(0, 10) : null)
        },
      ),
    )
    expect([isoDate(null, 5, 31), isoDate(null, 2, 29), isoDate(null, 2, 30)]).toEqual(['--05-31', '--02-29', null])
    expect([lastDay(2020, 2), lastDay(2100, 2), lastDay(null, 2)]).toEqual([29, 28, 28])
  })

  it('adds months without leaving the month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const date = day.toISOString().slice(0, 10)
        const added = addMonths(date, months)
        const index = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
        expect(index(added) - index(date)).toBe(months)
        expect(Number(added.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
      }),
    )
    expect(addMonths('2018-12-31', 2)).toBe('2019-02-28')
  })

  it('adds days', () => {
    expect(addDays('2018-12-29', 30)).toBe('2019-01-28')
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
  })
})
