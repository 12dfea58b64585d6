// From a page of the store to a Relay connection: edges with cursors, page information, a total where one was asked.
import type { GraphQLResolveInfo } from 'graphql'
import type { Key, Page, SelectedPage } from '../../graph/index.ts'
import { encodeCursor, fingerprint } from './cursor.ts'

type Args = Readonly<Record<string, unknown>>

export interface Connection<T> {
  readonly nodes: readonly T[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly total: number | undefined
  /** What its cursors are made of, for those that are asked. */
  readonly items: readonly { readonly key: Key }[]
  readonly coordinate: string
  readonly args: Args
}

/** One place in a connection. */
export interface ConnectionEdge<T> {
  readonly connection: Connection<T>
  readonly index: number
}

/** Turns what the store answered to the field of `info` into its connection; `nodes` stand in the order of the page. */
export function connectionOf<T>(
  page: Pick<SelectedPage<unknown>, 'items' | 'hasNext' | 'total'>,
  nodes: readonly T[],
  args: Args,
  info: GraphQLResolveInfo,
): Connection<T> {
  return {
    nodes,
    hasNextPage: page.hasNext,
    hasPreviousPage: typeof args['after'] === 'string',
    total: page.total,
    items: page.items,
    coordinate: `${info.parentType.name}.${info.fieldName}`,
    args,
  }
}

const questions = new WeakMap<Connection<unknown>, string>()

/** The cursor of the item at a place of a connection. */
export function cursorAt(connection: Connection<unknown>, index: number): string {
  const { coordinate, args, items } = connection
  let question = questions.get(connection)
  if (question === undefined) questions.set(connection, (question = fingerprint(coordinate, args)))
  return encodeCursor(question, items[index]!.key)
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
