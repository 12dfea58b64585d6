// What the rows of task tables make of the bodies in them: roles, evidence and problems.
import { describe, expect, it } from 'vitest'
import { build } from '../../graph/build.ts'

const HEAD = '永安市人民政府关于试点的通知\n永政发〔2021〕3号\n各乡镇人民政府：\n现通知如下。\n'

const read = (table: string): { roles: string[]; quotes: string[]; problems: string[] } => {
  const { fragments, problems } = build({ name: 'test.txt', bytes: Buffer.from(HEAD + table) })
  const edges = fragments.flatMap((each) => each.edges).filter(({ type }) => type === 'LEADS' || type === 'SUPPORTS')
  return {
    roles: edges
      .map(({ type, from, to, properties }) =>
        [type, String(properties['basis']), from.replace('department:永安市', ''), to.replace(/.*#/, '')].join(' '),
      )
      .sort(),
    quotes: edges.flatMap(({ evidence }) =>
      evidence.filter(({ rule }) => rule === 'table-row').map(({ quote }) => quote),
    ),
    problems: problems.map(({ message }) => message),
  }
}

describe('a row', () => {
  it('says which words in its cell of bodies name none', () => {
    const { roles, problems } = read('序号\t任务\t牵头单位\t配合单位\n1\t培训\t市教育局\t市公安局、宏达物业\n')
    expect(roles).toHaveLength(2)
    expect(problems).toEqual([expect.stringContaining('宏达物业')])
  })

  it('says which column names bodies without a known part', () => {
    const { roles, problems } = read('序号\t任务\t主办单位\t督导单位\n1\t培训\t市教育局\t市公安局\n')
    expect(roles).toEqual(['LEADS EXPLICIT_LEAD 教育局 1'])
    expect(problems).toEqual([expect.stringContaining('督导单位')])
  })

  it('of an assessment has its body, also where the cell is merged', () => {
    const table =
      '序号\t责任单位\t分值\t考核内容\t评分标准\t说明\n1\t市教育局\t60\t校园安全\t每少一次扣1分\t\n\t\t40\t控辍保学\t按比例得分\t\n'
    expect(read(table).roles).toEqual(['LEADS SOLE 教育局 1', 'LEADS SOLE 教育局 1(2)'])
  })

  it('goes on below where its cell of names broke off', () => {
    const { roles, problems } = read(
      '序号  工作任务  责任单位  时限\n1  开展技能培训  市教育局、  \n     市公安局  12月底\n',
    )
    expect(roles).toEqual(['LEADS JOINT 公安局 1', 'LEADS JOINT 教育局 1'])
    expect(problems).toEqual([])
  })

  it('without a lead has supporters and a problem', () => {
    const { roles, problems } = read('序号\t任务\t牵头单位\t配合单位\n1\t培训\t\t市公安局\n')
    expect(roles).toEqual(['SUPPORTS PARTICIPANT 公安局 1'])
    expect(problems).toEqual([expect.stringContaining('nobody who leads')])
  })

  it('with labels in its cell of bodies has what they say', () => {
    const { roles, problems } = read('序号\t任务\t责任分工\n1\t加强培训管理\t牵头单位：市教育局；配合单位：市公安局\n')
    expect(roles).toEqual(['LEADS EXPLICIT_LEAD 教育局 1', 'SUPPORTS PARTICIPANT 公安局 1'])
    expect(problems).toEqual([])
  })

  it('with a person behind the body has the body alone', () => {
    const { roles, problems } = read('序号\t任务\t责任单位及责任人\n1\t加强培训管理\t市教育局 张三\n')
    expect(roles).toEqual(['LEADS SOLE 教育局 1'])
    expect(problems).toEqual([])
  })

  it('that opens with an empty number has that of the row above', () => {
    const { roles, problems } = read(
      '序号\t项目\t任务\t牵头单位\n1\t教育\t新建学校\t市教育局\n\t\t改造操场\t市体育局\n2\t养老\t上门服务\t市民政局\n',
    )
    expect(roles).toEqual([
      'LEADS EXPLICIT_LEAD 体育局 1(2)',
      'LEADS EXPLICIT_LEAD 教育局 1',
      'LEADS EXPLICIT_LEAD 民政局 2',
    ])
    expect(problems).toEqual([])
  })

  it('whose names spaces part has them all, by their shape alone', () => {
    const { roles, problems } = read(
      '序号\t任务\t牵头单位\t配合单位\n1\t培训\t市教育局\t经开区 高新园(城南镇) 五星公司 各街道\n',
    )
    expect(roles).toEqual([
      'LEADS EXPLICIT_LEAD 教育局 1',
      'SUPPORTS PARTICIPANT ·五星公司 1',
      'SUPPORTS PARTICIPANT ·各街道 1',
      'SUPPORTS PARTICIPANT 经开区 1',
      'SUPPORTS PARTICIPANT 高新园 1',
    ])
    expect(problems).toEqual([])
  })

  it('with a dash has no other body', () => {
    const { roles, problems } = read(
      '序号\t任务\t牵头单位\t配合单位\n1\t培训\t市教育局\t—\n2\t招生\t市教育局\t市财政局\n',
    )
    expect(roles).toHaveLength(3)
    expect(problems).toEqual([])
  })

  it.each([
    ['tabs', '牵头单位\t任务\t配合单位\n市教育局\t新建学校\t市财政局\n\t改造操场\t市体育局\n'],
    [
      'bars',
      '| 类别 | 任务 | 牵头单位 | 配合单位 |\n| --- | --- | --- | --- |\n| 教育 | 新建学校 | 市教育局 | 市财政局 |\n| | 改造操场 | | 市体育局 |\n',
    ],
  ])('that opens with a merged cell goes on with the lead above it, in %s', (_, table) => {
    expect(read(table)).toMatchObject({
      roles: [
        'LEADS EXPLICIT_LEAD 教育局 1',
        'LEADS EXPLICIT_LEAD 教育局 2',
        'SUPPORTS PARTICIPANT 体育局 2',
        'SUPPORTS PARTICIPANT 财政局 1',
      ],
      problems: [],
    })
  })

  it('takes no lead over for a sum', () => {
    const { roles } = read('类别\t任务\t责任单位\n教育\t新建学校\t市教育局\n\t合计\t\n')
    expect(roles).toEqual(['LEADS SOLE 教育局 1'])
  })

  it('has no role for names that could stand in two columns, and says so', () => {
    const { roles, problems } = read(
      '序号\n任务\n牵头单位\n配合单位\n1\n培训\n市教育局\n市财政局\n市公安局\n2\n招生\n市公安局\n市财政局\n',
    )
    expect(roles).toEqual([
      'LEADS EXPLICIT_LEAD 公安局 2',
      'LEADS EXPLICIT_LEAD 教育局 1',
      'SUPPORTS PARTICIPANT 公安局 1',
      'SUPPORTS PARTICIPANT 财政局 2',
    ])
    expect(problems).toEqual([expect.stringContaining('市财政局')])
  })

  it('does not eat the text behind its table', () => {
    const table = '序号\n任务\n牵头单位\n配合单位\n1\n培训\n市教育局\n市财政局\n二、其他\n推进工作。\n'
    expect(read(table)).toEqual({
      roles: ['LEADS EXPLICIT_LEAD 教育局 1', 'SUPPORTS PARTICIPANT 财政局 1'],
      quotes: ['培训\t市教育局\t市财政局', '培训\t市教育局\t市财政局'],
      problems: [],
    })
  })

  it('speaks from its task on', () => {
    const table = '序号\t工作任务\t责任单位\t责任人\t完成时限\n1\t培训\t市教育局\t张某\t2021年9月底\n'
    expect(read(table).quotes).toEqual(['培训\t市教育局\t张某\t2021年9月底'])
  })

  it.each([
    [
      'says who leads in the cell',
      '牵头单位及责任单位',
      '市教育局牵头，市财政局配合',
      ['LEADS EXPLICIT_LEAD 教育局 1', 'SUPPORTS PARTICIPANT 财政局 1'],
    ],
    [
      'leaves open who leads',
      '牵头（责任）单位',
      '市教育局、市财政局',
      ['LEADS JOINT 教育局 1', 'LEADS JOINT 财政局 1'],
    ],
    ['names who is in charge', '主管部门', '市教育局', ['LEADS EXPLICIT_LEAD 教育局 1']],
    [
      'parts names by spaces',
      '责任单位（标★的为牵头单位）',
      '★市教育局 市财政局',
      ['LEADS FIRST_LISTED 教育局 1', 'SUPPORTS OTHER_LISTED 财政局 1'],
    ],
  ])('%s', (_, heading, cell, roles) => {
    const table = `| 序号 | 任务 | ${heading} |\n| --- | --- | --- |\n| 1 | 培训 | ${cell} |\n`
    expect(read(table)).toMatchObject({ roles, problems: [] })
  })
})

describe('a table of bodies and their duties', () => {
  it.each([
    ['bars', '| 成员单位 | 主要职责 |\n| --- | --- |\n| 市教育局 | 负责学校安全；配合市公安局做好宣传。 |\n'],
    ['tabs', '成员单位\t主要职责\n市教育局\t负责学校安全；配合市公安局做好宣传。\n'],
  ])('gives each sentence a duty, with %s', (_, table) => {
    expect(read(table)).toMatchObject({
      roles: ['LEADS SOLE 教育局 1~1', 'SUPPORTS PARTICIPANT 教育局 1~2'],
      problems: [],
    })
  })
})
