// Gives every error its code and lets nothing of the inside out: what was not meant for the client is logged under the
// request's id, and the client is told that id.
import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { StoreError } from '../../graph/index.ts'
import { ERROR_CODES, OperationEnded, type ErrorCode } from '../errors.ts'
import type { ServerContext } from './report.ts'

/** Yoga plugin. It works on the result as it is about to be written, so errors of every stage pass through. */
export function useErrorCodes(logger: Logger): Plugin<object, ServerContext> {
  return {
    onResultProcess(process) {
      const { result } = process
      const { report } = process.serverContext
      const coded = (one: ExecutionResult): ExecutionResult => {
        if (!one.errors || one.errors.length === 0) return one
        const errors = one.errors.map((error) => withCode(error, 'data' in one, report.requestId, logger))
        for (const { extensions } of errors) report.codes.push(String(extensions['code']))
        return { ...one, errors }
      }
      if (Array.isArray(result)) process.setResult(result.map(coded))
      else if (!(Symbol.asyncIterator in result)) process.setResult(coded(result))
    },
  }
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { DB_UNAVAILABLE: 503, INTERNAL: 500 }

/** @param answered whether fields were resolved: then the status is theirs, not the error's */
function withCode(error: GraphQLError, answered: boolean, requestId: string, logger: Logger): GraphQLError {
  const code = codeOf(error)
  const masked = code === 'INTERNAL' || code === 'DB_UNAVAILABLE'
  const cause = causeOf(error)
  if (code === 'INTERNAL') logger.error({ requestId, err: cause, path: error.path }, 'An operation failed')
  else if (masked)
    logger.warn(
      { requestId, reason: cause instanceof Error ? cause.message : cause, path: error.path },
      'The store did not answer',
    )

  const status = answered ? undefined : STATUS[code]
  return new GraphQLError(masked ? messageOf(code, cause, requestId) : error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: {
      ...(masked ? {} : error.extensions),
      ...(status ? { http: { status } } : {}),
      code,
      ...(masked ? { requestId } : {}),
    },
  })
}

function codeOf(error: GraphQLError): ErrorCode {
  const given = ERROR_CODES.find((code) => code === error.extensions['code'])
  if (given) return given
  const cause = causeOf(error)
  if (cause instanceof OperationEnded || (cause instanceof StoreError && cause.code !== 'invalid'))
    return 'DB_UNAVAILABLE'
  // What graphql-js and Yoga say of a request themselves has no foreign cause: syntax, validation, variables, transport.
  return cause instanceof GraphQLError ? 'BAD_USER_INPUT' : 'INTERNAL'
}

function causeOf(error: GraphQLError): Error {
  const cause = error.originalError
  return cause instanceof GraphQLError ? causeOf(cause) : (cause ?? error)
}

function messageOf(code: ErrorCode, cause: Error, requestId: string): string {
  if (cause instanceof OperationEnded) return cause.message
  if (code === 'DB_UNAVAILABLE') return 'The graph cannot be read just now. Try again in a moment.'
  return `Something went wrong here. Whoever runs this server finds it in the log under ${requestId}.`
}
