// Nodes in columns by date, left to right; what has no date of its own stands in a column before them.
import type { LayoutInput, LayoutNode, Positions } from './input.ts'

const COLUMN_GAP = 90
const ROW_GAP = 16

/** Columns centred on y = 0, each as wide as its widest node. Within a column nodes keep the order they came in. */
export function timeLayout(input: LayoutInput): Positions {
  const columns = new Map<string, LayoutNode[]>()
  for (const node of input.nodes) {
    const date = node.date ?? ''
    columns.set(date, [...(columns.get(date) ?? []), node])
  }
  const positions: Record<string, { x: number; y: number }> = {}
  let left = 0
  for (const date of [...columns.keys()].sort()) {
    const members = columns.get(date)!
    const width = Math.max(...members.map((node) => node.width))
    const height = members.reduce((sum, node) => sum + node.height + ROW_GAP, -ROW_GAP)
    let top = -height / 2
    for (const node of members) {
      positions[node.id] = { x: left + width / 2, y: top + node.height / 2 }
      top += node.height + ROW_GAP
    }
    left += width + COLUMN_GAP
  }
  return positions
}
