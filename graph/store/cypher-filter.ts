// Filters and orders as Cypher text. Names come from a checked selection, so from the closed sets of model/kinds.ts;
// every value becomes a parameter.
import type { EdgeType } from '../model/kinds.ts'
import { fold } from './fold.ts'
import type { Condition, Direction, Filter, Key, Order, Related } from './selection.ts'

/** Collects values under names `p0`, `p1` …; a question of the same shape gets the same text, whose plan Neo4j keeps. */
export interface Parameters {
  readonly values: Record<string, unknown>
  /** Keeps a value and returns how Cypher calls it, e.g. `$p0`. */
  readonly add: (value: unknown) => string
  /** A variable name that is used nowhere else, e.g. `n3`. */
  readonly name: (prefix: string) => string
}

/** No parameters yet. */
export function parameters(): Parameters {
  const values: Record<string, unknown> = {}
  let names = 0
  return {
    values,
    add: (value) => {
      const name = `p${Object.keys(values).length}`
      values[name] = value
      return `$${name}`
    },
    name: (prefix) => `${prefix}${names++}`,
  }
}

/**
 * A relationship pattern to a node.
 *
 * `pattern('n0', 'r1:LEADS', 'in', 'n2')` is `(n0)<-[r1:LEADS]-(n2)`.
 */
export const pattern = (from: string, edge: string, direction: Direction, to: string): string =>
  direction === 'out' ? `(${from})-[${edge}]->(${to})` : `(${from})<-[${edge}]-(${to})`

/** `:LEADS|SUPPORTS` */
export const ofTypes = (types: readonly EdgeType[]): string => `:${types.join('|')}`

/** Parts that all have to hold; `true` when there are none. */
export const allOf = (parts: readonly string[]): string => (parts.length === 0 ? 'true' : parts.join(' AND '))

function conditionText(variable: string, { property, op, value }: Condition, add: Parameters['add']): string {
  const held = `${variable}.\`${property}\``
  switch (op) {
    case 'eq':
      return `${held} = ${add(value)}`
    case 'in':
      return `${held} IN ${add(value)}`
    case 'has':
      return `${add(value)} IN ${held}`
    case 'contains':
      return `toLower(normalize(${held}, NFKC)) CONTAINS ${add(fold(String(value)))}`
    case 'gte':
      return `${held} >= ${add(value)}`
    case 'lte':
      return `${held} <= ${add(value)}`
    case 'exists':
      return `${held} IS ${value ? 'NOT NULL' : 'NULL'}`
  }
}

/** The conditions on a node's or an edge's properties. */
export const conditionTexts = (
  variable: string,
  conditions: readonly Condition[] | undefined,
  { add }: Parameters,
): string[] => (conditions ?? []).map((condition) => conditionText(variable, condition, add))

function relatedText(variable: string, { types, direction, edge, node, none }: Related, use: Parameters): string {
  const [r, m] = [use.name('r'), use.name('n')]
  const parts = [...conditionTexts(r, edge, use), ...filterTexts(m, node, use)]
  const found =
    parts.length === 0
      ? `EXISTS { ${pattern(variable, ofTypes(types), direction, '')} }`
      : `EXISTS { MATCH ${pattern(variable, r + ofTypes(types), direction, m)} WHERE ${allOf(parts)} }`
  return none === true ? `NOT ${found}` : found
}

/** The parts of a filter, all of which have to hold of a node. */
export function filterTexts(variable: string, filter: Filter | undefined, use: Parameters): string[] {
  if (filter === undefined) return []
  const any = filter.any?.map((part) => `(${allOf(filterTexts(variable, part, use))})`)
  return [
    ...(filter.ids === undefined ? [] : [`${variable}.id IN ${use.add(filter.ids)}`]),
    ...conditionTexts(variable, filter.where, use),
    ...(filter.related ?? []).map((related) => relatedText(variable, related, use)),
    ...(any === undefined ? [] : [any.length === 0 ? 'false' : `(${any.join(' OR ')})`]),
  ]
}

/** What the terms of an order are of a node, as expressions. */
export const orderTexts = (variable: string, order: readonly Order[]): string[] =>
  order.map((term) =>
    term.by === 'property'
      ? `${variable}.\`${term.property}\``
      : `COUNT { ${pattern(variable, ofTypes(term.types), term.direction, '')} }`,
  )

/** One place in an order: an expression, whether it descends, and whether it can be absent. */
export interface Place {
  readonly text: string
  readonly descending: boolean
  readonly optional: boolean
}

/** The places of an order over nodes: its terms, the id, and for relations of several types the type. */
export function placesOf(variable: string, order: readonly Order[], edge: string | undefined): readonly Place[] {
  const terms = orderTexts(variable, order).map((text, index) => ({
    text,
    descending: order[index]?.descending ?? false,
    optional: order[index]?.by === 'property',
  }))
  const fixed = [`${variable}.id`, ...(edge === undefined ? [] : [`type(${edge})`])]
  return [...terms, ...fixed.map((text) => ({ text, descending: false, optional: false }))]
}

/** `ORDER BY` those places; absent values come last whichever way the rest runs. */
export const orderBy = (places: readonly Place[]): string =>
  `ORDER BY ${places
    .map(({ text, descending, optional }) => (descending ? `${optional ? `${text} IS NULL, ` : ''}${text} DESC` : text))
    .join(', ')}`

/**
 * The condition that a row comes after a key.
 *
 * After `['2020-12-31', 'project:…']` by deadline: `(n.deadline >= $p0 AND CASE WHEN n.deadline > $p0 THEN true ELSE (n.id >
 * $p1) END)`.
 */
export function afterText(places: readonly Place[], key: Key, add: Parameters['add']): string {
  const [place, ...rest] = places
  const [value, ...values] = key
  if (place === undefined) return 'false'
  const { text, descending, optional } = place
  if (value === null || value === undefined) return `(${text} IS NULL AND ${afterText(rest, values, add)})`
  const at = add(value)
  const than = descending ? '<' : '>'
  const absent = optional ? ` OR ${text} IS NULL` : ''
  if (rest.length === 0) return `(${text} ${than} ${at}${absent})`
  // The first half lets an index begin where the page does. An OR in the second would be made two seeks of a large index,
  // whose rows have then to be put in order; a CASE is left alone.
  const from = `(${text} ${than}= ${at}${absent})`
  return `(${from} AND CASE WHEN ${text} ${than} ${at}${absent} THEN true ELSE ${afterText(rest, values, add)} END)`
}
