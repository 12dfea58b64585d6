// A term that counts from the document's own date: 本实施意见印发之日起30日内.
import type { Span } from '../span.ts'
import { addDays, addMonths } from './deadline-calendar.ts'
import { wordsAt } from './quantity-number.ts'

export interface Term {
  readonly value: number
  readonly unit: string
  /** ISO date, or null where it cannot be counted. */
  readonly deadline: string | null
  /** Offset after it. */
  readonly end: number
}

const TERM =
  /(?:印发|发布|公布|下发)(?:之日|后|之后)?起?(\d{1,3}|[一二两三四五六七八九十]{1,3})(个工作日|工作日|个月|日|天|年)(?:之内|以内|内)/y

// 本意见印发, 自印发, 文件下发: the document itself. 招标公告发布之日起 counts from something else.
const ITSELF = /(?:[本此该][^，。；、]{0,8}|[自在从]|文件|通知|方案|意见|^|[，。；：])$/

const LOOK_BACK = 10

/** 30日 after 2018-12-29 is 2019-01-28; working days have no date without a calendar of holidays. */
const lastDayOf = (issued: string, value: number, unit: string): string | null => {
  if (unit === '日' || unit === '天') return addDays(issued, value)
  if (unit === '个月') return addMonths(issued, value)
  return unit === '年' ? addMonths(issued, 12 * value) : null
}

/**
 * The term at `start`, or null. `印发之日起30日内` in a document of 2018-12-29 has the deadline `2019-01-28`;
 * without the document's date (`issued` null) it has none, but is still a term of 30 日.
 */
export const termAt = (text: string, start: number, span: Span, issued: string | null): Term | null => {
  TERM.lastIndex = start
  const found = TERM.exec(text)
  if (!found || !ITSELF.test(text.slice(Math.max(span.start, start - LOOK_BACK), start))) return null
  const value = Number(found[1]) || wordsAt(found[1]!, 0, found[1]!.length)?.value
  if (!value) return null
  const unit = found[2]!
  return { value, unit, deadline: issued === null ? null : lastDayOf(issued, value, unit), end: TERM.lastIndex }
}
