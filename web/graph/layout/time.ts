// Nodes in columns by date, left to right. Departments, which have none, stand before them, the rest behind.
import { placeColumns } from './columns.ts'
import type { LayoutInput, LayoutNode, Positions } from './input.ts'

/** Within a column nodes keep the order they came in. */
export function timeLayout(input: LayoutInput): Positions {
  const dated = new Map<string, LayoutNode[]>()
  const first: LayoutNode[] = []
  const last: LayoutNode[] = []
  for (const node of input.nodes) {
    if (node.date !== undefined) dated.set(node.date, [...(dated.get(node.date) ?? []), node])
    else if (node.id.startsWith('department:')) first.push(node)
    else last.push(node)
  }
  const byDate = [...dated.keys()].sort().map((date) => dated.get(date)!)
  return placeColumns(
    [first, ...byDate, last].filter((column) => column.length > 0),
    input,
  )
}
