// A real server on the loopback over an in-memory store that holds the seed gazette, for the tests of the API.
import { readFile } from 'node:fs/promises'
import { pino } from 'pino'
import { startServer, type ApiSettings, type RunningServer } from '../../api/server.ts'
import { build, type GraphStore } from '../../graph/index.ts'
import { openMemoryStore } from '../../graph/store/memory.ts'

const SEED = 'zhejiang-gazette-2019-02.txt'

/** The seed gazette in a store of its own. */
export async function seedStore(): Promise<GraphStore> {
  const bytes = await readFile(new URL(`../../seeds/${SEED}`, import.meta.url))
  const store = await openMemoryStore()
  await store.replaceAll(build({ name: SEED, bytes }).fragments)
  return store
}

export interface Answer<T> {
  readonly data?: T | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string }
  }[]
}

/** A page of a connection, as the tests ask for it. */
export interface Page<T> {
  readonly totalCount: number
  readonly nodes: readonly T[]
}

export interface Served {
  readonly server: RunningServer
  /** What was logged, a JSON object a line. */
  readonly logged: Readonly<Record<string, unknown>>[]
  /** Asks and returns the whole answer, errors included. */
  ask<T = unknown>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>
  /** Asks and returns the data; throws when there are errors. */
  data<T>(query: string, variables?: Record<string, unknown>): Promise<T>
  close(): Promise<void>
}

/** Serves a store. */
export async function serve(
  store: GraphStore,
  settings: Partial<ApiSettings> = {},
  webFolder?: string,
): Promise<Served> {
  const logged: Record<string, unknown>[] = []
  const logger = pino(
    { level: 'trace' },
    { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) },
  )
  const server = await startServer({ store, logger, settings, port: 0, ...(webFolder ? { webFolder } : {}) })
  const ask = async <T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<T>
  }
  return {
    server,
    logged,
    ask,
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await ask<T>(query, variables)
      if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data')
      return data
    },
    close: () => server.close(),
  }
}
