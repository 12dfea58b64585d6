// The smallest fact there is: a stretch of a document's clean text. Everything that is
// claimed anywhere in Zhitu points back to one of these.

/** Half-open range of UTF-16 code units in a document's clean text: `start` is in, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span covers, e.g. `（责任单位：省发展改革委）`. A quote is always this slice, never a copy. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
