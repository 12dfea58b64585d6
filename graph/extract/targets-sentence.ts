// Cuts a paragraph into sentences and clauses for the targets: ， ends a clause and 。 a sentence, but not inside
// brackets, whose words are clauses of their own (（责任单位：…，该激励措施暂定实施1年）).
import type { Paragraph } from '../document/tree.ts'
import type { Span } from '../span.ts'

export interface Clause extends Span {
  /** Index in `groups` of the bracket it stands in, or null in running text. */
  readonly group: number | null
}

export interface Sentence extends Span {
  readonly clauses: readonly Clause[]
  /** Brackets of the sentence, their signs included. */
  readonly groups: readonly Span[]
  /** Whether 。, a tab or the paragraph's end closes it; after ； the same deadline may still run on. */
  readonly full: boolean
}

const OPEN = '（〔'
const CLOSE = '）〕'

/** Closing bracket of each opening one, found in one pass; brackets that never close are missing. */
const closers = (text: string, span: Span): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const stack: number[] = []
  for (let i = span.start; i < span.end; i++) {
    const c = text.charAt(i)
    if (OPEN.includes(c)) stack.push(i)
    else if (CLOSE.includes(c)) {
      const open = stack.pop()
      if (open !== undefined) found.set(open, i + 1)
    }
  }
  return found
}

/** A bracket without its end reaches to the sentence's end: （市人社局负责，2023年11月底前完成. */
const groupAt = (text: string, open: number, end: number, closed: ReadonlyMap<number, number>): Span => {
  const close = closed.get(open)
  if (close !== undefined) return { start: open, end: close }
  const stop = text.slice(open, end).search(/[。\t]/)
  return { start: open, end: stop < 0 ? end : open + stop }
}

const innerClauses = (text: string, group: Span, index: number): Clause[] => {
  const clauses: Clause[] = []
  let start = group.start + 1
  for (let i = start; i < group.end; i++) {
    if (i + 1 < group.end && !'，。；：'.includes(text.charAt(i))) continue
    const end = i + 1 < group.end || CLOSE.includes(text.charAt(i)) ? i : i + 1
    if (end > start) clauses.push({ start, end, group: index })
    start = i + 1
  }
  return clauses
}

/** The sentences of a paragraph from `start` on (after its marker), in text order; empty ones are left out. */
export const sentencesOf = (text: string, paragraph: Paragraph, start: number): Sentence[] => {
  const { end } = paragraph
  const closed = closers(text, { start, end })
  const sentences: Sentence[] = []
  let clauses: Clause[] = []
  let groups: Span[] = []
  let [from, clauseFrom] = [start, start]
  for (let i = start; i <= end; i++) {
    const c = i === end ? '。' : text.charAt(i)
    if (OPEN.includes(c)) {
      const group = groupAt(text, i, end, closed)
      groups.push(group)
      clauses.push(...innerClauses(text, group, groups.length - 1))
      i = group.end - 1
      continue
    }
    if (!'，：。；！？\t'.includes(c)) continue
    if (i > clauseFrom) clauses.push({ start: clauseFrom, end: i, group: null })
    clauseFrom = i + 1
    if (c === '，' || c === '：') continue
    if (clauses.length > 0) sentences.push({ start: from, end: i, clauses, groups, full: c !== '；' })
    clauses = []
    groups = []
    from = i + 1
  }
  return sentences
}

/** The clause a position stands in: the one inside the bracket where it stands in one. */
export const clauseAt = (sentence: Sentence, at: number): Clause | undefined =>
  sentence.clauses.find((clause) => at >= clause.start && at < clause.end)
