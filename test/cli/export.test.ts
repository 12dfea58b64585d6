// zhitu export, imported by the real importer: the Neo4j that comes of it answers as the store that was exported.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { build, type GraphStore, type Neo4jSettings, openMemoryStore, openNeo4jStore } from '../../graph/index.ts'
import { importCsv } from '../../neo4j/import.ts'
import { startNeo4j } from '../../neo4j/server.ts'
import { catalogue, dump } from '../store/catalogue.ts'
import { largeFragments } from '../store/corpus-large.ts'
import { neo4jForTests, takeNeo4j } from '../store/test-neo4j.ts'
import { scratch, seed, zhitu } from './run-zhitu.ts'

const gazette = { name: 'zhejiang-gazette-2019-02.txt', bytes: readFileSync(seed) }

const settings = neo4jForTests()

/** How many nodes bear each label, and how many relationships each type: Zhitu's own bookkeeping too. */
const counts = async ({ uri, user, password }: Neo4jSettings): Promise<unknown> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    const { records } = await driver.executeQuery(`
      MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS number
      UNION ALL MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS number`)
    return records
      .map((record) => [String(record.get('name')), Number(record.get('number'))] as const)
      .filter(([name]) => name !== 'Zhitu' && name !== 'ZhituTest')
      .sort(([a], [b]) => (a < b ? -1 : 1))
  } finally {
    await driver.close()
  }
}

describe.skipIf(settings === undefined)('the real importer (set NEO4J_URI to run)', () => {
  test('an imported graph is the loaded one, answers alike, and takes further documents', async () => {
    const folder = scratch()
    const csv = join(folder, 'csv')
    const records = join(folder, 'records.ndjson')
    const fragments = [...build(gazette).fragments, ...largeFragments(600)]
    writeFileSync(records, fragments.map((fragment) => `${JSON.stringify(fragment)}\n`).join(''))
    expect(await zhitu(['export', '--format', 'neo4j-admin', csv, records])).toMatchObject({ code: 0, stdout: '' })
    const home = join(folder, 'neo4j')
    await importCsv({ csv, data: home })
    const release = await takeNeo4j(settings!)
    const server = await startNeo4j({ data: home })
    const stores: GraphStore[] = []
    try {
      const imported = await openNeo4jStore({ ...settings, ...server })
      const [loaded, embedded] = [await openNeo4jStore(settings!), await openMemoryStore()]
      stores.push(imported, loaded, embedded)
      await loaded.replaceAll(fragments)
      await embedded.replaceAll(fragments)
      expect(await counts(server)).toEqual(await counts(settings!))
      for (const [name, ask] of Object.entries(catalogue({ times: 30, pages: 3 }))) {
        const answer = await ask(imported)
        expect(answer, name).toEqual(await ask(loaded))
        expect(answer, name).toEqual(await ask(embedded))
      }
      const again = await imported.replaceAll(fragments)
      expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
      const changed = fragments.map((fragment) => ({ ...fragment, fingerprint: `${fragment.fingerprint}!` }))
      for (const store of stores) {
        await store.replaceAll(changed.slice(0, 3))
        await store.retract(fragments[3]!.document.id)
      }
      expect(await dump(imported)).toEqual(await dump(embedded))
      expect(await counts(server)).toEqual(await counts(settings!))
    } finally {
      for (const store of stores) await store.close()
      await server.stop()
      await release()
    }
  }, 900_000)
})

test('records, gazettes and the embedded store give the same files', async () => {
  const folder = scratch()
  const records = join(folder, 'a.ndjson')
  writeFileSync(records, (await zhitu(['extract', seed, '--format', 'ndjson'])).stdout)
  const env = { ZHITU_DATA: join(folder, 'data') }
  await zhitu(['ingest', seed], { env })
  const sources = { gazette: [seed], records: [records], store: [] }
  for (const [name, files] of Object.entries(sources))
    expect((await zhitu(['export', join(folder, name), ...files], { env })).code).toBe(0)
  const lines = (name: string): Record<string, string[]> =>
    Object.fromEntries(
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.csv'))
        .map((file) => [
          file,
          readFileSync(join(folder, name, file), 'utf8')
            .split('\n')
            .sort(),
        ]),
    )
  expect(lines('records')).toEqual(lines('gazette'))
  expect(lines('store')).toEqual(lines('gazette'))
})

test('nothing is left of an export that fails, and a folder with content is not touched', async () => {
  const folder = scratch()
  const failed = await zhitu(['export', join(folder, 'csv'), join(folder, 'absent.txt')])
  expect(failed.code).toBe(1)
  expect(failed.stderr).toMatch(/absent\.txt: there is no such file.*\nzhitu: there is no document to export\n$/)
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  const refused = await zhitu(['export', folder, seed])
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/is not empty; name a folder/) as string })
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})
