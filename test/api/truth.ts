// The seed gazette as plain lists of nodes and edges: what the answers of the API are held against.
import { readFile } from 'node:fs/promises'
import { build, type Edge, type Fragment, type Node } from '../../graph/index.ts'

export interface Truth {
  readonly fragments: readonly Fragment[]
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
  /** Edges of these types that start at, or lead to, a node. */
  from(id: string, ...types: readonly Edge['type'][]): readonly Edge[]
  to(id: string, ...types: readonly Edge['type'][]): readonly Edge[]
  ofLabel(label: Node['label']): readonly Node[]
}

const SEED = 'zhejiang-gazette-2019-02.txt'

export async function readTruth(): Promise<Truth> {
  const bytes = await readFile(new URL(`../../seeds/${SEED}`, import.meta.url))
  const { fragments } = build({ name: SEED, bytes })
  const nodes = new Map<string, Node>()
  for (const node of fragments.flatMap((fragment) => fragment.nodes))
    nodes.set(node.id, joined(nodes.get(node.id), node))
  const named = new Map<string, Edge>()
  for (const edge of fragments.flatMap((fragment) => fragment.edges)) {
    const name = `${edge.type} ${edge.from} ${edge.to}`
    named.set(name, { ...edge, evidence: [...(named.get(name)?.evidence ?? []), ...edge.evidence] })
  }
  const edges = [...named.values()]
  return {
    fragments,
    nodes,
    edges,
    from: (id, ...types) => edges.filter((edge) => edge.from === id && types.includes(edge.type)),
    to: (id, ...types) => edges.filter((edge) => edge.to === id && types.includes(edge.type)),
    ofLabel: (label) => [...nodes.values()].filter((node) => node.label === label),
  }
}

/** Ids in an order that two lists can be compared in. */
export const sorted = (ids: readonly string[]): string[] => [...ids].sort()

/** What several documents call a body is all among its aliases. */
function joined(held: Node | undefined, node: Node): Node {
  const aliases = [held, node].flatMap((each) => (each?.properties['aliases'] ?? []) as readonly string[])
  return aliases.length === 0 ? node : { ...node, properties: { ...node.properties, aliases: [...new Set(aliases)] } }
}
