// The cookbook keeps its word: every GraphQL block answers with something, and with a Neo4j every Cypher block brings
// the same values; the shell examples ask what the server understands, and the typed client compiles and runs.
import { readFile } from 'node:fs/promises'
import neo4j, { type AuthToken, type Config, type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whatItLeads } from '../../docs/typed-client.ts'
import { build, openNeo4jStore } from '../../graph/index.ts'
import { neo4jForTests, takeNeo4j } from '../store/test-neo4j.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

const text = await readFile(new URL('../../docs/cookbook.md', import.meta.url), 'utf8')

interface Recipe {
  readonly title: string
  readonly graphql: string
  readonly cypher: string
}

const block = (section: string, language: string): string | undefined =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1]

const recipes: readonly Recipe[] = text
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n', 1)[0]!,
    graphql: block(section, 'graphql') ?? '',
    cypher: block(section, 'cypher') ?? '',
  }))

/** All values of an answer, sorted: what two languages can agree on. */
function values(answer: unknown): string[] {
  const leaves = (part: unknown): unknown[] => {
    if (part === null || part === undefined) return []
    if (typeof part !== 'object') return [part]
    return (Array.isArray(part) ? part : Object.values(part)).flatMap(leaves)
  }
  return leaves(answer).map(String).sort()
}

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore())
})
afterAll(() => served.close())

test('there are a dozen recipes, each in both languages', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(12)
  for (const { title, graphql, cypher } of recipes)
    expect([title, graphql !== '', cypher !== '']).toEqual([title, true, true])
})

test.each(recipes.map(({ title, graphql }) => [title, graphql] as const))('%s, in GraphQL', async (_title, query) => {
  expect(values(await served.data(query)).length).toBeGreaterThan(0)
})

const shells = [...text.matchAll(/--data '([^']+)'/g)].map(([, body]) => body!)

test.each(shells)('from a shell: %s', async (body) => {
  const response = await fetch(`${served.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(values(((await response.json()) as { data: unknown }).data).length).toBeGreaterThan(1)
})

test('from TypeScript', async () => {
  const lines = await whatItLeads(`${served.server.url}/graphql`, '省大数据局')
  expect(lines.length).toBeGreaterThanOrEqual(9)
  expect(lines.join('\n')).toContain('（责任单位：省大数据局')
  expect(await whatItLeads(`${served.server.url}/graphql`, '无此部门')).toEqual([])
})

// The driver declares its settings as a class that nobody can construct.
const connect: (uri: string, auth: AuthToken, settings: Partial<Config>) => Driver = neo4j.driver
const settings = neo4jForTests()

describe.skipIf(settings === undefined)('in Cypher (set NEO4J_URI to run)', () => {
  let release: (() => Promise<void>) | undefined
  const driver =
    settings &&
    connect(settings.uri, neo4j.auth.basic(settings.user, settings.password), { disableLosslessIntegers: true })
  beforeAll(async () => {
    release = await takeNeo4j(settings!)
    const store = await openNeo4jStore(settings!)
    const name = 'zhejiang-gazette-2019-02.txt'
    const bytes = await readFile(new URL(`../../seeds/${name}`, import.meta.url))
    await store.replaceAll(build({ name, bytes }).fragments)
    await store.close()
  }, 900_000)
  afterAll(async () => {
    await driver?.close()
    await release?.()
  })

  test.each(recipes.map(({ title, graphql, cypher }) => [title, graphql, cypher] as const))(
    '%s',
    async (_title, graphql, cypher) => {
      const { records } = await driver!.executeQuery(cypher)
      expect(values(records.map((record) => record.toObject()))).toEqual(values(await served.data(graphql)))
    },
  )
})
