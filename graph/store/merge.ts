// How claims of several documents become one node or one edge, whatever the order they were loaded in:
// every rule here is commutative, associative and idempotent.
import { EDGE_KINDS, NODE_KINDS } from '../model/kinds.ts'
import type { Edge, Node, Properties, Value } from '../model/record.ts'
import { propertyNames } from './claims.ts'
import { compareText } from './order.ts'

/** Of two texts the longer says more: 国务院关于印发“十三五”促进就业规划的通知 over “十三五”促进就业规划, 2018-12 over 2018. */
const fuller = (a: string, b: string): string =>
  a.length !== b.length ? (a.length > b.length ? a : b) : compareText(a, b) <= 0 ? a : b

function mergeValues(a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') return fuller(a, b)
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b
  return [...new Set([...(a as readonly string[]), ...(b as readonly string[])])].sort(compareText)
}

function mergeProperties(all: readonly Properties[], names: readonly string[]): Properties {
  const merged: Record<string, Value> = {}
  for (const name of names)
    for (const properties of all) {
      const value = properties[name]
      const held = merged[name]
      if (value !== undefined) merged[name] = mergeValues(held ?? value, value)
    }
  return merged
}

/**
 * One node from what each document says of it (at least one): lists are united, of texts the fuller one stays, a flag
 * is up when any document raises it.
 *
 * Claims with the aliases `['省财政厅']` and `['浙江省财政厅']` give one department with both.
 */
export function mergeNodes(claims: readonly [Node, ...Node[]]): Node {
  const { id, label } = claims[0]
  const names = propertyNames(NODE_KINDS[label])
  return {
    id,
    label,
    properties: mergeProperties(
      claims.map((claim) => claim.properties),
      names,
    ),
  }
}

/** An edge with evidence of any form that names its document. */
type EdgeOf<E> = Omit<Edge, 'evidence'> & { readonly evidence: readonly E[] }

/**
 * One edge from what each document says of it (at least one): properties as in mergeNodes, the evidence of each
 * document after that of the one with the smaller id, in its own order.
 *
 * Two documents' claims of `SUCCEEDS` from 浙江省农业农村厅 to 浙江省农业厅 give one edge with both quotes.
 */
export function mergeEdges<E extends { readonly document: string }>(
  claims: readonly [EdgeOf<E>, ...EdgeOf<E>[]],
): EdgeOf<E> {
  const { type, from, to } = claims[0]
  const names = propertyNames(EDGE_KINDS[type].properties)
  const evidence = claims
    .flatMap((claim) => claim.evidence)
    .map((item, index) => ({ item, index }))
    .sort((a, b) => compareText(a.item.document, b.item.document) || a.index - b.index)
    .map(({ item }) => item)
  const properties = mergeProperties(
    claims.map((claim) => claim.properties),
    names,
  )
  return { type, from, to, properties, evidence }
}
