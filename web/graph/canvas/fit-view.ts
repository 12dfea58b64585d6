// Brings the whole graph into view, with room for the labels around it and for the tools above it.
import type { Core } from 'cytoscape'

/** Room on each side, px on the screen; labels keep their size there. */
const ROOM = { across: 96, above: 76, below: 44 }
const MOST = 1.15
/** A narrow picture shows the middle at a size that can be read; the rest is a finger's move away. */
const NARROW = { width: 600, zoom: 0.8 }

/** Zooms and pans so that all nodes are seen; never closer than a little above their own size. */
export function fitView(cy: Core): void {
  const points = cy.nodes('.node').map((node) => node.position())
  if (points.length === 0 || cy.width() === 0) return
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const across = Math.max(80, cy.width() - 2 * Math.min(ROOM.across, cy.width() / 5))
  const down = Math.max(80, cy.height() - ROOM.above - ROOM.below)
  const zoom = Math.max(
    cy.minZoom(),
    Math.min(MOST, across / Math.max(1, right - left), down / Math.max(1, bottom - top)),
  )
  const focus = cy.nodes('.focus')
  if (cy.width() < NARROW.width && zoom < NARROW.zoom && focus.nonempty()) {
    cy.zoom(NARROW.zoom)
    cy.center(focus)
    return
  }
  cy.viewport({
    zoom,
    pan: {
      x: cy.width() / 2 - (zoom * (left + right)) / 2,
      y: ROOM.above + down / 2 - (zoom * (top + bottom)) / 2,
    },
  })
}
