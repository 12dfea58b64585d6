// Below the picture: what is not shown, by which order, and how to see it; and how much there is.
import { useTranslation } from 'react-i18next'
import { Cut } from '../parts/states.tsx'

export function GraphStatus(props: {
  shown: number
  total: number
  /** Nodes that wear a `+15`. */
  badges: number
  nodes: number
  edges: number
  onAll: () => void
  onFilter: (() => void) | undefined
}) {
  const { t } = useTranslation()
  return (
    <div className="card graph-status">
      <Cut
        shown={props.shown}
        total={props.total}
        order={t('graph.nearest')}
        unit={t('graph.nodeUnit')}
        onAll={props.onAll}
        onFilter={props.onFilter}
      />
      {props.badges > 0 && <span>{t('graph.cutMore', { count: props.badges })}</span>}
      <span className="push num">{t('graph.stat', { nodes: props.nodes, edges: props.edges })}</span>
    </div>
  )
}
