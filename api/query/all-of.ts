// Puts filters together.
import type { Condition, Filter } from '../../graph/index.ts'

/**
 * All of these must hold. A Filter has one `any`, so of several the further ones are multiplied out.
 *
 * @example allOf([departmentCalled('省发展改革委'), { where: [{ property: 'jurisdiction', op: 'eq', value: '浙江省' }] }])
 */
export function allOf(filters: readonly Filter[]): Filter {
  return filters.reduce<Filter>((a, b) => {
    const ids = a.ids && b.ids ? a.ids.filter((id) => b.ids?.includes(id)) : (a.ids ?? b.ids)
    const where = [...(a.where ?? []), ...(b.where ?? [])]
    const related = [...(a.related ?? []), ...(b.related ?? [])]
    const any = a.any && b.any ? a.any.flatMap((one) => b.any!.map((two) => allOf([one, two]))) : (a.any ?? b.any)
    return {
      ...(ids ? { ids } : {}),
      ...(where.length > 0 ? { where } : {}),
      ...(related.length > 0 ? { related } : {}),
      ...(any ? { any } : {}),
    }
  }, {})
}

/** An equality for each property whose value is given. */
export function equalities(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Condition[] {
  return Object.entries(values).flatMap(([property, value]) =>
    value === null || value === undefined ? [] : [{ property, op: 'eq' as const, value }],
  )
}
