// One document as the embedded store keeps it, in memory and on disk alike: three runs of bytes. The graph is read when
// a store opens, the record and the text only when somebody asks for them. Quotes are not kept: the text holds them.
import { transcode } from 'node:buffer'
import { EDGE_KINDS, EDGE_TYPES, NODE_KINDS, NODE_LABELS, type EdgeType } from '../model/kinds.ts'
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

/**
 * An edge in numbers: its kind, where its ends stand among the document's nodes (itself, its own, those it claims), and
 * five numbers an evidence: start, end, rule, line, column.
 */
export type EdgeRow = readonly number[]

/** What many edges of a document have in common: hundreds say FIRST_LISTED. */
export interface EdgeKind {
  readonly type: EdgeType
  readonly properties: Properties
}

/** What the graph of a packed document says, parted as in claims.ts. */
export interface Unpacked {
  readonly self: Node
  readonly fingerprint: string
  readonly nodes: readonly Node[]
  readonly edges: readonly EdgeRow[]
  /** With a text that is equal when two claims of one node are. */
  readonly nodeClaims: readonly { readonly node: Node; readonly key: string }[]
  readonly edgeClaims: readonly EdgeRow[]
  /** What rows give by number. */
  readonly kinds: readonly EdgeKind[]
  readonly rules: readonly string[]
  readonly problems: readonly Problem[]
}

type Cells = readonly (Value | null)[]
type NodeRow = readonly [label: number, id: string, cells: Cells]
type KindRow = readonly [type: number, cells: Cells]

interface PackedGraph {
  readonly fingerprint: string
  readonly rules: readonly string[]
  readonly kinds: readonly KindRow[]
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
export const LAYOUT = JSON.stringify(['edges in numbers', NODE_LABELS, NODE_PROPERTIES, EDGE_TYPES, EDGE_PROPERTIES])

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

/** Gives equal values one number, in the order they come. */
class Numbers<T> {
  readonly all: T[] = []
  readonly #known = new Map<string, number>()

  of(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.all.length)
    return this.all.push(value) - 1
  }
}

/**
 * Packs a checked fragment.
 *
 * 浙政发〔2018〕48号 with its 51 projects takes about 60 kB, most of it text.
 */
export function pack(fragment: Fragment): Packed {
  const { self, nodes, edges, claims } = part(fragment)
  const claimed = claims.flatMap((claim) => ('node' in claim ? [claim.node] : []))
  const places = new Map([self, ...nodes, ...claimed].map(({ id }, place) => [id, place]))
  const rules = new Numbers<string>()
  const kinds = new Numbers<KindRow>()
  const edgeRow = ({ type, from, to, properties, evidence }: Edge): EdgeRow => {
    const index = EDGE_TYPES.indexOf(type)
    const kind = kinds.of([index, cellsOf(properties, EDGE_PROPERTIES[index]!)])
    const rows = evidence.flatMap((e) => [e.start, e.end, rules.of(e.rule), e.line, e.column])
    return [kind, places.get(from)!, places.get(to)!, ...rows]
  }
  const graph: Omit<PackedGraph, 'rules' | 'kinds'> = {
    fingerprint: fragment.fingerprint,
    self: nodeRow(self),
    nodes: nodes.map(nodeRow),
    edges: edges.map(edgeRow),
    nodeClaims: claimed.map(nodeRow),
    edgeClaims: claims.flatMap((claim) => ('edge' in claim ? [edgeRow(claim.edge)] : [])),
    problems: fragment.problems,
  }
  return {
    graph: Buffer.from(JSON.stringify({ ...graph, rules: rules.all, kinds: kinds.all })),
    record: Buffer.from(writeRecord(fragment.document)),
    text: Buffer.from(fragment.document.text),
  }
}

/** Decodes UTF-8. The detour over UTF-16 takes a tenth of the time of `bytes.toString()` where most of it is Han. */
export const textOf = (bytes: Buffer): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le')

/** The evidence in an edge's row. */
export function readEvidence(row: EdgeRow, document: string, rules: readonly string[]): StoredEvidence[] {
  const evidence: StoredEvidence[] = []
  for (let at = 3; at < row.length; at += 5) {
    const [start, end, rule, line, column] = row.slice(at, at + 5) as [number, number, number, number, number]
    evidence.push({ document, start, end, rule: rules[rule]!, line, column })
  }
  return evidence
}

/** Reads the graph of a packed document. */
export function unpackGraph(packed: Packed): Unpacked {
  const graph = JSON.parse(textOf(packed.graph)) as PackedGraph
  return {
    ...graph,
    self: toNode(graph.self),
    nodes: graph.nodes.map(toNode),
    nodeClaims: graph.nodeClaims.map((row) => ({ node: toNode(row), key: JSON.stringify(row[2]) })),
    kinds: graph.kinds.map(([type, cells]) => ({
      type: EDGE_TYPES[type]!,
      properties: propertiesOf(cells, EDGE_PROPERTIES[type]!),
    })),
  }
}

/** Reads the record of a packed document, its text included. */
export const unpackRecord = (packed: Packed): DocumentRecord => readRecord(textOf(packed.record), textOf(packed.text))
