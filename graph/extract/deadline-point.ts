// One point of time as printed (2019年3月底, 每年5月, “十四五”末, 上半年), read into its first and last day.
import { isoDate, lastDay } from './deadline-calendar.ts'

/** The day or longer period that a printed date names; `--05-31` where it names one of every year. */
export interface Point {
  readonly first: string
  readonly last: string
  /** Null for 每年5月 and 次年3月. */
  readonly year: number | null
  /** 底, 末, 初, 中, 内, 间, or empty. */
  readonly edge: string
  /** Offset after it, edge included. */
  readonly end: number
}

const YEAR = /(\d{4})年度?|([一二][〇○零一二三四五六七八九]{3})年度?|今年|明年|本年度?|次年|翌年|每年/y
const MONTH = /(1[0-2]|0?[1-9])月份?(?:(\d{1,2})[日号](?!内)|([上中下])旬)?/y
const QUARTER = /第?([一二三四1-4])季度/y
const HALF = /([上下])半年/y
const FIVE_YEARS = /“?十([一二三四五六七八九])五”?(?:规划)?(?:期?末|(期间|时期)(?=[，全]))/y
const NO_YEAR_EDGE = /年(?=[底末内])/y
const EDGE = /[底末](?!数)|初(?!步|期|次)|中(?=[，。；]|前)|内(?![部外涵容地])/y

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

const WORD_DIGITS = '〇一二三四五六七八九'
const yearInWords = (words: string): number =>
  Number([...words.replace(/[○零]/g, '〇')].map((c) => WORD_DIGITS.indexOf(c)).join(''))

/** 今年 counts from the document's own year; 每年 and 次年 name no year at all. */
const yearOf = (found: RegExpExecArray, issued: number | null): number | null | undefined => {
  if (found[1]) return Number(found[1])
  if (found[2]) return yearInWords(found[2])
  if (/^[每次翌]/.test(found[0])) return null
  if (issued === null) return undefined
  return found[0] === '明年' ? issued + 1 : issued
}

interface Within {
  readonly months: readonly [number, number]
  readonly days: readonly [number, number | null]
  readonly end: number
}

const TEN_DAYS: Readonly<Record<string, readonly [number, number | null]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, null],
}

/** 3月, 12月31日, 6月中旬, 第一季度, 上半年. */
const withinYear = (text: string, offset: number): Within | null => {
  const month = at(MONTH, text, offset)
  if (month) {
    const m = Number(month[1])
    const day = month[2] === undefined ? null : Number(month[2])
    const days = day === null ? (TEN_DAYS[month[3] ?? ''] ?? ([1, null] as const)) : ([day, day] as const)
    return { months: [m, m], days, end: MONTH.lastIndex }
  }
  const quarter = at(QUARTER, text, offset)
  if (quarter) {
    const q = '一二三四'.indexOf(quarter[1]!) + 1 || Number(quarter[1])
    return { months: [q * 3 - 2, q * 3], days: [1, null], end: QUARTER.lastIndex }
  }
  const half = at(HALF, text, offset)
  return half && { months: half[1] === '上' ? [1, 6] : [7, 12], days: [1, null], end: HALF.lastIndex }
}

const YEAR_LONG: Omit<Within, 'end'> = { months: [1, 12], days: [1, null] }

const resolve = (year: number | null, within: Omit<Within, 'end'>, text: string, end: number): Point | null => {
  const edge = at(EDGE, text, end)?.[0] ?? ''
  const [from, to] = within.months
  const first = isoDate(year, from, within.days[0])
  const last = isoDate(year, to, within.days[1] ?? lastDay(year, to))
  return first === null || last === null ? null : { first, last, year, edge, end: end + edge.length }
}

/**
 * The point of time at `offset`. `inherited` is the year that a date without one belongs to: 12月31日 in
 * 2019年1月1日至12月31日, 6月底前 in a document of 2019; null where there is none to inherit.
 * `pointAt('2019年3月底前', 0, null, null)` runs from 2019-03-01 to 2019-03-31 with edge 底.
 */
export const pointAt = (
  text: string,
  offset: number,
  inherited: number | null,
  issued: number | null,
): Point | null => {
  const plan = at(FIVE_YEARS, text, offset)
  if (plan) {
    // The 13th plan ended in 2020, each takes five years.
    const year = 1955 + 5 * (10 + '一二三四五六七八九'.indexOf(plan[1]!) + 1)
    const point = resolve(year, YEAR_LONG, text, FIVE_YEARS.lastIndex)
    // “十四五”期间，新增床位2万张: within it, and no task by its last day.
    return point && { ...point, edge: plan[2] ? '间' : '末' }
  }
  const yearWords = at(YEAR, text, offset)
  if (yearWords) {
    const end = YEAR.lastIndex
    const year = yearOf(yearWords, issued)
    if (year === undefined) return null
    const within = withinYear(text, end)
    return resolve(year, within ?? YEAR_LONG, text, within?.end ?? end)
  }
  if (inherited === null) return null
  if (at(NO_YEAR_EDGE, text, offset)) return resolve(inherited, YEAR_LONG, text, NO_YEAR_EDGE.lastIndex)
  const within = withinYear(text, offset)
  return within && resolve(inherited, within, text, within.end)
}
