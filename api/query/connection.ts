// From a page of the store to a Relay connection: edges with cursors, page information, a total where one was asked.
import type { GraphQLResolveInfo } from 'graphql'
import type { Key, Page, SelectedPage } from '../../graph/index.ts'
import { encodeCursor, fingerprint } from './cursor.ts'

export interface ConnectionEdge<T> {
  readonly node: T
  readonly cursor: () => string
}

export interface Connection<T> {
  readonly edges: readonly ConnectionEdge<T>[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly total: number | undefined
}

type Args = Readonly<Record<string, unknown>>

/** Turns what the store answered to the field of `info` into its connection; `nodes` stand in the order of the page. */
export function connectionOf<T>(
  page: Pick<SelectedPage<unknown>, 'items' | 'hasNext' | 'total'>,
  nodes: readonly T[],
  args: Args,
  info: GraphQLResolveInfo,
): Connection<T> {
  const coordinate = `${info.parentType.name}.${info.fieldName}`
  return {
    edges: nodes.map((node, i) => ({
      node,
      cursor: () => encodeCursor(fingerprint(coordinate, args), page.items[i]!.key),
    })),
    hasNextPage: page.hasNext,
    hasPreviousPage: typeof args['after'] === 'string',
    total: page.total,
  }
}

/**
 * One page of a list that is held whole, sorted by its keys.
 *
 * @example pageOfList(duties, (duty) => [duty.start, duty.id], { first: 20 })
 */
export function pageOfList<T>(list: readonly T[], keyOf: (item: T) => Key, page: Page): SelectedPage<T> {
  const { after } = page
  const keyed = list.map((item) => ({ key: keyOf(item), item })).sort((a, b) => compareKeys(a.key, b.key))
  const rest = after ? keyed.filter(({ key }) => compareKeys(key, after) > 0) : keyed
  return { items: rest.slice(0, page.first), hasNext: rest.length > page.first, total: list.length }
}

/** Part by part, by code units or numerically; null comes last. */
export function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const left = a[i] ?? null
    const right = b[i] ?? null
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -1 : 1
  }
  return a.length - b.length
}
