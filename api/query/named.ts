// How people call a node: by its id, its full name, its short form, or any form a document used; a document by its
// number or title.
import type { Filter } from '../../graph/index.ts'

const equal = (property: string, value: string): Filter => ({ where: [{ property, op: 'eq', value }] })

/**
 * Departments with this id or so called. A short name can fit bodies of several jurisdictions.
 *
 * @example departmentCalled('省大数据局')
 */
export function departmentCalled(idOrName: string): Filter {
  const name = idOrName.trim()
  return {
    any: [
      { ids: [name] },
      equal('name', name),
      equal('shortName', name),
      { where: [{ property: 'aliases', op: 'has', value: name }] },
    ],
  }
}

/** @example documentCalled('浙政发〔2018〕48号') */
export function documentCalled(idOrNumberOrTitle: string): Filter {
  const name = idOrNumberOrTitle.trim()
  return { any: [{ ids: [name] }, equal('number', name), equal('title', name)] }
}

/** @example platformCalled('浙政钉') */
export function platformCalled(idOrName: string): Filter {
  const name = idOrName.trim()
  return {
    any: [{ ids: [name] }, equal('name', name), { where: [{ property: 'aliases', op: 'has', value: name }] }],
  }
}
