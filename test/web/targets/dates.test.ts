// Date arithmetic: partial and yearly dates against an as-of date, in the timeline and in the ledger.
import { describe, expect, it } from 'vitest'
import { dayNumber, dueState, firstDay, inYear, lastDay, parseAsOf, today } from '../../../web/targets/dates.ts'
import { parseSort, sortTargets } from '../../../web/targets/ledger-model.ts'
import { type Dated, timelineOf } from '../../../web/targets/timeline-model.ts'

describe('partial dates', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2019-06-15', '2019-06-15', '2019-06-15'],
  ])('%s covers %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first)
    expect(lastDay(date)).toBe(last)
  })

  it('have no day without a year', () => {
    expect(lastDay('--05-31')).toBeUndefined()
    expect(firstDay('')).toBeUndefined()
    expect(inYear('--05-31', 2020)).toBe('2020-05-31')
    expect(inYear('--02', 2020)).toBe('2020-02-29')
    expect(inYear('2020-05-31', 2020)).toBeUndefined()
  })

  it.each([
    ['2019-04-30', null, 'past'],
    ['2019-06-15', null, 'ahead'],
    ['2019', null, 'ahead'],
    ['2018', null, 'past'],
    ['--03-01', null, 'yearly'],
    [null, 'YEARLY', 'yearly'],
    [null, null, 'none'],
  ] as const)('%s %s is %s on 2019-06-15', (deadline, recurrence, state) => {
    expect(dueState(deadline, recurrence, '2019-06-15')).toBe(state)
  })

  it('takes today where the URL has no date', () => {
    const now = new Date(2026, 1, 3, 23, 59)
    expect(today(now)).toBe('2026-02-03')
    expect(parseAsOf(null, now)).toBe('2026-02-03')
    expect(parseAsOf('2019-13-40', now)).toBe('2026-02-03')
    expect(parseAsOf('2019-06-15', now)).toBe('2019-06-15')
  })
})

const target = (id: string, document: string, rest: Partial<Dated>): Dated => ({ id, document, ...rest })

describe('timelineOf', () => {
  const timeline = timelineOf(
    [
      target('a', 'one', { deadline: '2020-12-31' }),
      target('b', 'one', { deadline: '2020-12-31' }),
      target('c', 'two', { deadline: '--03-01', validFrom: '2020-01-01' }),
      target('d', 'three', { validFrom: '2019-01-01' }),
      target('e', 'three', { validFrom: '2019-01-01', validTo: '2019-12-31' }),
      target('f', 'four', {}),
    ],
    '2020-06-15',
  )

  it('runs over all years that are named', () => {
    expect([timeline.fromYear, timeline.toYear]).toEqual([2019, 2021])
  })

  it('has a row for each document with a date', () => {
    expect(timeline.rows.map(({ document }) => document)).toEqual(['one', 'two', 'three'])
  })

  it('puts what is due on one day in one mark', () => {
    expect(timeline.rows[0]!.marks).toEqual([
      { day: dayNumber('2020-12-31'), date: '2020-12-31', state: 'ahead', past: false, targets: ['a', 'b'] },
    ])
  })

  it('repeats yearly dates while they are in force', () => {
    expect(timeline.rows[1]!.marks.map(({ date, past }) => [date, past])).toEqual([['2020-03-01', true]])
  })

  it('draws terms as bars, open where no end is stated', () => {
    expect(timeline.rows[2]!.bars.map(({ open, from, to }) => [open, to - from])).toEqual([
      [false, 365],
      [true, 365 + 366],
    ])
  })
})

describe('sortTargets', () => {
  const row = (quote: string, due: string | null) => ({
    quote,
    due,
    recurrence: null,
    value: null,
    path: null,
    document: null,
  })
  const rows = [
    row('无期限', null),
    row('二〇二〇', '2020-12-31'),
    row('每年三月', '--03-01'),
    row('二〇一九', '2019-01-28'),
  ]

  it('sorts by date, yearly ones where they come next, undated ones last', () => {
    const sorted = sortTargets(rows, parseSort(null), '2019-06-15')
    expect(sorted.map(({ quote }) => quote)).toEqual(['二〇一九', '每年三月', '二〇二〇', '无期限'])
  })

  it('keeps undated ones last when turned round', () => {
    const sorted = sortTargets(rows, parseSort('-due'), '2019-06-15')
    expect(sorted.map(({ quote }) => quote)).toEqual(['二〇二〇', '每年三月', '二〇一九', '无期限'])
  })
})
