// Which projects.
import type { Filter, Related } from '../../../graph/index.ts'
import { allOf, equalities } from '../../query/all-of.ts'
import { dueBetween } from '../../query/due.ts'
import { departmentCalled, documentCalled, platformCalled } from '../../query/named.ts'
import { builder } from '../builder.ts'
import { BasisEnum, LevelEnum, ProjectKindEnum } from '../enums.ts'
import {
  BOTH_ROLES,
  containedIn,
  contains,
  DateRange,
  edge,
  edgeConditions,
  NAME,
  NUMBER,
  present,
  range,
  responsible,
  upTo,
  type Given,
} from './parts.ts'

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

/** What it means to the store. */
export function projectFilter(given: Given<typeof ProjectFilter.$inferInput>): Filter {
  if (!given) return {}
  const { jurisdiction, level, line, kind, openEnded, explicit, basis, due, asOf } = given
  const body = equalities({ jurisdiction, level, line })
  const lead = edgeConditions({ basis, explicit })
  const related: Related[] = [
    ...(present(given.lead) ? [responsible(['LEADS'], departmentCalled(given.lead))] : []),
    ...(present(given.support) ? [responsible(['SUPPORTS'], departmentCalled(given.support))] : []),
    ...(present(given.department) ? [responsible(BOTH_ROLES, departmentCalled(given.department))] : []),
    ...(body.length > 0 ? [responsible(BOTH_ROLES, { where: body })] : []),
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
