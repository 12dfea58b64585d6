// `first` and `after` of a connection: read into the store's page, and refused where they ask for too much.
import type { Page } from '../../graph/index.ts'
import { badInput } from '../errors.ts'
import { decodeCursor, fingerprint } from './cursor.ts'

/** Most items a page may have, unless the field's description says otherwise. */
export const PAGE_LIMIT = 100
/** For lists that one view shows whole: all clauses of a document, all cells of the overlap matrix. */
export const LONG_PAGE_LIMIT = 1000
export const PAGE_DEFAULT = 20

/**
 * The page that the arguments of a field ask for. Throws BAD_USER_INPUT for a `first` out of range and for a cursor
 * that was not answered to the same question.
 */
export function pageOf(coordinate: string, args: Readonly<Record<string, unknown>>, limit = PAGE_LIMIT): Page {
  const first = typeof args['first'] === 'number' ? args['first'] : PAGE_DEFAULT
  if (first < 1 || first > limit)
    throw badInput(`\`first\` of ${coordinate} is ${first}; it must be from 1 to ${limit}. Page on with \`after\`.`, {
      limit,
    })
  const after = args['after']
  return typeof after === 'string' ? { first, after: decodeCursor(fingerprint(coordinate, args), after) } : { first }
}
