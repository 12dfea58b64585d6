// Spans of a document's clean text become evidence: the exact words, their rule, their line and column in the file.
import { placeOf } from '../document/clean-text.ts'
import type { Span } from '../span.ts'
import type { DocumentRecord, Evidence } from './record.ts'

/** Evidence of one document for a span of its text and the rule that read it. */
export const evidenceOf = (document: DocumentRecord, span: Span, rule: string): Evidence => ({
  document: document.id,
  start: span.start,
  end: span.end,
  quote: document.text.slice(span.start, span.end),
  rule,
  ...placeOf(document.source.map, span.start),
})
