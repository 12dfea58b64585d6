// What the filters are made of: how nodes are named, days and ranges, and conditions that several share.
import type { Condition, Filter, Related } from '../../../graph/index.ts'
import { badInput } from '../../errors.ts'
import { equalities } from '../../query/all-of.ts'
import { lastDay } from '../../query/due.ts'
import { builder } from '../builder.ts'

/** How a department can be named in an argument, and how a document. */
export const NAME = 'Id, full name, short form or any name a document uses.'
export const NUMBER = 'Id, number (文号) or title.'

export const DateRange = builder.inputType('DateRange', {
  description: 'From a day to a day, both included. A year or a month counts from its first day, to its last.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'Not before.' }),
    to: t.field({ type: 'PartialDate', description: 'Not after.' }),
  }),
})

/** A value of an argument. */
export type Given<T> = T | null | undefined

export const present = <T>(value: Given<T>): value is T => value !== null && value !== undefined

/** The property holds these words; nothing when none are given. */
export const contains = (property: string, text: Given<string>): Condition[] =>
  present(text) ? [{ property, op: 'contains', value: text }] : []

/** Some edge leads there, or with false none does. */
export const edge = (types: Related['types'], direction: Related['direction'], some: Given<boolean>): Related[] =>
  present(some) ? [{ types, direction, none: !some }] : []

/** A department stands at the near end of such an edge. */
export const responsible = (types: Related['types'], node: Filter): Related => ({ types, direction: 'in', node })

export const BOTH_ROLES = ['LEADS', 'SUPPORTS'] as const

/** Of a project: its document is such a one. */
export const containedIn = (node: Filter): Related => ({ types: ['CONTAINS'], direction: 'in', node })

/** Throws BAD_USER_INPUT for a range of days of every year, which no two bounds can hold. */
export function range(bounds: typeof DateRange.$inferInput): typeof DateRange.$inferInput {
  for (const bound of [bounds.from, bounds.to])
    if (bound?.startsWith('--')) throw badInput(`${bound} names no year; a range needs days of certain years.`)
  return bounds
}

/** The last day that a date of an argument can mean. */
export const day = (date: string): string => lastDay(range({ to: date }).to ?? date)

export const upTo = (property: string, date: string): Filter => ({ where: [{ property, op: 'lte', value: day(date) }] })

/** Conditions on a LEADS or SUPPORTS edge. */
export function edgeConditions(given: {
  readonly basis?: Given<readonly string[]>
  readonly explicit?: Given<boolean>
}): Condition[] {
  return [
    ...(present(given.basis) ? [{ property: 'basis', op: 'in' as const, value: given.basis }] : []),
    ...equalities({ explicit: given.explicit }),
  ]
}
