// Evidence as it is shown: the words a span covers and the words around them, read from the held text.
import type { Span } from '../span.ts'

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * At most `context` code units from the end of `text`, without half a character in front.
 *
 * `tail('（责任单位：省发展改革委', 5)` is `发展改革委`.
 */
export function tail(text: string, context: number): string {
  const from = Math.max(0, text.length - context)
  return text.slice(isLow(text.charCodeAt(from)) && from > 0 ? from + 1 : from)
}

/**
 * At most `context` code units from the beginning of `text`, without half a character at the end.
 *
 * `head('，列第一位的为牵头单位）', 3)` is `，列第`.
 */
export function head(text: string, context: number): string {
  const cut = text.slice(0, context)
  return cut.length < text.length && isHigh(cut.charCodeAt(cut.length - 1)) ? cut.slice(0, -1) : cut
}

/**
 * The quote of a span with up to `context` code units on either side.
 *
 * `inContext('（省财政厅负责）', { start: 1, end: 5 }, 2)` is `{ before: '（', quote: '省财政厅', after: '负责' }`.
 */
export function inContext(text: string, span: Span, context: number): { before: string; quote: string; after: string } {
  const from = Math.max(0, span.start - context)
  return {
    // One unit more than asked for tells a whole character at the edge from half of one.
    before: tail(text.slice(Math.max(0, from - 1), span.start), span.start - from),
    quote: text.slice(span.start, span.end),
    after: head(text.slice(span.end, span.end + context + 1), context),
  }
}
