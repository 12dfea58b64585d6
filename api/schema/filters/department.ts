// Which departments.
import type { Filter } from '../../../graph/index.ts'
import { equalities } from '../../query/all-of.ts'
import { documentCalled } from '../../query/named.ts'
import { builder } from '../builder.ts'
import { DepartmentKindEnum, LevelEnum } from '../enums.ts'
import { BOTH_ROLES, containedIn, contains, edge, NUMBER, present, type Given } from './parts.ts'

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

/** What it means to the store. */
export function departmentFilter(given: Given<typeof DepartmentFilter.$inferInput>): Filter {
  if (!given) return {}
  const { jurisdiction, level, kind, line, collective, registered, text, document, leads, supports } = given
  return {
    where: [...equalities({ jurisdiction, level, kind, line, collective, registered }), ...contains('name', text)],
    related: [
      ...(present(document)
        ? [{ types: BOTH_ROLES, direction: 'out' as const, node: { related: [containedIn(documentCalled(document))] } }]
        : []),
      ...edge(['LEADS'], 'out', leads),
      ...edge(['SUPPORTS'], 'out', supports),
    ],
  }
}
