// What a node hides, kind by kind, before it is expanded.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Go } from '../parts/go.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { nodeLink } from '../url/links.ts'
import { EdgeWord } from './edge-word.tsx'
import { EDGE_LOOKS, type Graph, type GraphEdge, type GraphNode } from './model.ts'
import { readNeighbourhood } from './read-neighbourhood.ts'
import { expansion } from './use-graph.ts'

export interface ExpandCardProps {
  readonly node: GraphNode
  readonly graph: Graph
  readonly expanded: boolean
  readonly isFocus: boolean
  readonly onExpand: () => void
  readonly onCollapse: () => void
  readonly onFocus: () => void
}

export function ExpandCard(props: ExpandCardProps) {
  const { t } = useTranslation()
  const { node, graph } = props
  const query = useQuery(expansion(node.id))
  const answer = query.data?.neighbourhood
  const around = answer ? readNeighbourhood(answer, node.id, 1) : undefined
  const own = (edges: readonly GraphEdge[]) => edges.filter(({ from, to }) => from === node.id || to === node.id)
  const all = own(around?.edges ?? [])
  const shownNodes = new Set(graph.nodes.map(({ id }) => id))
  const shown = all.filter(({ from, to }) => shownNodes.has(from) && shownNodes.has(to))
  const added = (around?.nodes ?? []).filter(({ id }) => !shownNodes.has(id)).length
  const page = nodeLink(node.id)
  return (
    <>
      <h2 lang="zh-CN">{t('graph.expand', { name: node.name })}</h2>
      {query.isPending && <Loading lines={3} />}
      {query.error && <Failed what={t('graph.failed')} error={query.error} onRetry={() => void query.refetch()} />}
      <ul className="expand-kinds">
        {EDGE_LOOKS.map((look) => ({ look, of: all.filter((edge) => edge.look === look) }))
          .filter(({ of }) => of.length > 0)
          .map(({ look, of }) => (
            <li key={look}>
              <EdgeWord edge={of[0]!} />
              <span className="push muted num">
                {of.length} · {t('graph.already', { shown: shown.filter((edge) => edge.look === look).length })}
              </span>
            </li>
          ))}
      </ul>
      <p className="row">
        {added > 0 && (
          <button type="button" className="button primary num" onClick={props.onExpand}>
            {t('graph.add', { count: added })}
          </button>
        )}
        {props.expanded && (
          <button type="button" className="button" onClick={props.onCollapse}>
            {t('graph.collapse')}
          </button>
        )}
        {!props.isFocus && (
          <button type="button" className="button" onClick={props.onFocus}>
            {t('graph.recentre')}
          </button>
        )}
        {page && (
          <Go to={page} className="button">
            {t('graph.openPage')}
          </Go>
        )}
      </p>
    </>
  )
}
