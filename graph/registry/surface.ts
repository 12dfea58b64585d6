// Registry: the printed form of a body's name made comparable: no white space, no quotes, one kind of bracket.

const OPEN = /[(〔［[【〈]/g
const CLOSE = /[)〕］\]】〉]/g

/**
 * Folds a printed name: white space and quotes go, every bracket becomes （）, full-width letters become plain ones.
 * `省“跑改办”` → `省跑改办`, `市市场监管局〔市知识产权局〕` → `市市场监管局（市知识产权局）`.
 */
export const foldSurface = (surface: string): string =>
  // Most names are Han characters and nothing else.
  PLAIN.test(surface) ? surface : folded(surface)

const PLAIN = /^[\u4e00-\u9fff]*$/

const folded = (surface: string): string =>
  surface
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff“”"‘’'「」『』]/g, '')
    .replace(OPEN, '（')
    .replace(CLOSE, '）')
    .replace(/,/g, '，')

/** A folded name with its closing bracket taken off: the name, and the names within the bracket. */
export interface Plated {
  readonly head: string
  readonly plates: readonly string[]
}

/**
 * Takes the last bracket off a folded name: `市市场监管局（市知识产权局）` → head `市市场监管局`, plates `市知识产权局`.
 * A name without one, or with a bracket that stands inside, comes back whole: `各市、县（市、区）政府`.
 */
export const splitPlates = (folded: string): Plated => {
  if (!folded.endsWith('）')) return { head: folded, plates: [] }
  let depth = 0
  for (let at = folded.length - 1; at > 0; at--) {
    if (folded[at] === '）') depth++
    else if (folded[at] === '（' && --depth === 0) {
      const plates = folded
        .slice(at + 1, -1)
        .split(/[、，；]/)
        .filter((plate) => plate !== '')
      return { head: folded.slice(0, at), plates }
    }
  }
  return { head: folded, plates: [] }
}
