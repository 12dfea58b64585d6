// The yardstick's graph: what fragments say together, worked out in the plainest way. It shares no code with the stores.
import type {
  Condition,
  Direction,
  Edge,
  EdgeType,
  Filter,
  Fragment,
  Key,
  Node,
  Properties,
  Value,
} from '../../graph/index.ts'

export interface Graph {
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
}

const points = (text: string): number[] => [...text].map((character) => character.codePointAt(0)!)

/** Texts by code points, anything else by value. */
export function compare(a: Key[number], b: Key[number]): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b)
  const [x, y] = [points(a), points(b)]
  const at = x.findIndex((point, index) => point !== y[index])
  if (at < 0) return x.length - y.length
  return at >= y.length ? 1 : x[at]! - y[at]!
}

export const byText = (a: string, b: string): number => compare(a, b)

function mergeValues(values: readonly Value[]): Value {
  if (values.every((value) => typeof value === 'string')) {
    const longest = Math.max(...values.map((value) => value.length))
    return values.filter((value) => value.length === longest).sort(byText)[0]!
  }
  if (values.every((value) => typeof value === 'boolean')) return values.some(Boolean)
  if (values.every((value) => typeof value === 'number')) return Math.min(...values)
  return [...new Set(values.flat() as string[])].sort(byText)
}

function mergeProperties(all: readonly Properties[]): Properties {
  const names = new Set(all.flatMap((properties) => Object.keys(properties)))
  return Object.fromEntries(
    Array.from(names, (name) => [name, mergeValues(all.flatMap((each) => (name in each ? [each[name]!] : [])))]),
  )
}

/** What all the fragments say together. */
export function graphOf(fragments: ReadonlyMap<string, Fragment>): Graph {
  const inOrder = [...fragments.values()].sort((a, b) => byText(a.document.id, b.document.id))
  const nodes = new Map<string, Node>()
  for (const [id, all] of grouped(
    inOrder.flatMap((fragment) => fragment.nodes),
    (node) => node.id,
  )) {
    const { label, properties } = all[0]!
    const own = fragments.get(id)?.nodes.find((node) => node.id === id)
    const merged = 'document' in properties ? properties : mergeProperties(all.map((node) => node.properties))
    nodes.set(id, own ?? { id, label, properties: merged })
  }
  const name = ({ type, from, to }: Edge): string => JSON.stringify([type, from, to])
  const edges = Array.from(
    grouped(
      inOrder.flatMap((fragment) => fragment.edges),
      name,
    ).values(),
    (same) => ({
      ...same[0]!,
      properties: mergeProperties(same.map((edge) => edge.properties)),
      evidence: same.flatMap((edge) => edge.evidence),
    }),
  )
  return { nodes, edges }
}

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return groups
}

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Whether properties fulfil a condition. */
export function holds(properties: Properties, { property, op, value }: Condition): boolean {
  const held = properties[property]
  if (op === 'exists') return (held !== undefined) === value
  if (held === undefined) return false
  if (op === 'eq') return held === value
  if (op === 'in') return value.some((each) => each === held)
  if (op === 'has') return (held as readonly Value[]).includes(value)
  if (op === 'contains') return fold(String(held)).includes(fold(String(value)))
  const order = compare(held as string, value)
  return op === 'gte' ? order >= 0 : order <= 0
}

/** The edges of a node, with the id at their far end. */
export function around(
  graph: Graph,
  id: string,
  types: readonly EdgeType[],
  direction: Direction,
): (Edge & { far: string })[] {
  const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  return graph.edges
    .filter((edge) => types.includes(edge.type) && edge[near] === id)
    .map((edge) => ({ ...edge, far: edge[far] }))
}

/** Whether a node fulfils a filter. */
export function fulfils(graph: Graph, { id, properties }: Node, filter: Filter = {}): boolean {
  const related = (filter.related ?? []).every(({ types, direction, edge = [], node, none = false }) => {
    const found = around(graph, id, types, direction).some(
      ({ properties, far }) =>
        edge.every((condition) => holds(properties, condition)) && fulfils(graph, graph.nodes.get(far)!, node),
    )
    return found !== none
  })
  return (
    related &&
    (filter.ids === undefined || filter.ids.includes(id)) &&
    (filter.where ?? []).every((condition) => holds(properties, condition)) &&
    (filter.any === undefined || filter.any.some((part) => fulfils(graph, graph.nodes.get(id)!, part)))
  )
}
