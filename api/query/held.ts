// What the resolvers of nodes and edges hold: a part of the store's answer, and where in the query it was asked for,
// so that a nested field finds the relation that the look-ahead ordered for it.
import type { GraphQLResolveInfo } from 'graphql'
import type { NodeLabel, Node, SelectedEdge, SelectedNode, SelectedPage } from '../../graph/index.ts'
import { pathOf, relationName } from './look-ahead.ts'

/** A node of the answer. */
export interface HeldNode extends Omit<SelectedNode, 'relations'> {
  readonly relations: SelectedNode['relations']
  /** Frame.depth of the frame that ordered it. */
  readonly depth: number
}

/** An edge of the answer with both of its ends. */
export interface HeldEdge {
  readonly edge: SelectedEdge
  readonly near: HeldNode
  readonly far: HeldNode
  /** Further nodes the same answer brought, its document perhaps among them. */
  readonly around?: readonly Node[]
}

/** A node without anything below it. */
export const bareNode = (node: Node, depth: number): HeldNode => ({ node, relations: {}, depth })

export const heldNode = (selected: SelectedNode, depth: number): HeldNode => ({
  node: selected.node,
  ...(selected.record ? { record: selected.record } : {}),
  relations: selected.relations,
  depth,
})

const nothing: SelectedPage<SelectedEdge> = { items: [], hasNext: false, total: 0 }

/** What the look-ahead ordered of `held` for the field of `info`, or for `part` of it where it takes several steps. */
export function ordered(held: HeldNode, info: GraphQLResolveInfo, part = ''): SelectedPage<SelectedEdge> {
  return held.relations[relationName(pathOf(info), held.depth) + part] ?? nothing
}

/** The edges of a page with both ends, their far ends ready for the fields below `info`. */
export function edgesOf(
  near: HeldNode,
  page: SelectedPage<SelectedEdge>,
  info: GraphQLResolveInfo,
): readonly HeldEdge[] {
  const depth = pathOf(info).length
  return page.items.map(({ item }) => ({ edge: item, near, far: heldNode(item, depth) }))
}

/** The end that has this label; of two, the far one. */
export function endOf(held: HeldEdge, label: NodeLabel): HeldNode {
  return held.far.node.label === label ? held.far : held.near
}
