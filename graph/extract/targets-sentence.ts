// Cuts a paragraph into sentences and clauses for the targets: ， ends a clause and 。 a sentence, but not inside
// brackets, whose words are clauses of their own (（责任单位：…，该激励措施暂定实施1年）).
import type { Paragraph } from '../document/tree.ts'
import type { Span } from '../span.ts'
import { isHan } from '../text/code-units.ts'

export interface Clause extends Span {
  /** Index in `groups` of the bracket it stands in, or null in running text. */
  readonly group: number | null
}

/** A sentence not yet cut into clauses. */
export interface PlainSentence extends Span {
  /** Outermost brackets of the sentence, their signs included. */
  readonly groups: readonly Span[]
  /** Whether 。, a tab or the paragraph's end closes it; after ； the same deadline may still run on. */
  readonly full: boolean
}

export interface Sentence extends PlainSentence {
  /** Clauses of running text, brackets within them included; in text order. */
  readonly running: readonly Clause[]
  /** Clauses inside the brackets, in text order. */
  readonly bracketed: readonly Clause[]
}

const [TAB, STOP, COMMA, COLON, SEMICOLON, BANG, QUESTION, OPEN, CLOSE, OPEN_SHELL, CLOSE_SHELL] = Array.from(
  '\t。，：；！？（）〔〕',
  (c) => c.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number, number]

const opens = (c: number): boolean => c === OPEN || c === OPEN_SHELL
const closes = (c: number): boolean => c === CLOSE || c === CLOSE_SHELL

/** Closing bracket of each opening one, found in one pass; brackets that never close are missing. */
const closers = (text: string, start: number, end: number): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const stack: number[] = []
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (isHan(c)) continue
    if (opens(c)) stack.push(i)
    else if (closes(c)) {
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

const endsSentence = (c: number): boolean => c === STOP || c === SEMICOLON || c === TAB || c === BANG || c === QUESTION

/** The sentences of a paragraph from `start` on (after its marker), in text order; empty ones are left out. */
export const sentencesOf = (text: string, paragraph: Paragraph, start: number): PlainSentence[] => {
  const { end } = paragraph
  const closed = closers(text, start, end)
  const sentences: PlainSentence[] = []
  let groups: Span[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    const c = i === end ? STOP : text.charCodeAt(i)
    if (isHan(c)) continue
    if (opens(c)) {
      const group = groupAt(text, i, end, closed)
      groups.push(group)
      i = group.end - 1
    } else if (endsSentence(c)) {
      if (i > from) sentences.push({ start: from, end: i, groups, full: c !== SEMICOLON })
      groups = []
      from = i + 1
    }
  }
  return sentences
}

const isStop = (c: number): boolean => c === COMMA || c === COLON || endsSentence(c)

/** Clauses between `start` and `end`, stepping over the brackets in `over`. */
const cut = (text: string, { start, end }: Span, over: readonly Span[], group: number | null): Clause[] => {
  const clauses: Clause[] = []
  let from = start
  let next = 0
  for (let i = start; i <= end; i++) {
    if (next < over.length && i === over[next]!.start) {
      i = over[next]!.end - 1
      next++
      continue
    }
    if (i < end && !isStop(text.charCodeAt(i))) continue
    if (i > from) clauses.push({ start: from, end: i, group })
    from = i + 1
  }
  return clauses
}

/** Cuts a sentence into its clauses: those of the running text and those inside its brackets. */
export const clausesOf = (text: string, sentence: PlainSentence): Sentence => ({
  ...sentence,
  running: cut(text, sentence, sentence.groups, null),
  bracketed: sentence.groups.flatMap(({ start, end }, index) => {
    const closed = closes(text.charCodeAt(end - 1))
    return cut(text, { start: start + 1, end: closed ? end - 1 : end }, [], index)
  }),
})
