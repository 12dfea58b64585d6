// The built explorer: its files as they are, and its page for every other address, which the page itself reads.
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** File names under here carry a hash of their content. */
const HASHED = '/assets/'

/**
 * A route over the folder of the built explorer. sirv lists the folder once and serves from the list, so no address
 * leads out of it. Without a folder, or before it is built, it answers 404 and says what to do.
 */
export function pagesRoute(folder: string | undefined): (request: IncomingMessage, response: ServerResponse) => void {
  const missing = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : 'Nothing here. GraphQL is at /graphql.\n')
  }
  if (!folder || !existsSync(join(folder, 'index.html'))) return missing
  const serve = sirv(folder, {
    etag: true,
    single: true,
    ignores: [/^\/assets\//],
    setHeaders: (response, pathname) =>
      response.setHeader(
        'Cache-Control',
        pathname.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD')
      serve(request, response, () => missing(request, response))
    else response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  }
}
