// All that answers over HTTP, as one request handler: GraphQL, health, metrics, and the explorer for the rest.
import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { GraphStore } from '../graph/index.ts'
import { OperationEnded } from './errors.ts'
import type { Report } from './graphql/report.ts'
import { createGraphql, GRAPHQL_PATH } from './graphql/yoga.ts'
import { graphiqlRoute, wantsGraphiql } from './http/graphiql.ts'
import { createMetrics } from './http/metrics.ts'
import { pagesRoute } from './http/pages.ts'
import { setSecurityHeaders } from './http/security-headers.ts'
import { hasToken, refuseWithoutToken } from './http/token.ts'
import { DEFAULT_SETTINGS, type ApiSettings } from './settings.ts'

export interface ApiOptions {
  readonly store: GraphStore
  readonly logger: Logger
  readonly settings?: Partial<ApiSettings>
  /** The built explorer, e.g. `dist/web`. */
  readonly webFolder?: string
}

/**
 * The request handler of a server. It opens nothing and closes nothing: the store stays the caller's.
 *
 * @example createServer(createApi({ store, logger, webFolder: 'dist/web' })).listen(4000, '127.0.0.1')
 */
export function createApi({ store, logger, settings: chosen, webFolder }: ApiOptions): RequestListener {
  const settings: ApiSettings = { ...DEFAULT_SETTINGS, ...chosen }
  const yoga = createGraphql(store, logger, settings)
  const graphiql = graphiqlRoute()
  // It cannot read the schema where only known operations are answered.
  const showsGraphiql = settings.graphiql && !settings.persistedOnly
  const pages = pagesRoute(webFolder)
  const metrics = createMetrics()

  const answer = async (route: string, request: IncomingMessage, response: ServerResponse, report: Report) => {
    // The page itself holds nothing of the graph; what it asks carries the token.
    if (route === GRAPHQL_PATH && showsGraphiql && wantsGraphiql(request)) return graphiql(request, response)
    if (settings.bearerToken !== undefined && (route === GRAPHQL_PATH || route === '/metrics'))
      if (!hasToken(request, settings.bearerToken)) {
        report.codes.push('UNAUTHENTICATED')
        refuseWithoutToken(response)
        return
      }
    if (route === GRAPHQL_PATH) return yoga(request, response, { report })
    if (route === '/healthz') {
      text(response, 200, 'ok')
      return
    }
    if (route === '/readyz') return readiness(store, response)
    if (route === '/metrics') {
      text(response, 200, await metrics.text(), metrics.contentType)
      return
    }
    pages(request, response)
  }

  return (request, response) => {
    const started = performance.now()
    const ended = new AbortController()
    // Every statement of the request listens for its end; they are as many as the limits allow, and no leak.
    setMaxListeners(0, ended.signal)
    const report: Report = { requestId: randomUUID(), signal: ended.signal, statements: 0, codes: [] }
    const route = routeOf(request.url ?? '/')
    const timer = setTimeout(() => {
      ended.abort(
        new OperationEnded(`This took longer than ${settings.operationTimeout / 1000} s. Ask for less at once.`),
      )
    }, settings.operationTimeout)
    response.once('close', () => {
      clearTimeout(timer)
      if (!response.writableFinished) ended.abort(new OperationEnded('The client is gone.'))
      const seconds = (performance.now() - started) / 1000
      const method = request.method ?? ''
      metrics.observe({ route, method, seconds, status: response.statusCode, ...report })
      const { requestId, operationName, statements, kept, codes } = report
      logger[route === GRAPHQL_PATH ? 'info' : 'debug'](
        {
          requestId,
          method,
          route,
          status: response.statusCode,
          milliseconds: Math.round(seconds * 1e4) / 10,
          ...(route === GRAPHQL_PATH ? { operationName, statements, kept } : {}),
          ...(codes.length > 0 ? { codes } : {}),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'Answered',
      )
    })
    response.setHeader('X-Request-Id', report.requestId)
    setSecurityHeaders(response)
    answer(route, request, response, report).catch((error: unknown) => {
      logger.error({ requestId: report.requestId, err: error }, 'A request failed')
      if (response.headersSent) response.destroy()
      else text(response, 500, `Something went wrong here, see the log under ${report.requestId}.`)
    })
  }
}

const OWN_ROUTES = [GRAPHQL_PATH, '/healthz', '/readyz', '/metrics']

/** The path without its query; all that the explorer answers counts as one. */
function routeOf(url: string): string {
  const path = url.split('?', 1)[0]!
  return OWN_ROUTES.includes(path) ? path : '/*'
}

const READY_WITHIN = 5_000

async function readiness(store: GraphStore, response: ServerResponse): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The store does not answer.')), READY_WITHIN)
  })
  try {
    await Promise.race([store.ready(), late])
    text(response, 200, 'ready')
  } catch (error) {
    text(response, 503, `not ready: ${error instanceof Error ? error.message : 'the store does not answer'}`)
  } finally {
    clearTimeout(timer)
  }
}

function text(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(`${body}\n`)
}
