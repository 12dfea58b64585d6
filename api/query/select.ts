// Asks the store for a root field: its whole selection as one statement.
import type { GraphQLResolveInfo } from 'graphql'
import type { Filter, NodeLabel, Order } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { connectionOf, type Connection } from './connection.ts'
import { heldNode, type HeldNode } from './held.ts'
import { lookAhead, rootFrame } from './look-ahead.ts'
import { pageOf } from './page.ts'

/** What a root field is after. */
export interface Wanted {
  readonly label: NodeLabel
  readonly filter: Filter
  readonly order?: readonly Order[]
}

/** The page of nodes that the arguments of a root connection ask for. */
export async function selectPage(
  wanted: Wanted,
  args: Readonly<Record<string, unknown>>,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<Connection<HeldNode>> {
  const page = pageOf(`${info.parentType.name}.${info.fieldName}`, args)
  const frame = rootFrame(info, wanted.label)
  lookAhead(info, frame)
  const answer = await context.store.select({ ...wanted, page, node: frame.node, total: frame.totals.asked })
  const nodes = answer.items.map(({ item }) => heldNode(item, frame.depth))
  return connectionOf(answer, nodes, args, info)
}

/** The first nodes that fit, at most `first`, with everything selected below the field. */
export async function selectFirst(
  wanted: Wanted,
  first: number,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<readonly HeldNode[]> {
  const frame = rootFrame(info, wanted.label)
  lookAhead(info, frame)
  const answer = await context.store.select({ ...wanted, page: { first }, node: frame.node })
  return answer.items.map(({ item }) => heldNode(item, frame.depth))
}
