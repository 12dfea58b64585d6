// Documents come into the graph of the embedded store, and go, as wholes; what they share is then merged anew.
import type { Node } from '../model/record.ts'
import { edgeSubject } from './claims.ts'
import type { Entry, Held, Link, MemoryGraph } from './memory-graph.ts'
import { mergeEdges, mergeNodes } from './merge.ts'
import { readEvidence, unpackGraph, type EdgeKind, type Packed } from './pack.ts'

function entryOf(graph: MemoryGraph, node: Node): Entry {
  const known = graph.entries.get(node.id)
  if (known !== undefined) return known
  const entry: Entry = {
    id: node.id,
    node,
    in: {},
    out: {},
    claims: undefined,
    held: undefined,
    owner: undefined,
    sorted: -1,
  }
  graph.entries.set(node.id, entry)
  const siblings = graph.labels.get(node.label)
  if (siblings === undefined) graph.labels.set(node.label, new Set([entry]))
  else siblings.add(entry)
  return entry
}

function linkBetween(
  { type, properties }: EdgeKind,
  from: Entry,
  to: Entry,
  own: Pick<Link, 'document' | 'row' | 'shared'>,
): Link {
  const { document, row, shared } = own
  const link: Link = { type, from, to, properties, document, row, shared, gone: false }
  ;(from.out[type] ??= []).push(link)
  ;(to.in[type] ??= []).push(link)
  return link
}

/** What changed in a write and has yet to be settled. */
export interface Touched {
  readonly entries: Set<Entry>
  readonly links: Set<Link>
}

export const nothingTouched = (): Touched => ({ entries: new Set(), links: new Set() })

/** Adds a document that is not held. `settle` has to follow. */
export function addDocument(graph: MemoryGraph, packed: Packed, touched: Touched): void {
  const { self, fingerprint, problems, rules, kinds, ...said } = unpackGraph(packed)
  const entry = entryOf(graph, self)
  touched.entries.add(entry)
  const ends = [entry]
  const nodes = said.nodes.map((node) => {
    const own = entryOf(graph, node)
    own.node = node
    own.owner = self.id
    ends.push(own)
    return own
  })
  const nodeClaims = said.nodeClaims.map(({ node, key }) => {
    const about = entryOf(graph, node)
    about.claims ??= new Map()
    const claim = about.claims.get(key)
    if (claim === undefined) {
      about.claims.set(key, { node, count: 1 })
      touched.entries.add(about)
    } else claim.count += 1
    ends.push(about)
    return { entry: about, key }
  })
  const links = said.edges.map((row) =>
    linkBetween(kinds[row[0]!]!, ends[row[1]!]!, ends[row[2]!]!, { document: self.id, row, shared: undefined }),
  )
  const linkClaims = said.edgeClaims.map((row) => {
    const [kind, from, to] = [kinds[row[0]!]!, ends[row[1]!]!, ends[row[2]!]!]
    const subject = edgeSubject({ type: kind.type, from: from.id, to: to.id })
    const link =
      graph.shared.get(subject) ??
      linkBetween(kind, from, to, { document: self.id, row, shared: { claims: new Map(), evidence: [] } })
    graph.shared.set(subject, link)
    link.shared?.claims.set(self.id, { properties: kind.properties, row })
    touched.links.add(link)
    return link
  })
  const held: Held = { entry, packed, node: self, fingerprint, problems, rules, nodes, links, nodeClaims, linkClaims }
  entry.held = held
  graph.documents.set(self.id, held)
}

/** Removes a held document. `settle` has to follow. */
export function removeDocument(graph: MemoryGraph, held: Held, touched: Touched): void {
  for (const link of held.links) {
    link.gone = true
    touched.links.add(link)
  }
  for (const node of held.nodes) {
    node.owner = undefined
    touched.entries.add(node)
  }
  for (const link of held.linkClaims) {
    link.shared?.claims.delete(held.entry.id)
    touched.links.add(link)
  }
  for (const { entry, key } of held.nodeClaims) {
    const claim = entry.claims!.get(key)!
    claim.count -= 1
    if (claim.count > 0) continue
    entry.claims!.delete(key)
    touched.entries.add(entry)
  }
  held.entry.held = undefined
  touched.entries.add(held.entry)
  graph.documents.delete(held.entry.id)
}

function settleLinks(graph: MemoryGraph, links: ReadonlySet<Link>): void {
  const thinned = new Set<Link[]>()
  for (const link of links) {
    const { shared } = link
    const [first, ...rest] = Array.from(shared?.claims ?? [], ([document, { properties, row }]) => ({
      type: link.type,
      from: link.from.id,
      to: link.to.id,
      properties,
      evidence: readEvidence(row, document, graph.documents.get(document)!.rules),
    }))
    if (shared !== undefined && first !== undefined) {
      const { properties, evidence } = mergeEdges([first, ...rest])
      link.properties = properties
      shared.evidence = evidence
      continue
    }
    link.gone = true
    graph.shared.delete(edgeSubject({ type: link.type, from: link.from.id, to: link.to.id }))
    thinned.add(link.from.out[link.type]!).add(link.to.in[link.type]!)
  }
  for (const list of thinned) {
    const rest = list.filter((link) => !link.gone)
    list.length = 0
    for (const link of rest) list.push(link)
  }
}

/** Merges anew what several documents say of the touched, removes what nobody says any more, forgets what was derived. */
export function settle(graph: MemoryGraph, touched: Touched): void {
  settleLinks(graph, touched.links)
  for (const entry of touched.entries) {
    const [first, ...rest] = Array.from(entry.claims?.values() ?? [], (claim) => claim.node)
    if (entry.held !== undefined) entry.node = entry.held.node
    else if (first !== undefined) entry.node = mergeNodes([first, ...rest])
    else if (entry.owner === undefined) {
      graph.entries.delete(entry.id)
      graph.labels.get(entry.node.label)!.delete(entry)
    }
  }
  graph.version += 1
  graph.derived.clear()
}
