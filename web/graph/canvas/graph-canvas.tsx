// The picture of the graph. Everything in it can be reached through the table beside it; keys lead there.
import cytoscape, { type Core } from 'cytoscape'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { useTheme } from '../../shell/theme.tsx'
import type { Positions } from '../layout/input.ts'
import type { Graph } from '../model.ts'
import { dress } from './dress.ts'
import { fitView } from './fit-view.ts'
import { syncBadges, syncElements, syncMarks } from './elements.ts'
import { nodeSize } from './sizes.ts'
import { canvasStyle, readColours } from './style.ts'

/** What is in view, in model coordinates. */
export interface Viewport {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface CanvasHandle {
  readonly fit: () => void
  /** The whole picture as a PNG, twice as fine as the screen. */
  readonly png: () => Promise<Blob>
}

export interface CanvasProps {
  readonly ref: Ref<CanvasHandle>
  readonly graph: Graph
  readonly positions: Positions
  readonly focus: string
  readonly hidden: ReadonlyMap<string, number>
  readonly node: string | undefined
  readonly edge: string | undefined
  readonly label: string
  readonly onNode: (id: string) => void
  readonly onEdge: (id: string) => void
  readonly onNothing: () => void
  readonly onMove: (viewport: Viewport) => void
}

const MOVE_MS = 240

export function GraphCanvas({ ref, ...props }: CanvasProps) {
  const { graph, positions, focus, hidden, node, edge } = props
  const { theme } = useTheme()
  const container = useRef<HTMLDivElement>(null)
  const cyRef = useRef<Core>(undefined)
  const sizes = useMemo(
    () => new Map(graph.nodes.map((item) => [item.id, nodeSize(item, item.id === focus)])),
    [graph, focus],
  )
  const live = useRef({ props, sizes })
  useEffect(() => {
    live.current = { props, sizes }
  })

  useEffect(() => {
    const cy = start(
      container.current!,
      () => live.current.props,
      () => live.current.sizes,
    )
    cyRef.current = cy
    return () => {
      cyRef.current = undefined
      cy.destroy()
    }
  }, [])

  useEffect(() => {
    cyRef.current?.style(canvasStyle(readColours()))
  }, [theme])

  useEffect(() => {
    const cy = cyRef.current
    if (!cy) return
    syncElements(cy, graph, sizes, positions)
    cy.getElementById(focus).addClass('focus')
    return move(cy, positions, () => {
      fitView(cy)
      dress(cy, sizes)
    })
  }, [graph, sizes, positions, focus])

  useEffect(() => {
    const cy = cyRef.current
    if (!cy) return
    syncBadges(cy, hidden)
    syncMarks(cy, focus, node, edge)
    dress(cy, sizes)
  }, [graph, sizes, hidden, focus, node, edge])

  useImperativeHandle(ref, () => ({
    fit: () => {
      if (cyRef.current) fitView(cyRef.current)
    },
    png: async () => cyRef.current!.png({ output: 'blob', full: true, scale: 2, bg: readColours().paper }),
  }))

  return <div ref={container} className="canvas-picture" role="img" aria-label={props.label} />
}

function start(
  container: HTMLElement,
  props: () => Omit<CanvasProps, 'ref'>,
  sizes: () => ReadonlyMap<string, NodeSizeOf>,
): Core {
  const cy = cytoscape({
    container,
    style: canvasStyle(readColours()),
    minZoom: 0.1,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
  })
  let frame = 0
  const moved = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (cy.destroyed()) return
      dress(cy, sizes())
      props().onMove(cy.extent())
    })
  }
  cy.on('viewport resize', moved)
  cy.on('dragfree', 'node', moved)
  cy.on('tap', (event) => {
    if (event.target === cy) props().onNothing()
  })
  cy.on('tap', 'node', (event) => {
    const target = event.target as cytoscape.NodeSingular
    props().onNode(String(target.data('owner') ?? target.id()))
  })
  cy.on('tap', 'edge', (event) => props().onEdge((event.target as cytoscape.EdgeSingular).id()))
  cy.on('mouseover', 'node, edge', () => container.classList.add('over'))
  cy.on('mouseout', 'node, edge', () => container.classList.remove('over'))
  return cy
}

type NodeSizeOf = ReturnType<typeof nodeSize>

/** Nodes go to their places, at once when motion is unwelcome. Answers how to call it off. */
function move(cy: Core, positions: Positions, done: () => void): () => void {
  const moving = cy.nodes('.node').filter((item) => {
    const to = positions[item.id()]
    const from = item.position()
    return to !== undefined && (Math.abs(from.x - to.x) > 0.5 || Math.abs(from.y - to.y) > 0.5)
  })
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const duration = still || moving.empty() ? 0 : MOVE_MS
  moving.forEach((item) => {
    const to = positions[item.id()]!
    if (duration === 0) item.position({ ...to })
    else item.animate({ position: { ...to } }, { duration, easing: 'ease-out' })
  })
  if (duration === 0) {
    done()
    return () => undefined
  }
  const timer = setTimeout(done, duration)
  return () => clearTimeout(timer)
}
