// Expressions of time in running text, resolved to ISO dates: deadlines (2019年3月底前), goals (到2020年底), windows of
// validity (2019年1月1日至12月31日), terms that count from the document's own date (印发之日起30日内).
import type { Span } from '../span.ts'
import { addDays, addMonths } from './deadline-calendar.ts'
import { type Point, pointAt } from './deadline-point.ts'
import { termAt } from './deadline-term.ts'

export type Recurrence = 'YEARLY' | 'HALF_YEARLY' | 'QUARTERLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'

/**
 * How the words use the time. `GOAL` 到2020年底: a state to reach, which may govern the sentences that follow. `BY`
 * 2019年3月底前: a task's deadline. `TERM` 印发之日起30日内: a task's deadline, counted. `AT` 2023年: a bare date.
 * `WINDOW` 2019年1月1日至12月31日, 自2019年1月起: validity.
 */
export type TimeForm = 'GOAL' | 'BY' | 'TERM' | 'AT' | 'WINDOW'

export interface TimeExpression extends Span {
  readonly form: TimeForm
  /** Last day, ISO: `2020-12-31`; `--05-31` of every year, `---10` of every month. Null for a window. */
  readonly deadline: string | null
  readonly recurrence: Recurrence | null
  /** First and last day of a window; null where the words leave it open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Length of a `TERM`: 30 and 日. */
  readonly value: number | null
  readonly unit: string | null
}

const NOTHING = { deadline: null, recurrence: null, validFrom: null, validTo: null, value: null, unit: null }

/** What a time expression can begin with; 上年末 and 3年内 are sorted out by the readers. */
export const TIME_START =
  /(?<!\d)\d{4}年|(?<!\d)\d{4}[—–\-~～至到]{1,2}\d{4}年|(?<!\d)(?:1[0-2]|0?[1-9])月|[今明本次翌每]年|[一二][〇○零][〇○零一二三四五六七八九]{2}年|十[一二三四五六七八九]五|[上下]半年|[一二三四1-4]季度|年[底末内]|每月的?\d|(?:印发|发布|公布|下发)(?=之日|后|之后)/g

const TO = /至|到|[—–\-~～]{1,2}/y
// 前 alone is also the start of 前三季度, 前期, 前置, 前提条件.
const BEFORE = /之前|以前|前(?![一二三四五六七八九十\d后期往沿置景列述款者瞻端半]|提(?:[是下的]|条件|$))/y
const FROM = /(?:起|开始)/y
const YEARS_LONG = /(\d{1,2}|[一二两三四五六七八九十])年(?:内|时间|期间)/y
const MONTHLY = /每月(?:的)?(\d{1,2})[日号]/y

const matches = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

// 上年末, 近年底 and 3年内 are no ends of the document's own year.
const NOT_THIS_YEAR = /[\d上去往历近多数几半一二两三四五六七八九十百当全同某该每学次翌今明本前后]/

interface Context {
  readonly text: string
  /** Start and end of the words to read. */
  readonly span: Span
  readonly issued: string | null
  /** Year that a date without one belongs to. */
  readonly year: number | null
}

const LOOK_BACK = 8

const windowAt = (context: Context, start: number, from: Point): TimeExpression | null => {
  const { text } = context
  const begins = matches(FROM, text, from.end)
  const prefixed = /[自从]$/.test(text.slice(Math.max(context.span.start, start - 1), start))
  const to = matches(TO, text, begins ? FROM.lastIndex : from.end)
  const last = to && pointAt(text, TO.lastIndex, from.year, yearOf(context.issued))
  const validTo = last && last.last > from.first ? last : null
  if (validTo) {
    const tail = matches(BEFORE, text, validTo.end) ? BEFORE.lastIndex : validTo.end
    const opening = prefixed ? start - 1 : start
    return { ...NOTHING, form: 'WINDOW', start: opening, end: tail, validFrom: from.first, validTo: validTo.last }
  }
  if (!begins && !(prefixed && /^[，。]/.test(text.slice(from.end, from.end + 1)))) return null
  const end = begins ? FROM.lastIndex : from.end
  const long = matches(YEARS_LONG, text, end)
  const years = long && (Number(long[1]) || '一二三四五六七八九十'.indexOf(long[1]!.replace('两', '二')) + 1)
  return {
    ...NOTHING,
    form: 'WINDOW',
    start: prefixed ? start - 1 : start,
    end: long ? YEARS_LONG.lastIndex : end,
    validFrom: from.first,
    validTo: years && from.year !== null ? addDays(addMonths(from.first, 12 * years), -1) : null,
  }
}

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

// 到2020年底, 展望2035年: but 截至2018年底 tells what was, 延长至2020年 moves a day.
const TOWARDS = /(?:到|至|展望)“?$/
const NOT_TOWARDS = /(?:截至|直到|推迟到|延长至|延至|有效期至)“?$/
const OPENS_CLAUSE = /(?:^|[，。；：、（“\n]|于|在|力争|确保|争取|计划|预计)$/

/** How the words before a date use it, and how many of them belong to it. */
const useOf = (back: string, point: Point, before: boolean): { readonly form: TimeForm; readonly taken: number } => {
  const towards = NOT_TOWARDS.test(back) ? null : TOWARDS.exec(back)
  if (towards) return { form: 'GOAL', taken: towards[0].length }
  if (before) return { form: 'BY', taken: 0 }
  return { form: OPENS_CLAUSE.test(back) && /[底内末]/.test(point.edge) ? 'BY' : 'AT', taken: 0 }
}

const YEARS = /(\d{4})年?(?:至|到|[—–\-~～]{1,2})(\d{4})年(?!版)/y

/** 2019—2021年: two years and nothing finer. */
const yearsAt = (text: string, start: number): TimeExpression | null => {
  const found = matches(YEARS, text, start)
  if (!found || found[1]! >= found[2]!) return null
  const [validFrom, validTo] = [`${found[1]}-01-01`, `${found[2]}-12-31`]
  return { ...NOTHING, form: 'WINDOW', start, end: YEARS.lastIndex, validFrom, validTo }
}

const UNTIL = /(?:(?:有效|执行|试行|施行|实施)期|执行|延长|延期|期限|暂行|试行|施行|有效)至$/

const expressionAt = (context: Context, start: number): TimeExpression | null => {
  const { text, span, issued } = context
  const monthly = matches(MONTHLY, text, start)
  if (monthly) {
    const by = matches(BEFORE, text, MONTHLY.lastIndex)
    const day = `---${monthly[1]!.padStart(2, '0')}`
    return by && { ...NOTHING, form: 'BY', start, end: BEFORE.lastIndex, deadline: day, recurrence: 'MONTHLY' }
  }
  if (text.charAt(start) === '年' && start > span.start && NOT_THIS_YEAR.test(text.charAt(start - 1))) return null
  const years = yearsAt(text, start)
  if (years) return years
  const point = pointAt(text, start, context.year, yearOf(issued))
  if (!point) return null
  const window = windowAt(context, start, point)
  if (window) return window
  const back = text.slice(Math.max(span.start, start - LOOK_BACK), start)
  if (UNTIL.test(back)) {
    return { ...NOTHING, form: 'WINDOW', start: start - 1, end: point.end, validTo: point.last }
  }
  const before = matches(BEFORE, text, point.end)
  // 每年 alone says how often, not when; a bare month without a year says nothing that could be dated.
  const dated = text.slice(start, point.end)
  if (dated === '每年' || (!before && point.edge === '' && !/年/.test(dated))) return null
  const { form, taken } = useOf(back, point, before !== null)
  return {
    ...NOTHING,
    form,
    start: start - taken,
    end: before ? BEFORE.lastIndex : point.end,
    deadline: nextOccurrence(point, dated, issued),
    recurrence: point.year === null ? 'YEARLY' : null,
  }
}

/** 3月底前 in a document of December means next March: a deadline without a year lies ahead. */
const nextOccurrence = (point: Point, dated: string, issued: string | null): string => {
  if (issued === null || /年|五/.test(dated) || point.last >= issued) return point.last
  return addMonths(point.last, 12)
}

/**
 * The expressions of time in a stretch of clean text, in text order, without overlaps. `issued` is the document's own
 * date (ISO) from which 今年, 年底前 and 印发之日起30日内 count; without it those are left out.
 * `findTimes('2019年3月底前，做好准备工作', span, '2018-12-10')` gives one `BY` with deadline `2019-03-31`.
 */
export const findTimes = (text: string, span: Span, issued: string | null): TimeExpression[] => {
  const found: TimeExpression[] = []
  const part = text.slice(span.start, span.end)
  // What lies behind the span is out of sight, so that no expression reaches over its end.
  const seen = text.slice(0, span.end)
  let year = yearOf(issued)
  TIME_START.lastIndex = 0
  for (let match = TIME_START.exec(part); match; match = TIME_START.exec(part)) {
    const start = span.start + match.index
    const term = termAt(seen, start, span, issued)
    const time: TimeExpression | null = term
      ? { ...NOTHING, form: 'TERM', start, ...term }
      : expressionAt({ text: seen, span, issued, year }, start)
    if (time) {
      found.push(time)
      const named = time.deadline ?? time.validTo ?? time.validFrom
      if (named && /^\d/.test(named)) year = yearOf(named)
      TIME_START.lastIndex = time.end - span.start
    }
  }
  return found
}
