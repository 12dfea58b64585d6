// Fragments of several documents as one extraction.
import { expect, test } from 'vitest'
import { mergeFragments } from '../../graph/model/extraction.ts'
import type { DocumentRecord, Edge, Fragment, Node } from '../../graph/model/record.ts'

const document = (number: string): DocumentRecord => ({
  id: `document:${number}`,
  number,
  title: '关于印发工作方案的通知',
  type: '通知',
  issuer: '浙江省人民政府',
  date: '2018-12-28',
  recipients: [],
  text: '（责任单位：省发展改革委）',
  outline: [],
  source: { file: `${number}.txt`, sha256: 'ab', map: [[0, 1, 1]] },
})

const department = (aliases: readonly string[], shortName = '省发展改革委'): Node => ({
  id: 'department:浙江省发展和改革委员会',
  label: 'Department',
  properties: { name: '浙江省发展和改革委员会', shortName, aliases },
})

const cited: Edge = { type: 'CITES', from: 'document:甲1号', to: 'document:乙2号', properties: {}, evidence: [] }

const fragment = (number: string, nodes: readonly Node[], edges: readonly Edge[] = []): Fragment => ({
  document: document(number),
  nodes,
  edges,
  problems: [{ file: `${number}.txt`, line: 1, column: 1, code: 'empty-clause', message: number }],
  fingerprint: number,
})

const first = fragment(
  '甲1号',
  [
    department(['省发展改革委', '浙江省发展和改革委员会']),
    { id: 'document:乙2号', label: 'Document', properties: { external: true, title: '工作方案' } },
  ],
  [cited],
)
const second = fragment('乙2号', [
  department(['省发改委'], '省发改委'),
  { id: 'document:乙2号', label: 'Document', properties: { external: false, title: '关于印发工作方案的通知' } },
])

test('nodes of one id meet: aliases are united and sorted, a held document counts before a cited one', () => {
  const { nodes } = mergeFragments([first, second])
  expect(nodes.map(({ id }) => id)).toEqual(['department:浙江省发展和改革委员会', 'document:乙2号'])
  expect(nodes[0]!.properties['aliases']).toEqual(['浙江省发展和改革委员会', '省发展改革委', '省发改委'].sort())
  expect(nodes[1]!.properties).toEqual({ external: false, title: '关于印发工作方案的通知' })
})

test('the order of the fragments changes no node and no edge', () => {
  const [ahead, back] = [mergeFragments([first, second]), mergeFragments([second, first])]
  expect(ahead.nodes).toEqual(back.nodes)
  expect(ahead.edges).toEqual(back.edges)
  expect(ahead.documents.map(({ id }) => id)).toEqual(['document:甲1号', 'document:乙2号'])
  expect(back.problems.map(({ message }) => message)).toEqual(['乙2号', '甲1号'])
})

test('an edge is unique by type, from and to, with the evidence of each', () => {
  const evidence = {
    document: 'document:甲1号',
    start: 0,
    end: 3,
    quote: '（责任',
    rule: 'r',
    line: 1,
    column: 1,
  }
  const twice = fragment(
    '甲1号',
    [],
    [
      { ...cited, evidence: [evidence] },
      { ...cited, evidence: [evidence, { ...evidence, end: 4, quote: '（责任单' }] },
      { ...cited, type: 'ISSUED' },
    ],
  )
  const { edges } = mergeFragments([twice])
  expect(edges.map(({ type }) => type)).toEqual(['CITES', 'ISSUED'])
  expect(edges[0]!.evidence.map(({ end }) => end)).toEqual([3, 4])
})

test('of two documents with one id the later counts, alone', () => {
  const { documents, nodes } = mergeFragments([first, fragment('甲1号', [department(['省发改委'])])])
  expect(documents).toHaveLength(1)
  expect(nodes).toEqual([department(['省发改委'])])
})
