// The sentence around an evidence: enough to judge the words, no more than the clause or sentence they stand in.

export interface Passage {
  readonly text: string
  /** Where the text begins in its document, in UTF-16 code units. */
  readonly offset: number
}

/** A clause or sentence ends here. */
const STOP = /[。！？\n]/u

/**
 * The quote with the rest of its sentence.
 * `passageOf({ before: '……便民服务。（责任单位：', quote: '省大数据局', after: '、省公安厅）\n2.', start: 1029 })`
 * → `{ text: '（责任单位：省大数据局、省公安厅）', offset: 1023 }`
 */
export function passageOf(evidence: { before: string; quote: string; after: string; start: number }): Passage {
  const before = lastSentence(evidence.before)
  const after = firstSentence(evidence.after, evidence.quote)
  return { text: before + evidence.quote + after, offset: evidence.start - before.length }
}

function lastSentence(text: string): string {
  for (let at = text.length - 1; at >= 0; at--) if (STOP.test(text[at]!)) return text.slice(at + 1)
  return text
}

/** Up to the full stop, which belongs to it; nothing when the quote itself ends a sentence or a bracket. */
function firstSentence(text: string, quote: string): string {
  if (/[。！？）)]$/u.test(quote)) return ''
  const stop = STOP.exec(text)
  if (!stop) return text
  return text.slice(0, stop[0] === '\n' ? stop.index : stop.index + 1)
}
