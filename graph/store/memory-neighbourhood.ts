// What stands around one node of the embedded graph, nearest first, and where the limit cut it.
import type { EdgeType } from '../model/kinds.ts'
import type { Edge } from '../model/record.ts'
import type { Neighbourhood } from './graph-store.ts'
import type { Entry, Link } from './memory-graph.ts'
import { compareEdges, compareText, firstOf } from './order.ts'

const byId = (a: Entry, b: Entry): number => compareText(a.id, b.id)

function linksAt(entry: Entry, types: readonly EdgeType[]): Link[] {
  const incoming = types.flatMap((type) => entry.in[type] ?? []).filter((link) => link.from !== entry)
  return [...types.flatMap((type) => entry.out[type] ?? []), ...incoming]
}

/** Answers GraphStore.neighbourhood for an entry that is there. */
export function neighbourhoodOf(
  centre: Entry,
  depth: number,
  types: readonly EdgeType[],
  limit: number,
): Neighbourhood {
  const distances = new Map<Entry, number>([[centre, 0]])
  let frontier = [centre]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const room = limit - distances.size
    if (room === 0) break
    const reached = new Set<Entry>()
    for (const entry of frontier)
      for (const { from, to } of linksAt(entry, types)) {
        const end = from === entry ? to : from
        if (!distances.has(end)) reached.add(end)
      }
    frontier = firstOf(reached, room, byId)
    for (const entry of frontier) distances.set(entry, distance)
  }
  const links = new Set<Link>()
  const cut: { node: string; total: number; shown: number }[] = []
  for (const [entry, distance] of distances) {
    const all = linksAt(entry, types)
    const shown = all.filter((link) => distances.has(link.from) && distances.has(link.to))
    for (const link of shown) links.add(link)
    if (distance < depth && shown.length < all.length)
      cut.push({ node: entry.id, total: all.length, shown: shown.length })
  }
  const edges = Array.from(links, ({ type, from, to, properties }): Edge => ({
    type,
    from: from.id,
    to: to.id,
    properties,
    evidence: [],
  }))
  return {
    nodes: Array.from(distances.keys(), (entry) => entry.node),
    edges: edges.sort(compareEdges),
    cut: cut.sort((a, b) => compareText(a.node, b.node)),
  }
}
