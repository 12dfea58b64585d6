// GraphiQL without another host: one page that carries its script, made once, with the saved examples as tabs.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { examples } from '../examples/index.ts'
import { GRAPHQL_PATH } from '../graphql/yoga.ts'
import { graphiqlPolicy } from './security-headers.ts'

interface Page {
  readonly html: Buffer
  readonly zipped: Buffer
  readonly policy: string
  readonly etag: string
}

/** Whether a browser opens the address, rather than a program asking a question. */
export const wantsGraphiql = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html')

/** A route that answers with the page. */
export function graphiqlRoute(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<Page> | undefined
  return async (request, response) => {
    page ??= makePage()
    const { html, zipped, policy, etag } = await page
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Cache-Control', 'no-cache')
    response.setHeader('ETag', etag)
    response.setHeader('Vary', 'Accept, Accept-Encoding')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    const small = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
    if (small) response.setHeader('Content-Encoding', 'gzip')
    const body = small ? zipped : html
    response.writeHead(200, { 'Content-Length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

async function makePage(): Promise<Page> {
  const text = renderGraphiQL({
    title: 'Zhitu 职图 · GraphQL',
    endpoint: GRAPHQL_PATH,
    defaultTabs: (await examples()).map(({ query }) => ({ query })),
    schemaDescription: true,
  })
  const script = text.slice(text.indexOf('<script>') + '<script>'.length, text.lastIndexOf('</script>'))
  const hash = createHash('sha256').update(script).digest('base64')
  const html = Buffer.from(text)
  return {
    html,
    zipped: await promisify(gzip)(html),
    policy: graphiqlPolicy(`sha256-${hash}`),
    etag: `"${createHash('sha256').update(html).digest('base64url')}"`,
  }
}
