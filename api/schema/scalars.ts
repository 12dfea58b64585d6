// PartialDate: dates as exact as the gazette gives them.
import { Kind } from 'graphql'
import { badInput } from '../errors.ts'
import { builder } from './builder.ts'

const FORM =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/

/** Reads a partial date or throws BAD_USER_INPUT; the 30th of February is none. */
export function partialDate(value: unknown): string {
  if (typeof value !== 'string' || !FORM.test(value) || !exists(value))
    throw badInput(
      `${typeof value === 'string' ? `"${value}"` : 'This'} is no date. Write 2020, 2020-12, 2020-12-31 or, for every year, --05-31.`,
    )
  return value
}

/** A leap year stands in for the year that `--02-29` does not name. */
function exists(value: string): boolean {
  const full = value.startsWith('--') ? `2000-${value.slice(2)}` : value
  if (full.length < 10) return true
  return new Date(`${full}T00:00:00Z`).toISOString().startsWith(full)
}

builder.scalarType('PartialDate', {
  description:
    'A date as exact as the gazette gives it (期限): a year `2020`, a month `2020-12`, a day `2020-12-31`, ' +
    'or a day of every year `--05-31` (每年5月31日前).',
  serialize: String,
  parseValue: partialDate,
  parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : undefined),
})
