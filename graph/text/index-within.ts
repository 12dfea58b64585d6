// Between text and what reads it: literals in a stretch of a long text.

/**
 * Where `word` first stands wholly between `from` and `to`; -1 without one. `indexOf` alone would look for a rare word
 * to the end of the document, once for each clause.
 */
export function indexWithin(text: string, word: string, from: number, to: number): number {
  if (to - from < word.length) return -1
  const at = text.slice(from, to).indexOf(word)
  return at < 0 ? -1 : from + at
}
