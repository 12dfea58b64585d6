// Fragments of several documents as one extraction: the graph that a store has of them.
import { expect, test } from 'vitest'
import { openMemoryStore } from '../../graph/index.ts'
import { mergeFragments } from '../../graph/store/extraction.ts'
import type { DocumentRecord, Edge, Evidence, Fragment, Node } from '../../graph/model/record.ts'

const TEXT = '（责任单位：省发展改革委）'

const document = (number: string): DocumentRecord => ({
  id: `document:${number}`,
  number,
  title: '关于印发工作方案的通知',
  type: '通知',
  issuer: '浙江省人民政府',
  date: '2018-12-28',
  recipients: [],
  text: TEXT,
  outline: [],
  source: { file: `${number}.txt`, sha256: 'ab', map: [[0, 1, 1]] },
})

const department = (aliases: readonly string[], shortName = '省发展改革委'): Node => ({
  id: 'department:浙江省发展和改革委员会',
  label: 'Department',
  properties: { name: '浙江省发展和改革委员会', shortName, aliases },
})

const node = (number: string, title: string, external: boolean): Node => ({
  id: `document:${number}`,
  label: 'Document',
  properties: { title, external },
})

const evidence = (number: string): Evidence => ({
  document: `document:${number}`,
  start: 0,
  end: 3,
  quote: '（责任',
  rule: 'r',
  line: 1,
  column: 1,
})

const cites = (from: string, to: string): Edge => ({
  type: 'CITES',
  from: `document:${from}`,
  to: `document:${to}`,
  properties: {},
  evidence: [evidence(from)],
})

const fragment = (number: string, nodes: readonly Node[], edges: readonly Edge[] = []): Fragment => ({
  document: document(number),
  nodes: [node(number, '关于印发工作方案的通知', false), ...nodes],
  edges,
  problems: [{ file: `${number}.txt`, line: 1, column: 1, code: 'empty-clause', message: number }],
  fingerprint: number,
})

const FULL = '浙江省发展和改革委员会'
const first = fragment(
  '甲1号',
  [department(['省发展改革委', FULL]), node('乙2号', '工作方案', true)],
  [cites('甲1号', '乙2号')],
)
const second = fragment('乙2号', [department(['省发改委'])], [])

test('nodes of one id meet: aliases are united, a held document is what it says of itself', () => {
  const { nodes } = mergeFragments([first, second])
  expect(nodes.map(({ id }) => id)).toEqual([`department:${FULL}`, 'document:乙2号', 'document:甲1号'])
  expect(nodes[0]!.properties['aliases']).toEqual([FULL, '省发展改革委', '省发改委'])
  expect(nodes[1]!.properties).toEqual({ external: false, title: '关于印发工作方案的通知' })
})

test('the order of the fragments changes no node and no edge, only the order of documents and problems', () => {
  const [ahead, back] = [mergeFragments([first, second]), mergeFragments([second, first])]
  expect(ahead.nodes).toEqual(back.nodes)
  expect(ahead.edges).toEqual(back.edges)
  expect(ahead.documents.map(({ number }) => number)).toEqual(['甲1号', '乙2号'])
  expect(back.problems.map(({ message }) => message)).toEqual(['乙2号', '甲1号'])
})

test('it is what a store holds of the same fragments', async () => {
  const store = await openMemoryStore()
  await store.replaceAll([first, second])
  const { nodes } = mergeFragments([first, second])
  for (const label of ['Department', 'Document'] as const) {
    const { items } = await store.select({ label, page: { first: 9 }, node: {} })
    expect(items.map(({ item }) => item.node)).toEqual(nodes.filter((each) => each.label === label))
  }
  await store.close()
})

test('of two documents with one id the later counts, alone', () => {
  const { documents, nodes, edges } = mergeFragments([first, fragment('甲1号', [department(['省发改委'])])])
  expect(documents).toHaveLength(1)
  expect(nodes.find(({ label }) => label === 'Department')!.properties['aliases']).toEqual(['省发改委'])
  expect(edges).toEqual([])
})
