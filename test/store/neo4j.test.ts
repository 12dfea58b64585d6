// The Neo4j store against the contract, on a real server, and what only a server can do: statements, cancelling, words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMemoryStore, openNeo4jStore, openStore, StoreError, type GraphStore } from '../../graph/index.ts'
import { CATALOGUE, catalogue, dump } from './catalogue.ts'
import { contract } from './contract.ts'
import { largeFragments } from './corpus-large.ts'
import { seedFragments } from './corpus.ts'
import { openNaiveStore } from './naive.ts'
import { neo4jForTests, takeNeo4j } from './test-neo4j.ts'

const settings = neo4jForTests()

describe.skipIf(settings === undefined)('Neo4j (set NEO4J_URI to run)', () => {
  let release: (() => Promise<void>) | undefined
  beforeAll(async () => {
    release = await takeNeo4j(settings!)
  }, 900_000)
  afterAll(() => release?.())

  contract({ name: 'the Neo4j store', open: () => openNeo4jStore(settings!), histories: 25 })

  describe('one question, one statement', () => {
    const statements: string[] = []
    let store: GraphStore
    beforeAll(async () => {
      store = await openNeo4jStore({ ...settings!, onStatement: (cypher) => statements.push(cypher) })
      await store.replaceAll(seedFragments())
    })
    afterAll(() => store.close())

    test.for(Object.entries(CATALOGUE))('%s', async ([, ask]) => {
      statements.length = 0
      let questions = 0
      const counted = new Proxy(store, {
        get: (target, name): unknown => {
          questions += 1
          return (Reflect.get(target, name) as (...asked: unknown[]) => unknown).bind(target)
        },
      })
      await ask(counted)
      expect(statements.length).toBeLessThanOrEqual(questions)
    })

    test('values never become text', async () => {
      statements.length = 0
      const poison = `x' OR 1=1 }) DETACH DELETE n //`
      await store.select({
        label: 'Department',
        filter: {
          ids: [poison],
          where: [{ property: 'name', op: 'contains', value: poison }],
          related: [{ types: ['LEADS'], direction: 'out', edge: [{ property: 'basis', op: 'eq', value: poison }] }],
        },
        page: { first: 3, after: [poison] },
        node: {},
      })
      await store.search(poison, ['Project'], { first: 3, after: [1, poison] })
      await store.neighbourhood(`department:${poison}`, 2, ['LEADS'], 9)
      await store.overlaps({ department: poison, pair: poison, page: { first: 3, after: [1, poison, poison] } })
      await store.problems({ document: poison, page: { first: 3, after: ['a', 1, 1, poison] } })
      await store.labels([`department:${poison}`])
      expect(statements).toHaveLength(6)
      expect(statements.filter((text) => text.includes('DETACH'))).toEqual([])
    })

    test('nothing is written for documents that are known', async () => {
      statements.length = 0
      await store.replaceAll(seedFragments())
      expect(statements.filter((text) => /MERGE|CREATE|SET|DELETE/.test(text))).toEqual([])
    })
  })

  test('two loads at once both end, and the graph is right', async () => {
    const stores = [await openNeo4jStore(settings!), await openNeo4jStore(settings!)]
    const naive = openNaiveStore()
    const fragments = seedFragments().map((fragment) => ({ ...fragment, fingerprint: 'loaded by two' }))
    for (const fragment of fragments) await naive.replace(fragment)
    const [one, two] = await Promise.all(
      stores.map(async (store, index) => {
        const outcomes = new Map<string, string>()
        for (const fragment of index === 0 ? fragments : fragments.toReversed())
          outcomes.set(fragment.document.id, (await store.replace(fragment)).outcome)
        return outcomes
      }),
    )
    // Each document was replaced by one of them and found replaced by the other.
    for (const { document } of fragments)
      expect([one?.get(document.id), two?.get(document.id)].sort()).toEqual(['replaced', 'unchanged'])
    expect(await dump(stores[0]!)).toEqual(await dump(naive))
    for (const store of stores) await store.close()
  }, 120_000)

  test('10,000 projects: the answers of the embedded store', async () => {
    const [store, memory] = [await openNeo4jStore(settings!), await openMemoryStore()]
    const fragments = [...largeFragments(10_000)]
    await store.replaceAll(fragments)
    await memory.replaceAll(seedFragments())
    await memory.replaceAll(fragments)
    for (const [name, ask] of Object.entries(catalogue({ times: 30, pages: 3 })))
      expect(await ask(store), name).toEqual(await ask(memory))
    await store.close()
    await memory.close()
  }, 600_000)

  test('a neo4j:// address routes, and a reader sees what was just written', async () => {
    const store = await openNeo4jStore({ ...settings!, uri: settings!.uri.replace(/^bolt/, 'neo4j') })
    const [fragment] = seedFragments()
    for (const fingerprint of ['one', 'two', 'three']) {
      await store.replace({ ...fragment!, fingerprint })
      expect((await store.replace({ ...fragment!, fingerprint })).outcome).toBe('unchanged')
    }
    await store.close()
  })

  test('a call that is given up ends on the server too', async () => {
    const store = await openNeo4jStore(settings!)
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('no longer wanted')), 20)
    // Seven undirected steps with everything visited again: more than any server does in 20 ms.
    const slow = store.neighbourhood(
      'department:浙江省财政厅',
      10,
      ['LEADS', 'SUPPORTS', 'CONTAINS', 'MENTIONS'],
      9000,
      stop.signal,
    )
    await expect(slow).rejects.toThrow('no longer wanted')
    await expect(store.ready()).resolves.toBeUndefined()
    await store.close()
  })

  test('a wrong password is named', async () => {
    const opening = openNeo4jStore({ ...settings!, password: 'wrong password' })
    await expect(opening).rejects.toThrow(/refuses the user neo4j.*NEO4J_PASSWORD/)
    await expect(opening).rejects.toMatchObject({ code: 'unauthorised' })
  })

  test('a database that is not there is named', async () => {
    const opening = openNeo4jStore({ ...settings!, database: 'nothere' })
    await expect(opening).rejects.toThrow(/no database nothere/)
  })

  test('a schema of a newer Zhitu is left alone', async () => {
    const store = await openNeo4jStore(settings!)
    await store.close()
    const neo4j = await import('neo4j-driver')
    const driver = neo4j.default.driver(settings!.uri, neo4j.default.auth.basic(settings!.user, settings!.password))
    await driver.executeQuery(`MATCH (z:Zhitu {id: 'schema'}) SET z.version = z.version + 100`)
    try {
      await expect(openNeo4jStore(settings!)).rejects.toThrow(/newer Zhitu/)
    } finally {
      await driver.executeQuery(`MATCH (z:Zhitu {id: 'schema'}) SET z.version = z.version - 100`)
      await driver.close()
    }
  })

  test('openStore goes where the settings say', async () => {
    const store = await openStore({ memory: {}, neo4j: settings! })
    expect(store.engine).toBe('neo4j')
    await store.close()
  })
})

test('without a server openStore opens the embedded store', async () => {
  const store = await openStore({ memory: {} })
  expect(store.engine).toBe('memory')
  await store.close()
})

test.each(['http://127.0.0.1:7687', 'nonsense', ''])('NEO4J_URI=%s is refused in words', async (uri) => {
  const opening = openNeo4jStore({ uri, user: 'neo4j', password: 'x' })
  await expect(opening).rejects.toThrow(/NEO4J_URI/)
  await expect(opening).rejects.toBeInstanceOf(StoreError)
})
