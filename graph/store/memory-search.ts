// Literal search over the embedded graph. All folded names, titles and quotes of a label stand in one string, so that
// looking through 100,000 nodes is one run of the engine's own indexOf, a few milliseconds.
import type { NodeLabel } from '../model/kinds.ts'
import { bestMatch, fold, searchTexts } from './fold.ts'
import type { SearchHit } from './graph-store.ts'
import { derive, type Entry, type MemoryGraph } from './memory-graph.ts'
import { ordered } from './memory-select.ts'
import { compareKeys } from './order.ts'
import type { Key, Page, SelectedPage } from './selection.ts'

// No text holds this noncharacter by accident, and a query that does finds nothing.
const SEPARATOR = '\uffff'

interface Haystack {
  readonly text: string
  /** Where the texts of each entry begin. */
  readonly starts: Uint32Array
  /** By id. */
  readonly entries: readonly Entry[]
}

function haystack(graph: MemoryGraph, label: NodeLabel): Haystack {
  return derive(graph, `search ${label}`, () => {
    const entries = ordered(graph, label, []).map(({ item }) => item)
    const starts = new Uint32Array(entries.length)
    const texts: string[] = [SEPARATOR]
    let length = 1
    entries.forEach((entry, index) => {
      starts[index] = length
      const text = searchTexts(entry.node.properties).join(SEPARATOR) + SEPARATOR
      texts.push(text)
      length += text.length
    })
    return { text: texts.join(''), starts, entries }
  })
}

/** Puts the entries that hold a folded query under the best rank that it has in them, in the order of their ids. */
function sortIn({ text, starts, entries }: Haystack, query: string, ranks: readonly Entry[][]): void {
  let index = 0
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    while (index + 1 < starts.length && starts[index + 1]! <= at) index += 1
    const rank = text[at - 1] !== SEPARATOR ? 2 : text[at + query.length] === SEPARATOR ? 0 : 1
    if (ranks[rank]!.at(-1) !== entries[index]) ranks[rank]!.push(entries[index]!)
  }
}

/** Answers GraphStore.search. */
export function searchIn(
  graph: MemoryGraph,
  text: string,
  labels: readonly NodeLabel[],
  { first, after }: Page,
): SelectedPage<SearchHit> {
  const query = fold(text)
  if (query === '' || query.includes(SEPARATOR)) return { items: [], hasNext: false, total: 0 }
  const ranks: readonly Entry[][] = [[], [], []]
  // Ids begin with their label, so label by label they come in the order of ids.
  for (const label of [...new Set(labels)].sort()) sortIn(haystack(graph, label), query, ranks)
  const better = new Set<Entry>()
  const found: { key: Key; item: Entry }[] = []
  let total = 0
  ranks.forEach((entries, rank) => {
    for (const entry of entries) {
      if (better.has(entry)) continue
      if (rank < 2) better.add(entry)
      total += 1
      if (found.length > first) continue
      const key = [rank, entry.id]
      if (after === undefined || compareKeys(key, after, []) > 0) found.push({ key, item: entry })
    }
  })
  const items = found.slice(0, first).map(({ key, item: { node } }) => {
    const { property, value } = bestMatch(node.properties, query)!
    return { key, item: { node, property, value } }
  })
  return { items, hasNext: found.length > first, total }
}
