// What the API's benchmark asks about: documents by the hundred that cite each other, loaded into both stores.
import type { Edge, Fragment, GraphStore, Node } from '../../graph/index.ts'
import { largeFragments } from '../../test/store/corpus-large.ts'

/** Projects in all; thirty a document. */
const PROJECTS = 6000

/** A document cites the one before it and the one at half its number, so that chains are long and fan out. */
function withCitations(fragment: Fragment, serial: number, earlier: readonly Fragment[]): Fragment {
  const cited = [...new Set([serial - 1, serial >> 1])].flatMap((place) => earlier[place] ?? [])
  const nodes = cited.map(({ document: { id, number, title } }): Node => ({
    id,
    label: 'Document',
    properties: { ...(number === null ? {} : { number }), title, external: true },
  }))
  const from = fragment.document.id
  const edges = nodes.map(({ id: to }): Edge => ({
    type: 'CITES',
    from,
    to,
    properties: { purpose: 'BASIS' },
    evidence: [],
  }))
  // As the reader of gazettes does, which calls a cited document by its number where no title stands.
  const titled = fragment.nodes.map((node) =>
    node.label === 'Document' && node.properties['title'] === undefined
      ? { ...node, properties: { ...node.properties, title: String(node.properties['number']) } }
      : node,
  )
  return { ...fragment, nodes: [...titled, ...nodes], edges: [...fragment.edges, ...edges] }
}

/** The documents, the same at every run. */
export function corpus(): readonly Fragment[] {
  const made: Fragment[] = []
  for (const fragment of largeFragments(PROJECTS)) made.push(withCitations(fragment, made.length, made))
  return made
}

/** Loads them in groups that a transaction can hold. */
export async function fill(store: GraphStore, fragments: readonly Fragment[]): Promise<void> {
  for (let i = 0; i < fragments.length; i += 50) await store.replaceAll(fragments.slice(i, i + 50))
}

/** What the questions are asked about. */
export interface Subjects {
  /** Name of a department that leads fifty projects or more. */
  readonly department: string
  /** Id of a document that stands at the end of long chains. */
  readonly document: string
  /** Words that some dozens of project titles hold. */
  readonly words: string
}

/** Picks them. */
export function subjectsOf(fragments: readonly Fragment[]): Subjects {
  const leads = new Map<string, number>()
  for (const { edges } of fragments)
    for (const { type, from } of edges) if (type === 'LEADS') leads.set(from, (leads.get(from) ?? 0) + 1)
  const [most] = [...leads].sort(([, a], [, b]) => b - a)
  return {
    department: most![0].slice('department:'.length),
    document: fragments.at(-1)!.document.id,
    words: '乡村振兴',
  }
}
