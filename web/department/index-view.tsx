// All departments, those with most duties first. A number opens the sheet filtered to what it counts.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../client/gql.ts'
import { usePages } from '../client/use-pages.ts'
import { NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { DepartmentName, shortOf } from '../parts/names.tsx'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { Zh } from '../parts/zh.tsx'
import { departmentLink } from '../url/links.ts'
import './department.css'
import { departmentsQuery } from './query.ts'

type Answer = ResultOf<typeof departmentsQuery>
const departmentsOf = (data: Answer) => data.departments

export function DepartmentIndex() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const pages = usePages(departmentsQuery, { first: 100 }, departmentsOf)
  const shown = pages.nodes.filter((department) =>
    [department.name, department.shortName ?? '', ...department.aliases].some((form) => form.includes(text.trim())),
  )
  return (
    <div className="view column">
      <div className="row">
        <h1 className="title">{t('department.index')}</h1>
        <span className="dim num">{pages.total}</span>
        <label className="field push">
          <span className="sr">{t('department.filterHere')}</span>
          <input
            type="search"
            value={text}
            placeholder={t('department.filterHere')}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </div>
      <p className="sub index-sub">{t('department.indexSub')}</p>
      <div className="card">
        {pages.error && <Failed what={t('department.indexFailed')} error={pages.error} onRetry={pages.retry} />}
        {pages.isPending && <Loading lines={12} />}
        {pages.total === 0 && <Empty title={t('start.none')} />}
        {pages.nodes.length > 0 && shown.length === 0 && <Empty title={t('filter.none')} />}
        {shown.length > 0 && <List departments={shown} />}
      </div>
      {pages.total !== undefined && (
        <Cut
          shown={pages.nodes.length}
          total={pages.total}
          order={t('department.byDuties')}
          onAll={pages.isFetching ? undefined : pages.more}
        />
      )}
    </div>
  )
}

function List({ departments }: { departments: readonly Answer['departments']['nodes'][number][] }) {
  const { t } = useTranslation()
  return (
    <table className="cards compact">
      <caption className="sr">{t('department.index')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('department.name')}</th>
          <th scope="col">{t('department.fullName')}</th>
          <th scope="col">{t('department.jurisdiction')}</th>
          <th scope="col">{t('level.label')}</th>
          <th scope="col" className="right">
            {t('role.lead')}
          </th>
          <th scope="col" className="right">
            {t('role.support')}
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <tr key={department.id}>
            <th scope="row" className="index-name">
              <NodeGlyph look={department.collective ? 'collective' : 'department'} />{' '}
              <DepartmentName department={department} plain={false} />
            </th>
            <td className="muted own-line" data-empty={department.name === shortOf(department) || undefined}>
              <Zh>{department.name}</Zh>
            </td>
            <td className="muted" data-empty={department.jurisdiction === null || undefined}>
              <Zh>{department.jurisdiction}</Zh>
            </td>
            <td className="muted" data-empty={department.level === null || undefined}>
              {department.level && t(`level.${department.level}`)}
            </td>
            <td className="right num">
              <span className="label">{t('role.lead')} </span>
              <Go to={departmentLink(department.name, { kind: 'LEADS' })}>{department.leads.totalCount}</Go>
            </td>
            <td className="right num">
              <span className="label">{t('role.support')} </span>
              <Go to={departmentLink(department.name, { kind: 'SUPPORTS' })}>{department.supports.totalCount}</Go>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
