// The graph at its address: what is asked for there, loaded, filtered and laid out.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { STACKED, useMedia } from '../parts/use-media.ts'
import { listOf } from '../url/use-params.ts'
import { Beginnings } from './beginnings.tsx'
import './graph.css'
import { GraphDesk } from './graph-desk.tsx'
import { parseLayout } from './layout/input.ts'
import { layoutInput, type Space } from './layout/layout-input.ts'
import { useLayout } from './layout/use-layout.ts'
import { EDGE_LOOKS, filterGraph, type Kind, NODE_LOOKS } from './model.ts'
import { parseShown } from './shown.ts'
import { useGraph } from './use-graph.ts'

export function GraphView() {
  const [params] = useSearchParams()
  const focus = params.get('focus') ?? ''
  return focus === '' ? <Beginnings /> : <GraphAround focus={focus} />
}

function GraphAround({ focus }: { focus: string }) {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const stacked = useMedia(STACKED)
  const space = useMemo(() => spaceOf(stacked), [stacked])
  const shownText = params.get('shown')
  const expanded = useMemo(() => parseShown(shownText), [shownText])
  const loaded = useGraph(focus, expanded)
  const kindText = params.get('kind')
  const hidden = useMemo(() => hiddenKinds(kindText), [kindText])
  const layout = parseLayout(params.get('layout'))
  const question = useMemo(() => {
    if (!loaded.graph) return undefined
    const graph = filterGraph(loaded.graph, hidden, focus)
    return { graph, input: layoutInput(graph, focus, layout, space) }
  }, [loaded.graph, hidden, focus, layout, space])
  const layoutState = useLayout(question)

  if (loaded.error) {
    return (
      <div className="view">
        <h1 className="sr">{t('nav.graph')}</h1>
        <div className="card">
          <Failed what={t('graph.failed')} error={loaded.error} onRetry={loaded.retry} />
        </div>
      </div>
    )
  }
  if (loaded.isPending) {
    return (
      <div className="view">
        <Loading lines={12} />
      </div>
    )
  }
  if (!question || !loaded.graph) {
    return (
      <div className="view">
        <h1 className="sr">{t('nav.graph')}</h1>
        <div className="card">
          <Empty title={t('graph.notFound')}>
            <p className="sub">{t('search.help')}</p>
          </Empty>
        </div>
      </div>
    )
  }
  return (
    <GraphDesk
      key={focus}
      focus={focus}
      expanded={expanded}
      loaded={loaded}
      whole={loaded.graph}
      graph={question.graph}
      hidden={hidden}
      layout={layout}
      settled={layoutState.settled}
      isLayingOut={layoutState.isRunning}
      onStop={layoutState.stop}
    />
  )
}

/** What the picture can fill beside its neighbours, less the room for labels and tools; see graph.css. */
function spaceOf(stacked: boolean): Space {
  if (window.innerWidth <= 720) return { width: 640, height: 640 }
  const beside = stacked ? 28 : 48 + 212 + 348
  const height = stacked ? 520 : Math.max(560, window.innerHeight - 140)
  return { width: Math.max(260, window.innerWidth - beside - 190), height: height - 130 }
}

/** `kind` lists what is shown; without it everything is. */
function hiddenKinds(text: string | null): ReadonlySet<Kind> {
  if (text === null) return new Set()
  const shown = listOf(new URLSearchParams({ kind: text }), 'kind')
  return new Set([...NODE_LOOKS, ...EDGE_LOOKS].filter((kind) => !shown.has(kind)))
}
