// The optional bearer token.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether a request carries the token; compared in constant time, so that it cannot be guessed letter by letter. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** Answers 401 in the form that GraphQL clients read. */
export function refuseWithoutToken(response: ServerResponse): void {
  const error = { message: 'This server wants a bearer token.', extensions: { code: 'UNAUTHENTICATED' } }
  response.writeHead(401, {
    'WWW-Authenticate': 'Bearer',
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(`${JSON.stringify({ errors: [error] })}\n`)
}
