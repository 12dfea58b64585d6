// Collects the nodes and edges of one document: a node once an id, an edge once a type and two ends.
import type { EdgeType, NodeLabel } from './kinds.ts'
import type { Edge, Evidence, Node, Properties, Value } from './record.ts'

/** Properties as they are found; what is null or undefined is left out. */
export type Found = Readonly<Record<string, Value | null | undefined>>

export class FragmentBuilder {
  private readonly nodeById = new Map<string, Node>()
  private readonly edgeByKey = new Map<string, Omit<Edge, 'evidence'> & { readonly evidence: Map<string, Evidence> }>()

  /** Adds a node, or adds to the lists of the one that is there (`aliases`). */
  node(id: string, label: NodeLabel, found: Found): void {
    const properties = present(found)
    const held = this.nodeById.get(id)
    this.nodeById.set(id, { id, label, properties: held ? withLists(held.properties, properties) : properties })
  }

  has(id: string): boolean {
    return this.nodeById.has(id)
  }

  /** Adds an edge; of two with one type and ends the first has the properties, both have their evidence. */
  edge(type: EdgeType, from: string, to: string, found: Found, evidence: readonly Evidence[]): void {
    const key = `${type}\n${from}\n${to}`
    const held = this.edgeByKey.get(key) ?? { type, from, to, properties: present(found), evidence: new Map() }
    for (const each of evidence) held.evidence.set(`${String(each.start)} ${String(each.end)} ${each.rule}`, each)
    this.edgeByKey.set(key, held)
  }

  hasEdge(type: EdgeType, from: string, to: string): boolean {
    return this.edgeByKey.has(`${type}\n${from}\n${to}`)
  }

  nodes(): Node[] {
    return [...this.nodeById.values()]
  }

  edges(): Edge[] {
    return [...this.edgeByKey.values()].map((edge) => ({ ...edge, evidence: [...edge.evidence.values()] }))
  }
}

function present(found: Found): Properties {
  const properties: Record<string, Value> = {}
  for (const [name, value] of Object.entries(found)) if (value !== null && value !== undefined) properties[name] = value
  return properties
}

function withLists(held: Properties, more: Properties): Properties {
  const united: Record<string, Value> = {}
  for (const [name, value] of Object.entries(more)) {
    const before = held[name]
    if (isList(value) && isList(before)) united[name] = [...new Set([...before, ...value])]
  }
  return { ...more, ...held, ...united }
}

const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value)
