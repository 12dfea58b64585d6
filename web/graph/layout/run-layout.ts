// One layout, from its input to positions. Runs in the worker; no layout belongs on the thread that draws.
import cytoscape, { type LayoutOptions } from 'cytoscape'
import dagre from 'cytoscape-dagre'
import fcose from 'cytoscape-fcose'
import type { LayoutInput, Positions } from './input.ts'
import { radialLayout } from './radial.ts'
import { timeLayout } from './time.ts'

cytoscape.use(dagre)
cytoscape.use(fcose)

/** The default quality takes 11 s for a thousand nodes, the draft 0.3 s. `randomize` is what the draft starts from. */
const FORCE = {
  name: 'fcose',
  quality: 'draft',
  animate: false,
  randomize: true,
  nodeSeparation: 90,
  packComponents: false,
} as unknown as LayoutOptions

const TIERS = {
  name: 'dagre',
  rankDir: 'LR',
  ranker: 'tight-tree',
  nodeSep: 14,
  rankSep: 150,
  animate: false,
} as unknown as LayoutOptions

/** Positions of all nodes. Edges to nodes that are not among them are ignored. */
export function runLayout(input: LayoutInput): Positions {
  if (input.layout === 'concentric') return radialLayout(input)
  if (input.layout === 'time') return timeLayout(input)
  return headless(input, input.layout === 'force' ? FORCE : TIERS)
}

function headless(input: LayoutInput, options: LayoutOptions): Positions {
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
    cy.layout(options).run()
    return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
  } finally {
    cy.destroy()
  }
}
