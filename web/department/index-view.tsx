// All departments, those with most duties first. A number opens the sheet filtered to what it counts.
import { useTranslation } from 'react-i18next'
import type { ResultOf, VariablesOf } from '../client/gql.ts'
import { useFetchRest } from '../client/use-fetch-rest.ts'
import { usePages } from '../client/use-pages.ts'
import { NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { DepartmentName, shortOf } from '../parts/names.tsx'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { Zh } from '../parts/zh.tsx'
import { departmentLink } from '../url/links.ts'
import { useParams } from '../url/use-params.ts'
import './department.css'
import { IndexFilters, LEVELS } from './index-filters.tsx'
import { departmentsQuery } from './query.ts'
import { PageTitle } from '../parts/page-title.tsx'

type Answer = ResultOf<typeof departmentsQuery>
type Filter = NonNullable<VariablesOf<typeof departmentsQuery>['filter']>
const departmentsOf = (data: Answer) => data.departments

export function DepartmentIndex() {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const text = params.get('q') ?? ''
  const filter = serverFilter(params)
  const pages = usePages(departmentsQuery, { first: 100, filter }, departmentsOf)
  // Names are searched here, in every form that documents use; so all of them have to be.
  useFetchRest(pages, text !== '')
  const shown = pages.nodes.filter((department) =>
    [department.name, department.shortName ?? '', ...department.aliases].some((form) => form.includes(text.trim())),
  )
  return (
    <div className="view column">
      <PageTitle>{t('department.index')}</PageTitle>
      <div className="row">
        <h1 className="title">{t('department.index')}</h1>
        <span className="dim num">{text === '' ? pages.total : shown.length}</span>
        <IndexFilters text={text} onText={(q) => change({ q }, { replace: true })} departments={pages.nodes} />
      </div>
      <p className="sub index-sub">{t('department.indexSub')}</p>
      <div className="card">
        {pages.error && <Failed what={t('department.indexFailed')} error={pages.error} onRetry={pages.retry} />}
        {pages.isPending && <Loading lines={12} />}
        {pages.total === 0 && <Empty title={t(filter === null ? 'start.none' : 'filter.none')} />}
        {pages.nodes.length > 0 && shown.length === 0 && <Empty title={t('filter.none')} />}
        {shown.length > 0 && <List departments={shown} />}
      </div>
      {pages.total !== undefined && (
        <Cut
          shown={pages.nodes.length}
          total={pages.total}
          order={t('department.byDuties')}
          unit={t('overlap.departments')}
          onAll={pages.isFetching ? undefined : pages.more}
        />
      )}
    </div>
  )
}

function serverFilter(params: URLSearchParams): Filter | null {
  const jurisdiction = params.get('jurisdiction')
  const level = LEVELS.find((each) => each === params.get('level'))
  if (jurisdiction === null && level === undefined) return null
  return { ...(jurisdiction !== null && { jurisdiction }), ...(level !== undefined && { level }) }
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
              {department.name !== shortOf(department) && <Zh>{department.name}</Zh>}
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
