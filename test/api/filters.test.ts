// Every filter and order against the seed gazette as plain lists.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastDay } from '../../api/query/due.ts'
import type { Node } from '../../graph/index.ts'
import { seedStore, serve, type Served } from './seed-api.ts'
import { readTruth, type Truth } from './truth.ts'

let served: Served
let truth: Truth
beforeAll(async () => {
  truth = await readTruth()
  served = await serve(await seedStore())
})
afterAll(() => served.close())

type List = 'departments' | 'projects' | 'targets' | 'documents'

/** Ids of all pages of a list, in order. */
async function ids(list: List, filter: string, orderBy?: string): Promise<string[]> {
  interface Listed {
    readonly list: {
      readonly totalCount: number
      readonly nodes: { id: string }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    }
  }
  const found: string[] = []
  for (let after: string | undefined; ;) {
    const order = orderBy ? `, orderBy: ${orderBy}` : ''
    const data: Listed = await served.data<Listed>(
      `query ($after: String) { list: ${list}(first: 37, after: $after, filter: ${filter}${order}) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    found.push(...data.list.nodes.map(({ id }) => id))
    if (!data.list.pageInfo.hasNextPage) {
      expect(data.list.totalCount).toBe(found.length)
      expect(new Set(found).size).toBe(found.length)
      return found
    }
    after = data.list.pageInfo.endCursor
  }
}

const LABELS = { departments: 'Department', projects: 'Project', targets: 'Target', documents: 'Document' } as const

/** Asks, and compares with what the plain lists say. Every filter here finds some and leaves out some. */
async function agrees(list: List, filter: string, holds: (node: Node) => boolean): Promise<void> {
  const all = truth.ofLabel(LABELS[list])
  const expected = all.filter(holds).map(({ id }) => id)
  expect((await ids(list, filter)).sort()).toEqual(expected.sort())
  expect(expected.length, 'a filter that finds nothing or everything shows nothing').toBeGreaterThan(0)
  expect(expected.length).toBeLessThan(all.length)
}

const node = (id: string): Node => truth.nodes.get(id)!
const property = (id: string, name: string): unknown => node(id).properties[name]
const documentOf = (project: Node): string => String(project.properties['document'])
const called = (id: string, name: string): boolean =>
  property(id, 'name') === name ||
  property(id, 'shortName') === name ||
  (property(id, 'aliases') as string[]).includes(name)
const dueIn = (value: unknown, from: string, to: string): boolean =>
  typeof value === 'string' && (value.startsWith('--') || (from <= lastDay(value) && lastDay(value) <= to))

describe('projects', () => {
  test('by lead, support, either', async () => {
    const by = (types: ('LEADS' | 'SUPPORTS')[], name: string) => (project: Node) =>
      truth.to(project.id, ...types).some(({ from }) => called(from, name))
    await agrees('projects', '{ lead: "省财政厅" }', by(['LEADS'], '省财政厅'))
    await agrees('projects', '{ lead: "浙江省财政厅" }', by(['LEADS'], '省财政厅'))
    await agrees('projects', '{ lead: "department:浙江省财政厅" }', by(['LEADS'], '省财政厅'))
    await agrees('projects', '{ support: "省财政厅" }', by(['SUPPORTS'], '省财政厅'))
    await agrees('projects', '{ department: "省财政厅" }', by(['LEADS', 'SUPPORTS'], '省财政厅'))
  })

  test('by document, under each of its names', async () => {
    const { document } = truth.fragments.find(({ document: { number } }) => number === '浙政发〔2018〕48号')!
    for (const name of [document.id, document.number, document.title])
      await agrees(
        'projects',
        `{ document: ${JSON.stringify(name)} }`,
        (project) => documentOf(project) === document.id,
      )
  })

  test('by place, level and function line of who answers for them', async () => {
    const some = (name: string, value: string) => (project: Node) =>
      truth.to(project.id, 'LEADS', 'SUPPORTS').some(({ from }) => property(from, name) === value)
    await agrees('projects', '{ line: "财政" }', some('line', '财政'))
    const level = truth
      .ofLabel('Department')
      .map(({ properties }) => String(properties['level']))
      .find((each) => each !== 'PROVINCIAL')!
    await agrees('projects', `{ level: ${level} }`, some('level', level))
    await agrees('projects', '{ line: "财政", level: PROVINCIAL, jurisdiction: "浙江省" }', (project) =>
      truth
        .to(project.id, 'LEADS', 'SUPPORTS')
        .some(({ from }) => property(from, 'line') === '财政' && property(from, 'level') === 'PROVINCIAL'),
    )
  })

  test('by platform, kind, open end, words in the title', async () => {
    const mention = truth.edges.find(({ type }) => type === 'MENTIONS')!
    const platform = String(property(mention.to, 'name'))
    await agrees('projects', `{ platform: ${JSON.stringify(platform)} }`, (project) =>
      truth.from(project.id, 'MENTIONS').some(({ to }) => to === mention.to),
    )
    await agrees('projects', '{ kind: DUTY }', ({ properties }) => properties['kind'] === 'DUTY')
    await agrees('projects', '{ openEnded: true }', ({ properties }) => properties['openEnded'] === true)
    await agrees('projects', '{ text: "数字化" }', ({ properties }) => String(properties['title']).includes('数字化'))
  })

  test('by how the lead was decided', async () => {
    const lead = (holds: (edge: Truth['edges'][number]) => boolean) => (project: Node) =>
      truth.to(project.id, 'LEADS').some(holds)
    await agrees(
      'projects',
      '{ explicit: true }',
      lead(({ properties }) => properties['explicit'] === true),
    )
    await agrees(
      'projects',
      '{ explicit: false }',
      lead(({ properties }) => properties['explicit'] === false),
    )
    await agrees(
      'projects',
      '{ basis: [FIRST_LISTED, SOLE] }',
      lead(({ properties }) => ['FIRST_LISTED', 'SOLE'].includes(String(properties['basis']))),
    )
  })

  test('with and without a lead', async () => {
    const led = truth
      .ofLabel('Project')
      .filter(({ id }) => truth.to(id, 'LEADS').length > 0)
      .map(({ id }) => id)
    expect((await ids('projects', '{ withoutLead: false }')).sort()).toEqual(led.sort())
    const all = truth.ofLabel('Project').length
    expect(await ids('projects', '{ withoutLead: true }')).toHaveLength(all - led.length)
  })

  test('by when they or their targets are due', async () => {
    await agrees('projects', '{ due: { from: "2018", to: "2030" } }', ({ id, properties }) =>
      [properties['deadline'], ...truth.from(id, 'SETS').map(({ to }) => property(to, 'deadline'))].some((deadline) =>
        dueIn(deadline, '2018-01-01', '2030-12-31'),
      ),
    )
  })

  test('a range that ends before it begins holds nothing', async () => {
    for (const list of ['projects', 'targets'] as const)
      expect(await ids(list, '{ due: { from: "2021", to: "2020" } }')).toEqual([])
    expect(await ids('documents', '{ dated: { from: "2021", to: "2020" } }')).toEqual([])
  })

  test('as of a date', async () => {
    await agrees(
      'projects',
      '{ asOf: "2018-12-20" }',
      (project) => String(property(documentOf(project), 'date')) <= '2018-12-20',
    )
  })

  test('several conditions hold together', async () => {
    const dated = (project: string): boolean =>
      [property(project, 'deadline'), ...truth.from(project, 'SETS').map(({ to }) => property(to, 'deadline'))].some(
        (deadline) => dueIn(deadline, '2018-01-01', '9999-12-31'),
      )
    const lead = truth.edges.find(({ type, to }) => type === 'LEADS' && dated(to))!.from
    await agrees(
      'projects',
      `{ department: ${JSON.stringify(lead)}, due: { from: "2018" }, text: "" }`,
      ({ id }) => truth.to(id, 'LEADS', 'SUPPORTS').some(({ from }) => from === lead) && dated(id),
    )
  })
})

describe('departments', () => {
  test('by their properties', async () => {
    await agrees('departments', '{ collective: true }', ({ properties }) => properties['collective'] === true)
    await agrees('departments', '{ text: "委员会" }', ({ properties }) => String(properties['name']).includes('委员会'))
  })

  test('by what they do', async () => {
    await agrees('departments', '{ leads: true }', ({ id }) => truth.from(id, 'LEADS').length > 0)
    await agrees('departments', '{ leads: false }', ({ id }) => truth.from(id, 'LEADS').length === 0)
    await agrees(
      'departments',
      '{ leads: true, supports: true }',
      ({ id }) => truth.from(id, 'LEADS').length > 0 && truth.from(id, 'SUPPORTS').length > 0,
    )
    await agrees('departments', '{ document: "浙政发〔2018〕48号" }', ({ id }) =>
      truth.from(id, 'LEADS', 'SUPPORTS').some(({ to }) => documentOf(node(to)) === 'document:浙政发〔2018〕48号'),
    )
  })

  test('in order of what they lead', async () => {
    const order = await ids('departments', '{}', 'MOST_LEADS')
    const counts = order.map((id) => truth.from(id, 'LEADS').length)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts.at(-1)!)
  })
})

describe('targets', () => {
  test('by their properties', async () => {
    await agrees('targets', '{ comparator: GTE }', ({ properties }) => properties['comparator'] === '>=')
    await agrees('targets', '{ project: { kind: ITEM } }', ({ id }) =>
      truth.to(id, 'SETS').some(({ from }) => property(from, 'kind') === 'ITEM'),
    )
    await agrees('targets', '{ project: {} }', ({ id }) =>
      truth.to(id, 'SETS').some(({ from }) => node(from).label === 'Project'),
    )
    await agrees('targets', '{ unit: "%" }', ({ properties }) => properties['unit'] === '%')
    await agrees('targets', '{ dated: true }', ({ properties }) => properties['deadline'] !== undefined)
    await agrees('targets', '{ dated: false }', ({ properties }) => properties['deadline'] === undefined)
    await agrees('targets', '{ due: { from: "2019-01", to: "2020" } }', ({ properties }) => {
      const { deadline } = properties
      return dueIn(deadline, '2019-01-01', '2020-12-31')
    })
  })

  test('by document and by who answers for them', async () => {
    await agrees(
      'targets',
      '{ document: "浙政发〔2018〕48号" }',
      ({ properties }) => properties['document'] === 'document:浙政发〔2018〕48号',
    )
    const set = truth.edges.find(({ type, from }) => type === 'SETS' && truth.to(from, 'LEADS').length > 0)!
    const lead = truth.to(set.from, 'LEADS')[0]!.from
    await agrees('targets', `{ responsible: ${JSON.stringify(lead)} }`, ({ id }) =>
      truth.to(id, 'SETS').some(({ from }) => truth.to(from, 'LEADS', 'SUPPORTS').some((edge) => edge.from === lead)),
    )
  })

  test('in order of deadline, the undated last', async () => {
    const deadlines = (await ids('targets', '{}', 'DEADLINE')).map(
      (id) => property(id, 'deadline') as string | undefined,
    )
    const dated = deadlines.filter((each) => each !== undefined)
    expect(deadlines.slice(0, dated.length)).toEqual([...dated].sort())
  })
})

describe('documents', () => {
  test('by their properties and citations', async () => {
    const cite = truth.edges.find(({ type }) => type === 'CITES')!
    await agrees('documents', '{ external: true }', ({ properties }) => properties['external'] === true)
    await agrees(
      'documents',
      '{ type: "通知", external: false }',
      ({ properties }) => properties['type'] === '通知' && properties['external'] !== true,
    )
    await agrees('documents', `{ cites: ${JSON.stringify(cite.to)} }`, ({ id }) =>
      truth.from(id, 'CITES').some(({ to }) => to === cite.to),
    )
    await agrees('documents', `{ citedBy: ${JSON.stringify(cite.from)} }`, ({ id }) =>
      truth.to(id, 'CITES').some(({ from }) => from === cite.from),
    )
    await agrees('documents', '{ issuer: "浙江省人民政府办公厅" }', ({ id }) =>
      truth.to(id, 'ISSUED').some(({ from }) => called(from, '浙江省人民政府办公厅')),
    )
    await agrees('documents', '{ department: "省大数据局" }', ({ id }) =>
      truth
        .from(id, 'CONTAINS')
        .some(({ to }) => truth.to(to, 'LEADS', 'SUPPORTS').some(({ from }) => called(from, '省大数据局'))),
    )
    await agrees('documents', '{ dated: { from: "2018-12-20", to: "2018" } }', ({ properties }) =>
      dueIn(properties['date'], '2018-12-20', '2018-12-31'),
    )
    await agrees(
      'documents',
      '{ asOf: "2018-12-20" }',
      ({ properties }) => typeof properties['date'] === 'string' && properties['date'] <= '2018-12-20',
    )
  })

  test('newest first, the undated last', async () => {
    const dates = (await ids('documents', '{}', 'NEWEST')).map((id) => property(id, 'date') as string | undefined)
    const dated = dates.filter((each) => each !== undefined)
    expect(dates.slice(0, dated.length)).toEqual([...dated].sort().reverse())
    expect(dated.length).toBeLessThan(dates.length)
  })
})
