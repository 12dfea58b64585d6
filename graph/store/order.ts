// The one order of things that every store keeps: how two texts and two keys compare.
// Neo4j orders strings by code points and JavaScript by code units, so `<` alone would make the engines disagree.
import type { Edge } from '../model/record.ts'
import type { Key } from './selection.ts'

// Surrogates sit below U+E000–U+FFFF (which holds （ and ：) but stand for code points above them.
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x2000 : unit)

/**
 * Compares two texts by code points: negative when `a` comes first, 0 when they are equal.
 *
 * `compareText('五/（一）/1', '五/（二）/1')` is negative; so is `compareText('（一）', '𠮷')`, where `<` says otherwise.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

type Part = Key[number]

/** Compares two values of one property; absent ones (null) come last, and `descending` does not change that. */
function compareParts(a: Part, b: Part, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  const order = typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b)
  return descending ? -order : order
}

/**
 * Compares two keys of one order, `descending` saying which of its terms run downwards; parts past these (the id, the
 * edge type) ascend.
 *
 * `compareKeys(['2018-12-28', 'document:a'], [null, 'document:b'], [true])` is negative: what has no date comes last.
 */
export function compareKeys(a: Key, b: Key, descending: readonly boolean[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareParts(a[i] ?? null, b[i] ?? null, descending[i] ?? false)
    if (order !== 0) return order
  }
  return 0
}

/**
 * The first `count` of `items` in the order of `compare`, sorted. Costs little more than one pass when `count` is small.
 *
 * `firstOf([3, 1, 2], 2, (a, b) => a - b)` is `[1, 2]`.
 */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const room = Math.max(64, count * 4)
  let kept: T[] = []
  let worst: T | undefined
  for (const item of items) {
    if (worst !== undefined && compare(item, worst) >= 0) continue
    kept.push(item)
    if (kept.length < room + count) continue
    kept = kept.sort(compare).slice(0, count)
    worst = kept.at(-1)
  }
  return kept.sort(compare).slice(0, count)
}

/** Edges by type, from and to. */
export const compareEdges = (a: Edge, b: Edge): number =>
  compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to)
