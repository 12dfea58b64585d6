// Registry: answers about short words that come again and again, as names and predicates do.

const MOST = 20_000

// A slice of a long text keeps all of that text in memory: what is kept is a copy.
const owned = (words: string): string => words.split('').join('')

/**
 * A function of short words that remembers `most` answers and then begins anew; pure like the one given.
 * `remembering(predicateOf)('省财政厅牵头')` reads the words once.
 */
export function remembering<T>(read: (words: string) => T, most = MOST): (words: string) => T {
  const answers = new Map<string, T>()
  return (words) => {
    const known = answers.get(words)
    if (known !== undefined || answers.has(words)) return known as T
    if (answers.size >= most) answers.clear()
    const answer = read(words)
    answers.set(owned(words), answer)
    return answer
  }
}
