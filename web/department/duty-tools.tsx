// What can be done with the sheet: filter it, take its query, print it, see it as a graph.
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../parts/copy-button.tsx'
import { Go } from '../parts/go.tsx'
import { graphLink } from '../url/links.ts'
import { useParams } from '../url/use-params.ts'
import { asGraphql } from '../client/as-graphql.ts'
import type { Sheet } from './department-view.tsx'
import { dutiesQuery } from './query.ts'

export function DutyTools({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const open = params.get('filter') === 'open'
  return (
    <div className="row push screen">
      <button
        type="button"
        className="button"
        aria-expanded={open}
        onClick={() => change({ filter: open ? null : 'open' }, { replace: true })}
      >
        {t('filter.title')}
      </button>
      <span className="wide-only row">
        <CopyButton label={t('copy.graphql')} text={() => asGraphql(dutiesQuery, { id: sheet.id, first: 50 })} />
        <button type="button" className="button" onClick={() => window.print()}>
          {t('department.print')}
        </button>
      </span>
      <Go to={graphLink(sheet.id)} className="button">
        {t('department.seeGraph')}
      </Go>
    </div>
  )
}
