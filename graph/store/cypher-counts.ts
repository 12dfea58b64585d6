// What there is in the graph, as statements: counts (from Neo4j's own counters, whatever the size), labels of ids, and
// what could not be read.
import { EDGE_TYPES, NODE_LABELS, type NodeLabel } from '../model/kinds.ts'
import type { Problem } from '../problem.ts'
import { labelOf } from './claims.ts'
import { readPageOf, type Statement } from './cypher.ts'
import { afterText, orderBy, parameters } from './cypher-filter.ts'
import { oneMore } from './cypher-root.ts'
import type { Stats } from './graph-store.ts'
import type { Page, SelectedPage } from './selection.ts'

/** The statement for GraphStore.stats. */
export const STATS: Statement<Stats> = {
  text: `RETURN [${NODE_LABELS.map((label) => `COUNT { (:${label}) }`).join(', ')}, ${EDGE_TYPES.map((type) => `COUNT { ()-[:${type}]->() }`).join(', ')}, COUNT { (:Held) }, COUNT { (:Problem) }] AS answer`,
  parameters: {},
  read: (answer) => {
    const counts = answer as readonly number[]
    const entries = [...NODE_LABELS, ...EDGE_TYPES].map((name, index) => [name, counts[index]] as const)
    return {
      nodes: Object.fromEntries(entries.slice(0, NODE_LABELS.length)),
      edges: Object.fromEntries(entries.slice(NODE_LABELS.length)),
      heldDocuments: counts.at(-2),
      problems: counts.at(-1),
    } as Stats
  },
}

/** The statement for GraphStore.labels: each id is looked for under the label that it begins with. */
export function labelsStatement(ids: readonly string[]): Statement<ReadonlyMap<string, NodeLabel>> {
  const use = parameters()
  const parts = NODE_LABELS.flatMap((label) => {
    const some = ids.filter((id) => labelOf(id) === label)
    return some.length === 0 ? [] : [`COLLECT { MATCH (n:${label}) WHERE n.id IN ${use.add(some)} RETURN n.id }`]
  })
  return {
    text: `RETURN ${['[]', ...parts].join(' + ')} AS answer`,
    parameters: use.values,
    read: (answer) => {
      const found = new Set(answer as readonly string[])
      return new Map(ids.flatMap((id) => (found.has(id) ? [[id, labelOf(id)!] as const] : [])))
    },
  }
}

/** The statement for GraphStore.problems. */
export function problemsStatement(
  document: string | readonly string[] | undefined,
  page: Page,
): Statement<SelectedPage<Problem>> {
  const use = parameters()
  const places = ['file', 'line', 'column', 'id'].map((name) => ({
    text: `n.${name}`,
    descending: false,
    optional: false,
  }))
  const ofDocument = document === undefined ? 'n.file IS NOT NULL' : `n.document IN ${use.add([document].flat())}`
  const after = page.after === undefined ? 'true' : afterText(places, page.after, use.add)
  const cells = places.map(({ text }) => text).join(', ')
  return {
    text: `RETURN [COLLECT { MATCH (n:Problem) WHERE ${ofDocument} AND ${after}
WITH n ${orderBy(places)} LIMIT ${use.add(oneMore(page))} RETURN [[${cells}], n.says] },
COUNT { MATCH (n:Problem) WHERE ${ofDocument} }] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [rows, total] = answer as readonly [readonly unknown[], number]
      return readPageOf(rows, page, total, (row) => {
        const [key, says] = row as readonly [readonly (string | number)[], string]
        return { key, item: JSON.parse(says) as Problem }
      })
    },
  }
}
