// The chain of authority as one nested selection of fixed depth, and the paths through what it brings.
import type {
  EdgeType,
  Node,
  NodeLabel,
  NodeSelection,
  Relation,
  SelectedEdge,
  SelectedNode,
} from '../../graph/index.ts'

/** Towards the authority, or away from it. */
export type Chain = 'UP' | 'DOWN'

/** One edge of a path, followed from `from` to `to`; against its direction where `to` is where the edge starts. */
export interface TraceStep {
  readonly edge: SelectedEdge
  readonly from: Node
  readonly to: Node
  readonly direction: 'in' | 'out'
}

interface Hop {
  readonly types: readonly EdgeType[]
  readonly direction: 'in' | 'out'
  readonly to: readonly NodeLabel[]
}

const hop = (types: readonly EdgeType[], direction: 'in' | 'out', ...to: readonly NodeLabel[]): Hop => ({
  types,
  direction,
  to,
})

const BOTH_ROLES = ['LEADS', 'SUPPORTS'] as const

/** Where a chain starts from a node, and where it goes on from there. */
const FIRST: Readonly<Record<Chain, Readonly<Partial<Record<NodeLabel, readonly Hop[]>>>>> = {
  UP: {
    Department: [hop(BOTH_ROLES, 'out', 'Project')],
    Platform: [hop(['MENTIONS'], 'in', 'Project')],
    Target: [hop(['SETS'], 'in', 'Project', 'Document')],
  },
  DOWN: { Department: [hop(['ISSUED'], 'out', 'Document')] },
}
const NEXT: Readonly<Record<Chain, Readonly<Partial<Record<NodeLabel, readonly Hop[]>>>>> = {
  UP: { Project: [hop(['CONTAINS'], 'in', 'Document')], Document: [hop(['CITES'], 'out', 'Document')] },
  DOWN: {
    Document: [hop(['CITES'], 'in', 'Document'), hop(['CONTAINS'], 'out', 'Project')],
    Project: [hop(BOTH_ROLES, 'in', 'Department'), hop(['SETS'], 'out', 'Target')],
  },
}

export interface TraceOptions {
  readonly chain: Chain
  /** How many citations to follow one after the other. */
  readonly depth: number
  /** Most edges to follow from one node, of each kind of hop. */
  readonly breadth: number
  /** Code units around each quote; undefined for no evidence. */
  readonly context: number | undefined
}

/** What to select of a start node of this label, so that all paths are in the answer. */
export function traceSelection(label: NodeLabel, options: TraceOptions): NodeSelection {
  return follow([label], options, options.depth, [...(FIRST[options.chain][label] ?? [])])
}

function follow(
  labels: readonly NodeLabel[],
  options: TraceOptions,
  depth: number,
  first: readonly Hop[],
): NodeSelection {
  const hops = [...first, ...labels.flatMap((label) => NEXT[options.chain][label] ?? [])]
  const relations: Record<string, Relation> = {}
  for (const { types, direction, to } of hops) {
    const left = types[0] === 'CITES' ? depth - 1 : depth
    if (left < 0) continue
    relations[`${types[0]!} ${direction}`] = {
      types,
      direction,
      page: { first: options.breadth },
      ...(options.context === undefined ? {} : { evidence: { context: options.context } }),
      node: follow(to, options, left, []),
    }
  }
  return { relations }
}

/** What was found: the longest paths, and whether any node had more edges than were followed. */
export interface Traced {
  readonly paths: readonly (readonly TraceStep[])[]
  readonly cut: boolean
}

/** All paths from the start to where nothing more leads on; no document twice in one path. */
export function tracePaths(start: SelectedNode): Traced {
  const paths: TraceStep[][] = []
  let cut = false
  const walk = (at: SelectedNode, steps: readonly TraceStep[], seen: readonly string[]): void => {
    let ended = true
    for (const [name, page] of Object.entries(at.relations)) {
      cut ||= page.hasNext
      const direction = name.endsWith(' in') ? 'in' : 'out'
      for (const { item } of page.items) {
        if (seen.includes(item.node.id)) continue
        ended = false
        walk(item, [...steps, { edge: item, from: at.node, to: item.node, direction }], [...seen, item.node.id])
      }
    }
    if (ended && steps.length > 0) paths.push([...steps])
  }
  walk(start, [], [start.node.id])
  return { paths, cut }
}
