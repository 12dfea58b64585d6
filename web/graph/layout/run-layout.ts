// One layout, from its input to positions. Runs in the worker; no layout belongs on the thread that draws.
import cytoscape, { type Core, type LayoutOptions } from 'cytoscape'
import dagre from 'cytoscape-dagre'
import fcose from 'cytoscape-fcose'
import { placeColumns } from './columns.ts'
import type { LayoutInput, LayoutNode, Positions } from './input.ts'
import { radialLayout } from './radial.ts'
import { timeLayout } from './time.ts'

cytoscape.use(dagre)
cytoscape.use(fcose)

/** Up to here the thorough way takes under a second; beyond, only the draft does (a thousand nodes: 11 s, 0.3 s). */
const THOROUGH = 150

/** Positions of all nodes; the same input gives the same. Edges to nodes that are not among them are ignored. */
export function runLayout(input: LayoutInput): Positions {
  if (input.layout === 'concentric') return radialLayout(input)
  if (input.layout === 'time') return timeLayout(input)
  return input.layout === 'tiers' ? tiers(input) : force(input)
}

/** dagre says which column a node stands in and in which order; its distances are drawn together. */
function tiers(input: LayoutInput): Positions {
  const placed = withCore(input, (cy) => {
    cy.layout({
      name: 'dagre',
      rankDir: 'LR',
      nodeSep: 10,
      edgeSep: 4,
      rankSep: 100,
      animate: false,
    } as LayoutOptions).run()
  })
  const columns = new Map<number, LayoutNode[]>()
  const left = ({ id, width }: LayoutNode) => Math.round((placed[id]!.x - width / 2) / 10)
  const centre = ({ id }: LayoutNode) => Math.round(placed[id]!.x)
  const byCentre = new Set(input.nodes.map(centre)).size <= new Set(input.nodes.map(left)).size
  for (const node of input.nodes) {
    const column = byCentre ? centre(node) : left(node)
    columns.set(column, [...(columns.get(column) ?? []), node])
  }
  const ordered = [...columns.keys()].sort((a, b) => a - b).map((column) => columns.get(column)!)
  for (const column of ordered) column.sort((a, b) => placed[a.id]!.y - placed[b.id]!.y)
  return placeColumns(ordered, input)
}

/** Starts from the concentric picture, so that nothing is left to chance; the draft cannot, and shakes the dice. */
function force(input: LayoutInput): Positions {
  const thorough = input.nodes.length <= THOROUGH
  const start = radialLayout(input)
  return withCore(input, (cy) => {
    cy.nodes().forEach((node) => void node.position({ ...start[node.id()]! }))
    cy.layout({
      name: 'fcose',
      quality: thorough ? 'default' : 'draft',
      randomize: !thorough,
      animate: false,
      nodeSeparation: 120,
      idealEdgeLength: () => 110,
      nodeRepulsion: () => 14_000,
      packComponents: false,
    } as unknown as LayoutOptions).run()
  })
}

function withCore(input: LayoutInput, run: (cy: Core) => void): Positions {
  const known = new Set(input.nodes.map((node) => node.id))
  const edges = input.edges.filter(({ from, to }) => known.has(from) && known.has(to))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: {
      nodes: input.nodes.map(({ id, width, height }) => ({ data: { id, width, height } })),
      edges: edges.map(({ from, to }, index) => ({ data: { id: `edge ${index}`, source: from, target: to } })),
    },
  })
  try {
    run(cy)
    return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
  } finally {
    cy.destroy()
  }
}
