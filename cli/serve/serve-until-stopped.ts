// The server's life: it listens, says where, and ends in order when it is told to.
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { startServer } from '../../api/server.ts'
import type { GraphStore } from '../../graph/index.ts'
import { readJson } from '../files/read-json.ts'
import { say } from '../run.ts'
import type { Settings } from '../settings.ts'
import { errorCode, inWords, UserError } from '../user-error.ts'

const listening = async (options: Parameters<typeof startServer>[0]): ReturnType<typeof startServer> => {
  try {
    return await startServer(options)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    throw new UserError(`cannot listen on ${options.host ?? ''} port ${options.port}: ${inWords(error)}`, {
      cause: error,
    })
  }
}

const operations = z.record(z.string(), z.string())

/** Those of the file that the settings name; where no others are answered, those of the explorer too. */
const readPersistedOperations = async (
  { persistedOperations: file, api }: Settings,
  pages: string,
): Promise<Readonly<Record<string, string>>> => ({
  ...(api.persistedOnly ? await readJson(join(pages, 'operations.json'), operations, "explorer's operations") : {}),
  ...(file === undefined ? {} : await readJson(file, operations, 'list of operations by name')),
})

/**
 * Serves the store until the signal aborts; requests that are under way finish first. Throws a UserError when it
 * cannot listen. The store stays open.
 */
export const serveUntilStopped = async (
  store: GraphStore,
  settings: Settings,
  pages: string,
  signal: AbortSignal,
): Promise<void> => {
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }))
  const { port, host } = settings
  const api = { ...settings.api, persistedOperations: await readPersistedOperations(settings, pages) }
  const server = await listening({ store, logger, settings: api, webFolder: pages, port, host })
  say(`explorer  ${server.url}/`)
  say(`GraphQL   ${server.url}/graphql`)
  say(`kept in   ${settings.neo4j?.uri ?? settings.data} (${store.engine}); Ctrl-C ends it`)
  await new Promise((done) => {
    if (signal.aborted) done(undefined)
    signal.addEventListener('abort', done)
  })
  await server.close()
}
