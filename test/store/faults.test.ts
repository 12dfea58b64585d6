// What a store does when its server is away, silent, frozen or killed. Most need a Neo4j of their own, which
// takes minutes: they run with REQUIRE_NEO4J=1.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMemoryStore, openNeo4jStore, StoreError, type GraphStore, type Neo4jSettings } from '../../graph/index.ts'
import { startNeo4j, type RunningNeo4j } from '../../neo4j/server.ts'
import { serving } from '../cli/run-zhitu.ts'
import { dump } from './catalogue.ts'
import { largeFragments } from './corpus-large.ts'

/** The error that `work` ends in. */
const failure = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => 'it worked',
    (reason: unknown) => reason,
  )

/** The error that `work` ends in within five seconds. Both wait in this process, so a busy machine delays both. */
const soonFailure = (work: () => Promise<unknown>): Promise<unknown> =>
  Promise.race([failure(work), sleep(5500, 'no answer within five seconds', { ref: false })])

const unreachable = (words: RegExp): StoreError =>
  expect.objectContaining({ code: 'unreachable', message: expect.stringMatching(words) as string }) as StoreError

async function listen(onSocket: (socket: Socket) => void): Promise<{ server: Server; port: number }> {
  const server = createServer(onSocket)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, port: (server.address() as AddressInfo).port }
}

/** A way to a port of this machine on which everything takes as long as wanted, in milliseconds. */
async function slowWay(to: number): Promise<{ port: number; delay(wanted: number): void; close(): void }> {
  let wait = 0
  const sockets = new Set<Socket>()
  const { server, port } = await listen((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from.on('error', () => undefined))
      from.on('data', (bytes) => setTimeout(() => into.write(bytes), wait)).on('close', () => into.destroy())
    }
  })
  const close = (): void => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  return { port, delay: (wanted) => void (wait = wanted), close }
}

const status = async (url: string): Promise<number> => (await fetch(url)).status

/** How many projects the API at this address knows of, or the code of its error. */
async function ask(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ projects(first: 5) { totalCount nodes { title } } }' }),
  })
  const { data, errors } = (await response.json()) as {
    readonly data?: { readonly projects: { readonly totalCount: number } } | null
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
  }
  return errors?.[0]?.extensions.code ?? String(data?.projects.totalCount)
}

const at = (port: number): Neo4jSettings => ({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'password' })

test('nobody at the address: said within five seconds', async () => {
  const { server, port } = await listen(() => undefined)
  await new Promise((done) => server.close(done))
  const error = await soonFailure(() => openNeo4jStore(at(port)))
  expect(error).toEqual(unreachable(/does not answer.*Is it running/))
})

test('a server that accepts and stays silent: said within five seconds', async () => {
  const sockets: Socket[] = []
  const { server, port } = await listen((socket) => sockets.push(socket))
  const error = await soonFailure(() => openNeo4jStore(at(port)))
  expect(error).toEqual(unreachable(/Neo4j at bolt:.* (does|did) not answer/))
  for (const socket of sockets) socket.destroy()
  server.close()
})

test('zhitu serve before its Neo4j is there: said, alive, not ready, a coded error', async () => {
  const { server, port } = await listen(() => undefined)
  await new Promise((done) => server.close(done))
  const served = await serving({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'some-password' })
  const { url } = served
  expect(served.said()).toMatch(new RegExp(`^Neo4j at bolt://127\\.0\\.0\\.1:${port} does not answer`))
  expect(await Promise.all([ask(url), status(`${url}/readyz`), status(`${url}/healthz`), status(url)])).toEqual([
    'DB_UNAVAILABLE',
    503,
    200,
    200,
  ])
}, 60_000)

test('a server that is no Neo4j: said', async () => {
  const { server, port } = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const error = await failure(() => openNeo4jStore(at(port)))
  expect(error).toEqual(unreachable(/HTTP/))
  server.close()
})

describe.runIf(process.env['REQUIRE_NEO4J'] === '1')('a Neo4j of our own (REQUIRE_NEO4J=1 to run)', () => {
  const data = mkdtempSync(join(tmpdir(), 'zhitu-faults-'))
  const fragments = [...largeFragments(1500)]
  let server: RunningNeo4j
  let boltPort: number
  let store: GraphStore
  const start = async (): Promise<void> => {
    server = await startNeo4j({ data, ...(boltPort === 0 ? {} : { boltPort }) })
    boltPort = Number(new URL(server.uri).port)
  }
  beforeAll(async () => {
    boltPort = 0
    await start()
    store = await openNeo4jStore({ ...server, answerWithin: 60_000 })
  }, 300_000)
  afterAll(async () => {
    await store.close()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }, 120_000)

  test('killed in the middle of loading: said; loaded again, the graph is as if nothing had been', async () => {
    let loaded = 0
    const loading = failure(async () => {
      for (const fragment of fragments) {
        await store.replace(fragment)
        loaded += 1
      }
    })
    while (loaded < 5) await sleep(20)
    await server.kill()
    const error = await loading
    expect(error).toEqual(unreachable(/./))
    expect(loaded).toBeLessThan(fragments.length)

    await start()
    await expect.poll(() => store.ready().then(() => 'ready'), { timeout: 60_000 }).toBe('ready')
    // What was answered is there; of what was not, all or nothing.
    const { items } = await store.select({
      label: 'Document',
      filter: { where: [{ property: 'external', op: 'eq', value: false }] },
      page: { first: 1000 },
      node: {
        relations: { all: { types: ['CONTAINS'], direction: 'out', page: { first: 1 }, total: true, node: {} } },
      },
    })
    expect([loaded, loaded + 1]).toContain(items.length)
    expect(items.every(({ item }) => item.relations['all']?.total === 30)).toBe(true)

    const replaced = await store.replaceAll(fragments)
    expect(replaced.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(items.length)
    const memory = await openMemoryStore()
    await memory.replaceAll(fragments)
    expect(await dump(store)).toEqual(await dump(memory))
    await memory.close()
  }, 300_000)

  const questions = (): readonly (() => Promise<unknown>)[] => [
    () => store.ready(),
    () => store.select({ label: 'Project', page: { first: 10 }, node: {} }),
  ]

  test('gone while serving: said within five seconds; back again: answered without opening anew', async () => {
    await server.stop()
    for (const ask of questions()) {
      const error = await soonFailure(ask)
      expect(error).toEqual(unreachable(/Neo4j at bolt:.* (does|did) not answer/))
    }
    await start()
    await expect.poll(() => store.ready().then(() => 'ready'), { timeout: 60_000 }).toBe('ready')
    for (const ask of questions()) await ask()
  }, 200_000)

  test('frozen while serving: said within five seconds, however long an answer may take; thawed: answered', async () => {
    for (const ask of questions()) await ask()
    process.kill(server.pid, 'SIGSTOP')
    try {
      for (const ask of questions()) {
        const error = await soonFailure(ask)
        expect(error).toEqual(unreachable(/./))
      }
    } finally {
      process.kill(server.pid, 'SIGCONT')
    }
    await expect.poll(() => store.ready().then(() => 'ready'), { timeout: 60_000 }).toBe('ready')
    for (const ask of questions()) await ask()
  }, 100_000)

  test('so slow that nobody would wait: said within five seconds; fast again: answered', async () => {
    const way = await slowWay(boltPort)
    const far = await openNeo4jStore({ ...server, uri: `bolt://127.0.0.1:${way.port}`, answerWithin: 60_000 })
    way.delay(3000)
    for (const ask of [() => far.ready(), () => far.select({ label: 'Project', page: { first: 10 }, node: {} })]) {
      const error = await soonFailure(ask)
      expect(error).toEqual(unreachable(/./))
    }
    way.delay(0)
    await expect.poll(() => far.ready().then(() => 'ready'), { timeout: 60_000 }).toBe('ready')
    await far.close()
    way.close()
  }, 100_000)

  test('zhitu serve over it: alive, not ready, a coded error within five seconds, and well again by itself', async () => {
    const { url } = await serving({ NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password })
    const away: readonly (readonly [leave: () => unknown, come: () => unknown])[] = [
      [() => process.kill(server.pid, 'SIGSTOP'), () => process.kill(server.pid, 'SIGCONT')],
      [() => server.kill(), start],
    ]
    for (const [leave, come] of away) {
      await expect.poll(() => ask(url), { timeout: 60_000 }).toBe(String(fragments.length * 30))
      await leave()
      try {
        const said = Promise.all([ask(url), status(`${url}/readyz`), status(`${url}/healthz`)])
        // Five seconds, and what another process on a busy machine adds.
        expect(await Promise.race([said, sleep(9000, 'no answer', { ref: false })])).toEqual([
          'DB_UNAVAILABLE',
          503,
          200,
        ])
      } finally {
        await come()
      }
      await expect.poll(() => status(`${url}/readyz`), { timeout: 60_000 }).toBe(200)
    }
    await expect.poll(() => ask(url), { timeout: 60_000 }).toBe(String(fragments.length * 30))
  }, 200_000)

  test('zhitu serve before it is there: answers when it is', async () => {
    await server.kill()
    const { url } = await serving({ NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password })
    expect(await status(`${url}/readyz`)).toBe(503)
    await start()
    await expect.poll(() => status(`${url}/readyz`), { timeout: 60_000 }).toBe(200)
    expect(await ask(url)).toBe(String(fragments.length * 30))
  }, 200_000)
})
