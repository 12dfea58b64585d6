// Brackets of a paragraph, nested or never closed, found in one pass.
import type { Span } from '../span.ts'
import { isHan, oneOf } from '../text/code-units.ts'

/** A bracket of the outermost level. */
export interface Bracket extends Span {
  /** What stands between the brackets. */
  readonly inner: Span
  /** False where the closing bracket is missing; it then ends with the paragraph. */
  readonly closed: boolean
}

const opens = oneOf('（〔【')
const closes = oneOf('）〕】')

/**
 * The outermost brackets of `text` between `start` and `end`. Kinds are not told apart: printers open with one and
 * close with another. `〔…各县（市）区…负责〕` is one bracket, `（市人社局负责，2023年11月底前完成` one that was never closed.
 */
export function bracketsIn(text: string, start: number, end: number): Bracket[] {
  const pairs: Bracket[] = []
  const open: number[] = []
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) continue
    if (opens(unit)) open.push(i)
    else if (closes(unit)) {
      const from = open.pop()
      if (from !== undefined) pairs.push({ start: from, end: i + 1, inner: { start: from + 1, end: i }, closed: true })
    }
  }
  // Of brackets never closed the last one opened counts, to the end; those before it hide nothing.
  const last = open.at(-1)
  const closed = outermost(last === undefined ? pairs : pairs.filter((pair) => pair.start < last))
  return last === undefined ? closed : [...closed, { start: last, end, inner: { start: last + 1, end }, closed: false }]
}

function outermost(pairs: readonly Bracket[]): Bracket[] {
  const brackets: Bracket[] = []
  for (const pair of [...pairs].sort((a, b) => a.start - b.start)) {
    if (pair.start >= (brackets.at(-1)?.end ?? 0)) brackets.push(pair)
  }
  return brackets
}

// What stands between brackets or quotes is a part of a sentence and never ends it.
export const hides = oneOf('（〔【《〈“')
export const shows = oneOf('）〕】》〉”')

/** Whether a few signs hold a unit; five at most, so that looking at each is the quickest. */
function holds(signs: string, unit: number): boolean {
  for (let i = 0; i < signs.length; i++) if (signs.charCodeAt(i) === unit) return true
  return false
}

/** Index of the first of `stops`, signs all, between `from` and `to` outside brackets and quotes; `to` without one. */
export function stopOutside(text: string, stops: string, from: number, to: number): number {
  let depth = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) continue
    if (hides(unit)) depth++
    else if (shows(unit)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && holds(stops, unit)) return i
  }
  return to
}
