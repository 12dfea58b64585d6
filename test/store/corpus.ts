// What the stores are tried with: the seed gazette as it is extracted, and small documents drawn by fast-check that
// share departments, cite each other, change their minds and write outside the basic plane.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { build, type Edge, type EdgeType, type Evidence, type Fragment, type Node } from '../../graph/index.ts'

const SEED = new URL('../../seeds/zhejiang-gazette-2019-02.txt', import.meta.url)

/** The six documents of the seed gazette. */
export const seedFragments = (): readonly Fragment[] =>
  build({ name: 'zhejiang-gazette-2019-02.txt', bytes: readFileSync(SEED) }).fragments

const DEPARTMENTS = ['省大数据局', '省财政厅', '省经信厅', '𠮷林省厅', '（待定）局', '各市、县']
const PLATFORMS = ['浙政钉', '浙里办ＡＰＰ', '掌上执法IT系统']
const NUMBERS = ['浙政发〔2018〕48号', '浙政发〔2018〕50号', '国发〔2018〕3号', '𠮷政发〔2018〕1号']
const TITLES = [
  '建设数字政府',
  '数字化转型',
  '（三）推进ＡＰＰ',
  '建设大数据平台IT',
  '𠮷野家改造',
  'A*b"c\\d OR e',
  '数',
]
const DEADLINES = ['2020-12-31', '2019', '--05-31', '2022-06-30']

/** A document as dice, for fast-check to make smaller. */
export interface Dice {
  readonly number: number
  readonly version: number
  readonly title: number
  readonly date: number | null
  readonly projects: readonly {
    readonly title: number
    readonly deadline: number | null
    readonly openEnded: boolean
    readonly roles: readonly { readonly department: number; readonly lead: boolean; readonly alias: boolean }[]
    readonly platforms: readonly number[]
    readonly target: number | null
  }[]
  readonly cites: readonly number[]
  readonly succeeds: readonly { readonly from: number; readonly to: number; readonly proven: boolean }[]
  readonly problems: number
}

const index = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat({ max: list.length - 1 })

/** Documents over a small world, so that they meet. */
export const dice: fc.Arbitrary<Dice> = fc.record({
  number: index(NUMBERS),
  version: fc.nat({ max: 2 }),
  title: index(TITLES),
  date: fc.option(fc.nat({ max: 3 })),
  projects: fc.array(
    fc.record({
      title: index(TITLES),
      deadline: fc.option(index(DEADLINES)),
      openEnded: fc.boolean(),
      roles: fc.array(fc.record({ department: index(DEPARTMENTS), lead: fc.boolean(), alias: fc.boolean() }), {
        maxLength: 5,
      }),
      platforms: fc.uniqueArray(index(PLATFORMS), { maxLength: 2 }),
      target: fc.option(fc.nat({ max: 100 })),
    }),
    { maxLength: 5 },
  ),
  cites: fc.uniqueArray(index(NUMBERS), { maxLength: 3 }),
  succeeds: fc.array(fc.record({ from: index(DEPARTMENTS), to: index(DEPARTMENTS), proven: fc.boolean() }), {
    maxLength: 2,
  }),
  problems: fc.nat({ max: 2 }),
})

/** The ids that dice can give documents. */
export const DOCUMENTS = NUMBERS.map((number) => `document:${number}`)

/** The fragment that dice stand for. */
export function fragmentOf(rolled: Dice): Fragment {
  const number = NUMBERS[rolled.number]!
  const id = `document:${number}`
  const title = `关于${TITLES[rolled.title]!}的通知`
  const date = rolled.date === null ? null : `2018-1${rolled.date}-28`
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  let text = `𠮷${title}`

  const write = (words: string): Evidence => {
    const start = text.length + 1
    text += `\n${words}`
    const line = text.split('\n').length
    return { document: id, start, end: text.length, quote: words, rule: `rule-${line % 3}`, line, column: 1 }
  }
  const edge = (
    type: EdgeType,
    from: string,
    to: string,
    properties: Edge['properties'],
    evidence: Evidence[],
  ): void => {
    const name = `${type} ${from} ${to}`
    edges.set(name, { type, from, to, properties, evidence: [...(edges.get(name)?.evidence ?? []), ...evidence] })
  }
  const department = (at: number, alias: boolean): string => {
    const name = DEPARTMENTS[at]!
    const known = nodes.get(`department:${name}`)?.properties['aliases'] as readonly string[] | undefined
    const properties = {
      name,
      aliases: [...new Set([...(known ?? []), alias ? `${name}（简称${rolled.number}）` : name])],
      collective: name.startsWith('各'),
      registered: rolled.number % 2 === 0,
      ...(alias ? { shortName: name.slice(-3), line: `条线${rolled.version}` } : {}),
    }
    nodes.set(`department:${name}`, { id: `department:${name}`, label: 'Department', properties })
    return `department:${name}`
  }

  const own = { number, title, ...(date === null ? {} : { date }), recipients: ['乙', '甲'], external: false }
  nodes.set(id, { id, label: 'Document', properties: own })
  if (rolled.title % 2 === 0) edge('ISSUED', department(0, false), id, {}, [])
  rolled.projects.forEach((project, place) => {
    const path = `五/（${place}）`
    const words = write(`${TITLES[project.title]!}。负责`)
    const at = `project:${number}#${path}`
    const properties = {
      title: TITLES[project.title]!,
      path,
      kind: place % 2 === 0 ? 'ITEM' : 'DUTY',
      start: words.start,
      end: words.end,
      document: id,
      openEnded: project.openEnded,
      ...(project.deadline === null ? {} : { deadline: DEADLINES[project.deadline]! }),
    }
    nodes.set(at, { id: at, label: 'Project', properties })
    edge('CONTAINS', id, at, {}, [])
    for (const { department: who, lead, alias } of project.roles) {
      const basis = { basis: lead ? 'FIRST_LISTED' : 'OTHER_LISTED', explicit: alias }
      edge(lead ? 'LEADS' : 'SUPPORTS', department(who, alias), at, basis, [words, write('列第一位的为牵头单位')])
    }
    for (const platform of project.platforms) {
      const name = PLATFORMS[platform]!
      nodes.set(`platform:${name}`, {
        id: `platform:${name}`,
        label: 'Platform',
        properties: { name, aliases: [name] },
      })
      edge('MENTIONS', at, `platform:${name}`, {}, [])
    }
    if (project.target === null) return
    const goal = `target:${number}#${path}!1`
    const value = project.target % 2 === 0 ? project.target : project.target + 0.5
    const span = { start: words.start, end: words.end, document: id, quote: words.quote }
    nodes.set(goal, { id: goal, label: 'Target', properties: { ...span, comparator: '>=', value, unit: '%', path } })
    edge('SETS', project.target % 3 === 0 ? id : at, goal, {}, [words])
  })
  for (const cited of rolled.cites.filter((each) => each !== rolled.number)) {
    const other = NUMBERS[cited]!
    const properties = { number: other, title: `《${other}${rolled.version}》`, external: true }
    nodes.set(`document:${other}`, { id: `document:${other}`, label: 'Document', properties })
    edge('CITES', id, `document:${other}`, rolled.version > 0 ? { purpose: 'BASIS' } : {}, [write(`根据《${other}》`)])
  }
  for (const { from, to, proven } of rolled.succeeds)
    if (from !== to) {
      const ends = [department(from, false), department(to, false)] as const
      const properties = { date: `2018-1${rolled.version}`, kind: 'RENAMED' }
      edge('SUCCEEDS', ...ends, properties, proven ? [write('更名')] : [])
    }
  const problems = Array.from({ length: rolled.problems }, (_, place) => ({
    file: 'a.txt',
    line: 10 - place,
    column: rolled.version + 1,
    code: 'empty-clause' as const,
    message: `nothing in （） ${place}`,
    ...(place === 0 ? { document: id, path: '五', quote: '（）' } : {}),
  }))
  return {
    document: {
      id,
      number,
      title,
      type: '通知',
      issuer: null,
      date,
      recipients: ['乙', '甲'],
      text,
      outline: [{ path: '五', title, start: 0, end: text.length }],
      source: { file: `文件${rolled.number}.txt`, sha256: 'ab', map: [[0, 1, 1]] },
    },
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    problems,
    fingerprint: JSON.stringify(rolled),
  }
}
