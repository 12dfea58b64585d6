// Where the fragments of many documents become one extraction: merged as the stores merge them, in one fixed order.
import type { Edge, Extraction, Fragment, Node } from '../model/record.ts'
import { edgeSubject } from './claims.ts'
import { mergeEdges, mergeNodes } from './merge.ts'
import { compareText } from './order.ts'

type Several<T> = [T, ...T[]]

/** Groups items by a key; the groups stand in the order of their keys. */
function grouped<T>(items: Iterable<T>, key: (item: T) => string): Several<T>[] {
  const groups = new Map<string, Several<T>>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group)
}

/** A held document is what it says of itself, whatever others say. */
const ofItself = (nodes: Several<Node>, held: ReadonlySet<Node>): Node =>
  nodes.find((node) => held.has(node)) ?? mergeNodes(nodes)

/**
 * One extraction of many fragments, the graph that a store has after taking them: documents in the order given, of two
 * with one id the later; nodes by id; edges by type, from and to. The order of the fragments changes no node and no edge.
 */
export function mergeFragments(fragments: Iterable<Fragment>): Extraction {
  const latest = new Map<string, Fragment>()
  for (const fragment of fragments) latest.set(fragment.document.id, fragment)
  const all = [...latest.values()]
  const own = new Set(all.flatMap(({ document, nodes }) => nodes.filter(({ id }) => id === document.id)))
  const nodes = all.flatMap((fragment) => fragment.nodes)
  const edges: readonly Edge[] = all.flatMap((fragment) => fragment.edges)
  return {
    documents: all.map(({ document }) => document),
    nodes: grouped(nodes, ({ id }) => id).map((group) => ofItself(group, own)),
    edges: grouped(edges, edgeSubject).map(mergeEdges),
    problems: all.flatMap(({ problems }) => problems),
  }
}
