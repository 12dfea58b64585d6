// Targets by date: a timeline, and the ledger that lists the same.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultOf, VariablesOf } from '../client/gql.ts'
import { usePages } from '../client/use-pages.ts'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { shortTitle } from '../parts/short-title.ts'
import { listOf, useParams } from '../url/use-params.ts'
import { AsOfField } from './as-of-field.tsx'
import { parseAsOf } from './dates.ts'
import { Ledger } from './ledger.tsx'
import { parseSort, sortTargets } from './ledger-model.ts'
import { targetsQuery } from './query.ts'
import { TargetChips } from './target-chips.tsx'
import { TargetLegend } from './target-legend.tsx'
import './targets.css'
import { Timeline } from './timeline.tsx'
import { PageTitle } from '../parts/page-title.tsx'

type Filter = NonNullable<VariablesOf<typeof targetsQuery>['filter']>
const targetsOf = (data: ResultOf<typeof targetsQuery>) => data.targets

export function TargetsView() {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const asOf = parseAsOf(params.get('asof'))
  const documents = listOf(params, 'doc')
  const filter = serverFilter(params.get('who'), documents)
  const pages = usePages(targetsQuery, { first: 100, filter }, targetsOf)
  const sort = parseSort(params.get('sort'))
  const shown = useMemo(
    () =>
      pages.nodes.filter(
        ({ document }) => documents.size < 2 || documents.has(document?.number ?? document?.title ?? ''),
      ),
    [pages.nodes, documents],
  )
  const rows = sortTargets(shown, sort, asOf)
  const dated = useMemo(
    () =>
      shown.map((target) => ({
        id: target.id,
        document: target.document?.id ?? '',
        deadline: target.due,
        recurrence: target.recurrence,
        validFrom: target.validFrom,
        validTo: target.validTo,
      })),
    [shown],
  )
  const names = new Map(shown.map(({ document }) => [document?.id ?? '', document]))
  const documentOf = (id: string) => {
    const document = names.get(id)
    return { title: shortTitle(document?.title ?? ''), number: document?.number ?? '' }
  }
  return (
    <div className="view">
      <PageTitle>{t('targets.title')}</PageTitle>
      <div className="targets-head">
        <h1 className="title">
          {t('targets.title')}
          <span className="n num">{pages.total === undefined ? '' : shown.length}</span>
        </h1>
        <AsOfField asOf={asOf} />
        <span className="sub">{t('targets.note')}</span>
        <TargetChips />
      </div>
      {pages.error && (
        <div className="card">
          <Failed what={t('targets.failed')} error={pages.error} onRetry={pages.retry} />
        </div>
      )}
      {pages.isPending && <Loading lines={12} />}
      {pages.total !== undefined && rows.length === 0 && (
        <div className="card">
          <Empty title={pages.total === 0 && filter === null ? t('targets.empty') : t('filter.none')} />
        </div>
      )}
      {rows.length > 0 && (
        <>
          <Timeline
            targets={dated}
            asOf={asOf}
            documentOf={documentOf}
            onPick={(ids) => change({ target: ids.join(',') })}
          />
          <TargetLegend />
          <Ledger targets={rows} asOf={asOf} opened={listOf(params, 'target')} />
        </>
      )}
      {pages.total !== undefined && (
        <Cut
          shown={pages.nodes.length}
          total={pages.total}
          order={t('targets.order')}
          onAll={pages.isFetching ? undefined : pages.more}
        />
      )}
    </div>
  )
}

/** One document is the server's to filter; several are picked from what it answers. */
function serverFilter(who: string | null, documents: ReadonlySet<string>): Filter | null {
  const [only] = documents.size === 1 ? documents : []
  if (who === null && only === undefined) return null
  return { ...(who !== null && { responsible: who }), ...(only !== undefined && { document: only }) }
}
