// Which targets.
import type { Filter, Related } from '../../../graph/index.ts'
import { allOf, equalities } from '../../query/all-of.ts'
import { dueBetween } from '../../query/due.ts'
import { departmentCalled, documentCalled } from '../../query/named.ts'
import { builder } from '../builder.ts'
import { ComparatorEnum, TargetKindEnum } from '../enums.ts'
import { ProjectFilter, projectFilter } from './project.ts'
import {
  BOTH_ROLES,
  containedIn,
  contains,
  DateRange,
  day,
  NAME,
  NUMBER,
  present,
  range,
  responsible,
  upTo,
  type Given,
} from './parts.ts'

export const TargetFilter = builder.inputType('TargetFilter', {
  description: 'Which targets (目标). All that is given must hold.',
  fields: (t) => ({
    document: t.string({ description: `In this document. ${NUMBER}` }),
    responsible: t.string({ description: `A project led or supported by this department sets it. ${NAME}` }),
    project: t.field({ type: ProjectFilter, description: 'A project such as this sets it.' }),
    kind: t.field({ type: TargetKindEnum, description: 'Sort of target (目标类别).' }),
    comparator: t.field({ type: ComparatorEnum, description: 'How the value is meant.' }),
    unit: t.string({ description: 'Unit of the value (单位), e.g. %, 万元.' }),
    due: t.field({ type: DateRange, description: 'Due in this time (期限), yearly days included.' }),
    dated: t.boolean({ description: 'Has a deadline, or has none.' }),
    text: t.string({ description: 'Words in the quote; letter case and width do not matter.' }),
    asOf: t.field({ type: 'PartialDate', description: 'In force on this day (有效期), as far as the text limits it.' }),
  }),
})

/** What it means to the store. */
export function targetFilter(given: Given<typeof TargetFilter.$inferInput>): Filter {
  if (!given) return {}
  const { kind, comparator, unit, document, project, due, dated, asOf } = given
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
        ? [setBy({ related: [responsible(BOTH_ROLES, departmentCalled(given.responsible))] })]
        : [],
    },
    ...(present(document) ? [setIn(documentCalled(document))] : []),
    ...(present(project) ? [{ related: [setBy(allOf([ITEM, projectFilter(project)]))] }] : []),
    ...(due ? [dueBetween('deadline', range(due), true)] : []),
    ...(present(asOf)
      ? [
          unless('validFrom', upTo('validFrom', asOf)),
          unless('validTo', dueBetween('validTo', { from: day(asOf) }, false)),
        ]
      : []),
  ])
}

/** Only projects have a path: a document can bear the same title. */
const ITEM: Filter = { where: [{ property: 'path', op: 'exists', value: true }] }
const NO_ITEM: Filter = { where: [{ property: 'path', op: 'exists', value: false }] }

const setBy = (node: Filter): Related => ({ types: ['SETS'], direction: 'in', node })

/** Set by the document itself or by a project of it. */
const setIn = (document: Filter): Filter => ({
  any: [{ related: [setBy(allOf([document, NO_ITEM]))] }, { related: [setBy({ related: [containedIn(document)] })] }],
})
