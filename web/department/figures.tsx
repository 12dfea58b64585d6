// The figures above the sheet. Each is a link to what it counts.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useRequest } from '../client/use-request.ts'
import { edgeLook } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { graphLink, overlapLink, targetsLink, withQuery } from '../url/links.ts'
import { useParams } from '../url/use-params.ts'
import type { Sheet } from './department-view.tsx'
import { documentGoalsQuery } from './query.ts'
import type { Duty } from './sheet-model.ts'

export function Figures({ sheet, duties }: { sheet: Sheet; duties: readonly Duty[]; total: number | undefined }) {
  const { t } = useTranslation()
  const [params] = useParams()
  const { pathname } = useLocation()
  const goals = useRequest(documentGoalsQuery, { department: sheet.id })
  const leads = duties.filter((duty) => duty.role === 'LEADS')
  const inferred = leads.filter((duty) => edgeLook('LEADS', duty.basis) === 'lead-inferred').length
  const collective = sheet.partners.nodes.filter(({ department }) => department.collective).length
  const partners = sheet.partners.totalCount - collective
  const own = duties.reduce((sum, duty) => sum + duty.project.targets.totalCount, 0)
  const documents = goals.data?.documents.nodes ?? []
  const kind = params.get('kind')
  const filtered = (to: 'LEADS' | 'SUPPORTS') => withQuery(pathname, { kind: kind === to ? undefined : to })
  return (
    <nav className="card figures num" aria-label={t('department.figures')}>
      <Go to={filtered('LEADS')} aria-current={kind === 'LEADS'} preventScrollReset>
        <b className="lead">{leads.length}</b>
        <span>{t('department.leads', { inferred })}</span>
      </Go>
      <Go to={filtered('SUPPORTS')} aria-current={kind === 'SUPPORTS'} preventScrollReset>
        <b className="support">{duties.length - leads.length}</b>
        <span>{t('department.supports')}</span>
      </Go>
      <Go to={overlapLink({ a: sheet.name })}>
        <b>{partners}</b>
        <span>{collective > 0 ? t('department.partnersCollective', { collective }) : t('department.partners')}</span>
      </Go>
      <Go to={targetsLink({ who: sheet.name })}>
        <b>{own}</b>
        <span>{t('department.targets')}</span>
      </Go>
      <Go to={targetsLink({ doc: documents.map((document) => document.number ?? document.title).join(',') })}>
        <b>{documents.reduce((sum, document) => sum + document.targets.totalCount, 0)}</b>
        <span>{t('department.documentTargets')}</span>
      </Go>
      <Go to={graphLink(sheet.id, { layout: 'tiers' })}>
        <b>{goals.data?.documents.totalCount ?? '…'}</b>
        <span>{t('department.documents')}</span>
      </Go>
    </nav>
  )
}
