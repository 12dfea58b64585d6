// Nodes in columns: what the tiers and the time layout have in common.
import type { LayoutNode, Positions } from './input.ts'

const ROW_GAP = 12
/** Rows of a short column stand apart, but not so far that they no longer belong together. */
const WIDE_ROW_GAP = 44
/** Between the widest labels of neighbouring columns. */
const COLUMN_GAP = 40

/**
 * Columns from left to right, each centred on y = 0 in the order given. One taller than `height` goes on in a further
 * column beside it; columns are spread to `width` when they would take less.
 */
export function placeColumns(
  columns: readonly (readonly LayoutNode[])[],
  size: { readonly width: number; readonly height: number },
): Positions {
  const split = columns.flatMap((column) => splitColumn(column, size.height))
  const widths = split.map((column) => Math.max(...column.map((node) => node.width)))
  const taken = widths.reduce((sum, width) => sum + width + COLUMN_GAP, -COLUMN_GAP)
  const extra = split.length > 1 ? Math.max(0, size.width - taken) / (split.length - 1) : 0
  const positions: Record<string, { x: number; y: number }> = {}
  let left = 0
  split.forEach((column, index) => {
    const spare = (size.height - heightOf(column)) / Math.max(1, column.length - 1)
    const gap = Math.max(ROW_GAP, Math.min(WIDE_ROW_GAP, ROW_GAP + spare))
    let top = -heightOf(column, gap) / 2
    for (const node of column) {
      positions[node.id] = { x: left + widths[index]! / 2, y: top + node.height / 2 }
      top += node.height + gap
    }
    left += widths[index]! + COLUMN_GAP + extra
  })
  return positions
}

/** As many columns as needed, of about the same height. */
function splitColumn(column: readonly LayoutNode[], height: number): LayoutNode[][] {
  if (column.length === 0) return []
  const parts = Math.max(1, Math.ceil(heightOf(column) / height))
  const share = heightOf(column) / parts
  const columns: LayoutNode[][] = [[]]
  for (const node of column) {
    if (heightOf(columns.at(-1)!) >= share && columns.length < parts) columns.push([])
    columns.at(-1)!.push(node)
  }
  return columns
}

function heightOf(column: readonly LayoutNode[], gap = ROW_GAP): number {
  return column.reduce((sum, node) => sum + node.height + gap, -gap)
}
