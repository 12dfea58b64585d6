// The scorer on small hand-made extractions: what counts as right, spurious, missing, or neither way.
import { expect, test } from 'vitest'
import { underFloors } from '../../cli/evaluate/floors.ts'
import { type Labels, labelsSchema } from '../../cli/evaluate/labels.ts'
import { fold, match, sharesWords } from '../../cli/evaluate/match.ts'
import { score } from '../../cli/evaluate/score.ts'
import { figures, round } from '../../cli/evaluate/tally.ts'
import type { Edge, Extraction, Node } from '../../graph/index.ts'

const TEXT =
  '一、总体要求。（责任单位：省发展改革委、省财政厅）到2020年底达到90%。根据《浙江省工伤保险条例》。省财政厅负责拨付。'
const ID = 'document:浙政发〔2018〕48号'
const PROJECT = 'project:浙政发〔2018〕48号#一'

const evidence = (quote: string): Edge['evidence'] => {
  const start = TEXT.indexOf(quote)
  return [{ document: ID, start, end: start + quote.length, quote, rule: 'r', line: 1, column: start + 1 }]
}

const department = (name: string, shortName: string): Node => ({
  id: `department:${name}`,
  label: 'Department',
  properties: { name, shortName, aliases: [shortName] },
})

const CLAUSE = '（责任单位：省发展改革委、省财政厅）'

const role = (type: 'LEADS' | 'SUPPORTS', name: string, basis: string, quote = CLAUSE): Edge => ({
  type,
  from: `department:${name}`,
  to: PROJECT,
  properties: { basis, explicit: false },
  evidence: evidence(quote),
})

const target = {
  quote: '到2020年底达到90%',
  path: '一',
  document: ID,
  comparator: '>=',
  value: 90,
  unit: '%',
  kind: 'OUTCOME',
}

const extraction = (edges: readonly Edge[]): Extraction => ({
  documents: [
    {
      id: ID,
      number: '浙政发〔2018〕48号',
      title: '关于印发工作方案的通知',
      type: '通知',
      issuer: '浙江省人民政府',
      date: '2018-12-28',
      recipients: ['省政府直属各单位'],
      text: TEXT,
      outline: [{ path: '一', title: '总体要求', start: 0, end: TEXT.length }],
      source: { file: 'a.txt', sha256: 'ab', map: [[0, 1, 1]] },
    },
  ],
  nodes: [
    department('浙江省发展和改革委员会', '省发展改革委'),
    department('浙江省财政厅', '省财政厅'),
    { id: ID, label: 'Document', properties: { title: '关于印发工作方案的通知', external: false } },
    { id: PROJECT, label: 'Project', properties: { path: '一', document: ID } },
    { id: 'target:1', label: 'Target', properties: target },
    { id: 'document:条例', label: 'Document', properties: { title: '浙江省工伤保险条例', external: true } },
  ],
  edges,
  problems: [],
})

const CITES: Edge = {
  type: 'CITES',
  from: ID,
  to: 'document:条例',
  properties: {},
  evidence: evidence('《浙江省工伤保险条例》'),
}

const RIGHT = [
  role('LEADS', '浙江省发展和改革委员会', 'JOINT'),
  role('LEADS', '浙江省财政厅', 'JOINT'),
  role('LEADS', '浙江省财政厅', 'SOLE', '省财政厅负责拨付'),
  CITES,
]

const labels: Labels = labelsSchema.parse({
  document: {
    number: '浙政发〔２０１８〕48 号',
    title: '关于印发工作方案的通知',
    issuer: '浙江省人民政府',
    date: '2018-12-28',
    recipients: ['省政府直属各单位'],
  },
  headings: [{ path: '一', title: '总体要求。' }],
  duties: [
    { path: '一', department: '省发展改革委', role: 'LEADS', basis: 'JOINT', quote: CLAUSE },
    { path: '一', department: '省财政厅', role: 'LEADS', basis: 'JOINT', quote: CLAUSE },
  ],
  prose_duties: [
    { path: '一', department: '省财政厅', role: 'LEADS', basis: 'SOLE', quote: '省财政厅负责拨付' },
    { path: '一', department: '各地', role: 'LEADS', basis: 'SOLE', quote: '各地要落实', collective: true },
  ],
  targets: [{ ...target, deadline: null }],
  citations: [{ title: '浙江省工伤保险条例', number: null }],
})

const counts = (result: ReturnType<typeof score>): Record<string, readonly number[]> =>
  Object.fromEntries([...result.table].map(([kind, each]) => [kind, [each.right, each.spurious, each.missing]]))

test('a right extraction is right in every kind', () => {
  const result = score(extraction(RIGHT), [labels])
  expect(result.broken).toEqual([])
  expect(counts(result)).toEqual({
    documents: [1, 0, 0],
    headings: [1, 0, 0],
    duties: [2, 0, 0],
    'prose duties': [1, 0, 1],
    'prose duties, named bodies': [1, 0, 0],
    basis: [2, 0, 0],
    citations: [1, 0, 0],
    targets: [1, 0, 0],
  })
})

test('a wrong role is missing and spurious, a wrong basis only a wrong basis', () => {
  const wrong = [role('SUPPORTS', '浙江省发展和改革委员会', 'JOINT'), role('LEADS', '浙江省财政厅', 'SOLE')]
  const result = score(extraction(wrong), [labels])
  expect(counts(result)).toMatchObject({ duties: [1, 1, 1], basis: [0, 0, 1], citations: [0, 0, 1] })
  expect(result.misses).toContainEqual({
    sort: 'missing',
    document: '浙政发〔２０１８〕48 号',
    kind: 'basis',
    text: '省财政厅 wants JOINT has SOLE',
  })
})

test('labels without headings leave running text without a cue word out of account', () => {
  const { headings: _, ...rest } = labels
  const partial = { ...rest, duties: labels.duties.slice(0, 1), prose_duties: [], targets: [] }
  const plain = role('LEADS', '浙江省财政厅', 'SOLE', '到2020年底达到90%')
  expect(counts(score(extraction([RIGHT[0]!, plain]), [partial]))).toEqual({
    documents: [1, 0, 0],
    duties: [1, 0, 0],
    basis: [1, 0, 0],
    citations: [0, 0, 1],
  })
  expect(counts(score(extraction([RIGHT[0]!, RIGHT[2]!]), [partial]))).toMatchObject({ duties: [1, 1, 0] })
})

test('a document that was not found misses everything of it', () => {
  const result = score({ documents: [], nodes: [], edges: [], problems: [] }, [labels])
  expect(counts(result)).toMatchObject({
    documents: [0, 0, 1],
    headings: [0, 0, 1],
    duties: [0, 0, 2],
    targets: [0, 0, 1],
  })
})

test('broken invariants are counted: ends, evidence, slices', () => {
  const broken = [
    { ...RIGHT[0]!, to: 'project:nowhere' },
    { ...CITES, evidence: [] },
    { ...RIGHT[1]!, evidence: [{ ...RIGHT[1]!.evidence[0]!, start: 0 }] },
  ]
  expect(score(extraction(broken), []).broken).toHaveLength(3)
})

test('text is compared without width, white space and closing stop', () => {
  expect(fold('５％　以上 。')).toBe('5%以上')
  expect(sharesWords('（责任单位：省财政厅）', '责任单位：\n省财政厅')).toBe(true)
  expect(sharesWords('', '省财政厅')).toBe(false)
})

test('a label takes the entry nearest to it in extent, and no entry serves twice', () => {
  const entries = [{ quote: '甲乙丙丁戊己' }, { quote: '甲乙丙' }]
  const { pairs, missing } = match([{ quote: '甲乙' }, { quote: '甲乙' }, { quote: '甲乙' }], entries, () => true)
  expect(pairs.map(([, entry]) => entry.quote)).toEqual(['甲乙丙', '甲乙丙丁戊己'])
  expect(missing).toHaveLength(1)
})

test('figures: nothing to find is 1, and halves are rounded to even', () => {
  expect(figures(0, 0, 0)).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  expect(figures(0, 1, 1)).toMatchObject({ precision: 0, recall: 0, f1: 0 })
  expect(figures(13, 3, 0)).toMatchObject({ precision: 0.8125, recall: 1 })
  expect([round(0.8125, 3), round(0.9375, 3), round(0.0625, 3), round(2 / 3, 4)]).toEqual([
    '0.812',
    '0.938',
    '0.062',
    '0.6667',
  ])
})

test('a figure under its floor is named, and so is a kind that is measured no more', () => {
  const result = score(extraction(RIGHT), [labels])
  expect(underFloors(result, { duties: { f1: 1 }, targets: { precision: 1 } })).toEqual([])
  expect(underFloors(result, { 'prose duties': { recall: 0.6 }, platforms: { f1: 0.5 } })).toEqual([
    'prose duties: recall is 0.5, recorded was 0.6',
    'platforms: f1 is not measured, recorded was 0.5',
  ])
})
