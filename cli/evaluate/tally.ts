// Counts of one evaluation, kind by kind, and the figures made of them.

/** Right, spurious and missing entries of one kind, with precision, recall and F1 rounded to four places. */
export interface Figures {
  readonly right: number
  readonly spurious: number
  readonly missing: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** One entry that was not found, or found and not labelled. */
export interface Miss {
  readonly sort: 'missing' | 'spurious'
  readonly document: string
  readonly kind: string
  readonly text: string
}

/** Rounds half to even, exactly: 0.8125 → 0.812 at three places, as the recorded figures do. */
export const round = (value: number, places: number): string => {
  // Only odd multiples of 1/2^(places+1) lie exactly between two decimals.
  const halves = value * 2 ** (places + 1)
  if (!Number.isInteger(halves) || halves % 2 === 0) return value.toFixed(places)
  const below = Math.floor(value * 10 ** places)
  return ((below % 2 === 0 ? below : below + 1) / 10 ** places).toFixed(places)
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Figures of three counts: with nothing to find and nothing found, all are 1. */
export const figures = (right: number, spurious: number, missing: number): Figures => {
  const precision = ratio(right, right + spurious)
  const recall = ratio(right, right + missing)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const four = (value: number): number => Number(round(value, 4))
  return { right, spurious, missing, precision: four(precision), recall: four(recall), f1: four(f1) }
}

/** Collects counts and misses over the documents of one evaluation. */
export class Tally {
  readonly misses: Miss[] = []
  readonly #counts = new Map<string, [right: number, spurious: number, missing: number]>()

  add(kind: string, document: string, right: number, missing: readonly string[], spurious: readonly string[]): void {
    const counts = this.#counts.get(kind) ?? [0, 0, 0]
    this.#counts.set(kind, [counts[0] + right, counts[1] + spurious.length, counts[2] + missing.length])
    for (const text of missing) this.misses.push({ sort: 'missing', document, kind, text })
    for (const text of spurious) this.misses.push({ sort: 'spurious', document, kind, text })
  }

  /** Figures by kind, in the order in which the kinds first came up. */
  table(): ReadonlyMap<string, Figures> {
    return new Map([...this.#counts].map(([kind, counts]) => [kind, figures(...counts)]))
  }
}
