// zhitu extract as a user runs it: the contract, the same bytes every time, shards that join.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Extraction, Fragment } from '../../graph/index.ts'
import { root, scratch, seed, zhitu } from './run-zhitu.ts'

/** Gazettes that differ in the numbers of their documents, in a folder with a subfolder. */
const gazettes = (folder: string, count: number): string => {
  const text = readFileSync(seed, 'utf8')
  mkdirSync(join(folder, 'in/deeper'), { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const name = `${index % 2 === 0 ? 'deeper/' : ''}${index}.txt`
    writeFileSync(join(folder, 'in', name), text.replaceAll('２０１８〕', `${1990 + index}〕`))
  }
  return join(folder, 'in')
}

const fragments = (ndjson: string): Fragment[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fragment)

test('one JSON object on standard output, by the contract, and the same bytes twice', async () => {
  const [first, second] = await Promise.all([zhitu(['extract', seed]), zhitu(['extract', seed, '--format', 'json'])])
  expect(first.code).toBe(0)
  expect(first.stdout).toBe(second.stdout)
  expect(first.stderr).toMatch(/^6 documents in 1 file, \d+ problems?\n$/)
  const extraction = JSON.parse(first.stdout) as Extraction
  expect(Object.keys(extraction)).toEqual(['documents', 'nodes', 'edges', 'problems'])
  const plan = extraction.documents.find(({ number }) => number === '浙政发〔2018〕48号')!
  expect(plan).toMatchObject({
    id: 'document:浙政发〔2018〕48号',
    type: '通知',
    issuer: '浙江省人民政府',
    date: '2018-12-28',
    recipients: ['各市、县（市、区）人民政府', '省政府直属各单位'],
    source: { file: 'zhejiang-gazette-2019-02.txt' },
  })
  const texts = new Map(extraction.documents.map(({ id, text }) => [id, text]))
  const ids = new Set(extraction.nodes.map(({ id }) => id))
  expect(ids.size).toBe(extraction.nodes.length)
  for (const { from, to, evidence } of extraction.edges) {
    expect(ids.has(from) && ids.has(to)).toBe(true)
    for (const { document, start, end, quote } of evidence) expect(texts.get(document)!.slice(start, end)).toBe(quote)
  }
  const edges = extraction.edges.map(({ type, from, to }) => `${type}\n${from}\n${to}`)
  expect(edges).toEqual([...new Set(edges)].sort())
})

test('a range is printed as a list, and read back as it was', async () => {
  const { nodes } = JSON.parse((await zhitu(['extract', seed])).stdout) as Extraction
  const ranges = nodes.filter(({ properties }) => properties['comparator'] === 'range')
  expect(ranges.map(({ properties }) => properties['value'])).toContainEqual([16, 24])
  for (const { properties } of ranges) expect(properties).not.toHaveProperty('valueMax')
})

test('threads change nothing: the same lines in the same order', async () => {
  const folder = gazettes(scratch(), 5)
  const [alone, two] = await Promise.all(
    ['0', '2'].map((workers) => zhitu(['extract', folder, '--format', 'ndjson', '--workers', workers])),
  )
  expect(alone!.stdout).toBe(two!.stdout)
  expect(fragments(alone!.stdout).map(({ document }) => document.source.file)).toEqual(
    ['1.txt', '3.txt', '0.txt', '2.txt', '4.txt'].flatMap((file) => Array.from({ length: 6 }, () => file)),
  )
})

test('four shards, extracted apart and loaded together, give the graph of one run', async () => {
  const folder = scratch()
  const input = gazettes(folder, 9)
  const list = readdirSync(input, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(input, name))
    .join('\n')
  const shards = await Promise.all(
    [1, 2, 3, 4].map((index) =>
      zhitu(['extract', '--files-from', '-', '--shard', `${index}/4`, '--format', 'ndjson'], { input: list }),
    ),
  )
  expect(shards.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  expect(shards.map(({ stdout }) => fragments(stdout).length)).toEqual([18, 12, 12, 12])
  shards.forEach(({ stdout }, index) => {
    writeFileSync(join(folder, `part-${index}.ndjson`), stdout)
  })
  const parts = shards.map((_, index) => join(folder, `part-${index}.ndjson`))
  const joined = await zhitu(['ingest', ...parts], { env: { ZHITU_DATA: join(folder, 'joined') } })
  const whole = await zhitu(['ingest', input], { env: { ZHITU_DATA: join(folder, 'whole') } })
  expect(joined.stdout).toMatch(/^54 documents from 4 files: 54 added/)
  expect(whole.stdout).toMatch(/^54 documents from 9 files: 54 added/)
  const [a, b] = ['joined', 'whole'].map((data) => readFileSync(join(folder, data, 'graph.zhitu')))
  expect(a!.equals(b!)).toBe(true)
})

test('evaluate prints the same figures for an extraction and for its gazette', async () => {
  const output = join(scratch(), 'seed.json')
  await zhitu(['extract', seed, '-o', output])
  const gold = join(root, 'test/gold')
  const [gazette, extraction] = await Promise.all(
    [seed, output].map((path) => zhitu(['evaluate', path, '--gold', gold, '--json'])),
  )
  expect(gazette!.code).toBe(0)
  expect(gazette!.stdout).toBe(extraction!.stdout)
  expect(JSON.parse(gazette!.stdout)).toMatchObject({ documents: { right: 6 }, 'invariants broken': 0 })
})

test('evaluate fails under a recorded figure and names it', async () => {
  const floors = join(scratch(), 'floors.json')
  writeFileSync(floors, JSON.stringify({ documents: { f1: 1 }, platforms: { f1: 0.5 } }))
  const ended = await zhitu(['evaluate', seed, '--gold', join(root, 'test/gold'), '--floors', floors])
  expect(ended.code).toBe(1)
  expect(ended.stderr).toContain('under the recorded figure: platforms: f1 is not measured, recorded was 0.5')
})

test.each(['extract', 'ingest', 'serve', 'evaluate', 'inspect'])('zhitu %s --help shows examples', async (command) => {
  const { code, stdout } = await zhitu([command, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`Examples:\\n(.*\\n)?.*zhitu ${command} `))
})

test('a reader that closes the pipe ends the command quietly', async () => {
  const { spawnSync } = await import('node:child_process')
  const command = `"${process.execPath}" --import tsx cli/zhitu.ts inspect "${seed}" | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
  expect(stdout).toMatch(/zhejiang-gazette-2019-02\.txt: 6 documents\n$/)
  expect(stderr).not.toContain('EPIPE')
})
