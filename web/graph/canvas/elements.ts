// Makes the picture hold exactly the graph of now: adds, removes and marks elements, and leaves the others in place.
import type { Core } from 'cytoscape'
import { formatEdge } from '../../url/edge-key.ts'
import type { Graph } from '../model.ts'
import type { NodeSize } from './sizes.ts'

/** New elements stand at their positions; those that were there move later, so that the eye can follow. */
export function syncElements(
  cy: Core,
  graph: Graph,
  sizes: ReadonlyMap<string, NodeSize>,
  positions: Readonly<Record<string, { x: number; y: number }>>,
): void {
  const nodeIds = new Set(graph.nodes.map((node) => node.id))
  const edgeIds = new Set(graph.edges.map((edge) => formatEdge(edge)))
  cy.batch(() => {
    cy.edges()
      .filter((edge) => !edgeIds.has(edge.id()))
      .remove()
    cy.nodes('.node')
      .filter((node) => !nodeIds.has(node.id()))
      .remove()
    for (const node of graph.nodes) {
      if (cy.getElementById(node.id).nonempty()) continue
      const size = sizes.get(node.id)!
      cy.add({
        group: 'nodes',
        data: {
          id: node.id,
          label: size.label,
          width: size.width,
          height: size.height,
          fontSize: size.fontSize,
          halo: 3,
        },
        position: { ...(positions[node.id] ?? { x: 0, y: 0 }) },
        classes: `node ${node.look}`,
      })
    }
    for (const edge of graph.edges) {
      const id = formatEdge(edge)
      if (cy.getElementById(id).nonempty()) continue
      cy.add({ group: 'edges', data: { id, source: edge.from, target: edge.to }, classes: edge.look })
    }
  })
}

/** What each node has hidden, as `+15` at its corner; tapping that is tapping the node. */
export function syncBadges(cy: Core, hidden: ReadonlyMap<string, number>): void {
  cy.batch(() => {
    cy.nodes('.badge').remove()
    for (const [owner, count] of hidden) {
      if (cy.getElementById(owner).empty()) continue
      cy.add({
        group: 'nodes',
        data: { id: `badge ${owner}`, owner, label: `+${count}`, width: 20, height: 17, fontSize: 12, halo: 0 },
        classes: 'badge',
        grabbable: false,
      })
    }
  })
}

/** Marks the focus, the chosen node or edge, and the edges that touch it. */
export function syncMarks(cy: Core, focus: string, node: string | undefined, edge: string | undefined): void {
  cy.batch(() => {
    cy.elements().removeClass('focus chosen touching')
    cy.getElementById(focus).addClass('focus')
    if (node !== undefined) cy.getElementById(node).addClass('chosen').connectedEdges().addClass('touching')
    if (edge !== undefined) cy.getElementById(edge).addClass('chosen').connectedNodes('.project').addClass('chosen')
  })
}
