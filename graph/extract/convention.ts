// What a document says of its own lists: 列第一位的为牵头单位（下同）. It decides roles that no word beside a name states.
import type { Span } from '../span.ts'

/**
 * A rule of reading that a document states for itself. `first`: who stands first leads. `before-comma`: who stands
 * before the first ， leads.
 */
export interface Convention extends Span {
  readonly kind: 'first' | 'before-comma'
  /** Whether it holds from here on (下同), or in its own clause only. */
  readonly onward: boolean
}

/**
 * The convention stated between `start` and `end`, e.g. `列第一位的为牵头单位，下同`, `列第一位者为牵头单位，下同`,
 * `排在第一位的部门为牵头部门，下同`, `逗号前为牵头单位，未明确的按职责分工负责`. Its span takes in 下同.
 */
export function conventionIn(text: string, start: number, end: number): Convention | undefined {
  const lead = leadPhrase(text, start, end)
  if (lead < 0) return undefined
  let from = lead
  while (from > start && !'，；。（〔：'.includes(text[from - 1] ?? '')) from--
  const subject = text.slice(from, lead)
  const kind = /逗号(?:之)?前/.test(subject)
    ? 'before-comma'
    : /第一|第1|首位|首个|最前/.test(subject)
      ? 'first'
      : undefined
  if (!kind) return undefined
  let to = lead
  while (to < end && !'，；。）〕'.includes(text[to] ?? '')) to++
  const tail = /^[，；、。]?(?:以)?下同/.exec(text.slice(to, Math.min(end, to + 6)))
  const rest = /^[，；]未明确的?[^，；。）〕]{0,16}/.exec(text.slice(to, end))
  const onward = tail !== null
  return { kind, onward, start: from, end: to + (tail?.[0].length ?? rest?.[0].length ?? 0) }
}

const LEAD_WORDS = [
  '为牵头',
  '是牵头',
  '为主办',
  '为主责',
  '为主要责任',
  '为第一责任',
  '为该项工作牵头',
  '为总牵头',
  '为本项',
  '牵头负责',
]

function leadPhrase(text: string, start: number, end: number): number {
  for (const word of LEAD_WORDS) {
    const at = text.indexOf(word, start)
    if (at >= 0 && at < end) return at
  }
  return -1
}
