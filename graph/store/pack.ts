// One document as the embedded store keeps it, in memory and on disk alike: three runs of bytes. The graph is read when
// a store opens, the record and the text only when somebody asks for them. Quotes are not kept: the text holds them.
import { transcode } from 'node:buffer'
import { EDGE_KINDS, EDGE_TYPES, NODE_KINDS, NODE_LABELS } from '../model/kinds.ts'
import type { DocumentRecord, Edge, Evidence, Fragment, Node, Properties, Value } from '../model/record.ts'
import type { Problem } from '../problem.ts'
import { part, propertyNames } from './claims.ts'
import { readRecord, writeRecord } from './record-json.ts'

/** A document's bytes, all UTF-8: graph and record are JSON. */
export interface Packed {
  readonly graph: Buffer
  readonly record: Buffer
  readonly text: Buffer
}

/** Evidence without its quote, which the text holds. */
export type StoredEvidence = Omit<Evidence, 'quote'>

/** An edge whose evidence is still in rows, for `readEvidence`. */
export type PackedEdge = Omit<Edge, 'evidence'> & { readonly rows: readonly EvidenceRow[] }

/** What the graph of a packed document says, parted as in claims.ts. */
export interface Unpacked {
  readonly self: Node
  readonly fingerprint: string
  readonly nodes: readonly Node[]
  readonly edges: readonly PackedEdge[]
  /** With a text that is equal when two claims of one node are. */
  readonly nodeClaims: readonly { readonly node: Node; readonly key: string }[]
  readonly edgeClaims: readonly PackedEdge[]
  /** The names that rows give by number. */
  readonly rules: readonly string[]
  readonly problems: readonly Problem[]
}

type Cells = readonly (Value | null)[]
type NodeRow = readonly [label: number, id: string, cells: Cells]
export type EvidenceRow = readonly [start: number, end: number, rule: number, line: number, column: number]
type EdgeRow = readonly [type: number, from: string, to: string, cells: Cells, evidence: readonly EvidenceRow[]]

interface PackedGraph {
  readonly fingerprint: string
  readonly rules: readonly string[]
  readonly self: NodeRow
  readonly nodes: readonly NodeRow[]
  readonly edges: readonly EdgeRow[]
  readonly nodeClaims: readonly NodeRow[]
  readonly edgeClaims: readonly EdgeRow[]
  readonly problems: readonly Problem[]
}

const NODE_PROPERTIES = NODE_LABELS.map((label) => propertyNames(NODE_KINDS[label]))
const EDGE_PROPERTIES = EDGE_TYPES.map((type) => propertyNames(EDGE_KINDS[type].properties))

/** What the rows mean; bytes written under another layout cannot be read. */
export const LAYOUT = JSON.stringify([NODE_LABELS, NODE_PROPERTIES, EDGE_TYPES, EDGE_PROPERTIES])

function cellsOf(properties: Properties, names: readonly string[]): Cells {
  const cells = names.map((name) => properties[name] ?? null)
  while (cells.at(-1) === null) cells.pop()
  return cells
}

function propertiesOf(cells: Cells, names: readonly string[]): Properties {
  const properties: Record<string, Value> = {}
  cells.forEach((cell, index) => {
    if (cell !== null) properties[names[index]!] = cell
  })
  return properties
}

const nodeRow = ({ id, label, properties }: Node): NodeRow => {
  const index = NODE_LABELS.indexOf(label)
  return [index, id, cellsOf(properties, NODE_PROPERTIES[index]!)]
}

const toNode = ([label, id, cells]: NodeRow): Node => ({
  id,
  label: NODE_LABELS[label]!,
  properties: propertiesOf(cells, NODE_PROPERTIES[label]!),
})

/**
 * Packs a checked fragment.
 *
 * 浙政发〔2018〕48号 with its 51 projects takes about 60 kB, most of it text.
 */
export function pack(fragment: Fragment): Packed {
  const { self, nodes, edges, claims } = part(fragment)
  const rules = new Map<string, number>()
  const ruleIndex = (rule: string): number => {
    const known = rules.get(rule)
    if (known === undefined) rules.set(rule, rules.size)
    return known ?? rules.size - 1
  }
  const edgeRow = ({ type, from, to, properties, evidence }: Edge): EdgeRow => {
    const index = EDGE_TYPES.indexOf(type)
    const rows = evidence.map((e): EvidenceRow => [e.start, e.end, ruleIndex(e.rule), e.line, e.column])
    return [index, from, to, cellsOf(properties, EDGE_PROPERTIES[index]!), rows]
  }
  const graph: Omit<PackedGraph, 'rules'> = {
    fingerprint: fragment.fingerprint,
    self: nodeRow(self),
    nodes: nodes.map(nodeRow),
    edges: edges.map(edgeRow),
    nodeClaims: claims.flatMap((claim) => ('node' in claim ? [nodeRow(claim.node)] : [])),
    edgeClaims: claims.flatMap((claim) => ('edge' in claim ? [edgeRow(claim.edge)] : [])),
    problems: fragment.problems,
  }
  return {
    graph: Buffer.from(JSON.stringify({ ...graph, rules: [...rules.keys()] })),
    record: Buffer.from(writeRecord(fragment.document)),
    text: Buffer.from(fragment.document.text),
  }
}

/** Decodes UTF-8. The detour over UTF-16 takes a tenth of the time of `bytes.toString()` where most of it is Han. */
export const textOf = (bytes: Buffer): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le')

/** The evidence that rows of a document stand for. */
export const readEvidence = (
  rows: readonly EvidenceRow[],
  document: string,
  rules: readonly string[],
): StoredEvidence[] =>
  rows.map(([start, end, rule, line, column]) => ({ document, start, end, rule: rules[rule]!, line, column }))

/** Reads the graph of a packed document. */
export function unpackGraph(packed: Packed): Unpacked {
  const graph = JSON.parse(textOf(packed.graph)) as PackedGraph
  const known = new Map<string, Properties>()
  const toEdge = ([type, from, to, cells, rows]: EdgeRow): PackedEdge => {
    // Hundreds of edges say FIRST_LISTED; one object serves them all.
    const key = JSON.stringify([type, cells])
    const properties = known.get(key) ?? propertiesOf(cells, EDGE_PROPERTIES[type]!)
    known.set(key, properties)
    return { type: EDGE_TYPES[type]!, from, to, properties, rows }
  }
  return {
    self: toNode(graph.self),
    fingerprint: graph.fingerprint,
    nodes: graph.nodes.map(toNode),
    edges: graph.edges.map(toEdge),
    nodeClaims: graph.nodeClaims.map((row) => ({ node: toNode(row), key: JSON.stringify(row[2]) })),
    edgeClaims: graph.edgeClaims.map(toEdge),
    rules: graph.rules,
    problems: graph.problems,
  }
}

/** Reads the record of a packed document, its text included. */
export const unpackRecord = (packed: Packed): DocumentRecord => readRecord(textOf(packed.record), textOf(packed.text))
