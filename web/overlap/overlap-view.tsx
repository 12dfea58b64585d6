// Who shares duties with whom: the matrix, and beside it what two of them share, with the clauses that say so.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../client/gql.ts'
import { useFetchRest } from '../client/use-fetch-rest.ts'
import { usePages } from '../client/use-pages.ts'
import { Panel } from '../parts/panel.tsx'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { NARROW, useMedia } from '../parts/use-media.ts'
import { useParams } from '../url/use-params.ts'
import { Matrix } from './matrix.tsx'
import { type Member, membersShown, type Pair } from './matrix-model.ts'
import './overlap.css'
import { membersQuery, pairsQuery } from './query.ts'
import { Ranked } from './ranked.tsx'
import { SharedDuties } from './shared-duties.tsx'
import { TickLegend } from './ticks.tsx'
import { PageTitle } from '../parts/page-title.tsx'

/** So many fit beside the drawer at 1440 px. */
const FIRST = 12
const PAIR_PAGE = 1000

const membersOf = (data: ResultOf<typeof membersQuery>) => data.departments
const pairsOf = (data: ResultOf<typeof pairsQuery>) => data.overlaps

export function OverlapView() {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const narrow = useMedia(NARROW)
  const [limit, setLimit] = useState(FIRST)
  const memberPages = usePages(membersQuery, { first: 100 }, membersOf)
  const pairPages = usePages(pairsQuery, { first: PAIR_PAGE }, pairsOf)
  const all = useMemo(() => memberPages.nodes.map(memberOf), [memberPages.nodes])
  const pairs = useMemo(() => pairPages.nodes.map(pairOf), [pairPages.nodes])
  const { a, b } = chosenPair(all, params.get('a'), params.get('b'))
  const sharing = useMemo(
    () => all.filter(({ id }) => pairs.some((pair) => pair.a === id || pair.b === id)),
    [all, pairs],
  )
  const shown = useMemo(() => membersShown(sharing, limit, [a?.id, b?.id]), [sharing, limit, a?.id, b?.id])
  // The matrix is either whole or wrong.
  useFetchRest(pairPages)
  useFetchRest(memberPages)

  const pick = (first: Member, second: Member) => change({ a: first.name, b: second.name })
  const pending = memberPages.isPending || pairPages.isPending
  const error = memberPages.error ?? pairPages.error
  return (
    <div className="view">
      <PageTitle>{t('overlap.title')}</PageTitle>
      <div className="overlap-head">
        <h1 className="title">{t('overlap.title')}</h1>
        {!narrow && shown.length > 0 && (
          <Cut
            shown={shown.length}
            total={sharing.length}
            order={t('overlap.order')}
            unit={t('overlap.departments')}
            onAll={() => setLimit(sharing.length)}
          />
        )}
      </div>
      {error && (
        <div className="card">
          <Failed
            what={t('overlap.failed')}
            error={error}
            onRetry={memberPages.error ? memberPages.retry : pairPages.retry}
          />
        </div>
      )}
      {pending && !error && <Loading lines={12} />}
      {!pending && pairs.length === 0 && !error && (
        <div className="card">
          <Empty title={t('overlap.empty')} />
        </div>
      )}
      {pairs.length > 0 && (
        <div className="overlap">
          <div>
            {narrow ? (
              <Ranked members={sharing} pairs={pairs} of={a ?? sharing[0]} onPick={pick} />
            ) : (
              <Matrix members={shown} pairs={pairs} a={a?.id} b={b?.id} onCell={pick} />
            )}
            <TickLegend />
          </div>
          <Panel title={t('overlap.sheet')} open={b !== undefined} onClose={() => change({ b: null })}>
            {a && b ? (
              <SharedDuties a={a} b={b} />
            ) : (
              <section>
                <h2 className="section-title">{t('overlap.sheet')}</h2>
                <p className="sub">{t('overlap.pick')}</p>
              </section>
            )}
          </Panel>
        </div>
      )}
    </div>
  )
}

function memberOf(node: ResultOf<typeof membersQuery>['departments']['nodes'][number]): Member {
  return { id: node.id, name: node.name, shortName: node.shortName, duties: node.responsibilities.totalCount }
}

function pairOf({ a, b, ...counts }: ResultOf<typeof pairsQuery>['overlaps']['nodes'][number]): Pair {
  return { ...counts, a: a.id, b: b.id }
}

/** The URL may name a department in full or in short. */
function chosenPair(members: readonly Member[], a: string | null, b: string | null) {
  const find = (name: string | null) =>
    name === null ? undefined : members.find((member) => member.name === name || member.shortName === name)
  return { a: find(a), b: find(b) }
}
