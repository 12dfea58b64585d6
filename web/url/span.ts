// A stretch of a document's text in the URL: `span=1023-1061`.

/** Half open, in UTF-16 code units of the document's clean text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `{ start: 1023, end: 1061 }` → `1023-1061` */
export function formatSpan(span: Span): string {
  return `${span.start}-${span.end}`
}

/** `1023-1061` → the span; undefined for anything that is none, as URLs are typed by people too. */
export function parseSpan(text: string | null): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (!match) return undefined
  const span = { start: Number(match[1]), end: Number(match[2]) }
  return span.start < span.end ? span : undefined
}
