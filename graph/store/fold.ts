// How text is compared when a person looks for it: folded for width and case, then literally.
// Both stores search the same folded values, so they find the same things.
import type { Properties } from '../model/record.ts'

/** The properties that a search looks into, the telling ones first. */
export const SEARCHED = ['name', 'shortName', 'aliases', 'title', 'number', 'quote'] as const

/** 0 the value itself, 1 its beginning, 2 somewhere in it. */
export type Rank = 0 | 1 | 2

/**
 * Folds width and case.
 *
 * `fold('ＡＰＰ（“浙里办”）')` is `app(“浙里办”)`.
 */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

function* searchedValues(properties: Properties): Generator<[property: string, value: string]> {
  for (const property of SEARCHED) {
    const value = properties[property]
    if (typeof value === 'string') yield [property, value]
    else if (Array.isArray(value)) for (const member of value as readonly string[]) yield [property, member]
  }
}

/**
 * What a search reads of a node: its folded names, titles and quotes, each once.
 *
 * `searchTexts({ name: '浙江省财政厅', aliases: ['省财政厅'], level: 'PROVINCIAL' })` is `['浙江省财政厅', '省财政厅']`.
 */
export function searchTexts(properties: Properties): string[] {
  return [...new Set(Array.from(searchedValues(properties), ([, value]) => fold(value)))]
}

/**
 * How well a folded value matches a folded query, or undefined.
 *
 * `rankOf('省财政厅', '财政')` is 2.
 */
export function rankOf(value: string, query: string): Rank | undefined {
  const at = value.indexOf(query)
  return at < 0 ? undefined : at > 0 ? 2 : value.length === query.length ? 0 : 1
}

/**
 * The property and value of a node that match a folded query best; of equals the first in the order of SEARCHED.
 *
 * `bestMatch({ name: '浙江省财政厅', aliases: ['省财政厅'] }, '省财政厅')` is `{ rank: 0, property: 'aliases', value: '省财政厅' }`.
 */
export function bestMatch(
  properties: Properties,
  query: string,
): { rank: Rank; property: string; value: string } | undefined {
  let best: { rank: Rank; property: string; value: string } | undefined
  for (const [property, value] of searchedValues(properties)) {
    const rank = rankOf(fold(value), query)
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, property, value }
  }
  return best
}
