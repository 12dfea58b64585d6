// The documents held, with what was found in each. Every number leads to what it counts.
import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../client/gql.ts'
import { usePages } from '../client/use-pages.ts'
import { useRequest } from '../client/use-request.ts'
import { Go } from '../parts/go.tsx'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { shortTitle } from '../parts/short-title.ts'
import { Zh } from '../parts/zh.tsx'
import { documentLink, graphLink, targetsLink } from '../url/links.ts'
import { foremostQuery, holdingsQuery } from './query.ts'

type Holding = ResultOf<typeof holdingsQuery>['documents']['nodes'][number]
const documentsOf = (data: ResultOf<typeof holdingsQuery>) => data.documents

export function Holdings() {
  const { t } = useTranslation()
  const pages = usePages(holdingsQuery, { first: 50 }, documentsOf)
  const stats = useRequest(foremostQuery, {}).data?.stats
  if (pages.error) {
    return (
      <div className="card">
        <Failed what={t('reader.failed')} error={pages.error} onRetry={pages.retry} />
      </div>
    )
  }
  return (
    <section className="card holdings">
      {pages.isPending && <Loading lines={7} />}
      {pages.total === 0 && (
        <Empty title={t('start.none')}>
          <p>{t('start.noneHow')}</p>
        </Empty>
      )}
      {pages.nodes.length > 0 && (
        <HoldingTable holdings={pages.nodes} total={pages.total ?? 0} problems={stats?.problems ?? 0} />
      )}
      {pages.total !== undefined && pages.nodes.length < pages.total && (
        <Cut
          shown={pages.nodes.length}
          total={pages.total}
          order={t('start.newest')}
          onAll={pages.isFetching ? undefined : pages.more}
        />
      )}
    </section>
  )
}

function HoldingTable({
  holdings,
  total,
  problems,
}: {
  holdings: readonly Holding[]
  total: number
  problems: number
}) {
  const { t } = useTranslation()
  const sum = (count: (holding: Holding) => number) => holdings.reduce((all, holding) => all + count(holding), 0)
  return (
    <table className="cards compact">
      <caption className="sr">{t('start.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('start.number')}</th>
          <th scope="col">{t('start.held', { count: total })}</th>
          <th scope="col">{t('start.date')}</th>
          {(['items', 'duties', 'targets', 'citations'] as const).map((name) => (
            <th key={name} scope="col" className="right">
              {t(`start.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <HoldingRow key={holding.id} holding={holding} />
        ))}
      </tbody>
      {holdings.length === total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('start.total')}
              {problems > 0 && (
                <span className="dim holdings-problems">{t('start.problems', { count: problems })}</span>
              )}
            </th>
            <Total name="items" count={sum((holding) => holding.items.totalCount)} />
            <Total name="duties" count={sum((holding) => holding.duties.totalCount)} />
            <Total name="targets" count={sum((holding) => holding.targets.totalCount)} />
            <Total name="citations" count={sum((holding) => holding.cites.totalCount)} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

type Column = 'items' | 'duties' | 'targets' | 'citations'

function HoldingRow({ holding }: { holding: Holding }) {
  const key = holding.number ?? holding.title
  return (
    <tr>
      <td className="nowrap" data-empty={holding.number === null || undefined}>
        <Zh>{holding.number}</Zh>
      </td>
      <td className="own-line">
        <Go to={documentLink(key)} lang="zh-CN" title={holding.title}>
          {shortTitle(holding.title)}
        </Go>
      </td>
      <td className="num nowrap">{holding.date}</td>
      <Count name="items" to={documentLink(key)} count={holding.items.totalCount} />
      <Count name="duties" to={documentLink(key)} count={holding.duties.totalCount} />
      <Count name="targets" to={targetsLink({ doc: key })} count={holding.targets.totalCount} />
      <Count name="citations" to={graphLink(holding.id, { kind: 'cites' })} count={holding.cites.totalCount} />
    </tr>
  )
}

function Count({ name, to, count }: { name: Column; to: string; count: number }) {
  const { t } = useTranslation()
  return (
    <td className="right num">
      <span className="label">{t(`start.${name}`)} </span>
      {count === 0 ? (
        <span className="dim">0</span>
      ) : (
        <Go to={to} className="plain" aria-label={`${t(`start.${name}`)} ${count}`}>
          {count}
        </Go>
      )}
    </td>
  )
}

function Total({ name, count }: { name: Column; count: number }) {
  const { t } = useTranslation()
  return (
    <td className="right num">
      <span className="label">{t(`start.${name}`)} </span>
      {count}
    </td>
  )
}
