// Which entries of the embedded graph fulfil a filter, and where to look for them without visiting every one.
import type { EdgeType, NodeLabel } from '../model/kinds.ts'
import type { Properties, Value } from '../model/record.ts'
import { labelOf } from './claims.ts'
import { fold } from './fold.ts'
import { farLabels } from './check-selection.ts'
import { derive, linksOf, type Entry, type Link, type MemoryGraph } from './memory-graph.ts'
import { compareText } from './order.ts'
import type { Condition, Direction, Filter, Related } from './selection.ts'

/** The entry that a link leads to. */
export const farEnd = (link: Link, direction: Direction): Entry => (direction === 'out' ? link.to : link.from)

const compareValues = (a: Value, b: Value): number =>
  typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b)

function fulfilsCondition(properties: Properties, condition: Condition): boolean {
  const held = properties[condition.property]
  if (condition.op === 'exists') return (held !== undefined) === condition.value
  if (held === undefined) return false
  switch (condition.op) {
    case 'eq':
      return held === condition.value
    case 'in':
      return (condition.value as readonly Value[]).includes(held)
    case 'has':
      return (held as readonly Value[]).includes(condition.value)
    case 'contains':
      return fold(held as string).includes(fold(condition.value as string))
    case 'gte':
      return compareValues(held, condition.value) >= 0
    case 'lte':
      return compareValues(held, condition.value) <= 0
  }
}

/** Whether properties fulfil all conditions. */
export const fulfilsAll = (properties: Properties, conditions: readonly Condition[] | undefined): boolean =>
  conditions?.every((condition) => fulfilsCondition(properties, condition)) ?? true

function fulfilsRelated(graph: MemoryGraph, entry: Entry, related: Related): boolean {
  const found = related.types.some((type) =>
    linksOf(graph, entry, type, related.direction).some(
      (link) =>
        fulfilsAll(link.properties, related.edge) && fulfils(graph, farEnd(link, related.direction), related.node),
    ),
  )
  return found !== (related.none ?? false)
}

/** Whether an entry fulfils a filter. */
export function fulfils(graph: MemoryGraph, entry: Entry, filter: Filter | undefined): boolean {
  if (filter === undefined) return true
  return (
    (filter.ids?.includes(entry.id) ?? true) &&
    fulfilsAll(entry.node.properties, filter.where) &&
    (filter.related?.every((related) => fulfilsRelated(graph, entry, related)) ?? true) &&
    (filter.any?.some((part) => fulfils(graph, entry, part)) ?? true)
  )
}

/** Entries of a label by the values of one property; a list puts its entry under each member. */
function byValue(graph: MemoryGraph, label: NodeLabel, property: string): ReadonlyMap<Value, readonly Entry[]> {
  return derive(graph, `values ${label} ${property}`, () => {
    const index = new Map<Value, Entry[]>()
    for (const entry of graph.labels.get(label) ?? []) {
      const value = entry.node.properties[property]
      for (const key of Array.isArray(value) ? new Set(value as readonly string[]) : [value]) {
        if (key === undefined) continue
        const there = index.get(key)
        if (there === undefined) index.set(key, [entry])
        else there.push(entry)
      }
    }
    return index
  })
}

function candidatesByCondition(graph: MemoryGraph, label: NodeLabel, condition: Condition): Set<Entry> | undefined {
  if (condition.op !== 'eq' && condition.op !== 'has' && condition.op !== 'in') return undefined
  const index = byValue(graph, label, condition.property)
  const lists = (condition.op === 'in' ? condition.value : [condition.value]).map((value) => index.get(value) ?? [])
  const found = lists.reduce((sum, list) => sum + list.length, 0)
  // A large share of a label is sooner found by walking it in order than by sorting the share.
  return found * 4 > (graph.labels.get(label)?.size ?? 0) + 4000 ? undefined : new Set(lists.flat())
}

function candidatesByRelated(graph: MemoryGraph, related: Related): Set<Entry> | undefined {
  if (related.none === true) return undefined
  const back: Direction = related.direction === 'out' ? 'in' : 'out'
  const far = farLabels(related.types, related.direction).map((label) => candidates(graph, label, related.node))
  if (far.includes(undefined)) return undefined
  const linked = (type: EdgeType, entry: Entry): Entry[] =>
    linksOf(graph, entry, type, back).map((link) => farEnd(link, back))
  const reached = new Set<Entry>()
  for (const entry of far.flatMap((set) => [...(set ?? [])]))
    for (const type of related.types) for (const end of linked(type, entry)) reached.add(end)
  return reached
}

function* candidateSets(graph: MemoryGraph, label: NodeLabel, filter: Filter): Generator<Set<Entry> | undefined> {
  if (filter.ids !== undefined)
    yield new Set(
      filter.ids.flatMap((id) => {
        const entry = labelOf(id) === label ? graph.entries.get(id) : undefined
        return entry === undefined ? [] : [entry]
      }),
    )
  for (const condition of filter.where ?? []) yield candidatesByCondition(graph, label, condition)
  for (const related of filter.related ?? []) yield candidatesByRelated(graph, related)
  if (filter.any !== undefined) {
    const parts = filter.any.map((part) => candidates(graph, label, part))
    yield parts.includes(undefined) ? undefined : new Set(parts.flatMap((part) => [...(part ?? [])]))
  }
}

/**
 * A set that holds all entries of a label that fulfil a filter, and some that may not; undefined where only a visit to
 * every entry tells. A condition on a value or a related node narrows thousands of entries to a handful.
 */
export function candidates(graph: MemoryGraph, label: NodeLabel, filter: Filter | undefined): Set<Entry> | undefined {
  let narrowest: Set<Entry> | undefined
  for (const set of candidateSets(graph, label, filter ?? {})) {
    if (set !== undefined && (narrowest === undefined || set.size < narrowest.size)) narrowest = set
    // Further parts can only cost more than what they would save.
    if (narrowest !== undefined && narrowest.size <= 1) break
  }
  return narrowest
}
