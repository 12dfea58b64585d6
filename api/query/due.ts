// “Due between”: which partial dates lie between two days, as conditions that compare text by code units.
import type { Filter } from '../../graph/index.ts'

interface Bounds {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

type Interval = readonly [low: string, high: string]

/**
 * Holds where the last day that `property` allows lies in the range: 2020 is due on 2020-12-31. With `yearly`, a day
 * of every year (`--05-31`) counts when one of its returns lies in the range. Bounds may be partial dates themselves:
 * from their first day, to their last.
 *
 * @example dueBetween('deadline', { from: '2019', to: '2020-06' }, true)
 */
export function dueBetween(property: string, bounds: Bounds, yearly: boolean): Filter {
  const from = firstDay(bounds.from ?? '0000')
  const to = lastDay(bounds.to ?? '9999')
  const intervals = [...dayIntervals(from, to), ...enclosing(from, to), ...(yearly ? yearlyIntervals(from, to) : [])]
  return {
    any: intervals.map(([low, high]) => ({
      where: [
        { property, op: 'gte', value: low },
        { property, op: 'lte', value: high },
      ],
    })),
  }
}

/** First day of a partial date; of `--05-31` nothing earlier is known, so the text itself is refused upstream. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)

/** @example lastDay('2020-02') // '2020-02-29' */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  const [year, month] = date.split('-').map(Number) as [number, number]
  const end = new Date(Date.UTC(2000, month, 0))
  end.setUTCFullYear(year, month, 0)
  return `${date}-${String(end.getUTCDate()).padStart(2, '0')}`
}

/** From day to day, without the month and the year of `to` where they end after it. */
function dayIntervals(from: string, to: string): Interval[] {
  const [year, month] = [to.slice(0, 4), to.slice(0, 7)]
  const shutOut = [
    [year, `${String(Number(year) - 1).padStart(4, '0')}~`],
    [month, `${year}-${String(Number(month.slice(5)) - 1).padStart(2, '0')}~`],
  ] as const
  const intervals: Interval[] = []
  let low = from
  for (const [name, before] of shutOut) {
    if (lastDay(name) <= to || name <= low) continue
    intervals.push([low, before])
    low = `${name}-`
  }
  intervals.push([low, to])
  return intervals.filter(([a, b]) => a <= b)
}

/** The month and the year of `from`: text order puts them before it, their last day does not. */
function enclosing(from: string, to: string): Interval[] {
  return [from.slice(0, 7), from.slice(0, 4)].filter((name) => lastDay(name) <= to).map((name) => [name, name])
}

function yearlyIntervals(from: string, to: string): Interval[] {
  if (from > to) return []
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const [start, end] = [`--${from.slice(5)}`, `--${to.slice(5)}`]
  if (years === 0) return [[start, end]]
  if (years > 1 || end >= start) return [['--01-01', '--12-31']]
  return [
    ['--01-01', end],
    [start, '--12-31'],
  ]
}
