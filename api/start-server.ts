// Listens with the API, and stops listening without cutting anybody off.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApi, type ApiOptions } from './create-api.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

export interface ServerOptions extends ApiOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** `127.0.0.1` unless told otherwise: only this machine can ask. */
  readonly host?: string
}

export interface RunningServer {
  /** Where to look, e.g. `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  /** Refuses new requests, lets running ones finish for `closeTimeout`, then ends. The store stays open. */
  close(): Promise<void>
}

/**
 * Starts listening. Rejects with Node's own error (`EADDRINUSE`, `EACCES`, …) when it cannot.
 *
 * @example const server = await startServer({ store, logger, port: 4000, webFolder: 'dist/web' })
 */
export async function startServer({ port, host = '127.0.0.1', ...api }: ServerOptions): Promise<RunningServer> {
  const { requestTimeout, closeTimeout } = { ...DEFAULT_SETTINGS, ...api.settings }
  const handle = createApi(api)
  const running = new Set<ServerResponse>()
  let closing: Promise<void> | undefined

  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 10_000),
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(requestTimeout, 1_000),
    },
    (request, response) => {
      if (closing) {
        response.writeHead(503, { Connection: 'close', 'Retry-After': '5' }).end()
        return
      }
      running.add(response)
      response.once('close', () => running.delete(response))
      handle(request, response)
    },
  )
  await listen(server, port, host)
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    close: () => (closing ??= close(server, running, closeTimeout)),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server, running: ReadonlySet<ServerResponse>, timeout: number): Promise<void> {
  for (const response of running) if (!response.headersSent) response.setHeader('Connection', 'close')
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeout)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
