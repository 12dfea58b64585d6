// “Due between” against the plain meaning: the last day of a partial date lies in the range.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueBetween, firstDay, lastDay } from '../../api/query/due.ts'
import type { Filter } from '../../graph/index.ts'

const pad = (n: number): string => String(n).padStart(2, '0')

const day = fc
  .record({
    y: fc.integer({ min: 2015, max: 2024 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ y, m, d }) => {
    const end = Number(lastDay(`${y}-${pad(m)}`).slice(8))
    return `${y}-${pad(m)}-${pad(Math.min(d, end))}`
  })
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

/** What the stores do with the conditions: text by code units. */
const holds = (filter: Filter, value: string): boolean =>
  (filter.any ?? []).some(({ where }) =>
    (where ?? []).every((condition) =>
      condition.op === 'gte' ? value >= String(condition.value) : value <= String(condition.value),
    ),
  )

test.each([
  ['2020', '2020-12-31'],
  ['2020-02', '2020-02-29'],
  ['2019-02', '2019-02-28'],
  ['2020-12-05', '2020-12-05'],
])('the last day of %s is %s', (date, expected) => {
  expect(lastDay(date)).toBe(expected)
})

test('a deadline of any exactness is found exactly when its last day lies in the range', () => {
  fc.assert(
    fc.property(partial, partial, partial, (from, to, deadline) => {
      const expected = firstDay(from) <= lastDay(deadline) && lastDay(deadline) <= lastDay(to)
      expect(holds(dueBetween('deadline', { from, to }, false), deadline)).toBe(expected)
    }),
    { numRuns: 20_000 },
  )
})

test('a day of every year is found exactly when one of its returns lies in the range', () => {
  fc.assert(
    fc.property(partial, partial, day, (from, to, some) => {
      fc.pre(!some.endsWith('02-29'))
      const years = Array.from({ length: 12 }, (_, i) => `${2014 + i}${some.slice(4)}`)
      const expected = years.some((date) => firstDay(from) <= date && date <= lastDay(to))
      expect(holds(dueBetween('deadline', { from, to }, true), `--${some.slice(5)}`)).toBe(expected)
      expect(holds(dueBetween('deadline', { from, to }, false), `--${some.slice(5)}`)).toBe(false)
    }),
    { numRuns: 10_000 },
  )
})

test('without bounds everything dated is in', () => {
  for (const date of ['1949', '2020-12', '2020-12-31', '9999-12-31'])
    expect(holds(dueBetween('deadline', {}, true), date)).toBe(true)
})
