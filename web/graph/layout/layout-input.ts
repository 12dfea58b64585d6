// From the graph on the screen to the question for the worker.
import { nodeSize, type NodeSize } from '../canvas/sizes.ts'
import type { Graph } from '../model.ts'
import type { LayoutInput, LayoutName } from './input.ts'

export type Space = Pick<LayoutInput, 'width' | 'height'>

/** Nodes with the room that they and their labels take; labels outside a shape stand below it or beside it. */
export function layoutInput(graph: Graph, focus: string, layout: LayoutName, space: Space): LayoutInput {
  return {
    layout,
    focus,
    ...space,
    nodes: graph.nodes.map((node) => {
      const size = nodeSize(node, node.id === focus)
      return {
        id: node.id,
        ...(size.inside ? { width: size.width, height: size.height } : withLabel(size, layout)),
        ...(node.date !== undefined && { date: node.date }),
      }
    }),
    edges: graph.edges.map(({ from, to }) => ({ from, to })),
  }
}

/** In columns a label stands beside its shape, elsewhere mostly above or below it. */
function withLabel(size: NodeSize, layout: LayoutName): { width: number; height: number } {
  if (layout === 'tiers' || layout === 'time')
    return { width: size.width + size.labelWidth, height: Math.max(size.height, size.labelHeight) }
  return { width: Math.max(size.width, size.labelWidth), height: size.height + size.labelHeight + 6 }
}
