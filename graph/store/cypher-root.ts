// The rows of a statement's root in their order. A whole label is walked along an index, so that the first page of a
// hundred thousand projects costs what the first page of a hundred does.
import { afterText, allOf, orderBy, placesOf, type Parameters } from './cypher-filter.ts'
import type { Source } from './cypher-source.ts'
import type { Order, Page } from './selection.ts'

/** One row past the page tells whether there is a next; a bigint, since Cypher wants an integer where the driver makes floats of numbers. */
export const oneMore = ({ first }: Page): bigint => BigInt(first + 1)

/** Cypher that brings the page's rows in the variable `n`, in order, and one more where there are more. */
export function rootRows(n: string, source: Source, order: readonly Order[], page: Page, use: Parameters): string {
  const limit = use.add(oneMore(page))
  if (source.whole && order.length > 0 && order.every(({ by }) => by === 'property'))
    return alongProperty(n, source, order, page, limit, use)
  const places = placesOf(n, order, undefined)
  const where = [
    ...(source.whole ? [`${n}.id IS NOT NULL`] : []),
    ...source.where,
    ...(page.after === undefined ? [] : [afterText(places, page.after, use.add)]),
  ]
  return `${source.match} WHERE ${allOf(where)} WITH ${n} ${orderBy(places)} LIMIT ${limit}`
}

/**
 * First the nodes that have the first property, then, if the page is not full, those without: no index orders both at
 * once. Of several properties the index brings the first in order, and only its ties are sorted.
 */
function alongProperty(
  n: string,
  { match, where }: Source,
  order: readonly Order[],
  { after }: Page,
  limit: string,
  use: Parameters,
): string {
  const [first, ...rest] = placesOf(n, order, undefined)
  const property = { ...first!, optional: false }
  const lacking = (parts: readonly string[]): string =>
    `${match} WHERE ${allOf([`${property.text} IS NULL`, `${n}.id IS NOT NULL`, ...where, ...parts])}
WITH ${n} ${orderBy(rest)} LIMIT ${limit}`
  if (after?.[0] === null) return lacking([afterText(rest, after.slice(1), use.add)])

  const places = [property, ...rest]
  const parts = after === undefined ? [] : [afterText(places, after, use.add)]
  const having = `${match} WHERE ${allOf([`${property.text} IS NOT NULL`, `${n}.id IS NOT NULL`, ...where, ...parts])}
WITH ${n} ${orderBy(places)} LIMIT ${limit}`
  return `CALL () { ${having} RETURN collect(${n}) AS having }
CALL (having) { UNWIND CASE WHEN size(having) < ${limit} THEN [0] ELSE [] END AS go ${lacking([])} RETURN collect(${n}) AS lacking }
UNWIND (having + lacking)[..${limit}] AS ${n} WITH ${n}`
}
