// The graph without a focus: where one could start.
import { useTranslation } from 'react-i18next'
import { useRequest } from '../client/use-request.ts'
import { NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { shortOf } from '../parts/names.tsx'
import { Cut, Failed, Loading } from '../parts/states.tsx'
import { graphLink } from '../url/links.ts'
import { beginningsQuery } from './query.ts'
import { PageTitle } from '../parts/page-title.tsx'

export function Beginnings() {
  const { t } = useTranslation()
  const query = useRequest(beginningsQuery, {})
  const departments = query.data?.departments
  return (
    <div className="view column">
      <PageTitle>{t('graph.pick')}</PageTitle>
      <h1 className="title">{t('graph.pick')}</h1>
      <p className="sub index-sub">{t('graph.pickHow')}</p>
      {query.isPending && <Loading lines={6} />}
      {query.error && <Failed what={t('graph.failed')} error={query.error} onRetry={() => void query.refetch()} />}
      <ul className="beginnings">
        {departments?.nodes.map((department) => (
          <li key={department.id}>
            <Go to={graphLink(department.id)} className="card">
              <NodeGlyph look="department" />
              <span lang="zh-CN">{shortOf(department)}</span>
              <span className="push dim num">{department.responsibilities.totalCount}</span>
            </Go>
          </li>
        ))}
      </ul>
      {departments && (
        <Cut shown={departments.nodes.length} total={departments.totalCount} order={t('department.byDuties')} />
      )}
    </div>
  )
}
