// The gate in front of both stores' questions: names that become Cypher text come only from the closed sets of
// model/kinds.ts, and a condition compares a property with a value of its own type.
import { EDGE_KINDS, NODE_KINDS, type EdgeType, type NodeLabel, type PropertyType } from '../model/kinds.ts'
import { StoreError } from './graph-store.ts'
import type { Condition, Direction, Filter, Key, NodeSelection, Order, Page, Relation, Selection } from './selection.ts'

const refuse = (what: string): never => {
  throw new StoreError('invalid', `The question cannot be answered: ${what}.`)
}

/** Property name to type, over all the kinds that a node or edge can have. */
type Kind = Readonly<Record<string, PropertyType>>

const kindOf = (labels: readonly NodeLabel[]): Kind =>
  Object.assign({}, ...labels.map((label) => NODE_KINDS[label])) as Kind

const edgeKindOf = (types: readonly EdgeType[]): Kind =>
  Object.assign({}, ...types.map((type) => EDGE_KINDS[type].properties)) as Kind

/**
 * The labels that nodes at the far end of these edges can have, in the order of the kinds.
 *
 * `farLabels(['SETS'], 'in')` is `['Document', 'Project']`.
 */
export function farLabels(types: readonly EdgeType[], direction: Direction): readonly NodeLabel[] {
  const found = new Set<NodeLabel>(types.flatMap((type) => EDGE_KINDS[type][direction === 'in' ? 'from' : 'to']))
  return (Object.keys(NODE_KINDS) as NodeLabel[]).filter((label) => found.has(label))
}

/** Refuses anything but node labels of the model. */
export function checkLabels(labels: readonly NodeLabel[]): void {
  for (const label of labels)
    if (!Object.hasOwn(NODE_KINDS, label)) refuse(`there is no label ${JSON.stringify(label)}`)
}

/** Refuses anything but edge types of the model. */
export function checkTypes(types: readonly EdgeType[]): void {
  for (const type of types)
    if (!Object.hasOwn(EDGE_KINDS, type)) refuse(`there is no type of edge ${JSON.stringify(type)}`)
}

function checkRelated(types: readonly EdgeType[], direction: Direction): void {
  checkTypes(types)
  if (types.length === 0 || new Set(types).size !== types.length)
    refuse('a relation names each type once, and one at least')
  if (!['in', 'out'].includes(direction)) refuse(`there is no direction ${JSON.stringify(direction)}`)
}

const VALUE_OF: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  date: 'string',
  strings: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
}

/** Which types of property each operator understands. */
const OPERATORS: Readonly<Record<Condition['op'], readonly PropertyType[]>> = {
  eq: ['string', 'date', 'integer', 'number', 'boolean'],
  in: ['string', 'date', 'integer', 'number'],
  has: ['strings'],
  contains: ['string', 'date'],
  gte: ['string', 'date', 'integer', 'number'],
  lte: ['string', 'date', 'integer', 'number'],
  exists: ['string', 'date', 'strings', 'integer', 'number', 'boolean'],
}

function checkConditions(conditions: readonly Condition[] | undefined, kind: Kind): void {
  for (const { property, op, value } of conditions ?? []) {
    const type = Object.hasOwn(kind, property) ? kind[property] : undefined
    if (type === undefined) return refuse(`there is no property ${JSON.stringify(property)} here`)
    if (!Object.hasOwn(OPERATORS, op) || !OPERATORS[op].includes(type))
      refuse(`${property} cannot be compared by ${op}`)
    const wanted = op === 'exists' ? 'boolean' : VALUE_OF[type]
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (Array.isArray(value) !== (op === 'in') || values.some((item) => typeof item !== wanted))
      refuse(`${property} ${op} wants a ${wanted}`)
  }
}

function checkFilter(filter: Filter | undefined, labels: readonly NodeLabel[]): void {
  if (filter === undefined) return
  checkConditions(filter.where, kindOf(labels))
  for (const related of filter.related ?? []) {
    checkRelated(related.types, related.direction)
    checkConditions(related.edge, edgeKindOf(related.types))
    checkFilter(related.node, farLabels(related.types, related.direction))
  }
  for (const part of filter.any ?? []) checkFilter(part, labels)
}

function checkOrder(order: readonly Order[] | undefined, labels: readonly NodeLabel[]): void {
  for (const term of order ?? []) {
    if (term.by === 'degree') checkRelated(term.types, term.direction)
    else if (!Object.hasOwn(kindOf(labels), term.property))
      refuse(`there is no property ${JSON.stringify(term.property)} here`)
    else if (kindOf(labels)[term.property] === 'strings') refuse(`lists such as ${term.property} give no order`)
  }
}

/** Refuses a page of no items, or one after a key that is not of `length` parts. */
export function checkPage(page: Page, length: number): void {
  if (!Number.isSafeInteger(page.first) || page.first < 1) refuse('a page has one item or more')
  const after: Key | undefined = page.after
  if (after === undefined) return
  const isPart = (part: unknown): boolean => part === null || ['string', 'number', 'boolean'].includes(typeof part)
  if (after.length !== length || !after.every(isPart))
    refuse('the page begins after a place that is none in this order')
}

/** How many parts the keys of a relation have: its order terms, the id, and the type where there are several. */
export const keyLength = (relation: Pick<Relation, 'order' | 'types'>): number =>
  (relation.order?.length ?? 0) + (relation.types.length > 1 ? 2 : 1)

function checkNode(selection: NodeSelection): void {
  for (const relation of Object.values(selection.relations ?? {})) {
    checkRelated(relation.types, relation.direction)
    const labels = farLabels(relation.types, relation.direction)
    checkConditions(relation.edge, edgeKindOf(relation.types))
    checkFilter(relation.filter, labels)
    checkOrder(relation.order, labels)
    checkPage(relation.page, keyLength(relation))
    const context = relation.evidence?.context ?? 0
    if (!Number.isSafeInteger(context) || context < 0) refuse('a context is a number of code units')
    checkNode(relation.node)
  }
}

/**
 * Refuses a selection that names anything but labels, types and properties of the model, or asks what cannot be
 * compared. Throws StoreError('invalid').
 *
 * `The question cannot be answered: there is no property "name) DETACH DELETE n //" here.`
 */
export function checkSelection(selection: Selection): void {
  checkLabels([selection.label])
  checkFilter(selection.filter, [selection.label])
  checkOrder(selection.order, [selection.label])
  checkPage(selection.page, (selection.order?.length ?? 0) + 1)
  checkNode(selection.node)
}

/** Refuses a neighbourhood that is no question: a depth over 10, no room even for the centre, unknown types. */
export function checkNeighbourhood(depth: number, types: readonly EdgeType[], limit: number): void {
  checkRelated(types, 'out')
  if (!Number.isSafeInteger(depth) || depth < 0 || depth > 10) refuse('a neighbourhood reaches 0 to 10 steps')
  if (!Number.isSafeInteger(limit) || limit < 1) refuse('a neighbourhood has one node or more')
}
