// Answers that are given again: only while the graph is the same, only of the very same operation, only when whole.
import { afterEach, expect, test } from 'vitest'
import { shared } from '../../api/graphql/shared.ts'
import { StoreError, type GraphStore } from '../../graph/index.ts'
import { openMemoryStore } from '../../graph/store/memory.ts'
import { seedStore, serve, type Served } from './seed-api.ts'
import { readTruth } from './truth.ts'

const open: Served[] = []
afterEach(async () => {
  for (const served of open.splice(0)) await served.close()
})

async function over(store: GraphStore, keptAnswers = 1_000_000): Promise<Served> {
  const served = await serve(store, { keptAnswers })
  open.push(served)
  return served
}

/** How many operations were answered with what was kept, by the metrics. */
async function keptBy({ server }: Served): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^zhitu_graphql_kept_answers_total (\d+)$/m.exec(text)?.[1])
}

const QUERY = 'query Held($first: Int!) { stats { heldDocuments } documents(first: $first) { nodes { id } } }'

test('the third time an operation is asked, its answer was kept; the log says so', async () => {
  const served = await over(await seedStore())
  const answers = []
  for (let time = 0; time < 4; time++) answers.push(await served.data(QUERY, { first: 3 }))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const lines = (): unknown[] =>
    served.logged
      .filter(({ msg }) => msg === 'Answered')
      .map(({ operationName, statements, kept }) => ({ operationName, statements, kept }))
  await expect.poll(lines).toEqual([
    { operationName: 'Held', statements: 2, kept: undefined },
    { operationName: 'Held', statements: 2, kept: undefined },
    { operationName: 'Held', statements: 0, kept: true },
    { operationName: 'Held', statements: 0, kept: true },
  ])
  expect(await keptBy(served)).toBe(2)
})

test('what is sent decides what is the same', async () => {
  const served = await over(await seedStore())
  const count = async (first: number): Promise<number> =>
    (await served.data<{ documents: { nodes: unknown[] } }>(QUERY, { first })).documents.nodes.length
  for (let time = 0; time < 3; time++) for (const first of [1, 2, 3]) expect(await count(first)).toBe(first)
  expect(await keptBy(served)).toBe(3)
})

test('after any change the answer is the new one', async () => {
  const { fragments } = await readTruth()
  const store = await openMemoryStore()
  const served = await over(store)
  const held = async (): Promise<number> =>
    (await served.data<{ stats: { heldDocuments: number } }>('{ stats { heldDocuments } }')).stats.heldDocuments
  const asked = async (): Promise<readonly number[]> => [await held(), await held(), await held()]
  expect(await asked()).toEqual([0, 0, 0])
  for (const [index, fragment] of fragments.entries()) {
    await store.replace(fragment)
    expect(await asked()).toEqual(Array(3).fill(index + 1))
  }
  await store.retract(fragments[0]!.document.id)
  expect(await asked()).toEqual(Array(3).fill(fragments.length - 1))
  expect(await keptBy(served)).toBeGreaterThan(fragments.length)
})

test('an answer that a change overtook is not given again', async () => {
  const { fragments } = await readTruth()
  const store = await openMemoryStore()
  let during = async (): Promise<unknown> => undefined
  const served = await over({
    ...store,
    stats: async () => {
      const before = await store.stats()
      await during()
      return before
    },
  })
  const held = async (): Promise<number> =>
    (await served.data<{ stats: { heldDocuments: number } }>('{ stats { heldDocuments } }')).stats.heldDocuments
  expect(await held()).toBe(0)
  during = () => store.replace(fragments[0]!)
  expect(await held()).toBe(0)
  during = async () => undefined
  expect(await held()).toBe(1)
})

test('who asks while a shared question is under way waits for the next, which all of them share', async () => {
  const waiting: ((answer: number) => void)[] = []
  const ask = shared(() => new Promise<number>((done) => waiting.push(done)))
  const first = ask()
  const later = [ask(), ask(), ask()]
  waiting[0]!(1)
  expect(await first).toBe(1)
  expect(waiting).toHaveLength(2)
  const last = ask()
  waiting[1]!(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
  waiting[2]!(3)
  expect(await last).toBe(3)
  const failing = shared(() => Promise.reject(new Error('away')))
  const failed = await Promise.allSettled([failing(), failing()])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('an answer with errors is asked for again', async () => {
  const store = await seedStore()
  let failing = true
  const served = await over({
    ...store,
    stats: () => (failing ? Promise.reject(new StoreError('unreachable', 'away')) : store.stats()),
  })
  for (let time = 0; time < 3; time++)
    expect((await served.ask('{ stats { leads } }')).errors?.[0]?.extensions.code).toBe('DB_UNAVAILABLE')
  failing = false
  expect((await served.ask('{ stats { leads } }')).errors).toBeUndefined()
})

test('a store that is away is asked once a request; what needs no store is answered', async () => {
  const store = await seedStore()
  let away = false
  let asked = 0
  const leave = <T>(answer: () => Promise<T>): Promise<T> => {
    asked += 1
    return away ? Promise.reject(new StoreError('unreachable', 'away')) : answer()
  }
  const served = await over({
    ...store,
    stats: () => leave(() => store.stats()),
    version: () => leave(() => store.version()),
  })
  for (const query of ['{ stats { leads } }', '{ __typename }'])
    for (let time = 0; time < 2; time++) await served.ask(query)
  away = true
  asked = 0
  expect((await served.ask('{ stats { leads } }')).errors?.[0]?.extensions.code).toBe('DB_UNAVAILABLE')
  expect(asked).toBe(1)
  expect(await served.data('{ __typename }')).toEqual({ __typename: 'Query' })
})

test('0 keeps none, and an engine that cannot tell its version has none kept', async () => {
  const store = await seedStore()
  for (const served of [await over(store, 0), await over({ ...store, version: async () => undefined })]) {
    for (let time = 0; time < 3; time++) await served.data('{ stats { leads } }')
    expect(await keptBy(served)).toBe(0)
  }
})

test('what is kept does not outgrow its limit', async () => {
  const served = await over(await seedStore(), 900)
  const ask = (first: number): Promise<unknown> => served.data(QUERY, { first })
  for (let first = 1; first <= 6; first++) for (let time = 0; time < 2; time++) await ask(first)
  await ask(6)
  expect(await keptBy(served)).toBe(1)
  for (let first = 1; first <= 3; first++) await ask(first)
  expect(await keptBy(served)).toBe(1)
})
