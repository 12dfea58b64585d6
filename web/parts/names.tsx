// Departments by their short names, one after the other, parted as Chinese parts them.
import { Fragment } from 'react'
import { departmentLink } from '../url/links.ts'
import { Go } from './go.tsx'

export interface Named {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly collective: boolean
}

/** 省大数据局 rather than 浙江省大数据发展管理局, where there is a short form. */
export function shortOf(department: { readonly name: string; readonly shortName: string | null }): string {
  return department.shortName ?? department.name
}

/** A department as a link to its sheet; a collective is underlined with dashes. */
export function DepartmentName({ department, plain = true }: { department: Named; plain?: boolean }) {
  const classes = [plain ? 'plain' : '', department.collective ? 'collective' : ''].join(' ').trim()
  return (
    <Go to={departmentLink(department.name)} className={classes} lang="zh-CN">
      {shortOf(department)}
    </Go>
  )
}

/** Several of them; nothing for none. Names do not break, the list does. */
export function DepartmentNames({ departments }: { departments: readonly Named[] }) {
  return (
    <span className="names" lang="zh-CN">
      {departments.map((department, index) => (
        <Fragment key={department.id}>
          <span>
            <DepartmentName department={department} />
            {index < departments.length - 1 && '、'}
          </span>
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}
