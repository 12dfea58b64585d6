// What a document says, parted by whose it is. Its projects and targets are its own; departments, platforms, other
// documents and the edges among these are shared, and of them it makes a claim: they stand while any document claims them.
import { EDGE_KINDS, NODE_KINDS, NODE_LABELS, type EdgeType, type NodeLabel } from '../model/kinds.ts'
import type { Edge, Fragment, Node, Properties, Value } from '../model/record.ts'
import { compareText } from './order.ts'

/** What one document says of one shared node or edge. */
export type Claim =
  { readonly subject: string; readonly node: Node } | { readonly subject: string; readonly edge: Edge }

/** A fragment, parted. Properties are in the order of the kinds, the lists of shared nodes sorted. */
export interface Parted {
  /** The document's own node. */
  readonly self: Node
  /** Projects and targets. */
  readonly nodes: readonly Node[]
  /** Edges that end in one of these. */
  readonly edges: readonly Edge[]
  readonly claims: readonly Claim[]
}

/** Whether nodes of this label belong to one document, as projects and targets do: they name it in `document`. */
export const isOwned = (label: NodeLabel): boolean => 'document' in NODE_KINDS[label]

/** Whether edges of this type belong to one document: at one end only owned nodes can stand. */
export const isOwnedEdge = (type: EdgeType): boolean =>
  EDGE_KINDS[type].from.every(isOwned) || EDGE_KINDS[type].to.every(isOwned)

/** The label that an id begins with, e.g. `Department` for `department:浙江省财政厅`. */
export const labelOf = (id: string): NodeLabel | undefined => LABEL_BY_PREFIX.get(id.slice(0, id.indexOf(':')))

const LABEL_BY_PREFIX = new Map(NODE_LABELS.map((label) => [label.toLowerCase(), label]))

/** Names an edge in one line of text each: type, from, to. No id holds a line feed. */
export const edgeSubject = (edge: Pick<Edge, 'type' | 'from' | 'to'>): string =>
  [edge.type, edge.from, edge.to].join('\n')

/** Names a problem among those of its document: `document:浙政发〔2018〕48号!0`. */
export const problemId = (document: string, index: number): string => `${document}!${index}`

/** The names of a kind's properties, in order. */
export const propertyNames = (kind: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(kind)

function ordered(properties: Properties, names: readonly string[], sortLists: boolean): Properties {
  const result: Record<string, Value> = {}
  for (const name of names) {
    const value = properties[name]
    // The bulk importer makes no difference between an empty list and none, so no store does.
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    result[name] = Array.isArray(value) && sortLists ? [...new Set(value as string[])].sort(compareText) : value
  }
  return result
}

const orderedNode = (node: Node): Node => ({
  id: node.id,
  label: node.label,
  properties: ordered(node.properties, propertyNames(NODE_KINDS[node.label]), !isOwned(node.label)),
})

const orderedEdge = (edge: Edge): Edge => ({
  type: edge.type,
  from: edge.from,
  to: edge.to,
  properties: ordered(edge.properties, propertyNames(EDGE_KINDS[edge.type].properties), false),
  evidence: edge.evidence,
})

/**
 * Parts a checked fragment.
 *
 * Of 浙政发〔2018〕48号, `nodes` are its projects and targets, `edges` their LEADS, SUPPORTS, CONTAINS, SETS and
 * MENTIONS, and `claims` the departments, platforms and cited documents with ISSUED and CITES.
 */
export function part(fragment: Fragment): Parted {
  const id = fragment.document.id
  const self = fragment.nodes.find((node) => node.id === id)
  if (self === undefined) throw new TypeError(`unchecked fragment ${id}`)
  const others = fragment.nodes.filter((node) => node !== self)
  return {
    self: { ...orderedNode(self), properties: ordered(self.properties, propertyNames(NODE_KINDS.Document), false) },
    nodes: others.filter((node) => isOwned(node.label)).map(orderedNode),
    edges: fragment.edges.filter((edge) => isOwnedEdge(edge.type)).map(orderedEdge),
    claims: [
      ...others.filter((node) => !isOwned(node.label)).map((node) => ({ subject: node.id, node: orderedNode(node) })),
      ...fragment.edges
        .filter((edge) => !isOwnedEdge(edge.type))
        .map((edge) => ({ subject: edgeSubject(edge), edge: orderedEdge(edge) })),
    ],
  }
}
