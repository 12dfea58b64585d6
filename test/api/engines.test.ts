// The same questions give the same answers on both stores, with a real Neo4j; and there too each question is as many
// statements as the catalogue allows.
import { readFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../api/examples/index.ts'
import { build, openNeo4jStore, type GraphStore } from '../../graph/index.ts'
import { neo4jForTests, takeNeo4j } from '../store/test-neo4j.ts'
import { CATALOGUE } from './catalogue.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

const SEED = 'zhejiang-gazette-2019-02.txt'

/** Where two answers part: documents are too long to print side by side. */
function difference(a: unknown, b: unknown, path = 'answer'): string | undefined {
  if (Object.is(a, b)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a).slice(0, 200)} and ${JSON.stringify(b).slice(0, 200)}`
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const parts = (of: object, key: string): unknown => (of as Record<string, unknown>)[key] ?? null
  return keys.map((key) => difference(parts(a, key), parts(b, key), `${path}.${key}`)).find((each) => each)
}

const settings = neo4jForTests()

/** A way to the server that can be cut. */
async function cuttableWay(to: URL): Promise<{ readonly port: number; cut(): void }> {
  const sockets = new Set<Socket>()
  const way = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined))
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve))
  return {
    port: (way.address() as AddressInfo).port,
    cut: () => {
      way.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

describe.skipIf(settings === undefined)('both stores (set NEO4J_URI to run)', () => {
  let release: (() => Promise<void>) | undefined
  let bolt: GraphStore
  let memory: Served
  let server: Served
  /** Every Cypher text sent. */
  const sent: string[] = []

  beforeAll(async () => {
    release = await takeNeo4j(settings!)
    bolt = await openNeo4jStore({ ...settings!, onStatement: (cypher) => sent.push(cypher) })
    const bytes = await readFile(new URL(`../../seeds/${SEED}`, import.meta.url))
    await bolt.replaceAll(build({ name: SEED, bytes }).fragments)
    // The first plans of a fresh Neo4j are slow, above all where other tests run beside it.
    memory = await serve(await seedStore(), { operationTimeout: 60_000 })
    server = await serve(bolt, { operationTimeout: 60_000 })
  }, 900_000)
  afterAll(async () => {
    await Promise.allSettled([memory.close(), server.close(), bolt.close()])
    await release?.()
  })

  test.each(CATALOGUE)('%s', async (_title, statements, query) => {
    sent.length = 0
    const answer = await server.ask(query)
    expect(answer.errors).toBeUndefined()
    expect(sent).toHaveLength(statements)
    expect(difference(answer, await memory.ask(query))).toBeUndefined()
  })

  test('the saved examples', async () => {
    for (const { name, query } of await examples())
      expect(difference(await server.ask(query), await memory.ask(query)), name).toBeUndefined()
  })

  test('every page of a list, cursor by cursor', async () => {
    const query = `query ($after: String) { projects(first: 23, after: $after, orderBy: MOST_DEPARTMENTS) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`
    interface Listed {
      readonly projects: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } }
    }
    for (let after: string | undefined, more = true; more;) {
      const [here, there] = await Promise.all([
        memory.data<Listed>(query, { after }),
        server.data<Listed>(query, { after }),
      ])
      expect(there).toEqual(here)
      after = here.projects.pageInfo.endCursor
      more = here.projects.pageInfo.hasNextPage
    }
  })

  test.each([
    '{ projects(filter: { lead: "省财政厅", due: { from: "2018" } }) { totalCount nodes { id } } }',
    '{ projects(first: 100, filter: { basis: [FIRST_LISTED], line: "财政" }) { totalCount nodes { id } } }',
    '{ projects(first: 100, filter: { explicit: true, withoutLead: false, text: "数字" }, orderBy: TITLE) { totalCount nodes { id } } }',
    '{ targets(first: 100, filter: { asOf: "2019-06-30", due: { to: "2020-12" } }) { totalCount nodes { id due } } }',
    '{ targets(first: 100, filter: { document: "浙政发〔2018〕48号", dated: false }) { totalCount nodes { id } } }',
    '{ targets(first: 100, filter: { project: { lead: "省大数据局", level: PROVINCIAL } }) { totalCount nodes { id } } }',
    '{ documents(filter: { cites: "国发〔2018〕27号", dated: { from: "2018" } }) { totalCount nodes { id } } }',
    '{ documents(orderBy: MOST_CITED, filter: { external: true }) { nodes { id citedBy { totalCount } } } }',
    '{ departments(first: 100, filter: { document: "浙政发〔2018〕48号", leads: true }, orderBy: MOST_LEADS) { totalCount nodes { id } } }',
    '{ deadlines(first: 100, department: "省人力社保厅") { totalCount nodes { due } } }',
    '{ targets(filter: { due: { from: "2021", to: "2020" } }) { totalCount } }',
    '{ search(text: "（2018）", first: 50) { totalCount nodes { value property } } }',
    '{ search(text: "+ - && || ! ( ) { } [ ] ^ \\" ~ * ? : /", first: 5) { totalCount } }',
  ])('%s', async (query) => {
    const answer = await server.ask(query)
    expect(answer.errors).toBeUndefined()
    expect(difference(answer, await memory.ask(query))).toBeUndefined()
  })

  test('a request that is given up ends its statement on the server', async () => {
    const hasty = await serve(bolt, { operationTimeout: 1 })
    const { errors } = await hasty.ask(
      '{ overlaps(first: 1000, collectives: true) { nodes { projects { responsibilities { evidence { quote } } } } } }',
    )
    expect(errors?.[0]?.extensions.code).toBe('DB_UNAVAILABLE')
    await hasty.close()
    expect((await server.ask('{ stats { leads } }')).errors).toBeUndefined()
  })

  test('a Neo4j that is gone is DB_UNAVAILABLE, and readiness says so', async () => {
    const way = await cuttableWay(new URL(settings!.uri))
    const far = await openNeo4jStore({ ...settings!, uri: `bolt://127.0.0.1:${way.port}` })
    const lost = await serve(far)
    expect((await lost.ask('{ stats { leads } }')).errors).toBeUndefined()
    expect((await fetch(`${lost.server.url}/readyz`)).status).toBe(200)
    way.cut()
    const { errors } = await lost.ask('{ stats { leads } }')
    expect(errors?.[0]?.extensions.code).toBe('DB_UNAVAILABLE')
    expect((await fetch(`${lost.server.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${lost.server.url}/healthz`)).status).toBe(200)
    await lost.close()
    await far.close()
  })
})
