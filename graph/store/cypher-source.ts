// Where a statement begins: the nodes of a label that a filter admits, found by an index rather than by a visit to each.
import type { NodeLabel } from '../model/kinds.ts'
import { farLabels } from './check-selection.ts'
import { labelOf } from './claims.ts'
import { allOf, conditionTexts, filterTexts, ofTypes, pattern, type Parameters } from './cypher-filter.ts'
import { fold, SEARCHED } from './fold.ts'
import { luceneQuery } from './lucene.ts'
import type { Filter, Related } from './selection.ts'

/** Properties with an index of their own, see neo4j-migrations.ts. */
const INDEXED: Readonly<Record<NodeLabel, readonly string[]>> = {
  Department: ['name'],
  Document: ['number', 'title', 'date'],
  Project: ['document', 'deadline'],
  Target: ['document', 'deadline'],
  Platform: ['name'],
}

/** A `MATCH` that brings a node, and what of the filter has yet to hold of it. */
export interface Source {
  readonly match: string
  readonly where: readonly string[]
  /** Whether the match is the whole label, which can be walked in the order of an index. */
  readonly whole: boolean
}

const isSeekable = (label: NodeLabel, { ids, where }: Filter): boolean =>
  ids !== undefined ||
  (where?.some(({ op, property }) => (op === 'eq' || op === 'in') && INDEXED[label].includes(property)) ?? false)

/** The one label that a related node can have, if its ids or the types of edge leave but one. */
function onlyLabel({ types, direction, node }: Related): NodeLabel | undefined {
  const possible = farLabels(types, direction).filter(
    (label) => node?.ids === undefined || node.ids.some((id) => labelOf(id) === label),
  )
  return possible.length === 1 ? possible[0] : undefined
}

/** Whether it asks for one of some names or ids: few nodes at most, which are not worth an index's order. */
const isNarrow = ({ any }: Filter): boolean =>
  any?.some(({ ids, where }) => ids !== undefined || where?.some(({ op }) => op === 'eq' || op === 'has')) ?? false

/** A Lucene query that finds all nodes that a filter admits, and more. */
function queryOf(filter: Filter): string | undefined {
  const parts: string[] = []
  for (const { property, op, value } of filter.where ?? []) {
    if (!(SEARCHED as readonly string[]).includes(property) || !['eq', 'has', 'contains'].includes(op)) continue
    const query = luceneQuery(fold(String(value)))
    if (query !== undefined) parts.push(query)
  }
  const any = filter.any?.map(queryOf)
  if (any !== undefined && any.length > 0 && !any.includes(undefined)) parts.push(`(${any.join(' ')})`)
  return parts.length === 0 ? undefined : `(${parts.map((part) => `+${part}`).join(' ')})`
}

/** The source of a label's nodes under a filter, in the variable `n`. */
export function sourceOf(label: NodeLabel, n: string, filter: Filter | undefined, use: Parameters): Source {
  const plain = `MATCH (${n}:${label})`
  if (filter === undefined) return { match: plain, where: [], whole: true }
  if (isSeekable(label, filter)) return { match: plain, where: filterTexts(n, filter, use), whole: false }

  const driver = filter.related?.find((related) => {
    const far = onlyLabel(related)
    return related.none !== true && related.node !== undefined && far !== undefined && isSeekable(far, related.node)
  })
  if (driver !== undefined) {
    const [r, m] = [use.name('r'), use.name('n')]
    const conditions = [...conditionTexts(r, driver.edge, use), ...filterTexts(m, driver.node, use)]
    const path = pattern(
      `${n}:${label}`,
      r + ofTypes(driver.types),
      driver.direction,
      `${m}:${onlyLabel(driver) ?? ''}`,
    )
    const rest = { ...filter, related: filter.related?.filter((related) => related !== driver) ?? [] }
    return {
      match: `MATCH ${path} WHERE ${allOf(conditions)} WITH DISTINCT ${n}`,
      where: filterTexts(n, rest, use),
      whole: false,
    }
  }

  const query = queryOf(filter)
  if (query !== undefined)
    return {
      match: `CALL db.index.fulltext.queryNodes('search', ${use.add(query)}) YIELD node AS ${n} WITH ${n}`,
      where: [`${n}:${label}`, ...filterTexts(n, filter, use)],
      whole: false,
    }
  return { match: plain, where: filterTexts(n, filter, use), whole: !isNarrow(filter) }
}
