// What a request can be told when it cannot be answered: a sentence to act on and a code to switch on.
import { GraphQLError } from 'graphql'

/** Every `extensions.code` this API answers with. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'QUERY_TOO_COMPLEX',
  'UNAUTHENTICATED',
  'DB_UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const coded = (code: ErrorCode, message: string, extensions?: Record<string, unknown>): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

/**
 * The request asks for something that cannot be: a limit passed, a cursor forged, a name that fits several bodies.
 *
 * @example badInput('`first` is 5000; the limit here is 100.')
 */
export const badInput = (message: string, extensions?: Record<string, unknown>): GraphQLError =>
  coded('BAD_USER_INPUT', message, extensions)

/** Nothing has the id that was asked for, e.g. `department:无此部门`. */
export const notFound = (id: string): GraphQLError => coded('NOT_FOUND', `There is no node with the id "${id}".`)

/** The query is well-formed but asks for more than one request may. */
export const tooComplex = (message: string): GraphQLError => coded('QUERY_TOO_COMPLEX', message)

/** Why a running operation is given up: the abort reason of its signal. */
export class OperationEnded extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OperationEnded'
  }
}
