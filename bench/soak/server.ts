// The server under trial, in a process of its own whose memory nobody else uses. It is handed the settings of a Neo4j, says
// on which port it listens, and what it holds in memory when asked.
import { pino } from 'pino'
import { startServer } from '../../api/server.ts'
import { openNeo4jStore, type Neo4jSettings } from '../../graph/index.ts'

/** Megabytes after a collection of what nobody needs. */
export interface Memory {
  readonly heap: number
  readonly rss: number
}

const MEGABYTE = 2 ** 20

process.on('message', (message: Neo4jSettings | 'memory') => {
  if (message === 'memory') {
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    process.send!({ heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE } satisfies Memory)
    return
  }
  const serve = async (): Promise<void> => {
    const store = await openNeo4jStore(message)
    // The machine is busy with the asking too: what is tried here is staying whole, not speed.
    const settings = { operationTimeout: 60_000 }
    const { port } = await startServer({ store, logger: pino({ level: 'silent' }), settings, port: 0 })
    process.send!(port)
  }
  serve().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
process.once('disconnect', () => process.exit())
