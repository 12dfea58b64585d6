// The graph model as data: every node label and edge type, its properties and ends, declared once.
// The stores take their closed sets of labels, types and property names from here, the API its fields.

/** Type of a property's value. `date` is an ISO date `2020-12-31` or a partial one: `2020`, `2020-12`, `--05-31`. */
export type PropertyType = 'string' | 'strings' | 'integer' | 'number' | 'boolean' | 'date'

const department = {
  name: 'string', // full name, 浙江省发展和改革委员会
  shortName: 'string', // usual short form, 省发展改革委
  aliases: 'strings', // every surface form seen
  jurisdiction: 'string', // 浙江省, 全国, 杭州市; the place whose body it is
  level: 'string', // NATIONAL | PROVINCIAL | CITY | COUNTY | TOWNSHIP
  kind: 'string', // AGENCY | PARTY | OFFICE | VERTICAL | …, see DepartmentKind
  line: 'string', // 条线, 人力社保
  collective: 'boolean', // 各市、县（市、区）政府, 人力社保部门
  registered: 'boolean', // false: the registry does not hold the name
} as const

const document = {
  number: 'string', // 浙政发〔2018〕48号
  title: 'string',
  type: 'string', // 通知, 意见, 方案 …
  issuer: 'string',
  date: 'date',
  recipients: 'strings',
  external: 'boolean', // cited but not held
} as const

const project = {
  title: 'string',
  path: 'string', // 五/（一）/1
  kind: 'string', // ITEM | DUTY
  start: 'integer', // span of the project's own words in the document's text
  end: 'integer',
  document: 'string', // id of its document
  openEnded: 'boolean', // the clause ends in 等
  deadline: 'date', // 完成时限 or 时间节点 of the clause itself
} as const

const target = {
  quote: 'string',
  comparator: 'string', // = >= <= < > range
  value: 'number',
  valueMax: 'number', // upper end of a range
  unit: 'string', // %, 万元, 家
  deadline: 'date',
  recurrence: 'string', // YEARLY | MONTHLY | QUARTERLY
  validFrom: 'date',
  validTo: 'date',
  kind: 'string', // OUTCOME | MILESTONE | STANDARD
  path: 'string',
  document: 'string',
  start: 'integer',
  end: 'integer',
} as const

const platform = {
  name: 'string', // 浙政钉
  aliases: 'strings',
} as const

/** Every node label with its properties. `id` is implied and unique over all labels. */
export const NODE_KINDS = {
  Department: department,
  Document: document,
  Project: project,
  Target: target,
  Platform: platform,
} as const satisfies Record<string, Record<string, PropertyType>>

/** A node label: `Department`, `Document`, `Project`, `Target`, `Platform`. */
export type NodeLabel = keyof typeof NODE_KINDS

const responsibility = { basis: 'string', explicit: 'boolean' } as const

/** Every edge type with the labels at its ends and its properties. `evidence` is implied. */
export const EDGE_KINDS = {
  LEADS: { from: ['Department'], to: ['Project'], properties: responsibility },
  SUPPORTS: { from: ['Department'], to: ['Project'], properties: responsibility },
  CITES: { from: ['Document'], to: ['Document'], properties: { purpose: 'string' } },
  CONTAINS: { from: ['Document'], to: ['Project'], properties: {} },
  SETS: { from: ['Document', 'Project'], to: ['Target'], properties: {} },
  ISSUED: { from: ['Department'], to: ['Document'], properties: {} },
  MENTIONS: { from: ['Project'], to: ['Platform'], properties: {} },
  SUCCEEDS: {
    from: ['Department'],
    to: ['Department'],
    properties: { date: 'date', kind: 'string', source: 'string' },
  },
} as const satisfies Record<
  string,
  { from: readonly NodeLabel[]; to: readonly NodeLabel[]; properties: Record<string, PropertyType> }
>

/** An edge type: `LEADS`, `SUPPORTS`, `CITES` … */
export type EdgeType = keyof typeof EDGE_KINDS

export const NODE_LABELS = Object.keys(NODE_KINDS) as readonly NodeLabel[]
export const EDGE_TYPES = Object.keys(EDGE_KINDS) as readonly EdgeType[]

/** Why a department got its role, see the table “Who leads” in DESIGN.md. */
export const BASES = [
  'EXPLICIT_LEAD',
  'PARTICIPANT',
  'DIVISION',
  'FIRST_LISTED',
  'OTHER_LISTED',
  'SOLE',
  'JOINT',
] as const
export type Basis = (typeof BASES)[number]

export const PROJECT_KINDS = ['ITEM', 'DUTY'] as const
export type ProjectKind = (typeof PROJECT_KINDS)[number]

export const TARGET_KINDS = ['OUTCOME', 'MILESTONE', 'STANDARD'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

export const COMPARATORS = ['=', '>=', '<=', '<', '>', 'range'] as const
export type Comparator = (typeof COMPARATORS)[number]

export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY', 'TOWNSHIP'] as const
export type Level = (typeof LEVELS)[number]

export const DEPARTMENT_KINDS = [
  'AGENCY',
  'PARTY',
  'OFFICE',
  'VERTICAL',
  'MASS_ORG',
  'INSTITUTION',
  'ENTERPRISE',
  'GOVERNMENT',
  'CONGRESS',
  'CONSULTATIVE',
  'COURT',
  'PROCURATORATE',
  'MILITARY',
  'COORDINATION',
  'FUND',
  'COLLECTIVE',
  'UNKNOWN',
] as const
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number]

export const CITATION_PURPOSES = ['BASIS', 'IMPLEMENTS', 'FOLLOWS', 'REPEALS'] as const
export type CitationPurpose = (typeof CITATION_PURPOSES)[number]
