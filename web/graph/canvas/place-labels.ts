// Where each label goes so that none covers a node, another label, or more lines than it must. In screen pixels.

export type Side = 'right' | 'left' | 'below' | 'above'

export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A node whose label stands outside it. */
export interface Labelled {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Half the node's width and height. */
  readonly rx: number
  readonly ry: number
  readonly labelWidth: number
  readonly labelHeight: number
}

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** How much it matters that no label covers it. */
  readonly weight: number
}

const GAP = 5

/**
 * Sides by node id, the nodes in order of importance; a node without a free side is absent. `boxes`: the other things
 * that no label may cover. `centre`: labels rather stand on the side away from it. `view`: no label leaves it.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  boxes: readonly Box[],
  lines: readonly Line[],
  centre: { readonly x: number; readonly y: number },
  view: Box,
): ReadonlyMap<string, Side> {
  const own = nodes.map((node) => ({ id: node.id, box: around(node) }))
  const taken: Box[] = [...boxes]
  const sides = new Map<string, Side>()
  for (const node of nodes) {
    let best: { side: Side; box: Box; cost: number } | undefined
    preferred(node, centre).forEach((side, rank) => {
      const box = labelBox(node, side)
      if (box.x1 < view.x1 || box.x2 > view.x2 || box.y1 < view.y1 || box.y2 > view.y2) return
      if (taken.some((other) => overlap(box, other))) return
      if (own.some((other) => other.id !== node.id && overlap(box, other.box))) return
      const crossed = lines.filter((line) => crosses(line, box)).reduce((sum, line) => sum + line.weight, 0)
      const cost = rank * 0.6 + crossed
      if (!best || cost < best.cost) best = { side, box, cost }
    })
    if (!best) continue
    taken.push(best.box)
    sides.set(node.id, best.side)
  }
  return sides
}

/** The label's box on one side of its node. */
export function labelBox(node: Labelled, side: Side): Box {
  const { x, y, rx, ry, labelWidth: w, labelHeight: h } = node
  if (side === 'right') return { x1: x + rx + GAP, y1: y - h / 2, x2: x + rx + GAP + w, y2: y + h / 2 }
  if (side === 'left') return { x1: x - rx - GAP - w, y1: y - h / 2, x2: x - rx - GAP, y2: y + h / 2 }
  if (side === 'below') return { x1: x - w / 2, y1: y + ry + GAP, x2: x + w / 2, y2: y + ry + GAP + h }
  return { x1: x - w / 2, y1: y - ry - GAP - h, x2: x + w / 2, y2: y - ry - GAP }
}

function around({ x, y, rx, ry }: Labelled): Box {
  return { x1: x - rx, y1: y - ry, x2: x + rx, y2: y + ry }
}

function preferred(node: Labelled, centre: { x: number; y: number }): readonly Side[] {
  const dx = node.x - centre.x
  const dy = node.y - centre.y
  const across: Side[] = dx < 0 ? ['left', 'right'] : ['right', 'left']
  const along: Side[] = dy < 0 ? ['above', 'below'] : ['below', 'above']
  return Math.abs(dx) > Math.abs(dy) * 0.8
    ? [across[0]!, along[0]!, along[1]!, across[1]!]
    : [along[0]!, across[0]!, across[1]!, along[1]!]
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}

/** Whether a line passes through a box (Liang–Barsky). */
export function crosses(line: Omit<Line, 'weight'>, box: Box): boolean {
  const dx = line.x2 - line.x1
  const dy = line.y2 - line.y1
  let from = 0
  let to = 1
  const edges: readonly (readonly [number, number])[] = [
    [-dx, line.x1 - box.x1],
    [dx, box.x2 - line.x1],
    [-dy, line.y1 - box.y1],
    [dy, box.y2 - line.y1],
  ]
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return false
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from < to
}
