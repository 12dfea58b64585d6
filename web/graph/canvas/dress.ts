// After each move of the picture: nodes keep their size on the screen, and labels go where there is room.
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { NodeSize } from './sizes.ts'
import { type Box, type Labelled, type Line, overlap, placeLabels } from './place-labels.ts'

const SIDES = 'right left below above named'
/** The tools above and the map in the corner lie over the picture, px. */
const TOOLS = 48
const MAP = { width: 120, height: 92 }
/** A department whose name has no room: a small pill until there is. */
const COMPACT = { width: 18, height: 11 }

/** Sets sizes, label sides and badge places for the zoom and pan of now. */
export function dress(cy: Core, sizes: ReadonlyMap<string, NodeSize>): void {
  const scale = Math.max(1, 1 / cy.zoom())
  const nodes = cy.nodes('.node').toArray()
  const ordered = nodes.sort((a, b) => importance(b) - importance(a) || (a.id() < b.id() ? -1 : 1))
  cy.batch(() => {
    const boxes = sizeNodes(ordered, sizes, scale, cy.zoom())
    cy.nodes('.badge').forEach((badge) => placeBadge(cy, badge, scale))
    placeAll(cy, ordered, sizes, boxes)
  })
}

/** The focus and what was chosen first, then what has most to do with others. */
function importance(node: NodeSingular): number {
  return (node.hasClass('focus') ? 1e6 : 0) + (node.hasClass('chosen') ? 1e5 : 0) + node.degree(false)
}

/** Departments at full size where they do not cover each other; answers their boxes on the screen. */
function sizeNodes(
  nodes: readonly NodeSingular[],
  sizes: ReadonlyMap<string, NodeSize>,
  scale: number,
  zoom: number,
): Box[] {
  const boxes: Box[] = []
  for (const node of nodes) {
    const size = sizes.get(node.id())
    if (!size) continue
    let { width, height } = size
    let label = size.label
    if (size.inside) {
      const at = node.renderedPosition()
      const box = boxAround(at.x, at.y, width * scale * zoom, height * scale * zoom)
      if (boxes.some((other) => overlap(box, other))) {
        ;({ width, height } = COMPACT)
        label = ''
      }
      boxes.push(boxAround(at.x, at.y, width * scale * zoom, height * scale * zoom))
    }
    node.data({ width: width * scale, height: height * scale, fontSize: size.fontSize * scale, halo: 3 * scale, label })
  }
  return boxes
}

function placeAll(
  cy: Core,
  nodes: readonly NodeSingular[],
  sizes: ReadonlyMap<string, NodeSize>,
  boxes: readonly Box[],
): void {
  const screen = Math.max(1, cy.zoom())
  const labelled = nodes.flatMap((node): Labelled[] => {
    const size = sizes.get(node.id())
    if (!size || size.inside) return []
    const at = node.renderedPosition()
    return [
      {
        id: node.id(),
        x: at.x,
        y: at.y,
        rx: (size.width / 2) * screen,
        ry: (size.height / 2) * screen,
        labelWidth: size.labelWidth * screen,
        labelHeight: size.labelHeight * screen,
      },
    ]
  })
  const lines = cy.edges().map((edge): Line => {
    const from = edge.source().renderedPosition()
    const to = edge.target().renderedPosition()
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight: weightOf(edge) }
  })
  const centre = cy.nodes('.focus').nonempty()
    ? cy.nodes('.focus').first().renderedPosition()
    : { x: cy.width() / 2, y: cy.height() / 2 }
  const view = { x1: 2, y1: TOOLS, x2: cy.width() - 2, y2: cy.height() - 2 }
  const map = { x1: cy.width() - MAP.width, y1: cy.height() - MAP.height, x2: cy.width(), y2: cy.height() }
  const sides = placeLabels(labelled, [...boxes, ...badgeBoxes(cy), map], lines, centre, view)
  for (const node of nodes) {
    if (sizes.get(node.id())?.inside) continue
    const side = sides.get(node.id())
    node.removeClass(SIDES)
    if (side) node.addClass(`named ${side}`)
  }
}

/** A covered lead is worse than a covered containment, and the chosen edge is worst. */
function weightOf(edge: EdgeSingular): number {
  if (edge.hasClass('chosen')) return 6
  if (edge.hasClass('lead') || edge.hasClass('lead-inferred')) return 3
  return edge.hasClass('support') ? 1.5 : 0.6
}

/** At the upper right corner of its node. */
function placeBadge(cy: Core, badge: NodeSingular, scale: number): void {
  const owner = cy.getElementById(String(badge.data('owner')))
  const label = String(badge.data('label'))
  const width = (label.length * 7 + 8) * scale
  badge.data({ width, height: 17 * scale, fontSize: 12 * scale, halo: 0 })
  const at = owner.position()
  const lift = (owner.hasClass('department') || owner.hasClass('collective') ? 2 : 7) * scale
  badge.position({ x: at.x + Number(owner.data('width')) / 2, y: at.y - Number(owner.data('height')) / 2 - lift })
}

function badgeBoxes(cy: Core): Box[] {
  return cy.nodes('.badge').map((badge) => {
    const { x, y } = badge.renderedPosition()
    return boxAround(x, y, Number(badge.data('width')) * cy.zoom(), Number(badge.data('height')) * cy.zoom())
  })
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 }
}
