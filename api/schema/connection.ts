// Relay connections, alike for every type: edges and nodes, page information, a total where it is cheap.
import type { ObjectRef } from '@pothos/core'
import { cursorAt, type Connection, type ConnectionEdge } from '../query/connection.ts'
import { looking } from '../query/look-ahead.ts'
import { LONG_PAGE_LIMIT, PAGE_DEFAULT, PAGE_LIMIT } from '../query/page.ts'
import { builder, type SchemaTypes } from './builder.ts'

/** `first` and `after`, to spread into a field's arguments. */
export const pageArgs = (limit = PAGE_LIMIT) =>
  builder.args((t) => ({
    first: t.int({
      defaultValue: PAGE_DEFAULT,
      description: `How many to answer, 1 to ${limit}; more is an error.`,
    }),
    after: t.string({
      description: 'Only what comes after this cursor; one answered to the same field, filter and order.',
    }),
  }))

/** The cost of a connection: what is asked of one item, as often as items are asked for and can be answered. */
const costUpTo =
  (limit: number) =>
  ({ first }: { first?: number | null | undefined }) => ({
    field: 1,
    multiplier: Math.max(0, Math.min(first ?? PAGE_DEFAULT, limit)),
  })
export const pageCost = costUpTo(PAGE_LIMIT)
export const longPageCost = costUpTo(LONG_PAGE_LIMIT)

const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its list (分页信息).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether the page began after a cursor.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first item.',
      resolve: (connection) => (connection.nodes.length === 0 ? null : cursorAt(connection, 0)),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last item: give it as `after` for the next page.',
      resolve: (connection) =>
        connection.nodes.length === 0 ? null : cursorAt(connection, connection.nodes.length - 1),
    }),
  }),
})

/**
 * Declares `XConnection` and `XEdge` for the type X.
 *
 * @param what what the list holds, in the words of its description, e.g. `departments (部门)`
 */
export function connectionType<T extends object>(
  node: ObjectRef<SchemaTypes, T>,
  what: string,
): ObjectRef<SchemaTypes, Connection<T>> {
  // What stands in the list is no matter of the connection's own fields.
  const item: ObjectRef<SchemaTypes, object> = node
  const Edge = builder.objectRef<ConnectionEdge<object>>(`${node.name}Edge`)
  Edge.implement({
    description: `One place in a list of ${what}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Give it as `after` to go on from here.',
        resolve: ({ connection, index }) => cursorAt(connection, index),
      }),
      node: t.field({
        type: item,
        description: 'What stands here.',
        resolve: ({ connection, index }) => connection.nodes[index]!,
      }),
    }),
  })
  const ref = builder.objectRef<Connection<T>>(`${node.name}Connection`)
  ref.implement({
    description: `A page of ${what}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'The items with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (connection): readonly ConnectionEdge<object>[] =>
          connection.nodes.map((_node, index) => ({ connection, index })),
      }),
      nodes: t.field({
        type: [item],
        description: 'The items without their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ nodes }): readonly object[] => nodes,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (connection) => connection }),
      totalCount: t.int({
        description: 'How many there are in all, on this page and off it.',
        extensions: looking((at) => {
          at.count?.()
          return at
        }),
        resolve: ({ total, nodes }) => total ?? nodes.length,
      }),
    }),
  })
  return ref
}
