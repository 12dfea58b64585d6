// What a user can get wrong: each time one clear line, an exit code, nothing half-written, and the rest goes on.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Extraction } from '../../graph/index.ts'
import { type Ended, scratch, seed, zhitu } from './run-zhitu.ts'

const lines = ({ stderr }: Ended): string[] => stderr.split('\n').filter((line) => line !== '')

/** A data folder of the test's own. */
const elsewhere = (): { readonly ZHITU_DATA: string } => ({ ZHITU_DATA: join(scratch(), 'data') })

const noTrace = ({ stderr }: Ended): void => {
  expect(stderr).not.toMatch(/^\s+at |node:internal|file:\/\//m)
}

const file = (folder: string, name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A gazette in which one stray byte fits no encoding. */
const broken = (): Uint8Array => {
  const bytes = readFileSync(seed)
  bytes[2000] = 0xff
  return bytes
}

/** Files that are no gazettes, each with the words it gets. */
const bad = (folder: string): readonly (readonly [path: string, words: RegExp])[] => [
  [join(folder, 'absent.txt'), /absent\.txt: there is no such file/],
  [file(folder, 'empty.txt', ''), /empty\.txt: .*(empty|no document)/],
  [file(folder, 'binary.txt', readFileSync(process.execPath).subarray(0, 65536)), /binary\.txt: .+/],
  [file(folder, 'english.txt', 'hello world\n'), /english\.txt: no document/],
  [file(folder, 'stray-byte.txt', broken()), /stray-byte\.txt: .*2000/],
  [(mkdirSync(join(folder, 'd')), join(folder, 'd')), /d: the folder holds no gazette/],
]

test('extract names every file that is no gazette and gives the others', async () => {
  const cases = bad(scratch())
  const ended = await zhitu(['extract', ...cases.map(([path]) => path), seed])
  expect(ended.code).toBe(1)
  expect(lines(ended)).toHaveLength(cases.length + 1)
  cases.forEach(([, words], index) => {
    expect(lines(ended)[index]).toMatch(words)
  })
  expect(lines(ended).at(-1)).toMatch(/^6 documents in 7 files, \d+ problems?; 6 files could not be read$/)
  noTrace(ended)
  const { documents, problems } = JSON.parse(ended.stdout) as Extraction
  expect(documents).toHaveLength(6)
  expect(problems.filter(({ document }) => document === undefined)).toHaveLength(cases.length)
})

test('ingest names every file that is no gazette and loads the others', async () => {
  const cases = bad(scratch())
  const env = elsewhere()
  const ended = await zhitu(['ingest', ...cases.map(([path]) => path), seed], { env })
  expect(ended.code).toBe(1)
  for (const [, words] of cases) expect(ended.stderr).toMatch(words)
  expect(ended.stdout).toMatch(/^6 documents from 7 files: 6 added, .*; 6 files could not be read\n$/)
  noTrace(ended)
  const again = await zhitu(['ingest', seed], { env })
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/0 added, 0 replaced, 6 unchanged/) as string })
})

test('a result file appears only when there is a result, and whole', async () => {
  const folder = scratch()
  const output = join(folder, 'out.json')
  const failed = await zhitu(['extract', join(folder, 'absent.txt'), '-o', output])
  expect(failed.code).toBe(1)
  expect(readdirSync(folder)).toEqual([])
  expect((await zhitu(['extract', seed, '-o', output])).code).toBe(0)
  expect(readdirSync(folder)).toEqual(['out.json'])
  expect((JSON.parse(readFileSync(output, 'utf8')) as Extraction).documents).toHaveLength(6)
  const unwritable = await zhitu(['extract', seed, '-o', join(folder, 'no/such/folder.json')])
  expect(unwritable.code).toBe(1)
  expect(lines(unwritable).at(-1)).toMatch(/folder\.json could not be written: there is no such file or folder/)
  noTrace(unwritable)
})

test.each([
  [['extract', '--formt', 'json', 'x'], /^zhitu: unknown option '--formt' \(Did you mean --format\?\)/],
  [['extract', '--format', 'xml', 'x'], /^zhitu: .*'xml' is invalid\. Allowed choices are json, ndjson/],
  [['extract', '--shard', '5/4', 'x'], /^zhitu: .*i\/n/],
  [['extract'], /^zhitu: no file named/],
  [['ingest'], /^zhitu: no file named/],
  [['extract', '--files-from', '-'], /^zhitu: the list names no file/],
  [['extract', '--files-from', '/absent/list'], /^zhitu: \/absent\/list: there is no such file/],
  [['evaluate', seed, '--gold', '/absent'], /^zhitu: \/absent: there is no such file/],
  [['evaluate', seed, '--gold', 'package.json'], /^zhitu: package\.json is no file of labels: document/],
  [['evaluate', 'package.json', '--gold', 'test/gold'], /^zhitu: package\.json is no extraction: documents/],
  [['evaluate', '/absent.json', '--gold', 'test/gold'], /^zhitu: \/absent\.json: there is no such file/],
  [['frobnicate'], /^zhitu: unknown command 'frobnicate'/],
  [['serve', '--port', 'http'], /^zhitu: PORT is "http": must be a whole number from 0 to 65535$/],
])('zhitu %j is refused in one line', async (args, words) => {
  const ended = await zhitu(args)
  expect(ended.code).toBe(1)
  expect(ended.stdout).toBe('')
  expect(lines(ended)).toHaveLength(1)
  expect(lines(ended)[0]).toMatch(words)
})

describe('a store that cannot be used', () => {
  const listen = async (): Promise<{ readonly port: number; readonly server: Server }> => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const address = server.address()
    return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
  }

  test('a Neo4j that nobody listens for', async () => {
    const { port, server } = await listen()
    await new Promise((done) => server.close(done))
    const env = { ...elsewhere(), NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'some-password' }
    const ended = await zhitu(['ingest', seed], { env })
    expect(ended.code).toBe(1)
    expect(lines(ended).at(-1)).toMatch(new RegExp(`^zhitu: .*127\\.0\\.0\\.1:${port}`))
    expect(ended.stdout).toBe('')
    noTrace(ended)
  })

  test('a Neo4j that accepts and stays silent', async () => {
    const { port } = await listen()
    const ended = await zhitu(['ingest', seed], { env: { ...elsewhere(), NEO4J_URI: `bolt://127.0.0.1:${port}` } })
    expect(ended.code).toBe(1)
    expect(lines(ended).at(-1)).toMatch(/^zhitu: .*127\.0\.0\.1/)
  })

  test.skipIf(process.env['NEO4J_URI'] === undefined)('a Neo4j with another password', async () => {
    const env = { ...elsewhere(), NEO4J_URI: process.env['NEO4J_URI'] ?? '', NEO4J_PASSWORD: 'not-the-password' }
    const ended = await zhitu(['ingest', seed], { env })
    expect(ended.code).toBe(1)
    expect(lines(ended).at(-1)).toMatch(/^zhitu: .*NEO4J_PASSWORD/)
    expect(ended.stdout).toBe('')
    noTrace(ended)
  })

  test('a port in use', async () => {
    const { port } = await listen()
    const env = elsewhere()
    const ended = await zhitu(['serve', '--port', String(port)], { env })
    expect(ended.code).toBe(1)
    expect(lines(ended).at(-1)).toMatch(
      new RegExp(`^zhitu: cannot listen on 127\\.0\\.0\\.1 port ${port}: the port is in use; .*PORT`),
    )
    noTrace(ended)
  })

  test('a damaged snapshot is left as it is', async () => {
    const data = join(scratch(), 'data')
    const env = { ZHITU_DATA: data }
    expect((await zhitu(['ingest', seed], { env })).code).toBe(0)
    const [snapshot] = readdirSync(data).filter((name) => name !== 'lock')
    const path = join(data, snapshot!)
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
    for (const args of [
      ['ingest', seed],
      ['serve', '--port', '0'],
    ]) {
      const ended = await zhitu(args, { env })
      expect(ended.code).toBe(1)
      expect(lines(ended).at(-1)).toMatch(/^zhitu: .*snapshot.*damaged.*delete it/)
      expect(ended.stdout).toBe('')
      noTrace(ended)
    }
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(existsSync(join(data, 'lock'))).toBe(false)
  })
})

test('records that are none, or that break the model, do not hold up the others', async () => {
  const folder = scratch()
  const env = { ZHITU_DATA: join(folder, 'data') }
  const extracted = (await zhitu(['extract', '--format', 'ndjson', seed])).stdout.split('\n')
  const moved = extracted[1]!.replace(/"start":(\d+)/, '"start":99999999')
  const mixed = file(folder, 'a.ndjson', [extracted[0], moved, extracted[2], '{"document":1}', extracted[3]].join('\n'))
  const ended = await zhitu(['ingest', mixed, file(folder, 'b.ndjson', extracted.slice(3).join('\n'))], { env })
  expect(ended.code).toBe(1)
  expect(ended.stderr).toMatch(/a\.ndjson: line 4 is no record/)
  expect(ended.stdout).toMatch(/^\d documents from 2 files: .*; 1 file could not be read/)
  noTrace(ended)
})
