// Legend, picture, evidence and table of one graph, sharing one filter and one selection.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { download } from '../client/download.ts'
import { Switch } from '../parts/switch.tsx'
import { NARROW, useMedia } from '../parts/use-media.ts'
import { parseEdge } from '../url/edge-key.ts'
import { type CanvasHandle, GraphCanvas, type Viewport } from './canvas/graph-canvas.tsx'
import { GraphSide } from './graph-side.tsx'
import { GraphStatus } from './graph-status.tsx'
import { GraphTools } from './graph-tools.tsx'
import type { LayoutName, Positions } from './layout/input.ts'
import { Legend } from './legend.tsx'
import { Minimap } from './minimap.tsx'
import { countKinds, EDGE_LOOKS, type Graph, hiddenCounts, type Kind, NODE_LOOKS } from './model.ts'
import { formatShown } from './shown.ts'
import { ALL, type LoadedGraph } from './use-graph.ts'
import { useHistory } from './use-history.ts'
import { useKeys } from './use-keys.ts'
import { PageTitle } from '../parts/page-title.tsx'

export interface GraphDeskProps {
  readonly focus: string
  readonly expanded: ReadonlySet<string>
  readonly loaded: LoadedGraph
  /** Before the filter. */
  readonly whole: Graph
  /** After it. */
  readonly graph: Graph
  readonly hidden: ReadonlySet<Kind>
  readonly layout: LayoutName
  readonly settled: { readonly question: { readonly graph: Graph }; readonly positions: Positions } | undefined
  readonly isLayingOut: boolean
  readonly onStop: () => void
}

export function GraphDesk(props: GraphDeskProps) {
  const { t } = useTranslation()
  const { focus, expanded, graph, whole, hidden, settled } = props
  const [params] = useSearchParams()
  const history = useHistory()
  const { act } = history
  const narrow = useMedia(NARROW)
  const [view, setView] = useState<'table' | 'picture'>('table')
  const [viewport, setViewport] = useState<Viewport>()
  const canvas = useRef<CanvasHandle>(null)
  const table = useRef<HTMLDivElement>(null)
  const legend = useRef<HTMLDivElement>(null)

  const edge = params.get('edge') ?? undefined
  const node = params.get('node') ?? undefined
  const name = graph.nodes.find(({ id }) => id === focus)?.name ?? focus
  const counts = useMemo(() => countKinds(whole), [whole])
  const badges = useMemo(() => hiddenCounts(whole), [whole])

  const chooseNode = useCallback((id: string) => act({ node: id, edge: null }), [act])
  const chooseEdge = useCallback((key: string) => act({ edge: key, node: null }), [act])
  const clear = useCallback(() => act({ edge: null, node: null }), [act])
  const expand = useCallback(
    (id: string) => act({ shown: formatShown(new Set([...expanded, id])), node: null }),
    [act, expanded],
  )
  const toggle = (kind: Kind) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    const shown = [...NODE_LOOKS, ...EDGE_LOOKS].filter((each) => !next.has(each))
    act({ kind: next.size === 0 ? null : shown.join(',') || 'none' })
  }
  const save = () => {
    const saved = canvas.current?.png()
    void saved?.then((blob) => download(blob, `${name}.png`))
  }
  useKeys({
    e: () => chooseNode(node ?? parseEdge(edge ?? null)?.to ?? focus),
    f: () => canvas.current?.fit(),
    t: () => table.current?.querySelector<HTMLElement>('tr[aria-current] button, button.edge-row')?.focus(),
    Escape: clear,
  })
  const pictured = !narrow || view === 'picture'
  const showsTable = !narrow || view === 'table'
  const running = useLate(props.isLayingOut, 150)
  return (
    <div className="graph-frame">
      <PageTitle>{t('graph.title', { name })}</PageTitle>
      <h1 className="sr">{t('graph.title', { name })}</h1>
      {narrow && (
        <Switch
          label={t('graph.picture')}
          value={view}
          onChoose={setView}
          choices={[
            { value: 'table', label: t('graph.showTable') },
            { value: 'picture', label: t('graph.showCanvas') },
          ]}
        />
      )}
      <div className="graph">
        {!narrow && (
          <div ref={legend} className="legend-place">
            <Legend counts={counts} hidden={hidden} onToggle={toggle} />
          </div>
        )}
        {pictured && (
          <div className="canvas">
            {settled && (
              <GraphCanvas
                ref={canvas}
                graph={settled.question.graph}
                positions={settled.positions}
                focus={focus}
                hidden={badges}
                node={node}
                edge={edge}
                label={t('graph.canvas', { name, nodes: graph.nodes.length, edges: graph.edges.length })}
                onNode={chooseNode}
                onEdge={chooseEdge}
                onNothing={clear}
                onMove={setViewport}
              />
            )}
            <GraphTools
              layout={props.layout}
              onLayout={(layout) => act({ layout })}
              history={history}
              onFit={() => canvas.current?.fit()}
              onExport={save}
            />
            {running && (
              <p className="laying-out card" role="status">
                {t('graph.layingOut', { count: graph.nodes.length })}{' '}
                <button type="button" className="button" onClick={props.onStop}>
                  {t('graph.stop')}
                </button>
              </p>
            )}
            {settled && viewport && !narrow && (
              <Minimap graph={settled.question.graph} positions={settled.positions} viewport={viewport} />
            )}
          </div>
        )}
        {(showsTable || edge !== undefined || node !== undefined) && (
          <GraphSide
            ref={table}
            focus={focus}
            graph={graph}
            edge={edge}
            node={node}
            expanded={expanded}
            showsTable={showsTable}
            onEdge={chooseEdge}
            onClear={clear}
            onExpand={expand}
            onCollapse={(id) =>
              act({ shown: formatShown(new Set([...expanded].filter((each) => each !== id))), node: null })
            }
            onFocus={(id) => act({ focus: id, shown: null, node: null, edge: null })}
          />
        )}
      </div>
      <GraphStatus
        shown={props.loaded.shown}
        total={props.loaded.total}
        badges={badges.size}
        nodes={graph.nodes.length}
        edges={graph.edges.length}
        onAll={() => act({ shown: formatShown(new Set([...expanded, ALL])) })}
        onFilter={narrow ? undefined : () => legend.current?.querySelector('input')?.focus()}
      />
    </div>
  )
}

/** True once a state has lasted so long, in ms. */
function useLate(active: boolean, delay: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(active), active ? delay : 0)
    return () => clearTimeout(timer)
  }, [active, delay])
  return late && active
}
