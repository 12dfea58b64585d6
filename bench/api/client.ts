// The asking side: one kept connection a caller, as a proxy or a browser has, and times taken to the last byte.
import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import type { Operation } from './questions.ts'

/** Asks one server, over as many connections as there are callers at once. */
export interface Client {
  ask(body: Buffer): Promise<string>
  close(): void
}

export const bodyOf = (operation: Operation): Buffer => Buffer.from(JSON.stringify(operation))

/** `clientOf(4000)` asks `http://127.0.0.1:4000/graphql`. */
export function clientOf(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    ask: (body) =>
      new Promise((resolve, reject) => {
        const headers: OutgoingHttpHeaders = {
          'content-type': 'application/json',
          'content-length': body.length,
          accept: 'application/json',
        }
        const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers })
        asked.once('error', reject)
        asked.once('response', (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.once('error', reject)
          response.once('end', () => resolve(Buffer.concat(parts).toString()))
        })
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** Milliseconds that one call takes. */
export async function timed(client: Client, body: Buffer): Promise<number> {
  const before = performance.now()
  await client.ask(body)
  return performance.now() - before
}

/** Requests a second, with `callers` of them asking one after the other until `requests` are answered. */
export async function throughput(client: Client, body: Buffer, callers: number, requests: number): Promise<number> {
  let left = requests
  const before = performance.now()
  const caller = async (): Promise<void> => {
    while (left-- > 0) await client.ask(body)
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (requests / (performance.now() - before)) * 1000
}
