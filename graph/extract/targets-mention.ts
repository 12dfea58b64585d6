// What the target readers hand on: one promise or rule of the text, with the words that make it.
import type { Comparator, TargetKind } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import type { Recurrence } from './deadline.ts'

/** Which reading made a target. */
export type TargetRule =
  'quantity' | 'figure-column' | 'full-coverage' | 'down-to-zero' | 'deadline' | 'goal-clause' | 'own-term' | 'validity'

/** A target; the span is its quote, the clause or sentence that states it. Null where the words give nothing. */
export interface TargetMention extends Span {
  readonly comparator: Comparator | null
  readonly value: number | null
  /** Upper end of a range: 24 in 16—24岁. */
  readonly valueMax: number | null
  /** As printed: `%`, `万元`, `个月`. */
  readonly unit: string | null
  /** `2020-12-31`, `--05-31` of every year, `---10` of every month. */
  readonly deadline: string | null
  readonly recurrence: Recurrence | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly kind: TargetKind
  readonly path: string | null
  readonly rule: TargetRule
}

/** A target with no figures and no dates, to be filled. */
export const bareTarget = (span: Span, kind: TargetKind, path: string | null, rule: TargetRule): TargetMention => ({
  start: span.start,
  end: span.end,
  comparator: null,
  value: null,
  valueMax: null,
  unit: null,
  deadline: null,
  recurrence: null,
  validFrom: null,
  validTo: null,
  kind,
  path,
  rule,
})

/** A quote longer than this is cut around the words that matter: a text without full stops must not be quoted whole. */
const LONGEST_QUOTE = 240

/** The words to quote for something at `at` in `span`: trimmed of stray signs, and never longer than 240 code units. */
export const quoteOf = (text: string, span: Span, at: Span): Span => {
  let start = Math.max(span.start, at.end - LONGEST_QUOTE)
  let end = Math.min(span.end, Math.max(at.end, start + LONGEST_QUOTE))
  while (start < at.start && ' 、；，—）〕”'.includes(text.charAt(start))) start++
  while (end > at.end && ' 、；，（〔“'.includes(text.charAt(end - 1))) end--
  const quoted = text.slice(start, end)
  if (quoted.startsWith('“') && !quoted.includes('”')) start++
  if (quoted.endsWith('”') && !quoted.includes('“')) end--
  return { start, end }
}
