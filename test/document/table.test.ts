// Task tables as they reach us: which words stand in which column, where a table ends, what its rows are called.
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../graph/document/clean-text.ts'
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import { dropFurniture } from '../../graph/text/furniture.ts'
import { cleanLines } from '../../graph/text/lines.ts'

const HEAD = '某市人民政府关于试点的通知\n某政发〔2021〕3号\n各县人民政府：\n现通知如下。\n'

const read = (table: string): GazetteDocument => {
  const [document] = readDocuments(dropFurniture(cleanLines(HEAD + table)), { file: 'test.txt', sha256: '' })
  if (!document) throw new Error('no document')
  return document
}

const rowsOf = ({ text, tables }: GazetteDocument): string[][] =>
  tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end))))

const unsureOf = ({ text, tables }: GazetteDocument): string[] =>
  tables.flatMap(({ rows }) => rows.flatMap(({ unsure }) => unsure.map(({ start, end }) => text.slice(start, end))))

const STACKED = '序号\n任务\n目标\n牵头单位\n配合单位\n完成时限\n'
const SHORT = '序号\n任务\n牵头单位\n配合单位\n'

it.each([
  [
    'tabs',
    '序号\t任务\t责任单位\n（一）教育领域\n1\t建学校\t市教育局、\n市财政局\n（二）交通领域\n2\t修路\t市交通局\n二、保障\n（一）加强领导。\n',
  ],
  [
    'bars',
    '| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 一、教育 |\n| 1 | 建学校 | 市教育局、市财政局 |\n| 二、交通 | | |\n| 2 | 修路 | 市交通局 |\n',
  ],
  ['spaces', '序号 任务 责任单位\n一、教育领域\n1 建学校 市教育局、市财政局\n二、交通领域\n2 修路 市交通局\n'],
])('titles of groups do not end a table in %s', (_, table) => {
  expect(rowsOf(read(table)).map((cells) => cells.map((cell) => cell.trim()))).toEqual([
    ['1', '建学校', '市教育局、市财政局'],
    ['2', '修路', '市交通局'],
  ])
})

describe('a table of one cell a line', () => {
  it.each([
    [
      'one line a cell',
      `${STACKED}1\n培训\n培训百人\n市教育局\n市财政局\n6月底\n`,
      [['1', '培训', '培训百人', '市教育局', '市财政局', '6月底']],
    ],
    [
      'titles above its groups of rows, which may count from 1 again',
      `${SHORT}一、教育领域\n1\n培训\n市教育局\n市财政局\n二、聚焦交通，着力\n建设枢纽\n1\n修路，\n招标企业5家\n合作区管委会\n市公安局\n`,
      [
        ['1', '培训', '市教育局', '市财政局'],
        ['1', '修路，招标企业5家', '合作区管委会', '市公安局'],
      ],
    ],
    [
      'titles of any kind above its groups of rows',
      '类型\n序号\n工作任务\n推进单位\n行动一：再造新极\n1\n推进片区规划研究\n区住建委、区财政局\n行动二：重塑新居（品质提升）\n旧区改造\n2\n完成零星房屋改造\n区房管局\n',
      [
        ['1', '推进片区规划研究', '区住建委、区财政局'],
        ['2', '完成零星房屋改造', '区房管局'],
      ],
    ],
    [
      'rows whose bodies stand in a merged cell above',
      `序号\n任务\n推进单位\n1\n完成房屋改造任务\n市教育局\n2\n推进成套住房改造\n3\n推进加装电梯工作\n4\n建设体育公园一座\n市财政局\n`,
      [
        ['1', '完成房屋改造任务', '市教育局'],
        ['2', '推进成套住房改造'],
        ['3', '推进加装电梯工作'],
        ['4', '建设体育公园一座', '市财政局'],
      ],
    ],
    [
      'a bar behind each cell',
      `${STACKED}1\n培训\n培训百人\n市教育局\n市财政局\n6月底\n`.replaceAll('\n', ' |\n'),
      [['1', '培训', '培训百人', '市教育局', '市财政局', '6月底']],
    ],
    [
      'cells broken over lines',
      `${STACKED}1\n老城小区\n改造\n改造小区20个，惠\n及居民\n市住建局\n市财政局、市公\n安局、国网某市供电\n公司\n2021年10月\n底前\n2\n培训\n培训百人\n市教育局\n市财政局\n6月底\n`,
      [
        [
          '1',
          '老城小区改造',
          '改造小区20个，惠及居民',
          '市住建局',
          '市财政局、市公安局、国网某市供电公司',
          '2021年10月底前',
        ],
        ['2', '培训', '培训百人', '市教育局', '市财政局', '6月底'],
      ],
    ],
    [
      'a merged cell left out',
      `${STACKED}1\n培训百人\n市教育局\n市财政局\n6月底\n`,
      [['1', '', '培训百人', '市教育局', '市财政局', '6月底']],
    ],
    [
      'no support',
      `${SHORT}1\n培训\n市教育局\n2\n招生\n市公安局\n市财政局\n`,
      [
        ['1', '培训', '市教育局', ''],
        ['2', '招生', '市公安局', '市财政局'],
      ],
    ],
    [
      'numbers with a gap',
      `${SHORT}91\n培训\n市教育局\n市财政局\n93\n招生\n市公安局\n市财政局\n94\n就业\n市人社局\n市财政局\n`,
      [
        ['91', '培训', '市教育局', '市财政局'],
        ['93', '招生', '市公安局', '市财政局'],
        ['94', '就业', '市人社局', '市财政局'],
      ],
    ],
    [
      'a dash for an empty cell, and a name that goes on below it',
      `${SHORT}1\n培训\n市高级人民法\n院\n—\n2\n招生\n市教育局\n市级有关单位，各区\n人民政府\n3\n就业\n市人社局\n市财政局\n`,
      [
        ['1', '培训', '市高级人民法院', '—'],
        ['2', '招生', '市教育局', '市级有关单位，各区人民政府'],
        ['3', '就业', '市人社局', '市财政局'],
      ],
    ],
    [
      'a date in the last row broken',
      `${STACKED}1\n培训\n百人\n市教育局\n市财政局\n2021年6月\n底前\n`,
      [['1', '培训', '百人', '市教育局', '市财政局', '2021年6月底前']],
    ],
    [
      'names below each other in one column',
      '序号\n任务\n责任单位\n1\n培训\n市教育局\n市财政局\n2\n招生\n市教育局\n',
      [
        ['1', '培训', '市教育局 市财政局'],
        ['2', '招生', '市教育局'],
      ],
    ],
    [
      'no numbers',
      '任务\n责任单位\n完成时限\n培训\n市教育局\n6月底\n招生\n市公安局\n7月底\n',
      [
        ['培训', '市教育局', '6月底'],
        ['招生', '市公安局', '7月底'],
      ],
    ],
  ])('with %s', (_, table, rows) => {
    const document = read(table)
    expect(rowsOf(document)).toEqual(rows)
    expect(unsureOf(document)).toEqual([])
  })

  it.each([
    ['an item', `${SHORT}1\n培训\n市教育局\n市财政局\n二、其他\n推进工作。\n`, '二、其他'],
    ['a sentence', `${SHORT}1\n培训\n市教育局\n市财政局\n各单位要抓好落实。\n`, '各单位要抓好落实。'],
    [
      'text under rows without numbers',
      '任务\n责任单位\n完成时限\n培训\n市教育局\n6月底\n各单位\n要抓好\n落实。\n',
      '各单位',
    ],
  ])('ends before %s', (_, table, behind) => {
    const { text, paragraphs } = read(table)
    const after = paragraphs.find(({ start, end }) => text.slice(start, end).startsWith(behind))
    expect(after?.role).not.toBe('row')
    expect(after).toBeDefined()
  })

  it('goes on behind a gap, though nobody can tell what stands in which column of a row', () => {
    const rows = '1\n培训\n局内某科\n室\n市教育局\n2\n招生\n局内某科\n室\n市财政局\n9\n就业\n市人社局\n市财政局\n'
    expect(rowsOf(read(SHORT + rows)).map(([number]) => number)).toEqual(['1', '2', '9'])
  })

  it('says which words could stand in two columns', () => {
    expect(unsureOf(read(`${SHORT}1\n培训\n市教育局\n市财政局\n市公安局\n2\n招生\n市公安局\n市财政局\n`))).toEqual([
      '市财政局',
    ])
    expect(unsureOf(read(`${SHORT}1\n培训\n局内某科\n室\n有关\n2\n招生\n市公安局\n市财政局\n`))).toHaveLength(5)
  })
})

describe('a table of one row a line', () => {
  it.each([
    ['tabs', '序号\t任务\t牵头单位\t配合单位\n1\t培训\t\t市财政局\n2\t招生\t市教育局\t\n'],
    [
      'bars',
      '| 序号 | 任务 | 牵头单位 | 配合单位 |\n| --- | --- | --- | --- |\n| 1 | 培训 | | 市财政局 |\n| 2 | 招生 | 市教育局 | |\n',
    ],
  ])('keeps empty cells between %s', (_, table) => {
    expect(rowsOf(read(table))).toEqual([
      ['1', '培训', '', '市财政局'],
      ['2', '招生', '市教育局', ''],
    ])
  })

  it('keeps the spaces between names', () => {
    const table = '| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 培训 | ★市教育局 ★市财政局 某供水公司 |\n'
    expect(rowsOf(read(table))).toEqual([['1', '培训', '★市教育局 ★市财政局 某供水公司']])
  })

  it('takes the title of a group of rows for no row', () => {
    const document = read(
      '序号\t任务\t牵头单位\t配合单位\n1\t培训\t市教育局\t市财政局\n二\t民生领域\n2\t招生\t市公安局\t市财政局\n',
    )
    expect(rowsOf(document)).toHaveLength(2)
    expect(document.text).toContain('民生领域')
  })
})

describe('the columns of a table', () => {
  it.each([
    ['序号\t任务\t主管部门\t备注', ['index', 'task', 'lead', 'other']],
    ['序号\t任务\t牵头单位及责任单位\t时限', ['index', 'task', 'responsible', 'deadline']],
    ['序号\t任务\t牵头（责任）单位\t时限', ['index', 'task', 'responsible', 'deadline']],
    ['成员单位\t主要职责', ['owner', 'task']],
    ['序号\t事项\t主办单位\t会办单位\t督导单位', ['index', 'task', 'lead', 'support', 'other']],
    ['部门\t工作任务', ['owner', 'task']],
    ['序号\t任务\t责任单位\t责任人\t时限', ['index', 'task', 'responsible', 'other', 'deadline']],
  ])('%s', (header, columns) => {
    const cells = columns
      .map((kind) => (kind === 'index' ? '1' : kind === 'deadline' ? '6月底' : '市教育局'))
      .join('\t')
    expect(read(`${header}\n${cells}\n`).tables[0]?.columns).toEqual(columns)
  })

  it('make no task table of figures', () => {
    expect(read('指标\t单位\t2020年\t2025年\n床位\t万张\t24.6\t28\n').tables).toEqual([])
  })
})

describe('a row', () => {
  it.each([
    ['its task', '序号\t任务\t责任单位\n1\t培训\t市教育局、市财政局、市公安局、市民政局\n', '培训'],
    ['the first task that is printed', '序号\t任务\t内容\t责任单位\n1\t\t培训百人\t市教育局\n', '培训百人'],
    ['its task without the number in its cell', '任务\t责任单位\n1.培训\t市教育局\n', '培训'],
    ['whose duties it lists', '成员单位\t主要职责\n市教育局\t负责学校安全。\n', '市教育局'],
  ])('is called by %s', (_, table, title) => {
    expect(read(table).outline.map((entry) => entry.title)).toEqual([title])
  })
})

describe('a table whose cells a single space parts', () => {
  const HEADINGS = '序号 工 作 任 务 牵头负责部门\n'

  it('has the last piece of a row in the column of bodies', () => {
    const rows = '1 新增就业10万人以上 市人力资源社会保障局\n2 居民消费价格涨幅3% 左右 市发展改革委\n'
    expect(rowsOf(read(HEADINGS + rows + '一、要求\n'))).toEqual([
      ['1', '新增就业10万人以上', '市人力资源社会保障局'],
      ['2', '居民消费价格涨幅3%左右', '市发展改革委'],
    ])
  })

  it('has towns beside a name that is sure, and none of towns alone', () => {
    const rows = '1 小区改造 市住建局 昭阳街道、通泰街道\n2 绿地建设 市城管局 水北镇\n'
    expect(rowsOf(read(`序号 项目名称 牵头单位 责任单位\n${rows}`)).map((row) => row.slice(2))).toEqual([
      ['市住建局', '昭阳街道、通泰街道'],
      ['市城管局', '水北镇'],
    ])
    expect(read('序号 项目名称 责任单位\n1 小区改造 昭阳街道\n2 绿地建设 水北镇\n').tables).toEqual([])
  })

  it('is none where a row ends in no name or the numbers do not count on', () => {
    expect(read(`${HEADINGS}1 新增就业 10万人\n2 稳定 物价\n`).tables).toEqual([])
    expect(read(`${HEADINGS}1 新增就业 市教育局\n5 稳定物价 市财政局\n`).tables).toEqual([])
  })
})

describe('a table drawn as a box', () => {
  const EDGE = '─┬────┬────┬────'
  const HEADINGS = `┌${EDGE}┐\n│序│工 作 任 务 │牵头单位│配合单位│\n│号│ │ │ │\n├${EDGE}┤\n`

  it('has cells that go on over several lines, and ends with its edge', () => {
    const rows = `│1 │改造操场│市教育局│市财政│\n│ │十个 │ │局、市体育局│\n├${EDGE}┤\n│2 │改造医院│市卫生局│ │\n└${EDGE}┘\n`
    const document = read(`${HEADINGS}${rows}一、要求\n推进工作。\n`)
    expect(rowsOf(document)).toEqual([
      ['1', '改造操场十个', '市教育局', '市财政局、市体育局'],
      ['2', '改造医院', '市卫生局', ''],
    ])
    expect(document.outline.map(({ title }) => title)).toEqual(['改造操场十个', '改造医院', '要求'])
    const at = document.text.indexOf('局、市体育局')
    expect(placeOf(document.source.map, at)).toEqual({ line: 10, column: 10 })
  })

  it('has a row as long as the cell of its lead, whatever rules part beside it', () => {
    const rows =
      '│1 │抓好财税│市财政局、国│市教育局│\n├─┼────┤家税务局、地├────┤\n│2 │加大投入│方税务局│市体育局│\n' +
      `│ │ ├────┤ │\n│ │加强监督│市审计局│ │\n└${EDGE}┘\n`
    expect(rowsOf(read(HEADINGS + rows))).toEqual([
      ['1 2', '抓好财税 加大投入', '市财政局、国家税务局、地方税务局', '市教育局 市体育局'],
      ['', '加强监督', '市审计局', ''],
    ])
  })

  it('goes on behind the end of a page with its headings printed again', () => {
    const page = (number: string): string => `${HEADINGS}│${number}│改造操场│市教育局│市财政局│\n└${EDGE}┘\n`
    expect(rowsOf(read(page('1') + page('2'))).map(([number]) => number)).toEqual(['1', '2'])
  })

  it('without rules between its rows has one on each line', () => {
    const rows = `│1│改造操场│市教育局│市财政局│\n│2│改造医院│市卫生局│ │\n└${EDGE}┘\n`
    expect(rowsOf(read(HEADINGS + rows))).toEqual([
      ['1', '改造操场', '市教育局', '市财政局'],
      ['2', '改造医院', '市卫生局', ''],
    ])
  })

  it('is unsure of a line with more cells than headings', () => {
    const rows = `│1│改造操场│市教育局│市财政局│市公安局│\n└${EDGE}┘\n`
    expect(unsureOf(read(HEADINGS + rows))).toEqual(['1', '改造操场', '市教育局', '市财政局', '市公安局'])
  })

  it('is none without a column for the responsible', () => {
    expect(read('┌─┬─┬─┐\n│序号│姓名│电话│\n├─┼─┼─┤\n│1│张某│123│\n└─┴─┴─┘\n').tables).toEqual([])
  })
})
