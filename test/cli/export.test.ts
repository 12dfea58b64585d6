// zhitu export, imported by the real importer: the Neo4j that comes of it answers as the store that was exported.
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { build, type GraphStore, openMemoryStore, openNeo4jStore } from '../../graph/index.ts'
import { installNeo4j } from '../../neo4j/install.ts'
import { startNeo4j } from '../../neo4j/server.ts'
import { dump } from '../store/catalogue.ts'
import { scratch, seed, zhitu } from './run-zhitu.ts'

const run = promisify(execFile)

const gazette = { name: 'zhejiang-gazette-2019-02.txt', bytes: readFileSync(seed) }

const importInto = async (home: string, csv: string): Promise<void> => {
  mkdirSync(join(home, 'conf'), { recursive: true })
  const lib = await installNeo4j()
  const admin = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j']
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  await run('java', [...admin, `@${join(csv, 'import.args')}`], { env, cwd: home, maxBuffer: 1 << 26 })
}

describe.skipIf(process.env['NEO4J_URI'] === undefined)('the real importer (set NEO4J_URI to run)', () => {
  test('an imported graph answers as the exported one, and takes further documents', { timeout: 600_000 }, async () => {
    const folder = scratch()
    const csv = join(folder, 'csv')
    expect(await zhitu(['export', csv, seed])).toMatchObject({ code: 0, stdout: '' })
    const home = join(folder, 'neo4j')
    await importInto(home, csv)
    const server = await startNeo4j({ data: home })
    const stores: GraphStore[] = []
    try {
      const [imported, embedded] = [await openNeo4jStore({ ...server, answerWithin: 120_000 }), await openMemoryStore()]
      stores.push(imported, embedded)
      const { fragments } = build(gazette)
      await embedded.replaceAll(fragments)
      expect(await dump(imported)).toEqual(await dump(embedded))
      const again = await imported.replaceAll(fragments)
      expect(again.map(({ outcome }) => outcome)).toEqual(fragments.map(() => 'unchanged'))
      const changed = fragments.map((fragment) => ({ ...fragment, fingerprint: `${fragment.fingerprint}!` }))
      for (const store of stores) {
        await store.replaceAll(changed.slice(0, 3))
        await store.retract(fragments[3]!.document.id)
      }
      expect(await dump(imported)).toEqual(await dump(embedded))
    } finally {
      for (const store of stores) await store.close()
      await server.stop()
    }
  })
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
