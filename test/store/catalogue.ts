// Questions of every kind that a store answers, each by a name; contract.ts asks them of a store and of the yardstick.
import {
  EDGE_KINDS,
  EDGE_TYPES,
  NODE_KINDS,
  NODE_LABELS,
  type Condition,
  type EdgeType,
  type Filter,
  type Key,
  type NodeLabel,
  type NodeSelection,
  type Order,
  type Page,
  type Relation,
  type SelectedPage,
  type Selection,
} from '../../graph/index.ts'
import type { Answers } from './naive.ts'

export type Question = (store: Answers) => Promise<unknown>

const EVERYTHING: Page = { first: 10_000 }

const plain = (types: readonly EdgeType[], direction: 'in' | 'out', more: Partial<Relation> = {}): Relation => ({
  types,
  direction,
  page: EVERYTHING,
  node: {},
  ...more,
})

/** A node with all that stands around it. */
const surroundings = (label: NodeLabel): NodeSelection => ({
  record: true,
  relations: Object.fromEntries(
    (['in', 'out'] as const).flatMap((direction) => {
      const types = EDGE_TYPES.filter((type) =>
        (EDGE_KINDS[type][direction === 'out' ? 'from' : 'to'] as readonly NodeLabel[]).includes(label),
      )
      return types.map((type) => [
        `${type} ${direction}`,
        plain([type], direction, { total: true, evidence: { context: 7 } }),
      ])
    }),
  ),
})

/** All that a store holds, in eight questions. */
export async function dump(store: Answers): Promise<unknown> {
  const nodes = []
  for (const label of NODE_LABELS)
    nodes.push(await store.select({ label, page: EVERYTHING, total: true, node: surroundings(label) }))
  return { nodes, stats: await store.stats(), problems: await store.problems({ page: EVERYTHING }) }
}

/** How far to walk: pages of so many times the usual size, and at most so many. */
export interface Stride {
  readonly times: number
  readonly pages: number
}

/** Asks page after page until there is no next, each page beginning where the last one ended. */
async function walk<T>(
  { times, pages: most }: Stride,
  first: number,
  ask: (page: Page) => Promise<SelectedPage<T>>,
): Promise<readonly SelectedPage<T>[]> {
  const pages: SelectedPage<T>[] = []
  for (let after: Key | undefined; ;) {
    const page = await ask({ first: first * times, ...(after === undefined ? {} : { after }) })
    pages.push(page)
    if (!page.hasNext || pages.length >= most) return pages
    after = page.items.at(-1)!.key
  }
}

const select =
  (label: NodeLabel, more: Partial<Selection>): Question =>
  (store) =>
    store.select({ label, page: EVERYTHING, total: true, node: {}, ...more })

const filtered = (label: NodeLabel, filter: Filter): Question => select(label, { filter })

const where = (label: NodeLabel, ...conditions: readonly Condition[]): Question =>
  filtered(label, { where: conditions })

const bigData = ['department:浙江省大数据发展管理局', 'department:省大数据局']

const CONDITIONS: Readonly<Record<string, Question>> = {
  'name eq': where('Department', { property: 'name', op: 'eq', value: '浙江省财政厅' }),
  'boolean eq': where('Department', { property: 'collective', op: 'eq', value: true }),
  'integer eq': where(
    'Project',
    { property: 'start', op: 'gte', value: 100 },
    { property: 'end', op: 'lte', value: 900 },
  ),
  'number gte': where('Target', { property: 'value', op: 'gte', value: 10.5 }),
  'date gte and lte': where(
    'Target',
    { property: 'deadline', op: 'gte', value: '2019-01-01' },
    { property: 'deadline', op: 'lte', value: '2020-12-31' },
  ),
  'partial dates': where('Target', { property: 'deadline', op: 'lte', value: '--06' }),
  'in strings': where('Project', { property: 'kind', op: 'in', value: ['DUTY', 'nothing'] }),
  'in numbers': where('Target', { property: 'value', op: 'in', value: [1, 20, 2.5] }),
  'in nothing': where('Target', { property: 'unit', op: 'in', value: [] }),
  'list has': where('Department', { property: 'aliases', op: 'has', value: '省财政厅' }),
  'list has not': where('Department', { property: 'aliases', op: 'has', value: '财政' }),
  'contains two characters': where('Project', { property: 'title', op: 'contains', value: '数字' }),
  'contains one character': where('Project', { property: 'title', op: 'contains', value: '数' }),
  'contains folded': where('Project', { property: 'title', op: 'contains', value: 'ａpp' }),
  'contains a date': where('Document', { property: 'date', op: 'contains', value: '-12-' }),
  'contains what Lucene would read': where('Project', { property: 'title', op: 'contains', value: 'A*b"c\\d OR' }),
  exists: where('Project', { property: 'deadline', op: 'exists', value: true }),
  'exists not': where('Target', { property: 'deadline', op: 'exists', value: false }),
  ids: filtered('Department', { ids: [...bigData, 'department:none', 'project:x'] }),
  'no ids': filtered('Department', { ids: [] }),
  'any of a name, an alias, an id': filtered('Department', {
    any: [
      { where: [{ property: 'name', op: 'eq', value: '省财政厅' }] },
      { where: [{ property: 'aliases', op: 'has', value: '省大数据局' }] },
      { ids: ['department:浙江省财政厅'] },
    ],
  }),
  'any of aliases': filtered('Department', {
    any: ['省财政厅', '省经信厅', '其他省级有关单位'].map((value) => ({
      where: [{ property: 'aliases', op: 'has', value }],
    })),
  }),
  'any of nothing': filtered('Department', { any: [] }),
  'any of anything': filtered('Department', { any: [{}] }),
  'led by': filtered('Project', { related: [{ types: ['LEADS'], direction: 'in', node: { ids: bigData } }] }),
  'led or supported by, and open-ended': filtered('Project', {
    where: [{ property: 'openEnded', op: 'eq', value: true }],
    related: [{ types: ['LEADS', 'SUPPORTS'], direction: 'in', node: { ids: bigData } }],
  }),
  'led by one and supported by any': filtered('Project', {
    related: [
      { types: ['SUPPORTS'], direction: 'in' },
      { types: ['LEADS'], direction: 'in', node: { where: [{ property: 'name', op: 'contains', value: '数据' }] } },
    ],
  }),
  'by basis': filtered('Project', {
    related: [{ types: ['LEADS'], direction: 'in', edge: [{ property: 'basis', op: 'eq', value: 'FIRST_LISTED' }] }],
  }),
  'without lead': filtered('Project', { related: [{ types: ['LEADS'], direction: 'in', none: true }] }),
  'leading nothing with a deadline': filtered('Department', {
    related: [
      {
        types: ['LEADS'],
        direction: 'out',
        none: true,
        node: { where: [{ property: 'deadline', op: 'exists', value: true }] },
      },
    ],
  }),
  'of what documents or projects set': filtered('Target', {
    related: [{ types: ['SETS'], direction: 'in', node: { ids: ['document:浙政发〔2018〕48号', ...bigData] } }],
  }),
  'three steps away': filtered('Document', {
    related: [
      {
        types: ['CONTAINS'],
        direction: 'out',
        node: {
          related: [
            {
              types: ['LEADS', 'SUPPORTS'],
              direction: 'in',
              node: { where: [{ property: 'registered', op: 'eq', value: true }] },
            },
          ],
        },
      },
    ],
  }),
}

const ORDERS: readonly (readonly [NodeLabel, readonly Order[]])[] = [
  ['Project', []],
  ['Department', [{ by: 'property', property: 'name' }]],
  ['Project', [{ by: 'property', property: 'deadline' }]],
  ['Target', [{ by: 'property', property: 'deadline', descending: true }]],
  ['Target', [{ by: 'property', property: 'value', descending: true }]],
  ['Document', [{ by: 'property', property: 'date', descending: true }]],
  ['Department', [{ by: 'property', property: 'collective', descending: true }]],
  ['Department', [{ by: 'degree', types: ['LEADS', 'SUPPORTS'], direction: 'out', descending: true }]],
  [
    'Project',
    [
      { by: 'property', property: 'kind', descending: true },
      { by: 'degree', types: ['SUPPORTS'], direction: 'in' },
      { by: 'property', property: 'deadline' },
    ],
  ],
]

const some: Filter = { where: [{ property: 'start', op: 'gte', value: 50 }] }

const walks = (stride: Stride): Readonly<Record<string, Question>> =>
  Object.fromEntries(
    ORDERS.flatMap(([label, order]) =>
      [undefined, 'start' in NODE_KINDS[label] ? some : { any: [{}] }].map((filter): [string, Question] => [
        `page by page ${label} ${JSON.stringify(order)} ${filter === undefined ? '' : 'filtered'}`,
        (store) =>
          walk(stride, 7, (page) =>
            store.select({ label, order, page, node: {}, ...(filter === undefined ? {} : { filter }) }),
          ),
      ]),
    ),
  )

const evidence = { context: 12 }

const relations = (stride: Stride): Readonly<Record<string, Question>> => ({
  'roles of projects by both types': select('Project', {
    node: { relations: { roles: plain(['LEADS', 'SUPPORTS'], 'in', { page: { first: 2 }, total: true, evidence }) } },
  }),
  'filtered, ordered and counted relations': select('Department', {
    order: [{ by: 'degree', types: ['LEADS'], direction: 'out', descending: true }],
    page: { first: 5 },
    node: {
      relations: {
        open: plain(['LEADS', 'SUPPORTS'], 'out', {
          edge: [{ property: 'explicit', op: 'eq', value: false }],
          filter: { where: [{ property: 'openEnded', op: 'eq', value: true }] },
          order: [
            { by: 'property', property: 'deadline', descending: true },
            { by: 'degree', types: ['LEADS', 'SUPPORTS'], direction: 'in' },
          ],
          page: { first: 3 },
          total: true,
        }),
        all: plain(['LEADS'], 'out', {
          order: [{ by: 'property', property: 'title' }],
          page: { first: 3 },
          total: true,
        }),
      },
    },
  }),
  'four levels with evidence': select('Department', {
    page: { first: 4 },
    node: {
      relations: {
        leads: plain(['LEADS'], 'out', {
          page: { first: 3 },
          evidence: { context: 0 },
          node: {
            relations: {
              document: plain(['CONTAINS'], 'in', {
                node: { record: true, relations: { cites: plain(['CITES'], 'out', { evidence, total: true }) } },
              }),
              with: plain(['LEADS', 'SUPPORTS'], 'in', { evidence: { context: 100_000 } }),
            },
          },
        }),
      },
    },
  }),
  'far ends of two labels': select('Target', {
    node: { relations: { subject: plain(['SETS'], 'in', { evidence: { context: 1 } }) } },
  }),
  'all edges of all departments': select('Department', {
    node: { relations: { past: plain(['SUCCEEDS', 'ISSUED'], 'out', { evidence }), next: plain(['SUCCEEDS'], 'in') } },
  }),
  'relations page by page': (store) =>
    walk(stride, 1, async (page) => {
      const relations = {
        roles: plain(['LEADS', 'SUPPORTS'], 'out', { page, order: [{ by: 'property', property: 'title' }] }),
      }
      const order = [{ by: 'degree', types: ['LEADS'], direction: 'out', descending: true }] as const
      const { items } = await store.select({ label: 'Department', order, page: { first: 1 }, node: { relations } })
      return items[0]?.item.relations['roles'] ?? { items: [], hasNext: false }
    }),
})

const searches = (stride: Stride): Readonly<Record<string, Question>> =>
  Object.fromEntries(
    [
      '数字',
      '数',
      '政府',
      '大数据局',
      '省大数据局',
      'ＡＰＰ',
      'it',
      'IT系统',
      '48号',
      '〔2018〕',
      '𠮷',
      '𠮷野',
      '（',
      ' ',
      '',
      '\uffff',
      '*',
      'A*b"c\\d OR e',
      '数字 OR 政府',
      'title:数字',
      '"',
      '\\',
      '+数据 -省',
      '数字化转型~',
      '2018',
      '8',
      '关于数字',
    ].map((text) => [
      `search ${JSON.stringify(text)}`,
      (store: Answers) => walk(stride, 4, (page) => store.search(text, NODE_LABELS, page)),
    ]),
  )

const questions = (stride: Stride): Readonly<Record<string, Question>> => ({
  'search among departments only': (store) => store.search('数据', ['Department'], EVERYTHING),
  'search among nothing': (store) => store.search('数据', [], EVERYTHING),
  labels: (store) => store.labels([...bigData, 'document:浙政发〔2018〕48号', 'project:none', 'none', '']),
  'overlaps page by page': (store) => walk(stride, 5, (page) => store.overlaps({ page })),
  'overlaps with collectives': (store) => store.overlaps({ collectives: true, page: { first: 20 } }),
  'overlaps of one': async (store) =>
    Promise.all(bigData.map((department) => store.overlaps({ department, collectives: true, page: EVERYTHING }))),
  'overlaps of a pair': (store) =>
    store.overlaps({
      department: 'department:浙江省财政厅',
      pair: 'department:浙江省人力资源和社会保障厅',
      page: EVERYTHING,
    }),
  'overlaps of one with itself': (store) =>
    store.overlaps({ department: 'department:浙江省财政厅', pair: 'department:浙江省财政厅', page: EVERYTHING }),
  'overlaps of nobody': (store) => store.overlaps({ department: 'department:none', page: EVERYTHING }),
  'problems page by page': (store) => walk(stride, 2, (page) => store.problems({ page })),
  'problems of some documents': (store) =>
    store.problems({ document: ['document:浙政发〔2018〕48号', 'document:无'], page: EVERYTHING }),
  'problems of a document': (store) => store.problems({ document: 'document:浙政发〔2018〕48号', page: EVERYTHING }),
  'neighbourhood of nothing': (store) => store.neighbourhood('department:none', 2, ['LEADS'], 10),
  'neighbourhood of no id': (store) => store.neighbourhood('none', 2, ['LEADS'], 10),
  'questions put together': (store) =>
    store.together<unknown>((each) => [
      each.select({
        label: 'Department',
        filter: { where: [{ property: 'name', op: 'contains', value: '财政' }] },
        order: [{ by: 'property', property: 'name' }],
        page: { first: 3 },
        total: true,
        node: { relations: { leads: { types: ['LEADS'], direction: 'out', page: { first: 2 }, node: {} } } },
      }),
      each.neighbourhood('department:none', 2, ['LEADS'], 10),
      each.neighbourhood('none', 2, ['LEADS'], 10),
      each.neighbourhood('document:浙政发〔2018〕48号', 2, ['CITES', 'LEADS'], 30),
      each.select({ label: 'Target', page: { first: 2 }, node: {} }),
    ]),
  'no questions put together': (store) => store.together(() => []),
})

const NEIGHBOURHOODS: Readonly<Record<string, Question>> = Object.fromEntries(
  [0, 1, 2, 3].flatMap((depth) =>
    [1, 6, 40, 1000].map((limit): [string, Question] => [
      `neighbourhood to ${depth} of at most ${limit}`,
      (store) =>
        Promise.all(
          [...bigData, 'document:浙政发〔2018〕48号'].map((id) => store.neighbourhood(id, depth, EDGE_TYPES, limit)),
        ),
    ]),
  ),
)

/** Every question by its name. */
export const catalogue = (stride: Stride): Readonly<Record<string, Question>> => ({
  everything: dump,
  ...CONDITIONS,
  ...walks(stride),
  ...relations(stride),
  ...searches(stride),
  ...questions(stride),
  ...NEIGHBOURHOODS,
})

/** For small graphs: small pages, walked to the end. */
export const CATALOGUE = catalogue({ times: 1, pages: 10_000 })
