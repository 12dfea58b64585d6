// Fragments as the CSV files of Neo4j's bulk importer: the same nodes and relationships that neo4j-write.ts makes, for
// corpora that are too large to load by transactions. Only lines are made here; who writes them is not our business.
import { EDGE_TYPES, NODE_LABELS, type PropertyType } from '../model/kinds.ts'
import type { Edge, Fragment, Node } from '../model/record.ts'
import { checkFragment } from './check-fragment.ts'
import { labelOf, part, type Claim } from './claims.ts'
import { StoreError } from './graph-store.ts'
import { mergeEdges, mergeNodes } from './merge.ts'
import {
  edgeColumns,
  edgeRow,
  nodeColumns,
  nodeRow,
  rowsOf,
  type Cells,
  type ClaimRow,
  type EdgeRow,
  type NodeRow,
} from './neo4j-rows.ts'

/** Parts the members of a list; no text of a gazette holds it. */
const UNIT = '\u001f'

type Columns = Readonly<Record<string, PropertyType | 'integers'>>

/** Lines for one of the files, each ended. */
export interface ImportLines {
  readonly file: string
  readonly lines: string
}

const CSV_TYPES: Readonly<Record<PropertyType | 'integers', string>> = {
  string: 'string',
  date: 'string',
  strings: 'string[]',
  integer: 'long',
  integers: 'long[]',
  number: 'double',
  boolean: 'boolean',
}

const CLAIM: Columns = { subject: 'string', says: 'string' }

const PROBLEM: Columns = {
  document: 'string',
  file: 'string',
  line: 'integer',
  column: 'integer',
  code: 'string',
  message: 'string',
  says: 'string',
}

const header = (columns: Columns): string[] =>
  Object.entries(columns).map(([name, type]) => `${name}:${CSV_TYPES[type]}`)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A value as a CSV field; an absent one is the empty field. */
const field = (value: Cells[string] | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  if (value.some((member) => typeof member === 'string' && member.includes(UNIT)))
    throw new StoreError(
      'invalid',
      `A list cannot be exported: ${JSON.stringify(value)} holds the character that parts it.`,
    )
  return quoted(value.join(UNIT))
}

const fields = (cells: Cells, columns: Columns): string[] => Object.keys(columns).map((name) => field(cells[name]))

const line = (parts: readonly string[]): string => `${parts.join(',')}\n`

interface File {
  readonly name: string
  /** As the importer takes it: `--nodes=Document:Held` or `--relationships=LEADS`. */
  readonly option: string
  readonly header: string
}

const nodeFile = (name: string, columns: Columns, labels = name): File => ({
  name: `${name}.csv`,
  option: `--nodes=${labels}`,
  header: line(['id:ID', ...header(columns)]),
})

const edgeFile = (type: string, columns: Columns): File => ({
  name: `${type}.csv`,
  option: `--relationships=${type}`,
  header: line([':START_ID', ':END_ID', ...header(columns)]),
})

const FILES: readonly File[] = [
  nodeFile('Held', nodeColumns('Document'), 'Document:Held'),
  ...NODE_LABELS.map((label) => nodeFile(label, nodeColumns(label))),
  nodeFile('Claim', CLAIM),
  nodeFile('Problem', PROBLEM),
  ...EDGE_TYPES.map((type) => edgeFile(type, edgeColumns(type))),
  edgeFile('CLAIMS', {}),
]

const nodeLine = ({ label, id, cells }: NodeRow, file: string = label): ImportLines => ({
  file: `${file}.csv`,
  lines: line([quoted(id), ...fields(cells, nodeColumns(label))]),
})

const edgeLine = ({ type, from, to, cells }: EdgeRow): ImportLines => ({
  file: `${type}.csv`,
  lines: line([quoted(from), quoted(to), ...fields(cells, edgeColumns(type))]),
})

/** Throws for an edge that a document claims of other documents: what these say of themselves is written already. */
function refuseStrange(edge: Edge, document: string): void {
  if (![edge.from, edge.to].some((id) => labelOf(id) === 'Document')) return
  throw new StoreError(
    'invalid',
    `${document} cannot be exported: it says ${edge.type} of other documents, from ${edge.from} to ${edge.to}.`,
  )
}

/**
 * Turns fragments into the lines of an import, one fragment after the other. What documents share is held back until
 * `finish`, since each may add to it; all else is handed on at once, and so is what a document says of itself (whom it
 * cites, who issued it). Memory grows with departments, platforms and the ids of documents, not with what they say.
 */
export class Neo4jImport {
  readonly #held = new Set<string>()
  readonly #claims = new Set<string>()
  readonly #nodes = new Map<string, [Node, ...Node[]]>()
  readonly #edges = new Map<string, [Edge, ...Edge[]]>()
  #longest = 0

  /** The first line of each file. */
  begin(): ImportLines[] {
    return FILES.map((file) => ({ file: file.name, lines: file.header }))
  }

  /**
   * The lines of one fragment; none when its document was added before. Throws StoreError('invalid') for one that
   * breaks the model.
   */
  add(fragment: Fragment): ImportLines[] {
    const { id } = fragment.document
    if (this.#held.has(id)) return []
    checkFragment(fragment)
    const rows = rowsOf(fragment)
    const { claims } = part(fragment)
    const isOfItself = (claim: Claim): boolean => 'edge' in claim && (claim.edge.from === id || claim.edge.to === id)
    for (const claim of claims) if ('edge' in claim && !isOfItself(claim)) refuseStrange(claim.edge, id)
    this.#held.add(id)
    const fresh: ClaimRow[] = []
    const edges = rows.edges.slice()
    claims.forEach((claim, index) => {
      const row = rows.claims[index]!
      const ofItself = isOfItself(claim)
      if (!ofItself && this.#claims.has(row.id)) return
      fresh.push(row)
      if (ofItself && 'edge' in claim) edges.push(edgeRow(claim.edge))
      else {
        this.#claims.add(row.id)
        if ('node' in claim) this.#keep(this.#nodes, row.subject, claim.node)
        else this.#keep(this.#edges, row.subject, claim.edge)
      }
    })
    return [
      nodeLine(rows.document, 'Held'),
      ...rows.nodes.map((row) => nodeLine(row)),
      ...edges.map(edgeLine),
      ...fresh.map(({ id: claim, subject, says }) => ({
        file: 'Claim.csv',
        lines: line([quoted(claim), ...fields({ subject, says }, CLAIM)]),
      })),
      ...rows.claims.map((claim) => ({ file: 'CLAIMS.csv', lines: line([quoted(id), quoted(claim.id)]) })),
      ...rows.problems.map(({ id: problem, ...cells }) => ({
        file: 'Problem.csv',
        lines: line([quoted(problem), ...fields(cells, PROBLEM)]),
      })),
    ].map((each) => this.#measured(each))
  }

  /** The lines of what documents share. */
  *finish(): Generator<ImportLines> {
    for (const [id, claims] of this.#nodes)
      if (!this.#held.has(id)) yield this.#measured(nodeLine(nodeRow(mergeNodes(claims))))
    for (const claims of this.#edges.values()) yield this.#measured(edgeLine(edgeRow(mergeEdges(claims))))
  }

  /** Arguments for `neo4j-admin database import full`, one a line, with the files in `folder`. */
  arguments(folder: string): string {
    // The importer refuses a field that does not fit into its buffer, and counts characters as up to four bytes.
    const buffer = Math.max(4, Math.ceil((this.#longest * 4) / 2 ** 20))
    const files = FILES.map(({ name, option }) => `"${option}=${folder}/${name}"`)
    return `${['--multiline-fields=true', '--array-delimiter=U+001F', `--read-buffer-size=${buffer}m`, ...files].join('\n')}\n`
  }

  #keep<T>(all: Map<string, [T, ...T[]]>, subject: string, claim: T): void {
    const known = all.get(subject)
    if (known === undefined) all.set(subject, [claim])
    else known.push(claim)
  }

  #measured(written: ImportLines): ImportLines {
    this.#longest = Math.max(this.#longest, written.lines.length)
    return written
  }
}
