// Beside the picture: the sentences of the chosen edge or what a chosen node hides, and the table of all edges.
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../parts/panel.tsx'
import { NARROW, useMedia } from '../parts/use-media.ts'
import { formatEdge } from '../url/edge-key.ts'
import { EdgeEvidence } from './edge-evidence.tsx'
import { EdgeTable } from './edge-table.tsx'
import { ExpandCard } from './expand-card.tsx'
import type { Graph } from './model.ts'

export interface GraphSideProps {
  readonly ref: Ref<HTMLDivElement>
  readonly focus: string
  readonly graph: Graph
  readonly edge: string | undefined
  readonly node: string | undefined
  readonly expanded: ReadonlySet<string>
  readonly showsTable: boolean
  readonly onEdge: (key: string) => void
  readonly onClear: () => void
  readonly onExpand: (id: string) => void
  readonly onCollapse: (id: string) => void
  readonly onFocus: (id: string) => void
}

export function GraphSide({ ref, ...props }: GraphSideProps) {
  const { t } = useTranslation()
  const narrow = useMedia(NARROW)
  const { graph, focus } = props
  const chosen = chosenOf(props)
  return (
    <div className="side">
      {narrow ? (
        <Sheet title={t('evidence.title')} open={chosen !== undefined} onClose={props.onClear}>
          <section>{chosen}</section>
        </Sheet>
      ) : (
        <section className="side-chosen" aria-label={t('evidence.title')}>
          {chosen ?? <p className="sub">{t('evidence.pick')}</p>}
        </section>
      )}
      {props.showsTable && (
        <div className="side-table" ref={ref}>
          <p className="row side-head">
            <b className="section-title">
              {t('graph.table')}
              <span className="n num">{graph.edges.length}</span>
            </b>
            <span className="push sub">{t('graph.sameFilter')}</span>
          </p>
          <EdgeTable graph={graph} focus={focus} edge={props.edge} onEdge={props.onEdge} />
        </div>
      )}
    </div>
  )
}

/** The evidence of the chosen edge, or the card of the chosen node; undefined for neither. */
function chosenOf(props: Omit<GraphSideProps, 'ref'>): ReactNode {
  const { graph } = props
  const edge = graph.edges.find((each) => formatEdge(each) === props.edge)
  const find = (id: string) => graph.nodes.find((each) => each.id === id)
  if (edge) return <EdgeEvidence edge={edge} from={find(edge.from)} to={find(edge.to)} />
  const node = props.node === undefined ? undefined : find(props.node)
  if (!node) return undefined
  return (
    <ExpandCard
      node={node}
      graph={graph}
      expanded={props.expanded.has(node.id)}
      isFocus={node.id === props.focus}
      onExpand={() => props.onExpand(node.id)}
      onCollapse={() => props.onCollapse(node.id)}
      onFocus={() => props.onFocus(node.id)}
    />
  )
}
