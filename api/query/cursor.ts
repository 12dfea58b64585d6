// Cursors: the key after which a page begins, bound to the question it was given for.
// A cursor of another question, of another version or touched by hand is refused, never misread.
import { createHash } from 'node:crypto'
import type { Key } from '../../graph/index.ts'
import { badInput } from '../errors.ts'

const VERSION = 1

/**
 * Sixteen characters that name a question: the field and all arguments but the page.
 *
 * @example fingerprint('Query.projects', { first: 50, filter: { lead: '省大数据局' } })
 */
export function fingerprint(coordinate: string, args: Readonly<Record<string, unknown>>): string {
  const { first: _first, after: _after, ...question } = args
  return digest(coordinate + canonical(question))
}

/** Writes a cursor: base64url of JSON `{v, q, k, c}`: version, question, key, checksum. */
export function encodeCursor(question: string, key: Key): string {
  const body = { v: VERSION, q: question, k: key, c: checksum(question, key) }
  return Buffer.from(JSON.stringify(body)).toString('base64url')
}

/** Reads a cursor given for this very question, or throws BAD_USER_INPUT. */
export function decodeCursor(question: string, cursor: string): Key {
  const body = parse(cursor)
  if (!body || body.v !== VERSION || !isKey(body.k) || body.c !== checksum(String(body.q), body.k))
    throw badInput('`after` is no cursor of this API. Use an `endCursor` or a `cursor` as it was answered.')
  if (body.q !== question)
    throw badInput('`after` belongs to another question. A cursor is good for the same field, filter and order only.')
  return body.k
}

function parse(cursor: string): Partial<Record<'v' | 'q' | 'k' | 'c', unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

function isKey(value: unknown): value is Key {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => part === null || ['string', 'number', 'boolean'].includes(typeof part))
  )
}

const checksum = (question: string, key: Key): string => digest(JSON.stringify([VERSION, question, key]))

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** JSON with sorted keys and without nulls, so that equal questions are spelt alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
}
