// What `zhitu inspect` prints of one document.
import { expect, test } from 'vitest'
import { describe } from '../../cli/inspect/describe.ts'
import type { Evidence, Fragment, Node } from '../../graph/index.ts'

const TEXT =
  '一、总体要求。到2020年底达到90%。（责任单位：省发展改革委、省某办等）各市要落实。根据《浙江省工伤保险条例》。'
const ID = 'document:浙政发〔2018〕48号'

const evidence = (quote: string, rule = 'responsible-units'): Evidence => {
  const start = TEXT.indexOf(quote)
  return { document: ID, start, end: start + quote.length, quote, rule, line: 7, column: start + 1 }
}

const node = (id: string, label: Node['label'], properties: Node['properties']): Node => ({ id, label, properties })

const clause = evidence('（责任单位：省发展改革委、省某办等）')

const fragment: Fragment = {
  document: {
    id: ID,
    number: '浙政发〔2018〕48号',
    title: '关于印发工作方案的通知',
    type: '通知',
    issuer: '浙江省人民政府',
    date: null,
    recipients: ['省政府直属各单位'],
    text: TEXT,
    outline: [
      { path: '一', title: '总体要求', start: 0, end: 40 },
      { path: '一/（一）', title: '保障措施', start: 20, end: 40 },
    ],
    source: { file: 'a.txt', sha256: 'ab', map: [[0, 7, 1]] },
  },
  nodes: [
    node(ID, 'Document', { title: '关于印发工作方案的通知' }),
    node('department:a', 'Department', { name: '浙江省发展和改革委员会', registered: true }),
    node('department:b', 'Department', { name: '省某办', registered: false }),
    node('department:c', 'Department', { name: '各市', registered: false, collective: true }),
    node('project:1', 'Project', { title: '总体要求', path: '一', kind: 'ITEM', start: 0, openEnded: true }),
    node('project:2', 'Project', { title: '落实', path: '一/（一）', kind: 'DUTY', start: 30 }),
    node('target:1', 'Target', {
      quote: '达到90%',
      comparator: '>=',
      value: 90,
      unit: '%',
      deadline: '2020-12-31',
      kind: 'OUTCOME',
    }),
    node('target:2', 'Target', {
      quote: '5%至8%',
      comparator: 'range',
      value: 5,
      valueMax: 8,
      unit: '%',
      kind: 'STANDARD',
    }),
    node('platform:浙政钉', 'Platform', { name: '浙政钉' }),
    node('document:条例', 'Document', { title: '浙江省工伤保险条例', external: true }),
  ],
  edges: [
    {
      type: 'SUPPORTS',
      from: 'department:b',
      to: 'project:1',
      properties: { basis: 'OTHER_LISTED' },
      evidence: [clause],
    },
    {
      type: 'LEADS',
      from: 'department:a',
      to: 'project:1',
      properties: { basis: 'FIRST_LISTED' },
      evidence: [clause, evidence('一、总体要求。', 'first-listed-convention')],
    },
    {
      type: 'LEADS',
      from: 'department:c',
      to: 'project:2',
      properties: { basis: 'SOLE' },
      evidence: [evidence('各市要落实')],
    },
    { type: 'SETS', from: 'project:1', to: 'target:1', properties: {}, evidence: [evidence('达到90%')] },
    { type: 'SETS', from: ID, to: 'target:2', properties: {}, evidence: [] },
    { type: 'MENTIONS', from: 'project:1', to: 'platform:浙政钉', properties: {}, evidence: [] },
    {
      type: 'CITES',
      from: ID,
      to: 'document:条例',
      properties: { purpose: 'BASIS' },
      evidence: [evidence('《浙江省工伤保险条例》')],
    },
  ],
  problems: [
    {
      file: 'a.txt',
      line: 9,
      column: 1,
      code: 'unresolved-role',
      message: '“牵头” names nobody',
      document: ID,
      path: '一/（一）',
    },
    { file: 'a.txt', line: 3, column: 1, code: 'missing-date', message: 'no date was found', document: ID },
  ],
  fingerprint: 'f',
}

test('the outline comes with what each item yielded', () => {
  expect(`\n${describe(fragment).join('\n')}\n`).toBe(`
浙政发〔2018〕48号  关于印发工作方案的通知
  通知  浙江省人民政府  (no date)
  to 省政府直属各单位
  →  《浙江省工伤保险条例》  BASIS  (not held)  line 7
  ◎  STANDARD  range 5 – 8 %  «5%至8%»
  !  line 3  missing-date  no date was found
  一  总体要求
      line 7 «（责任单位：省发展改革委、省某办等）»
      ○  SUPPORTS  OTHER_LISTED  省某办?
      line 7 «（责任单位：省发展改革委、省某办等）»  line 7 «一、总体要求。»
      ●  LEADS     FIRST_LISTED  浙江省发展和改革委员会
      ◎  OUTCOME  >= 90 %  by 2020-12-31  line 7  «达到90%»
      ◇  浙政钉
      … and others (等)
    一/（一）  保障措施
        ·  落实
          line 7 «各市要落实»
          ●  LEADS     SOLE  各市
        !  line 9  unresolved-role  “牵头” names nobody
`)
})
