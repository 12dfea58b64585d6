// The ledger as data: targets filtered and sorted as the URL says.
import type { ResultOf } from '../client/gql.ts'
import { dueState, inYear, lastDay } from './dates.ts'
import type { targetsQuery } from './query.ts'

export type Target = ResultOf<typeof targetsQuery>['targets']['nodes'][number]

export const SORTS = ['due', 'state', 'quote', 'value', 'under'] as const
export type Sort = (typeof SORTS)[number]

/** `due` for anything that names no column. */
export function parseSort(text: string | null): { by: Sort; descending: boolean } {
  const by = SORTS.find((sort) => sort === text?.replace('-', '')) ?? 'due'
  return { by, descending: text?.startsWith('-') ?? false }
}

/** What sorting reads of a target; a subset, so that it can be tried without a server. */
export interface Sortable {
  readonly due: string | null
  readonly recurrence: string | null
  readonly quote: string
  readonly value: number | null
  readonly path: string | null
  readonly document: { readonly number: string | null; readonly title: string } | null
}

const STATES = ['past', 'ahead', 'yearly', 'none']

/** By date: a yearly one stands where it comes next after the as-of date, undated ones last. */
export function sortTargets<T extends Sortable>(
  targets: readonly T[],
  sort: { by: Sort; descending: boolean },
  asOf: string,
): T[] {
  const sign = sort.descending ? -1 : 1
  return targets
    .map((target, index) => ({ target, index, key: sortKey(target, sort.by, asOf) }))
    .sort((a, b) => compare(a.key, b.key, sign) || a.index - b.index)
    .map(({ target }) => target)
}

/** Missing values come last in either direction. */
function compare(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return (a < b ? -1 : 1) * sign
}

function sortKey(target: Sortable, by: Sort, asOf: string): string | number | undefined {
  if (by === 'due') return nextDue(target.due, asOf)
  if (by === 'state') return STATES.indexOf(dueState(target.due, target.recurrence, asOf))
  if (by === 'quote') return target.quote
  if (by === 'value') return target.value ?? undefined
  return `${target.document?.number ?? target.document?.title ?? ''} ${target.path ?? ''}`
}

/** The day on which it is due; for a yearly one the next after the as-of date. */
function nextDue(due: string | null, asOf: string): string | undefined {
  if (due === null) return undefined
  const year = Number(asOf.slice(0, 4))
  const inThis = inYear(due, year)
  if (inThis === undefined) return lastDay(due)
  return inThis >= asOf ? inThis : inYear(due, year + 1)
}
