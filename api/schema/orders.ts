// What lists can be sorted by, and what each order means to the store.
import type { Order } from '../../graph/index.ts'
import { builder } from './builder.ts'

type Terms = readonly Order[]

const by = (property: string, descending = false): Order => ({ by: 'property', property, descending })

const degree = (types: Extract<Order, { by: 'degree' }>['types'], direction: 'in' | 'out'): Order => ({
  by: 'degree',
  types,
  direction,
  descending: true,
})

/** An enum whose values stand for orders; `terms` says which. */
function orderType<T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, readonly [terms: Terms, description: string]>>,
) {
  const entries = Object.entries<readonly [Terms, string]>(values)
  const type = builder.enumType(name, {
    description,
    values: Object.fromEntries(entries.map(([value, [, text]]) => [value, { value, description: text }])) as Record<
      T,
      { value: T; description: string }
    >,
  })
  return { type, terms: (value: T): Terms => values[value][0] }
}

/** As the document sets them out. */
export const IN_DOCUMENT: Terms = [by('document'), by('start')]
export const BY_NAME: Terms = [by('name')]
export const BY_DEADLINE: Terms = [by('deadline')]
export const NEWEST: Terms = [by('date', true)]

export const DepartmentOrder = orderType('DepartmentOrder', 'Orders of departments (部门排序).', {
  NAME: [BY_NAME, '名称: by full name.'],
  MOST_LEADS: [[degree(['LEADS'], 'out')], '牵头最多: most projects led first.'],
  MOST_SUPPORTS: [[degree(['SUPPORTS'], 'out')], '配合最多: most projects supported first.'],
  MOST_RESPONSIBILITIES: [[degree(['LEADS', 'SUPPORTS'], 'out')], '责任最多: most projects led or supported first.'],
})

export const ProjectOrder = orderType('ProjectOrder', 'Orders of projects (任务排序).', {
  DOCUMENT: [IN_DOCUMENT, '文件顺序: by document, then as the document sets them out.'],
  TITLE: [[by('title')], '标题: by title.'],
  DEADLINE: [BY_DEADLINE, '期限: earliest deadline first; undated ones last.'],
  MOST_DEPARTMENTS: [[degree(['LEADS', 'SUPPORTS'], 'in')], '部门最多: most departments first.'],
})

export const TargetOrder = orderType('TargetOrder', 'Orders of targets (目标排序).', {
  DEADLINE: [BY_DEADLINE, '期限: earliest deadline first; undated ones last.'],
  DOCUMENT: [IN_DOCUMENT, '文件顺序: by document, then as the document sets them out.'],
})

export const DocumentOrder = orderType('DocumentOrder', 'Orders of documents (文件排序).', {
  NEWEST: [NEWEST, '最新: latest date first; undated ones last.'],
  OLDEST: [[by('date')], '最早: earliest date first; undated ones last.'],
  NUMBER: [[by('number')], '文号: by number.'],
  MOST_CITED: [[degree(['CITES'], 'in')], '被引最多: most cited first.'],
})

export const PlatformOrder = orderType('PlatformOrder', 'Orders of platforms (平台排序).', {
  NAME: [BY_NAME, '名称: by name.'],
  MOST_MENTIONED: [[degree(['MENTIONS'], 'in')], '提及最多: most mentioned first.'],
})
