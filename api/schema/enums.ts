// The closed sets of words, each with what it means and what it is called in the gazettes.
import {
  type Basis,
  type CitationPurpose,
  type Comparator,
  type DepartmentKind,
  type EdgeType,
  type Level,
  type NodeLabel,
  type ProjectKind,
  type Role,
  type TargetKind,
} from '../../graph/index.ts'
import { builder } from './builder.ts'

/** Enum values that are spelt as they are stored; the record's type makes sure that none is missing. */
const spelt = <T extends string>(descriptions: Readonly<Record<T, string>>) =>
  Object.fromEntries(
    Object.entries<string>(descriptions).map(([value, description]) => [value, { value, description }]),
  ) as Record<T, { value: T; description: string }>

export const RoleEnum = builder.enumType('Role', {
  description: 'What a department does in a project (分工).',
  values: spelt<Role>({
    LEADS: '牵头: answers for the project.',
    SUPPORTS: '配合: takes part, under or beside who leads.',
  }),
})

export const BasisEnum = builder.enumType('Basis', {
  description: 'Why a department got its role: which wording decided it (判定依据).',
  values: spelt<Basis>({
    EXPLICIT_LEAD: '写明牵头: the text says X牵头, 由X牵头, 牵头单位：X, or X会同Y.',
    PARTICIPANT: '参与、配合、协助、会同: the text names it beside a lead.',
    DIVISION: '按职责分工负责: each within its own duties.',
    FIRST_LISTED: '列第一位: the document says that the first listed unit leads.',
    OTHER_LISTED: '列其后: listed after the first under the same rule.',
    SOLE: '唯一责任单位: one unit stands alone.',
    JOINT: '并列: several units, no order stated; all lead.',
  }),
})

export const LevelEnum = builder.enumType('Level', {
  description: 'The level of government a body belongs to (层级).',
  values: spelt<Level>({
    NATIONAL: '国家级.',
    PROVINCIAL: '省级.',
    CITY: '市级 (设区市).',
    COUNTY: '县级.',
    TOWNSHIP: '乡级.',
  }),
})

export const DepartmentKindEnum = builder.enumType('DepartmentKind', {
  description: 'What sort of body a department is (机构类别).',
  values: spelt<DepartmentKind>({
    AGENCY: '政府部门.',
    PARTY: '党委机构.',
    OFFICE: '办公厅（室）.',
    VERTICAL: '垂直管理机构.',
    MASS_ORG: '群团组织.',
    INSTITUTION: '事业单位.',
    ENTERPRISE: '企业.',
    GOVERNMENT: '人民政府.',
    CONGRESS: '人大机关.',
    CONSULTATIVE: '政协机关.',
    COURT: '法院.',
    PROCURATORATE: '检察院.',
    MILITARY: '军队机关.',
    COORDINATION: '议事协调机构: a leading group or its office.',
    FUND: '基金.',
    COLLECTIVE: '统称: a name for many, such as 各市、县（市、区）政府.',
    UNKNOWN: '未归类: the name does not tell.',
  }),
})

export const ProjectKindEnum = builder.enumType('ProjectKind', {
  description: 'How a duty stands in its document.',
  values: spelt<ProjectKind>({
    ITEM: '条目: an item of the outline with a responsibility clause.',
    DUTY: '文中职责: a duty stated in running text.',
  }),
})

export const TargetKindEnum = builder.enumType('TargetKind', {
  description: 'What sort of target it is (目标类别).',
  values: spelt<TargetKind>({
    OUTCOME: '结果指标: a value to be reached.',
    MILESTONE: '时间节点: something done by a date.',
    STANDARD: '标准: a value that holds throughout.',
  }),
})

export const ComparatorEnum = builder.enumType('Comparator', {
  description: 'How the value of a target is meant.',
  values: {
    EQ: { value: '=' satisfies Comparator, description: '达到, 为: this value.' },
    GTE: { value: '>=' satisfies Comparator, description: '以上, 不低于: at least.' },
    LTE: { value: '<=' satisfies Comparator, description: '以内, 不超过: at most.' },
    LT: { value: '<' satisfies Comparator, description: '低于, 不足: less than.' },
    GT: { value: '>' satisfies Comparator, description: '超过: more than.' },
    RANGE: {
      value: 'range' satisfies Comparator,
      description: '从…到…: between `value` and `valueMax`.',
    },
  },
})

export const CitationPurposeEnum = builder.enumType('CitationPurpose', {
  description: 'Why one document names another (引用目的).',
  values: spelt<CitationPurpose>({
    BASIS: '依据, 根据: its authority.',
    IMPLEMENTS: '贯彻落实: it carries the other out.',
    FOLLOWS: '按照, 参照: it proceeds as the other says.',
    REPEALS: '废止: it ends the other.',
  }),
})

export const NodeKindEnum = builder.enumType('NodeKind', {
  description: 'The kinds of node.',
  values: {
    DEPARTMENT: { value: 'Department' satisfies NodeLabel, description: '部门.' },
    DOCUMENT: { value: 'Document' satisfies NodeLabel, description: '文件.' },
    PROJECT: { value: 'Project' satisfies NodeLabel, description: '任务.' },
    TARGET: { value: 'Target' satisfies NodeLabel, description: '目标.' },
    PLATFORM: { value: 'Platform' satisfies NodeLabel, description: '平台.' },
  },
})

export const EdgeKindEnum = builder.enumType('EdgeKind', {
  description: 'The kinds of edge.',
  values: spelt<EdgeType>({
    LEADS: '牵头: department to project.',
    SUPPORTS: '配合: department to project.',
    CITES: '引用: document to document.',
    CONTAINS: '载明: document to project.',
    SETS: '设定目标: document or project to target.',
    ISSUED: '印发: department to document.',
    MENTIONS: '提及: project to platform.',
    SUCCEEDS: '承继: a department to the one whose work it took over.',
  }),
})

export const ChainEnum = builder.enumType('ChainDirection', {
  description: 'Which way to follow the chain of authority.',
  values: {
    UP: {
      value: 'UP' as const,
      description: '溯源: why. Department or target, its project, the document, the documents that one cites.',
    },
    DOWN: {
      value: 'DOWN' as const,
      description: '下达: what follows. A document, those that cite it, their projects and who answers for them.',
    },
  },
})
