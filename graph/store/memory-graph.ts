// The graph of the embedded store: entries by id, each with its links in and out. What is derived from it (orders,
// indexes, counts) is made when asked for and dropped at the next write.
import type { EdgeType, NodeLabel } from '../model/kinds.ts'
import type { Node, Properties } from '../model/record.ts'
import type { Problem } from '../problem.ts'
import { compareText } from './order.ts'
import { readEvidence, type EdgeRow, type Packed, type StoredEvidence } from './pack.ts'
import type { Direction } from './selection.ts'

/** A node with its links. A shared one counts how many documents make each claim of it. */
export interface Entry {
  readonly id: string
  node: Node
  readonly in: Links
  readonly out: Links
  claims: Map<string, { readonly node: Node; count: number }> | undefined
  held: Held | undefined
  /** The document that it belongs to, if it belongs to one. */
  owner: string | undefined
  /** The version of the graph in which its links were last put in order. */
  sorted: number
}

type Links = Partial<Record<EdgeType, Link[]>>

export interface Link {
  readonly type: EdgeType
  readonly from: Entry
  readonly to: Entry
  properties: Properties
  /** The document that it belongs to and its evidence there, for links that belong to one. */
  readonly document: string
  readonly row: EdgeRow
  /** What several documents say, for links that they share. */
  readonly shared: { readonly claims: Map<string, SharedEdge>; evidence: readonly StoredEvidence[] } | undefined
  gone: boolean
}

/** What one document says of a link that it shares. */
interface SharedEdge {
  readonly properties: Properties
  readonly row: EdgeRow
}

/** A held document: its bytes, and all that goes when it goes. */
export interface Held {
  readonly entry: Entry
  readonly packed: Packed
  readonly node: Node
  readonly fingerprint: string
  readonly problems: readonly Problem[]
  readonly rules: readonly string[]
  readonly nodes: readonly Entry[]
  readonly links: readonly Link[]
  readonly nodeClaims: readonly { readonly entry: Entry; readonly key: string }[]
  readonly linkClaims: readonly Link[]
}

export interface MemoryGraph {
  readonly entries: Map<string, Entry>
  readonly labels: Map<NodeLabel, Set<Entry>>
  readonly documents: Map<string, Held>
  /** Links that documents share, by subject. */
  readonly shared: Map<string, Link>
  /** Raised at each write. */
  version: number
  /** What was derived from this version. */
  readonly derived: Map<string, unknown>
}

export const emptyGraph = (): MemoryGraph => ({
  entries: new Map(),
  labels: new Map(),
  documents: new Map(),
  shared: new Map(),
  version: 0,
  derived: new Map(),
})

/** The value that `make` derives from the graph as it is now, made once a version. */
export function derive<T>(graph: MemoryGraph, name: string, make: () => T): T {
  if (!graph.derived.has(name)) graph.derived.set(name, make())
  return graph.derived.get(name) as T
}

/** The links of an entry by type, ordered by the id at their far end. Not to be changed. */
export function linksOf(graph: MemoryGraph, entry: Entry, type: EdgeType, direction: Direction): readonly Link[] {
  if (entry.sorted !== graph.version) {
    entry.sorted = graph.version
    for (const links of Object.values(entry.in)) links.sort((a, b) => compareText(a.from.id, b.from.id))
    for (const links of Object.values(entry.out)) links.sort((a, b) => compareText(a.to.id, b.to.id))
  }
  return entry[direction][type] ?? []
}

/** What justifies a link. */
export const evidenceOf = (graph: MemoryGraph, { shared, row, document }: Link): readonly StoredEvidence[] =>
  shared?.evidence ?? readEvidence(row, document, graph.documents.get(document)!.rules)
