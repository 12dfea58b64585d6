// The table beside the picture: the same edges, the same filter, the same selection.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatEdge } from '../url/edge-key.ts'
import { EdgeWord } from './edge-word.tsx'
import { EDGE_LOOKS, type Graph, type GraphEdge } from './model.ts'

export interface EdgeTableProps {
  readonly graph: Graph
  readonly focus: string
  readonly edge: string | undefined
  readonly onEdge: (key: string) => void
}

export function EdgeTable({ graph, focus, edge, onEdge }: EdgeTableProps) {
  const { t } = useTranslation()
  const names = new Map(graph.nodes.map((node) => [node.id, node]))
  const rows = sortEdges(graph.edges, focus)
  const chosen = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const row = chosen.current
    const scroller = row?.closest('.side-table')
    if (!row || !scroller) return
    // The evidence above arrives later and leaves the table less room.
    const watch = new ResizeObserver(() => bringIntoView(row, scroller))
    watch.observe(scroller)
    return () => watch.disconnect()
  }, [edge])
  return (
    <table className="edge-table">
      <caption className="sr">{t('graph.tableCaption', { count: rows.length })}</caption>
      <thead className="sr">
        <tr>
          <th scope="col">{t('graph.relation')}</th>
          <th scope="col">
            {t('graph.from')} → {t('graph.to')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = formatEdge(row)
          const current = key === edge
          return (
            <tr
              key={key}
              ref={current ? chosen : undefined}
              aria-current={current ? 'true' : undefined}
              onClick={() => onEdge(key)}
            >
              <td>
                <EdgeWord edge={row} />
              </td>
              <td lang="zh-CN">
                <button
                  type="button"
                  className="edge-row"
                  onClick={(event) => {
                    event.stopPropagation()
                    onEdge(key)
                  }}
                >
                  <Ends
                    from={names.get(row.from)?.name ?? row.from}
                    to={names.get(row.to)?.name ?? row.to}
                    own={ownEnd(row, focus)}
                  />
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The focus need not be named in every row: only the other end is, unless neither is the focus. */
function Ends({ from, to, own }: { from: string; to: string; own: 'from' | 'to' | undefined }) {
  if (own === 'from') return to
  if (own === 'to') return `${from} →`
  return (
    <>
      <span className="muted">{from} →</span> {to}
    </>
  )
}

function ownEnd(edge: GraphEdge, focus: string): 'from' | 'to' | undefined {
  if (edge.from === focus) return 'from'
  return edge.to === focus ? 'to' : undefined
}

/** Edges of the focus first, then by kind as in the legend. */
function sortEdges(edges: readonly GraphEdge[], focus: string): GraphEdge[] {
  const rank = (edge: GraphEdge) => (ownEnd(edge, focus) ? 0 : 100) + leadsTogether(edge)
  return [...edges].sort((a, b) => rank(a) - rank(b) || (formatEdge(a) < formatEdge(b) ? -1 : 1))
}

/** Stated and inferred leads are one kind here: the word tells them apart. */
function leadsTogether(edge: GraphEdge): number {
  return edge.look === 'lead' ? 1 : EDGE_LOOKS.indexOf(edge.look)
}

/** Within the table's own scroller only: where the table stands in the page, the page stays where it is. */
function bringIntoView(row: HTMLElement, scroller: Element): void {
  if (scroller.scrollHeight <= scroller.clientHeight) return
  const [at, view] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()]
  const [above, below] = [at.top - view.top - HEAD, at.bottom - view.bottom + BELOW]
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += below
}

/** The heading that stays above the rows, and a little of the next row, px. */
const HEAD = 52
const BELOW = 40
