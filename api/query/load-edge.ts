// Edges with their evidence, for graphs whose edges came without: one statement for all edges of one type at one place
// of the query.
import DataLoader from 'dataloader'
import type { EdgeType, Node, SelectedEdge } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { bareNode, type HeldEdge } from './held.ts'
import { labelOf } from './load.ts'

/** What names an edge. */
export interface EdgeKey {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
}

/**
 * The edge with its evidence, `context` code units of text around each quote; undefined when there is none.
 *
 * @example loadEdge({ type: 'CITES', from: 'document:浙政发〔2018〕48号', to: 'document:国发〔2018〕27号' }, 40, context)
 */
export function loadEdge(key: EdgeKey, evidenceContext: number, context: ApiContext): Promise<HeldEdge | undefined> {
  const batch = `${key.type} ${labelOf(key.from) ?? ''} ${evidenceContext}`
  let loader = context.edgeLoaders.get(batch)
  if (!loader) {
    loader = new DataLoader((keys) => loadAll(keys, evidenceContext, context), {
      cacheKeyFn: ({ from, to }) => `${from} ${to}`,
      maxBatchSize: 1000,
    })
    context.edgeLoaders.set(batch, loader)
  }
  return loader.load(key)
}

async function loadAll(keys: readonly EdgeKey[], evidenceContext: number, context: ApiContext) {
  const { type, from } = keys[0]!
  const label = labelOf(from)
  if (!label) return keys.map(() => undefined)
  const froms = [...new Set(keys.map((key) => key.from))]
  const tos = [...new Set(keys.map((key) => key.to))]
  const edges = {
    types: [type],
    direction: 'out',
    filter: { ids: tos },
    page: { first: tos.length },
    evidence: { context: evidenceContext },
    node: {},
  } as const
  const page = await context.store.select({
    label,
    filter: { ids: froms },
    page: { first: froms.length },
    node: { relations: { edges } },
  })
  const found = new Map<string, HeldEdge>()
  for (const { item: near } of page.items)
    for (const { item } of near.relations['edges']?.items ?? [])
      found.set(`${near.node.id} ${item.node.id}`, heldEdge(near.node, item))
  return keys.map((key) => found.get(`${key.from} ${key.to}`))
}

const heldEdge = (from: Node, edge: SelectedEdge): HeldEdge => ({
  edge,
  near: bareNode(from, 0),
  far: bareNode(edge.node, 0),
})
