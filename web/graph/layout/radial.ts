// The focus in the middle, its neighbours on a ring, what is further on rings outside, each near what it belongs to.
import type { LayoutInput, LayoutNode, Positions } from './input.ts'

/** Least distance between rings, between the lanes of one ring, and between nodes on one lane, px. */
const RING_GAP = 140
const LANE_GAP = 74
const NODE_GAP = 18
/** A ring takes so much more than its share of the space before it is split into lanes. */
const CROWDED = 1.6
const SWEEPS = 6
const PASSES = 60

interface Ring {
  readonly members: LayoutNode[]
  /** A crowded ring is several circles close together, its members on each in turn. */
  lanes: number
  /** Before the rings are stretched to fill the space. */
  radius: number
}

/** Positions around the focus, which gets (0, 0). Nodes that nothing joins to the focus stand on the last ring. */
export function radialLayout(input: LayoutInput): Positions {
  const neighbours = adjacency(input)
  const rings = ringsByDistance(input, neighbours)
  const angle = new Map<string, number>()
  rings.forEach((ring, index) => {
    const before = rings[index - 1]
    const nearest = (before ? outerRadius(before) : 0) + RING_GAP
    const wished = circumference(ring.members) / (2 * Math.PI)
    const roomy = Math.max(nearest, Math.min(input.width, input.height) / 2.4)
    ring.lanes = Math.max(1, Math.min(4, Math.ceil(wished / (CROWDED * roomy))))
    ring.radius = Math.max(nearest, wished / ring.lanes - (LANE_GAP * (ring.lanes - 1)) / 2)
    ring.members.forEach((node, at) => angle.set(node.id, (2 * Math.PI * at) / ring.members.length))
  })
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const ring of rings) settle(ring, angle, neighbours)
    for (const ring of [...rings].reverse()) settle(ring, angle, neighbours)
  }
  for (const ring of rings.slice(1)) settle(ring, angle, neighbours)
  return place(input, rings, angle)
}

function place(input: LayoutInput, rings: readonly Ring[], angle: ReadonlyMap<string, number>): Positions {
  const positions: Record<string, { x: number; y: number }> = { [input.focus]: { x: 0, y: 0 } }
  const last = rings.at(-1)
  const reach = last ? 2 * outerRadius(last) : 1
  const across = Math.max(1, input.width / reach)
  const down = Math.max(1, input.height / reach)
  for (const ring of rings) {
    ring.members.forEach((node, index) => {
      const at = angle.get(node.id)!
      const radius = ring.radius + (index % ring.lanes) * LANE_GAP
      positions[node.id] = { x: radius * across * Math.cos(at), y: radius * down * Math.sin(at) }
    })
  }
  return positions
}

function outerRadius(ring: Ring): number {
  return ring.radius + (ring.lanes - 1) * LANE_GAP
}

function adjacency(input: LayoutInput): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>(input.nodes.map((node) => [node.id, []]))
  for (const { from, to } of input.edges) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  return neighbours
}

function ringsByDistance(input: LayoutInput, neighbours: ReadonlyMap<string, readonly string[]>): Ring[] {
  const distance = new Map([[input.focus, 0]])
  const queue = [input.focus]
  for (const id of queue) {
    for (const next of neighbours.get(id) ?? []) {
      if (distance.has(next) || !neighbours.has(next)) continue
      distance.set(next, distance.get(id)! + 1)
      queue.push(next)
    }
  }
  const last = Math.max(1, ...distance.values())
  const rings: Ring[] = Array.from({ length: last }, () => ({ members: [], lanes: 1, radius: 0 }))
  for (const node of input.nodes) {
    if (node.id !== input.focus) rings[(distance.get(node.id) ?? last) - 1]!.members.push(node)
  }
  return rings.filter((ring) => ring.members.length > 0)
}

/** Room that a node takes along its ring: its width where the ring runs across, its height where it runs down. */
function room(node: LayoutNode, at: number): number {
  return node.width * Math.abs(Math.sin(at)) + node.height * Math.abs(Math.cos(at)) + NODE_GAP
}

function circumference(members: readonly LayoutNode[]): number {
  return members.reduce((sum, node) => sum + (node.width + node.height) / 2 + NODE_GAP, 0)
}

/** Orders a ring by where its neighbours stand, then spreads it so that each keeps its room. */
function settle(ring: Ring, angle: Map<string, number>, neighbours: ReadonlyMap<string, readonly string[]>): void {
  const wanted = ring.members.map((node) => ({
    node,
    at: meanAngle((neighbours.get(node.id) ?? []).flatMap((id) => angle.get(id) ?? [])) ?? angle.get(node.id)!,
  }))
  wanted.sort((a, b) => a.at - b.at || (a.node.id < b.node.id ? -1 : 1))
  ring.members.splice(0, Infinity, ...wanted.map(({ node }) => node))
  spread(wanted, ring).forEach((at, index) => angle.set(ring.members[index]!.id, at))
}

/** Pushes sorted angles apart until each has its room, moving each as little as a few passes allow. */
function spread(wanted: readonly { node: LayoutNode; at: number }[], { radius, lanes }: Ring): number[] {
  const at = wanted.map((item) => item.at)
  const count = at.length
  if (count < 2) return at
  for (let pass = 0; pass < PASSES; pass++) {
    const rooms = wanted.map(({ node }, index) => room(node, at[index]!) / lanes)
    const full = rooms.reduce((sum, each) => sum + each, 0)
    const perPixel = (2 * Math.PI) / Math.max(full, 2 * Math.PI * radius)
    for (let index = 0; index < count; index++) {
      const next = (index + 1) % count
      const turn = next === 0 ? 2 * Math.PI : 0
      const lack = ((rooms[index]! + rooms[next]!) / 2) * perPixel - (at[next]! + turn - at[index]!)
      if (lack <= 0) continue
      at[index]! -= lack / 2
      at[next]! += lack / 2
    }
  }
  return at
}

/** The direction that several directions have in common, in 0 … 2π; undefined for none. */
function meanAngle(angles: readonly number[]): number | undefined {
  if (angles.length === 0) return undefined
  const x = angles.reduce((sum, at) => sum + Math.cos(at), 0)
  const y = angles.reduce((sum, at) => sum + Math.sin(at), 0)
  if (Math.abs(x) < 1e-9 && Math.abs(y) < 1e-9) return angles[0]!
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)
}
