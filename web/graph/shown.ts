// Which part of what is loaded is shown: the focus and what is next to it, then the best connected, then what was
// expanded by hand.
import type { Graph } from './model.ts'

/** Ids are parted by `|`, which none of them holds. */
export function parseShown(text: string | null): ReadonlySet<string> {
  return new Set((text ?? '').split('|').filter((part) => part !== ''))
}

export function formatShown(ids: ReadonlySet<string>): string {
  return [...ids].join('|')
}

/**
 * At most `limit` nodes: the nearest first, of equally near ones those with most edges into what is shown. Degrees stay
 * as they are, so that every node still tells what it hides.
 */
export function limitGraph(graph: Graph, focus: string, distance: ReadonlyMap<string, number>, limit: number): Graph {
  if (graph.nodes.length <= limit) return graph
  const near = new Set(graph.nodes.filter((node) => (distance.get(node.id) ?? 9) <= 1).map((node) => node.id))
  const links = new Map<string, number>()
  for (const { from, to } of graph.edges) {
    if (near.has(from)) links.set(to, (links.get(to) ?? 0) + 1)
    if (near.has(to)) links.set(from, (links.get(from) ?? 0) + 1)
  }
  const ranked = [...graph.nodes].sort(
    (a, b) =>
      (distance.get(a.id) ?? 9) - (distance.get(b.id) ?? 9) ||
      (links.get(b.id) ?? 0) - (links.get(a.id) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
  const kept = new Set([focus, ...ranked.slice(0, limit).map((node) => node.id)])
  return {
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    degrees: graph.degrees,
  }
}

/** Adds edges between nodes of different neighbourhoods that both are shown, from whatever answer holds them. */
export function joinEdges(shown: Graph, loaded: readonly Graph[]): Graph {
  const kept = new Set(shown.nodes.map((node) => node.id))
  const key = (edge: { type: string; from: string; to: string }) => `${edge.type}|${edge.from}|${edge.to}`
  const edges = new Map(shown.edges.map((edge) => [key(edge), edge]))
  for (const graph of loaded) {
    for (const edge of graph.edges) if (kept.has(edge.from) && kept.has(edge.to)) edges.set(key(edge), edge)
  }
  return { ...shown, edges: [...edges.values()] }
}
