// What lists can be narrowed by, as input types, and what each means to the store.
import type { Condition, Filter, Related } from '../../graph/index.ts'
import { badInput } from '../errors.ts'
import { allOf, equalities } from '../query/all-of.ts'
import { dueBetween, lastDay } from '../query/due.ts'
import { departmentCalled, documentCalled, platformCalled } from '../query/named.ts'
import { builder } from './builder.ts'
import { BasisEnum, ComparatorEnum, DepartmentKindEnum, LevelEnum, ProjectKindEnum, TargetKindEnum } from './enums.ts'

const NAME = 'Id, full name, short form or any name a document uses.'
const NUMBER = 'Id, number (文号) or title.'

export const DateRange = builder.inputType('DateRange', {
  description: 'From a day to a day, both included. A year or a month counts from its first day, to its last.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'Not before.' }),
    to: t.field({ type: 'PartialDate', description: 'Not after.' }),
  }),
})
type Range = typeof DateRange.$inferInput

export const DepartmentFilter = builder.inputType('DepartmentFilter', {
  description: 'Which departments (部门). All that is given must hold.',
  fields: (t) => ({
    jurisdiction: t.string({ description: 'The place whose body it is (辖区), e.g. 浙江省, 全国.' }),
    level: t.field({ type: LevelEnum, description: 'Level of government (层级).' }),
    kind: t.field({ type: DepartmentKindEnum, description: 'Sort of body (机构类别).' }),
    line: t.string({ description: 'Function line (条线), e.g. 人力社保.' }),
    collective: t.boolean({ description: 'Only names for many (统称), or only single bodies.' }),
    registered: t.boolean({ description: 'Whether the registry holds the name.' }),
    text: t.string({ description: 'Words in the full name; letter case and width do not matter.' }),
    document: t.string({ description: `Leads or supports under this document. ${NUMBER}` }),
    leads: t.boolean({ description: 'Leads something (牵头), or nothing.' }),
    supports: t.boolean({ description: 'Supports something (配合), or nothing.' }),
  }),
})

export const ProjectFilter = builder.inputType('ProjectFilter', {
  description: 'Which projects (任务). All that is given must hold.',
  fields: (t) => ({
    lead: t.string({ description: `Led by this department (牵头单位). ${NAME}` }),
    support: t.string({ description: `Supported by this department (配合单位). ${NAME}` }),
    department: t.string({ description: `Led or supported by this department. ${NAME}` }),
    document: t.string({ description: `In this document. ${NUMBER}` }),
    jurisdiction: t.string({ description: 'A body of this place (辖区) leads or supports it.' }),
    level: t.field({ type: LevelEnum, description: 'A body of this level (层级) leads or supports it.' }),
    line: t.string({ description: 'A body of this function line (条线) leads or supports it.' }),
    platform: t.string({ description: 'Mentions this platform (平台). Id or name.' }),
    kind: t.field({ type: ProjectKindEnum, description: 'Item of the outline, or duty in running text.' }),
    basis: t.field({ type: [BasisEnum], description: 'A lead was decided by one of these (判定依据).' }),
    explicit: t.boolean({
      description: 'true: a lead is written down (写明牵头); false: a lead is inferred from the order (推定).',
    }),
    openEnded: t.boolean({ description: 'The clause ends in 等: more take part than are named.' }),
    withoutLead: t.boolean({ description: 'No department leads it, or one does.' }),
    due: t.field({ type: DateRange, description: 'It or a target of it is due in this time (期限).' }),
    text: t.string({ description: 'Words in the title; letter case and width do not matter.' }),
    asOf: t.field({ type: 'PartialDate', description: 'Its document is dated no later (以此日为准).' }),
  }),
})

export const ResponsibilityFilter = builder.inputType('ResponsibilityFilter', {
  description: 'Which responsibilities (责任). All that is given must hold.',
  fields: (t) => ({
    basis: t.field({ type: [BasisEnum], description: 'Decided by one of these (判定依据).' }),
    explicit: t.boolean({ description: 'Written down (true) or inferred (false, 推定).' }),
    project: t.field({ type: ProjectFilter, description: 'For projects such as these.' }),
  }),
})

export const TargetFilter = builder.inputType('TargetFilter', {
  description: 'Which targets (目标). All that is given must hold.',
  fields: (t) => ({
    document: t.string({ description: `In this document. ${NUMBER}` }),
    responsible: t.string({ description: `A project led or supported by this department sets it. ${NAME}` }),
    kind: t.field({ type: TargetKindEnum, description: 'Sort of target (目标类别).' }),
    comparator: t.field({ type: ComparatorEnum, description: 'How the value is meant.' }),
    unit: t.string({ description: 'Unit of the value (单位), e.g. %, 万元.' }),
    due: t.field({ type: DateRange, description: 'Due in this time (期限), yearly days included.' }),
    dated: t.boolean({ description: 'Has a deadline, or has none.' }),
    text: t.string({ description: 'Words in the quote; letter case and width do not matter.' }),
    asOf: t.field({ type: 'PartialDate', description: 'In force on this day (有效期), as far as the text limits it.' }),
  }),
})

export const DocumentFilter = builder.inputType('DocumentFilter', {
  description: 'Which documents (文件). All that is given must hold.',
  fields: (t) => ({
    type: t.string({ description: 'Type of document (文种), e.g. 通知, 意见.' }),
    issuer: t.string({ description: `Issued by this body (发文机关). ${NAME}` }),
    external: t.boolean({ description: 'Only cited and not held (true), or held (false).' }),
    dated: t.field({ type: DateRange, description: 'Dated in this time (成文日期).' }),
    cites: t.string({ description: `Cites this document (引用). ${NUMBER}` }),
    citedBy: t.string({ description: `Is cited by this document. ${NUMBER}` }),
    department: t.string({ description: `Gives this department something to do. ${NAME}` }),
    text: t.string({ description: 'Words in the title; letter case and width do not matter.' }),
    asOf: t.field({ type: 'PartialDate', description: 'Dated no later (以此日为准).' }),
  }),
})

type Given<T> = T | null | undefined

const present = <T>(value: Given<T>): value is T => value !== null && value !== undefined

const contains = (property: string, text: Given<string>): Condition[] =>
  present(text) ? [{ property, op: 'contains', value: text }] : []

/** Some edge leads there, or with false none does. */
const edge = (types: Related['types'], direction: Related['direction'], some: Given<boolean>): Related[] =>
  present(some) ? [{ types, direction, none: !some }] : []

const responsible = (types: Related['types'], node: Filter): Related => ({ types, direction: 'in', node })
const BOTH = ['LEADS', 'SUPPORTS'] as const

/** Throws BAD_USER_INPUT for a range of days of every year, which no two bounds can hold. */
export function range(bounds: Range): Range {
  for (const bound of [bounds.from, bounds.to])
    if (bound?.startsWith('--')) throw badInput(`${bound} names no year; a range needs days of certain years.`)
  return bounds
}

const day = (date: string): string => lastDay(range({ to: date }).to ?? date)

export function departmentFilter(given: Given<typeof DepartmentFilter.$inferInput>): Filter {
  if (!given) return {}
  const { jurisdiction, level, kind, line, collective, registered, text, document, leads, supports } = given
  return {
    where: [...equalities({ jurisdiction, level, kind, line, collective, registered }), ...contains('name', text)],
    related: [
      ...(present(document)
        ? [{ types: BOTH, direction: 'out' as const, node: { related: [containedIn(documentCalled(document))] } }]
        : []),
      ...edge(['LEADS'], 'out', leads),
      ...edge(['SUPPORTS'], 'out', supports),
    ],
  }
}

const containedIn = (node: Filter): Related => ({ types: ['CONTAINS'], direction: 'in', node })

const upTo = (property: string, date: string): Filter => ({ where: [{ property, op: 'lte', value: day(date) }] })

export function projectFilter(given: Given<typeof ProjectFilter.$inferInput>): Filter {
  if (!given) return {}
  const { jurisdiction, level, line, kind, openEnded, explicit, basis, due, asOf } = given
  const body = equalities({ jurisdiction, level, line })
  const lead = edgeConditions({ basis, explicit })
  const related: Related[] = [
    ...(present(given.lead) ? [responsible(['LEADS'], departmentCalled(given.lead))] : []),
    ...(present(given.support) ? [responsible(['SUPPORTS'], departmentCalled(given.support))] : []),
    ...(present(given.department) ? [responsible(BOTH, departmentCalled(given.department))] : []),
    ...(body.length > 0 ? [responsible(BOTH, { where: body })] : []),
    ...(lead.length > 0 ? [{ types: ['LEADS'], direction: 'in', edge: lead } satisfies Related] : []),
    ...edge(['LEADS'], 'in', present(given.withoutLead) ? !given.withoutLead : null),
    ...(present(given.document) ? [containedIn(documentCalled(given.document))] : []),
    ...(present(asOf) ? [containedIn(upTo('date', asOf))] : []),
    ...(present(given.platform)
      ? [{ types: ['MENTIONS'], direction: 'out', node: platformCalled(given.platform) } satisfies Related]
      : []),
  ]
  const own: Filter = { where: [...equalities({ kind, openEnded }), ...contains('title', given.text)], related }
  if (!due) return own
  const within = dueBetween('deadline', range(due), true)
  return allOf([
    own,
    { any: [...(within.any ?? []), { related: [{ types: ['SETS'], direction: 'out', node: within }] }] },
  ])
}

/** Conditions on a LEADS or SUPPORTS edge. */
export function edgeConditions(given: {
  readonly basis?: Given<readonly string[]>
  readonly explicit?: Given<boolean>
}): Condition[] {
  return [
    ...(present(given.basis) ? [{ property: 'basis', op: 'in' as const, value: given.basis }] : []),
    ...equalities({ explicit: given.explicit }),
  ]
}

export function targetFilter(given: Given<typeof TargetFilter.$inferInput>): Filter {
  if (!given) return {}
  const { kind, comparator, unit, document, due, dated, asOf } = given
  const unless = (property: string, bound: Filter): Filter => ({
    any: [{ where: [{ property, op: 'exists', value: false }] }, ...(bound.any ?? [bound])],
  })
  return allOf([
    {
      where: [
        ...equalities({ kind, comparator, unit }),
        ...contains('quote', given.text),
        ...(present(dated) ? [{ property: 'deadline', op: 'exists' as const, value: dated }] : []),
      ],
      related: present(given.responsible)
        ? [
            {
              types: ['SETS'],
              direction: 'in',
              node: { related: [responsible(BOTH, departmentCalled(given.responsible))] },
            },
          ]
        : [],
    },
    ...(present(document) ? [setIn(documentCalled(document))] : []),
    ...(due ? [dueBetween('deadline', range(due), true)] : []),
    ...(present(asOf)
      ? [
          unless('validFrom', upTo('validFrom', asOf)),
          unless('validTo', dueBetween('validTo', { from: day(asOf) }, false)),
        ]
      : []),
  ])
}

/** A document, not a project that bears the same title. */
const NO_PATH: Filter = { where: [{ property: 'path', op: 'exists', value: false }] }

/** Set by the document itself or by a project of it. */
const setIn = (document: Filter): Filter => ({
  any: [
    { related: [{ types: ['SETS'], direction: 'in', node: allOf([document, NO_PATH]) }] },
    { related: [{ types: ['SETS'], direction: 'in', node: { related: [containedIn(document)] } }] },
  ],
})

export function documentFilter(given: Given<typeof DocumentFilter.$inferInput>): Filter {
  if (!given) return {}
  const { type, issuer, external, dated, cites, citedBy, department, asOf } = given
  const related: Related[] = [
    ...(present(issuer) ? [responsible(['ISSUED'], departmentCalled(issuer))] : []),
    ...(present(cites) ? [{ types: ['CITES'], direction: 'out', node: documentCalled(cites) } satisfies Related] : []),
    ...(present(citedBy)
      ? [{ types: ['CITES'], direction: 'in', node: documentCalled(citedBy) } satisfies Related]
      : []),
    ...(present(department)
      ? [
          {
            types: ['CONTAINS'],
            direction: 'out',
            node: { related: [responsible(BOTH, departmentCalled(department))] },
          } satisfies Related,
        ]
      : []),
  ]
  return allOf([
    { where: [...equalities({ type, external }), ...contains('title', given.text)], related },
    ...(dated ? [dueBetween('date', range(dated), false)] : []),
    ...(present(asOf) ? [upTo('date', asOf)] : []),
  ])
}
