// The graph on the screen as data: what is shown, what is hidden, what the filter leaves. Canvas and table read this.
import type { EdgeLook, NodeLook } from '../parts/glyph.tsx'
import { type EdgeKey, formatEdge } from '../url/edge-key.ts'

export interface GraphNode {
  readonly id: string
  readonly look: NodeLook
  /** Short, for the canvas: 省大数据局. */
  readonly name: string
  /** In full, for tables and headings. */
  readonly title: string
  /** Of its document, or its own deadline. */
  readonly date?: string | undefined
  /** Outline path and document, for projects and targets: 浙政发〔2018〕48号 五/（三）/1. */
  readonly place?: string | undefined
}

export interface GraphEdge extends EdgeKey {
  readonly look: EdgeLook
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** How many edges each node has in all, by node id; absent where that is not known. */
  readonly degrees: ReadonlyMap<string, number>
}

/** A legend entry that can be switched off: a look of node or edge. */
export type Kind = NodeLook | EdgeLook

export const NODE_LOOKS: readonly NodeLook[] = [
  'department',
  'collective',
  'project',
  'target',
  'document',
  'external',
  'platform',
]
export const EDGE_LOOKS: readonly EdgeLook[] = [
  'lead',
  'lead-inferred',
  'support',
  'cites',
  'contains',
  'sets',
  'other',
]

/** Several neighbourhoods as one graph: nodes by id, edges by type and ends, the first of each kept. */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const degrees = new Map<string, number>()
  for (const graph of graphs) {
    for (const node of graph.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
    for (const edge of graph.edges) edges.set(formatEdge(edge), edge)
    for (const [id, degree] of graph.degrees) degrees.set(id, degree)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], degrees }
}

/**
 * What is left when some kinds are switched off. The focus always stays; an edge goes with either of its ends; a node
 * that this cuts off from the focus stays, as its absence would say something false.
 */
export function filterGraph(graph: Graph, hidden: ReadonlySet<string>, focus: string): Graph {
  if (hidden.size === 0) return graph
  const nodes = graph.nodes.filter((node) => node.id === focus || !hidden.has(node.look))
  const kept = new Set(nodes.map((node) => node.id))
  const edges = graph.edges.filter((edge) => !hidden.has(edge.look) && kept.has(edge.from) && kept.has(edge.to))
  return { nodes, edges, degrees: graph.degrees }
}

/** How many of each kind are loaded, for the legend. */
export function countKinds(graph: Graph): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const { look } of [...graph.nodes, ...graph.edges]) counts.set(look, (counts.get(look) ?? 0) + 1)
  return counts
}

/** Per node the edges that the loaded graph does not hold: the `+15` that a node wears. Absent where there are none. */
export function hiddenCounts(graph: Graph): ReadonlyMap<string, number> {
  const shown = new Map<string, number>()
  for (const { from, to } of graph.edges) {
    shown.set(from, (shown.get(from) ?? 0) + 1)
    shown.set(to, (shown.get(to) ?? 0) + 1)
  }
  const hidden = new Map<string, number>()
  for (const [id, degree] of graph.degrees) {
    const missing = degree - (shown.get(id) ?? 0)
    if (missing > 0) hidden.set(id, missing)
  }
  return hidden
}
