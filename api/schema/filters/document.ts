// Which documents.
import type { Filter, Related } from '../../../graph/index.ts'
import { allOf, equalities } from '../../query/all-of.ts'
import { dueBetween } from '../../query/due.ts'
import { departmentCalled, documentCalled } from '../../query/named.ts'
import { builder } from '../builder.ts'
import {
  BOTH_ROLES,
  contains,
  DateRange,
  NAME,
  NUMBER,
  present,
  range,
  responsible,
  upTo,
  type Given,
} from './parts.ts'

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

/** What it means to the store. */
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
            node: { related: [responsible(BOTH_ROLES, departmentCalled(department))] },
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
