// Walks a selection over the embedded graph: the root's page, then page by page along its relations.
import type { NodeLabel } from '../model/kinds.ts'
import { inContext } from './evidence.ts'
import { candidates, farEnd, fulfils, fulfilsAll } from './memory-filter.ts'
import { derive, evidenceOf, linksOf, type Entry, type Link, type MemoryGraph } from './memory-graph.ts'
import { compareKeys, compareText, firstOf } from './order.ts'
import { textOf, unpackRecord, type StoredEvidence } from './pack.ts'
import type {
  EvidenceInContext,
  Key,
  NodeSelection,
  Order,
  Page,
  Relation,
  SelectedEdge,
  SelectedNode,
  SelectedPage,
  Selection,
} from './selection.ts'

interface Keyed<T> {
  readonly key: Key
  readonly item: T
}

function keyOf(entry: Entry, order: readonly Order[]): Key {
  const parts = order.map((term) => {
    if (term.by === 'property') return (entry.node.properties[term.property] as Key[number] | undefined) ?? null
    return term.types.reduce((sum, type) => sum + (entry[term.direction][type]?.length ?? 0), 0)
  })
  return [...parts, entry.id]
}

const directions = (order: readonly Order[]): readonly boolean[] => order.map((term) => term.descending ?? false)

/** The page of what is already in order. */
function pageOfSorted<T>(items: Iterable<Keyed<T>>, page: Page, descending: readonly boolean[]): Keyed<T>[] {
  const found: Keyed<T>[] = []
  for (const item of items) {
    if (page.after !== undefined && compareKeys(item.key, page.after, descending) <= 0) continue
    found.push(item)
    if (found.length > page.first) break
  }
  return found
}

/** Every entry of a label in an order with its key there, worked out once a version. */
export function ordered(graph: MemoryGraph, label: NodeLabel, order: readonly Order[]): readonly Keyed<Entry>[] {
  return derive(graph, `order ${label} ${JSON.stringify(order)}`, () =>
    Array.from(graph.labels.get(label) ?? [], (entry) => ({ key: keyOf(entry, order), item: entry })).sort((a, b) =>
      compareKeys(a.key, b.key, directions(order)),
    ),
  )
}

/** Where in sorted items those after a key begin. */
function startAfter(items: readonly Keyed<unknown>[], after: Key | undefined, descending: readonly boolean[]): number {
  if (after === undefined) return 0
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareKeys(items[middle]!.key, after, descending) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function* from<T>(items: readonly T[], start: number, wanted: (item: T) => boolean): Generator<T> {
  for (let i = start; i < items.length; i++) if (wanted(items[i]!)) yield items[i]!
}

function rootPage(graph: MemoryGraph, { label, filter, order = [], page, total }: Selection) {
  const descending = directions(order)
  const few = candidates(graph, label, filter)
  if (few === undefined) {
    const all = ordered(graph, label, order)
    const wanted = ({ item }: Keyed<Entry>): boolean => fulfils(graph, item, filter)
    const start = startAfter(all, page.after, descending)
    return {
      found: pageOfSorted(from(all, start, wanted), { first: page.first }, descending),
      total: total === true ? (filter === undefined ? all.length : all.filter(wanted).length) : undefined,
    }
  }
  const all = Array.from(few)
    .filter((entry) => entry.node.label === label && fulfils(graph, entry, filter))
    .map((entry) => ({ key: keyOf(entry, order), item: entry }))
  return { found: after(all, page, descending), total: total === true ? all.length : undefined }
}

function after<T>(items: readonly Keyed<T>[], page: Page, descending: readonly boolean[]): Keyed<T>[] {
  const { after } = page
  const rest = after === undefined ? items : items.filter(({ key }) => compareKeys(key, after, descending) > 0)
  return firstOf(rest, page.first + 1, (a, b) => compareKeys(a.key, b.key, descending))
}

function linkPage(graph: MemoryGraph, entry: Entry, relation: Relation) {
  const { types, direction, order = [], page } = relation
  const several = types.length > 1
  const descending = directions(order)
  const wanted = (link: Link): boolean =>
    fulfilsAll(link.properties, relation.edge) && fulfils(graph, farEnd(link, direction), relation.filter)
  const keyed = (link: Link): Keyed<Link> => {
    const key = keyOf(farEnd(link, direction), order)
    return { key: several ? [...key, link.type] : key, item: link }
  }
  const filtered = relation.edge !== undefined || relation.filter !== undefined
  if (!several && order.length === 0) {
    const links = linksOf(graph, entry, types[0]!, direction)
    const start = page.after === undefined ? 0 : firstAfter(links, direction, page.after[0])
    const found: Keyed<Link>[] = []
    for (const link of from(links, start, wanted)) {
      found.push(keyed(link))
      if (found.length > page.first) break
    }
    const count = (): number => (filtered ? links.filter(wanted).length : links.length)
    return { found, total: relation.total === true ? count() : undefined }
  }
  const all = types.flatMap((type) => linksOf(graph, entry, type, direction).filter(wanted)).map(keyed)
  return { found: after(all, page, descending), total: relation.total === true ? all.length : undefined }
}

/** Where the links after the far end `id` begin. */
function firstAfter(links: readonly Link[], direction: 'in' | 'out', id: Key[number] | undefined): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareText(farEnd(links[middle]!, direction).id, String(id)) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function toPage<From, To>(
  { found, total }: { found: readonly Keyed<From>[]; total: number | undefined },
  page: Page,
  to: (item: From) => To,
): SelectedPage<To> {
  const items = found.slice(0, page.first).map(({ key, item }) => ({ key, item: to(item) }))
  return { items, hasNext: found.length > page.first, ...(total === undefined ? {} : { total }) }
}

/** The clean text of a held document, read once. */
function heldText(graph: MemoryGraph, document: string): string {
  return derive(graph, `text ${document}`, () => textOf(graph.documents.get(document)!.packed.text))
}

function fileOf(graph: MemoryGraph, document: string): string {
  return derive(graph, `file ${document}`, () => unpackRecord(graph.documents.get(document)!.packed).source.file)
}

function resolve(graph: MemoryGraph, stored: StoredEvidence, context: number): EvidenceInContext {
  const { document, start, end, rule, line, column } = stored
  const { before, quote, after } = inContext(heldText(graph, document), stored, context)
  return { document, start, end, quote, rule, line, column, file: fileOf(graph, document), before, after }
}

function toNode(graph: MemoryGraph, entry: Entry, selection: NodeSelection): SelectedNode {
  const toEdge = (link: Link, { direction, evidence, node }: Relation): SelectedEdge => ({
    ...toNode(graph, farEnd(link, direction), node),
    type: link.type,
    properties: link.properties,
    start: (link.shared === undefined ? link.row[3] : link.shared.evidence[0]?.start) ?? null,
    evidence:
      evidence === undefined ? [] : evidenceOf(graph, link).map((stored) => resolve(graph, stored, evidence.context)),
  })
  const relations = Object.fromEntries(
    Object.entries(selection.relations ?? {}).map(([name, relation]) => [
      name,
      toPage(linkPage(graph, entry, relation), relation.page, (link) => toEdge(link, relation)),
    ]),
  )
  const record = selection.record === true && entry.held !== undefined ? unpackRecord(entry.held.packed) : undefined
  return { node: entry.node, relations, ...(record === undefined ? {} : { record }) }
}

/** Answers a checked selection. */
export function selectFrom(graph: MemoryGraph, selection: Selection): SelectedPage<SelectedNode> {
  return toPage(rootPage(graph, selection), selection.page, (entry) => toNode(graph, entry, selection.node))
}
