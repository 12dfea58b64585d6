// What there is in the embedded graph: counts of nodes and edges, and what could not be read.
import { EDGE_TYPES, NODE_LABELS } from '../model/kinds.ts'
import type { Problem } from '../problem.ts'
import { problemId } from './claims.ts'
import type { Stats } from './graph-store.ts'
import { derive, type MemoryGraph } from './memory-graph.ts'
import { compareKeys } from './order.ts'
import type { Page, SelectedPage } from './selection.ts'

/** Answers GraphStore.problems. */
export function problemsIn(
  graph: MemoryGraph,
  document: string | readonly string[] | undefined,
  page: Page,
): SelectedPage<Problem> {
  const all = derive(graph, 'problems', () =>
    [...graph.documents.values()]
      .flatMap((held) =>
        held.problems.map((item, index) => ({
          key: [item.file, item.line, item.column, problemId(held.entry.id, index)],
          item,
          document: held.entry.id,
        })),
      )
      .sort((a, b) => compareKeys(a.key, b.key, [])),
  )
  const asked = new Set(document === undefined ? [] : [document].flat())
  const wanted = document === undefined ? all : all.filter((problem) => asked.has(problem.document))
  const { first, after } = page
  const rest = after === undefined ? wanted : wanted.filter(({ key }) => compareKeys(key, after, []) > 0)
  const items = rest.slice(0, first).map(({ key, item }) => ({ key, item }))
  return { items, hasNext: rest.length > first, total: wanted.length }
}

/** Answers GraphStore.stats. */
export function countsOf(graph: MemoryGraph): Stats {
  return derive(graph, 'stats', () => {
    const edges = new Map<string, number>()
    for (const { out } of graph.entries.values())
      for (const [type, links] of Object.entries(out)) edges.set(type, (edges.get(type) ?? 0) + links.length)
    return {
      nodes: Object.fromEntries(NODE_LABELS.map((label) => [label, graph.labels.get(label)?.size ?? 0])),
      edges: Object.fromEntries(EDGE_TYPES.map((type) => [type, edges.get(type) ?? 0])),
      heldDocuments: graph.documents.size,
      problems: [...graph.documents.values()].reduce((sum, { problems }) => sum + problems.length, 0),
    } as Stats
  })
}
