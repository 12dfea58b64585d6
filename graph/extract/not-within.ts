// Leaves out what stands inside something else: years inside titles, figures inside dates.
import type { Span } from '../span.ts'

/** Those of some spans in text order that do not start inside one of `others` (text order, no overlaps). */
export const notWithin = <T extends Span>(spans: readonly T[], others: readonly Span[]): T[] => {
  let at = 0
  return spans.filter((span) => {
    while (at < others.length && others[at]!.end <= span.start) at++
    const other = others[at]
    return other === undefined || span.start < other.start
  })
}
