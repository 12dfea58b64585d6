// Compiles a selection into one parameterised Cypher statement: relations become nested COLLECT subqueries, so a page
// costs one round trip whatever its size and depth. Rows are lists, not maps: names would travel with every row.
import { EDGE_KINDS, NODE_KINDS, type EdgeType, type NodeLabel } from '../model/kinds.ts'
import type { Properties, Value } from '../model/record.ts'
import { farLabels } from './check-selection.ts'
import { labelOf, propertyNames } from './claims.ts'
import { readEvidenceRow, evidenceText } from './cypher-evidence.ts'
import {
  afterText,
  allOf,
  conditionTexts,
  filterTexts,
  ofTypes,
  orderBy,
  parameters,
  pattern,
  placesOf,
  type Parameters,
} from './cypher-filter.ts'
import { oneMore, rootRows } from './cypher-root.ts'
import { sourceOf } from './cypher-source.ts'
import { readRecord } from './record-json.ts'
import type {
  Key,
  NodeSelection,
  Page,
  Relation,
  SelectedEdge,
  SelectedNode,
  SelectedPage,
  Selection,
} from './selection.ts'

/** A statement that answers with one row, and how to read that row's `answer`. */
export interface Statement<T> {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly read: (answer: unknown) => T
}

/** A piece of a statement and how to read what it gives. */
interface Piece<T> {
  readonly text: string
  readonly read: (value: unknown) => T
}

type Cells = readonly unknown[]

/** Properties from the values of these names, absent ones left out. */
export function readProperties(names: readonly string[], cells: Cells): Properties {
  const properties: Record<string, Value> = {}
  names.forEach((name, index) => {
    const cell = cells[index]
    if (cell !== null && cell !== undefined) properties[name] = cell as Value
  })
  return properties
}

/** The properties that nodes of these labels can have, each once. */
const namesOf = (labels: readonly NodeLabel[]): readonly string[] => [
  ...new Set(labels.flatMap((label) => propertyNames(NODE_KINDS[label]))),
]

/** `[n0.id, n0.name, …]` of a node that can have these labels. */
export function nodePiece(n: string, labels: readonly NodeLabel[]): Piece<SelectedNode['node']> {
  const names = namesOf(labels)
  return {
    text: `[${['id', ...names].map((name) => `${n}.\`${name}\``).join(', ')}]`,
    read: (value) => {
      const [id, ...cells] = value as readonly [string, ...unknown[]]
      return { id, label: labelOf(id)!, properties: readProperties(names, cells) }
    },
  }
}

/**
 * Pages of relations, each with its place. Of several each has a branch of its own: a branch of a union starts from the node alone: side by side in one
 * list, every row of a later page would be held together with the pages before it, and be counted against the
 * transaction's memory with them.
 */
const besideEachOther = (pages: readonly string[]): string =>
  pages.length < 2
    ? `[${pages.map((page) => `[0, ${page}]`).join('')}]`
    : `COLLECT { ${pages.map((page, index) => `RETURN [${index}, ${page}] AS part`).join('\nUNION ALL ')} }`

/** `[[…], record, relations]` of a node; the relations are `[place, page]` each. */
function selectedPiece(
  n: string,
  labels: readonly NodeLabel[],
  selection: NodeSelection,
  use: Parameters,
): Piece<SelectedNode> {
  const node = nodePiece(n, labels)
  const wantsRecord = selection.record === true && labels.includes('Document')
  const relations = Object.entries(selection.relations ?? {}).map(
    ([name, relation]) => [name, relationPiece(n, relation, use)] as const,
  )
  return {
    text: `[${node.text}, ${wantsRecord ? `[${n}.record, ${n}.text]` : 'null'}, ${besideEachOther(relations.map(([, { text }]) => text))}]`,
    read: (value) => {
      const [cells, record, parts] = value as readonly [
        Cells,
        readonly [string | null, string] | null,
        readonly (readonly [index: number, page: unknown])[],
      ]
      const pages = new Map(parts)
      const [json, text] = record ?? [null, '']
      return {
        node: node.read(cells),
        relations: Object.fromEntries(relations.map(([name, { read }], index) => [name, read(pages.get(index))])),
        ...(json === null ? {} : { record: readRecord(json, text) }),
      }
    },
  }
}

/** A page of the rows that a statement brought, one more than asked for where there are more. */
export function readPageOf<T>(
  rows: readonly unknown[],
  { first }: Page,
  total: number | null,
  read: (row: unknown) => { readonly key: Key; readonly item: T },
): SelectedPage<T> {
  return {
    items: rows.slice(0, first).map(read),
    hasNext: rows.length > first,
    ...(total === null ? {} : { total }),
  }
}

/** `[rows, total]`; a row is `[key terms, selected, type, properties, start, evidence]`. */
function relationPiece(n: string, relation: Relation, use: Parameters): Piece<SelectedPage<SelectedEdge>> {
  const { types, direction, order = [], page, evidence } = relation
  const several = types.length > 1
  const labels = farLabels(types, direction)
  const [r, m] = [use.name('r'), use.name('n')]
  const match = `MATCH ${pattern(n, r + ofTypes(types), direction, m)}`
  const filtered = [...conditionTexts(r, relation.edge, use), ...filterTexts(m, relation.filter, use)]
  const places = placesOf(m, order, several ? r : undefined)
  const after = page.after === undefined ? [] : [afterText(places, page.after, use.add)]
  const limit = `LIMIT ${use.add(oneMore(page))}`
  const node = selectedPiece(m, labels, relation.node, use)
  const names = [...new Set(types.flatMap((type) => propertyNames(EDGE_KINDS[type].properties)))]
  const cells = names.map((name) => `${r}.\`${name}\``)
  const proof = evidence === undefined ? 'null' : evidenceText(r, evidence.context, use)
  const terms = places.slice(0, order.length).map(({ text }) => text)
  const items = `COLLECT { ${match} WHERE ${allOf([...filtered, ...after])} WITH ${r}, ${m} ${orderBy(places)} ${limit}
RETURN [[${terms.join(', ')}], ${node.text}, type(${r}), [${cells.join(', ')}], ${r}.evidenceStart[0], ${proof}] }`
  const count =
    filtered.length === 0
      ? `COUNT { ${pattern(n, ofTypes(types), direction, '')} }`
      : `COUNT { ${match} WHERE ${allOf(filtered)} }`
  const read = (row: unknown): { key: Key; item: SelectedEdge } => {
    const [keys, selected, type, properties, start, rows] = row as readonly [
      Key,
      unknown,
      EdgeType,
      Cells,
      number | null,
      Cells | null,
    ]
    const item = node.read(selected)
    return {
      key: [...keys, item.node.id, ...(several ? [type] : [])],
      item: {
        ...item,
        type,
        properties: readProperties(names, properties),
        start,
        evidence: evidence === undefined ? [] : (rows ?? []).map((cells) => readEvidenceRow(cells, evidence.context)),
      },
    }
  }
  return {
    text: `[${items}, ${relation.total === true ? count : 'null'}]`,
    read: (value) => {
      const [rows, total] = value as readonly [Cells, number | null]
      return readPageOf(rows, page, total, read)
    },
  }
}

/**
 * Compiles a checked selection. Its answer is `[rows, total]`; a row is `[key terms, selected]`.
 *
 * The projects that one department leads become one statement of the form `RETURN [COLLECT { MATCH … RETURN […] }, COUNT { … }] AS answer`.
 */
export function compile(selection: Selection): Statement<SelectedPage<SelectedNode>> {
  const { label, filter, order = [], page } = selection
  const use = parameters()
  const n = use.name('n')
  const source = sourceOf(label, n, filter, use)
  const rows = rootRows(n, source, order, page, use)
  const node = selectedPiece(n, [label], selection.node, use)
  const terms = placesOf(n, order, undefined).slice(0, order.length)
  const count = `COUNT { ${source.match} WHERE ${allOf(source.where)} RETURN ${n} }`
  return {
    text: `RETURN [COLLECT { ${rows} RETURN [[${terms.map(({ text }) => text).join(', ')}], ${node.text}] },
${selection.total === true ? count : 'null'}] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [found, total] = answer as readonly [Cells, number | null]
      const read = (row: unknown): { key: Key; item: SelectedNode } => {
        const [keys, selected] = row as readonly [Key, unknown]
        const item = node.read(selected)
        return { key: [...keys, item.node.id], item }
      }
      return readPageOf(found, page, total, read)
    },
  }
}
