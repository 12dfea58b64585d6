// How a label and an extracted entry are compared: folded text, one-to-one matching by the nearest extent.

const SPACE = /[\s\u001c-\u001f\u0085]+/gu
const TAIL = '。.;,'

/** A text without width, white space and closing stop, e.g. `５％ 以上。` → `5%以上`; absent is empty. */
export const fold = (text: string | null | undefined): string => {
  const folded = (text ?? '').normalize('NFKC').replace(SPACE, '')
  let end = folded.length
  while (end > 0 && TAIL.includes(folded[end - 1]!)) end -= 1
  return folded.slice(0, end)
}

/** Whether one of two quotes holds the other, folded. An empty quote shares nothing. */
export const sharesWords = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const [x, y] = [fold(a), fold(b)]
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x))
}

interface Quoted {
  readonly quote?: string | null | undefined
}

/** 0 to 1: how near two quotes are in length, in code points. */
const closeness = (a: Quoted, b: Quoted): number => {
  const [x, y] = [[...fold(a.quote)].length, [...fold(b.quote)].length]
  return Math.min(x, y) / Math.max(x, y, 1)
}

export interface Matched<G, X> {
  readonly pairs: readonly (readonly [G, X])[]
  readonly missing: readonly G[]
  readonly rest: readonly X[]
}

/**
 * Gives each label, in order, the entry that is the `same` and nearest to it in extent; no entry serves twice.
 * Returns the pairs, the labels left without an entry and the entries left over.
 */
export const match = <G extends Quoted, X extends Quoted>(
  labels: readonly G[],
  entries: readonly X[],
  same: (label: G, entry: X) => boolean,
): Matched<G, X> => {
  const rest = [...entries]
  const pairs: (readonly [G, X])[] = []
  const missing: G[] = []
  for (const label of labels) {
    let best = -1
    let nearest = -1
    rest.forEach((entry, index) => {
      if (!same(label, entry)) return
      const near = closeness(label, entry)
      if (near > nearest) [best, nearest] = [index, near]
    })
    if (best < 0) missing.push(label)
    else pairs.push([label, rest.splice(best, 1)[0]!])
  }
  return { pairs, missing, rest }
}
