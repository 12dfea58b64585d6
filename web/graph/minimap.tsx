// The whole graph, small, with a frame around what is in view.
import type { Viewport } from './canvas/graph-canvas.tsx'
import type { Positions } from './layout/input.ts'
import type { Graph } from './model.ts'

const WIDTH = 104
const HEIGHT = 76

export function Minimap({ graph, positions, viewport }: { graph: Graph; positions: Positions; viewport: Viewport }) {
  const points = graph.nodes.flatMap((node) => {
    const at = positions[node.id]
    return at ? [{ node, ...at }] : []
  })
  if (points.length < 2) return null
  const x1 = Math.min(...points.map(({ x }) => x)) - 60
  const x2 = Math.max(...points.map(({ x }) => x)) + 60
  const y1 = Math.min(...points.map(({ y }) => y)) - 40
  const y2 = Math.max(...points.map(({ y }) => y)) + 40
  const scale = Math.min(WIDTH / (x2 - x1), HEIGHT / (y2 - y1))
  const across = (x: number) => (x - (x1 + x2) / 2) * scale + WIDTH / 2
  const down = (y: number) => (y - (y1 + y2) / 2) * scale + HEIGHT / 2
  const frame = {
    x: Math.max(1, across(viewport.x1)),
    y: Math.max(1, down(viewport.y1)),
    right: Math.min(WIDTH - 1, across(viewport.x2)),
    bottom: Math.min(HEIGHT - 1, down(viewport.y2)),
  }
  return (
    <svg className="minimap" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {points.map(({ node, x, y }) => (
        <rect
          key={node.id}
          x={across(x) - (node.look === 'department' ? 4 : 1.2)}
          y={down(y) - 1.2}
          width={node.look === 'department' ? 8 : 2.4}
          height={2.6}
          className={node.look}
        />
      ))}
      <rect
        className="frame"
        x={frame.x}
        y={frame.y}
        width={Math.max(0, frame.right - frame.x)}
        height={Math.max(0, frame.bottom - frame.y)}
      />
    </svg>
  )
}
