// One GraphQL request over HTTP, to the server that the page came from. Nothing else leaves the explorer.
import type { TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import { isOnThisMachine } from './reachable.ts'
import { authorisation } from './token.ts'

/**
 * Why a request gave nothing. `offline`: the browser knows of no network. `unreachable`: no answer. `timeout`: none
 * within the time. `unavailable`: the server says that its store is. `unauthorised`: it wants a token, and none or a wrong one was given. `refused`: the server did not accept the query;
 * the message is its own. `broken`: an answer that is no GraphQL.
 */
export type RequestFailure =
  'offline' | 'unreachable' | 'timeout' | 'unavailable' | 'unauthorised' | 'refused' | 'broken'

export class RequestError extends Error {
  readonly kind: RequestFailure
  constructor(kind: RequestFailure, message: string) {
    super(message)
    this.name = 'RequestError'
    this.kind = kind
  }
}

/** A server that has not answered after this long will not: the API gives up sooner. */
const TIMEOUT_MS = 20_000

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/**
 * Asks and answers the typed data. Throws a RequestError; an abort by `signal` passes through as it is.
 * `request(departmentQuery, { name: '省大数据局' })`
 */
export async function request<Data, Variables>(
  query: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const answer = await post(print(query), variables, signal ? AbortSignal.any([signal, timeout]) : timeout, timeout)
  const error = answer.errors?.[0]
  if (error) {
    const unavailable = error.extensions?.code === 'DB_UNAVAILABLE'
    throw new RequestError(unavailable ? 'unavailable' : 'refused', error.message)
  }
  if (answer.data === undefined || answer.data === null) throw new RequestError('broken', 'The answer holds no data.')
  return answer.data as Data
}

async function post(query: string, variables: unknown, signal: AbortSignal, timeout: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...authorisation(),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    if (response.status === 401) throw new RequestError('unauthorised', 'The server wants a token.')
    return (await response.json()) as Answer
  } catch (error) {
    if (error instanceof RequestError) throw error
    if (timeout.aborted) throw new RequestError('timeout', 'No answer in time.')
    if (signal.aborted) throw error
    if (error instanceof SyntaxError) throw new RequestError('broken', 'The answer is no JSON.')
    throw new RequestError(navigator.onLine || isOnThisMachine() ? 'unreachable' : 'offline', 'No answer.')
  }
}
