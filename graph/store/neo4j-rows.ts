// A fragment as the rows that Neo4j is loaded with: what stands on nodes and relationships there beside the properties
// of the model. Values are plain; neo4j-write.ts and the bulk export type them.
import { createHash } from 'node:crypto'
import { EDGE_KINDS, NODE_KINDS, type EdgeType, type NodeLabel, type PropertyType } from '../model/kinds.ts'
import type { Edge, Fragment, Node, Value } from '../model/record.ts'
import { part, problemId, type Claim } from './claims.ts'
import { astralPlaces } from './cypher-evidence.ts'
import { searchTexts } from './fold.ts'
import { writeRecord } from './record-json.ts'

/** Values by property, of the types that `nodeColumns` and `edgeColumns` give. */
export type Cells = Readonly<Record<string, Value | readonly number[]>>

type Columns = Readonly<Record<string, PropertyType | 'integers'>>

/** What nodes of a label have in Neo4j beside `id`: the model's properties, `folded` for search, and a held document's text. */
export const nodeColumns = (label: NodeLabel): Columns => ({
  ...NODE_KINDS[label],
  folded: 'strings',
  ...(label === 'Document'
    ? { text: 'string', record: 'string', file: 'string', astral: 'integers', fingerprint: 'string' }
    : {}),
})

/** What relationships of a type have in Neo4j: the model's properties, and the evidence as lists of equal length. */
export const edgeColumns = (type: EdgeType): Columns => ({
  ...EDGE_KINDS[type].properties,
  evidenceDocument: 'strings',
  evidenceStart: 'integers',
  evidenceEnd: 'integers',
  evidenceRule: 'strings',
  evidenceLine: 'integers',
  evidenceColumn: 'integers',
})

export interface NodeRow {
  readonly label: NodeLabel
  readonly id: string
  readonly cells: Cells
}

export interface EdgeRow {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
  readonly cells: Cells
}

/** A claim, named by what it says: two documents that say the same share it. */
export interface ClaimRow {
  readonly id: string
  readonly subject: string
  /** The node or edge as one document gives it, in JSON. */
  readonly says: string
}

export interface ProblemRow {
  readonly id: string
  readonly document: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
  readonly says: string
}

/** All that one fragment puts into Neo4j; of what it shares only its claims. */
export interface FragmentRows {
  readonly document: NodeRow
  readonly nodes: readonly NodeRow[]
  readonly edges: readonly EdgeRow[]
  readonly claims: readonly ClaimRow[]
  readonly problems: readonly ProblemRow[]
}

/** The row of a node that is its document's own, or merged from claims. */
export const nodeRow = ({ id, label, properties }: Node): NodeRow => ({
  label,
  id,
  cells: { ...properties, folded: searchTexts(properties) },
})

/** The row of an edge that is its document's own, or merged from claims. */
export function edgeRow({ type, from, to, properties, evidence }: Edge): EdgeRow {
  if (evidence.length === 0) return { type, from, to, cells: properties }
  const cells = {
    ...properties,
    evidenceDocument: evidence.map(({ document }) => document),
    evidenceStart: evidence.map(({ start }) => start),
    evidenceEnd: evidence.map(({ end }) => end),
    evidenceRule: evidence.map(({ rule }) => rule),
    evidenceLine: evidence.map(({ line }) => line),
    evidenceColumn: evidence.map(({ column }) => column),
  }
  return { type, from, to, cells }
}

// The text holds the quotes; a copy could drift from it.
const withoutQuotes = (name: string, value: unknown): unknown => (name === 'quote' ? undefined : value)

function claimRow(claim: Claim): ClaimRow {
  const says = JSON.stringify('node' in claim ? claim.node : claim.edge, withoutQuotes)
  return { id: createHash('sha256').update(says).digest('base64url'), subject: claim.subject, says }
}

/** The rows of a checked fragment. */
export function rowsOf(fragment: Fragment): FragmentRows {
  const { self, nodes, edges, claims } = part(fragment)
  const { text, source } = fragment.document
  const astral = astralPlaces(text)
  const { label, id, cells } = nodeRow(self)
  const held = {
    ...cells,
    text,
    record: writeRecord(fragment.document),
    file: source.file,
    fingerprint: fragment.fingerprint,
    ...(astral.length === 0 ? {} : { astral }),
  }
  return {
    document: { label, id, cells: held },
    nodes: nodes.map(nodeRow),
    edges: edges.map(edgeRow),
    claims: claims.map(claimRow),
    problems: fragment.problems.map((problem, index) => {
      const { file, line, column, code, message } = problem
      return {
        id: problemId(id, index),
        document: id,
        file,
        line,
        column,
        code,
        message,
        says: JSON.stringify(problem),
      }
    }),
  }
}
