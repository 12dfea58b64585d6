// Where the fragments of many documents become one extraction: shared nodes meet, edges stay unique, order is fixed.
import type { Edge, Extraction, Fragment, Node, Properties } from './record.ts'

/** By code units, so that the order is the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort(byText)

const mergeProperties = (first: Properties, second: Properties): Properties => {
  const merged = { ...second, ...first }
  for (const [name, value] of Object.entries(first)) {
    const other = second[name]
    if (Array.isArray(value) && Array.isArray(other)) merged[name] = union(value as string[], other as string[])
  }
  return merged
}

/** Two views of one node: lists are united; else the first has the word, but a held document before a cited one. */
export const mergeNodes = (first: Node, second: Node): Node => {
  const [a, b] =
    first.properties['external'] === true && second.properties['external'] === false ? [second, first] : [first, second]
  return { ...a, properties: mergeProperties(a.properties, b.properties) }
}

const mergeEdges = (first: Edge, second: Edge): Edge => {
  const evidence = new Map([...first.evidence, ...second.evidence].map((each) => [JSON.stringify(each), each]))
  return {
    ...first,
    properties: mergeProperties(first.properties, second.properties),
    evidence: [...evidence.values()],
  }
}

const merged = <T>(items: Iterable<readonly [key: string, item: T]>, merge: (a: T, b: T) => T): T[] => {
  const all = new Map<string, T>()
  for (const [key, item] of items) {
    const held = all.get(key)
    all.set(key, held === undefined ? item : merge(held, item))
  }
  return [...all].sort(([a], [b]) => byText(a, b)).map(([, item]) => item)
}

/**
 * One extraction of many fragments. Documents keep the order given, and of two with one id the later counts; nodes
 * stand by id, edges by type, from and to. Where fragments disagree on a property, the smaller document id has the
 * word, so that the order of the files changes nothing.
 */
export const mergeFragments = (fragments: Iterable<Fragment>): Extraction => {
  const latest = new Map<string, Fragment>()
  for (const fragment of fragments) latest.set(fragment.document.id, fragment)
  const held = [...latest.values()]
  const inOrder = held.toSorted((a, b) => byText(a.document.id, b.document.id))
  const nodes = inOrder.flatMap((each) => each.nodes.map((node) => [node.id, node] as const))
  const edges = inOrder.flatMap((each) =>
    each.edges.map((edge) => [`${edge.type}\n${edge.from}\n${edge.to}`, edge] as const),
  )
  return {
    documents: held.map((each) => each.document),
    nodes: merged(nodes, mergeNodes),
    edges: merged(edges, mergeEdges),
    problems: held.flatMap((each) => each.problems),
  }
}
