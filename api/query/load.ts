// Nodes that no look-ahead could order, because their ids came out of another question (search, neighbourhood,
// overlaps): one statement for all that stand at the same place of the query, none where they are asked for no more
// than their own properties.
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { NODE_LABELS, type Node, type NodeLabel } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { bareNode, heldNode, type HeldNode } from './held.ts'
import { lookAhead, pathOf, rootFrame, type Frame } from './look-ahead.ts'

/**
 * The label an id names by its prefix.
 *
 * @example labelOf('department:浙江省大数据发展管理局') // 'Department'
 */
export function labelOf(id: string): NodeLabel | undefined {
  const prefix = id.slice(0, id.indexOf(':'))
  return NODE_LABELS.find((label) => label.toLowerCase() === prefix)
}

/** A node that is held already, with whatever the selection of `info` asks beyond its properties. */
export function withSelection(node: Node, context: ApiContext, info: GraphQLResolveInfo): HeldNode | Promise<HeldNode> {
  const path = pathOf(info)
  let bare = context.bareAt.get(path)
  if (!bare) context.bareAt.set(path, (bare = {}))
  const isBare = (bare[node.label] ??= asksNothingMore(node.label, info))
  if (isBare) return bareNode(node, path.length)
  return loadNode(node.id, node.label, context, info).then((loaded) => loaded ?? bareNode(node, path.length))
}

function asksNothingMore(label: NodeLabel, info: GraphQLResolveInfo): boolean {
  const frame = rootFrame(info, label)
  lookAhead(info, frame)
  return !frame.node.record && Object.keys(frame.node.relations).length === 0
}

/** Where in the query nodes of this label are asked for. */
const placeOf = (label: NodeLabel, info: GraphQLResolveInfo): string => `${label} ${pathOf(info).join('/')}`

/** From the frame of the loaded nodes to the one in which the selection of the field stands. */
type Prepare = (frame: Frame) => Frame

/** The node with this id and label, or undefined. */
export function loadNode(
  id: string,
  label: NodeLabel,
  context: ApiContext,
  info: GraphQLResolveInfo,
  prepare: Prepare = (frame) => frame,
): Promise<HeldNode | undefined> {
  const place = placeOf(label, info)
  let loader = context.nodeLoaders.get(place)
  if (!loader) {
    loader = new DataLoader((ids: readonly string[]) => loadAll(ids, label, context, info, prepare), {
      maxBatchSize: 1000,
    })
    context.nodeLoaders.set(place, loader)
  }
  return loader.load(id)
}

async function loadAll(
  ids: readonly string[],
  label: NodeLabel,
  context: ApiContext,
  info: GraphQLResolveInfo,
  prepare: Prepare,
) {
  const frame = rootFrame(info, label)
  lookAhead(info, prepare(frame))
  const page = await context.store.select({ label, filter: { ids }, page: { first: ids.length }, node: frame.node })
  const byId = new Map(page.items.map(({ item }) => [item.node.id, heldNode(item, frame.depth)]))
  return ids.map((id) => byId.get(id))
}
