// Where a graph is kept, as the API sees it: about a dozen questions and no query language.
// memory.ts and neo4j.ts answer them alike; test/store/contract.ts holds both to it.
import type { EdgeType, NodeLabel } from '../model/kinds.ts'
import type { Edge, Fragment, Node } from '../model/record.ts'
import type { Problem } from '../problem.ts'
import type { Page, SelectedNode, SelectedPage, Selection } from './selection.ts'

/** What a replacement did. */
export interface Replaced {
  readonly document: string
  /** `unchanged`: the fingerprint was held already, nothing was touched. */
  readonly outcome: 'added' | 'replaced' | 'unchanged'
}

export interface SearchHit {
  readonly node: Node
  /** Property that matched best: `name`, `shortName`, `aliases`, `title`, `number`, `quote`. */
  readonly property: string
  /** Its value (for a list: the member) that matched. */
  readonly value: string
}

export interface Neighbourhood {
  /** The centre first, then by distance and id. */
  readonly nodes: readonly Node[]
  /** All edges among `nodes`, of the asked types, without evidence, by type, from and to. */
  readonly edges: readonly Edge[]
  /** Where the limit cut: nodes nearer than `depth` with more edges of the asked types than are shown. By id. */
  readonly cut: readonly { readonly node: string; readonly total: number; readonly shown: number }[]
}

export type Role = 'LEADS' | 'SUPPORTS'

/** Two departments that share projects. `a` is the one with the smaller id. */
export interface Overlap {
  readonly a: Node
  readonly b: Node
  /** How many projects both lead or support. */
  readonly shared: number
  /** Of these: both lead; one leads and the other supports; both support. */
  readonly jointLeads: number
  readonly leadAndSupport: number
  readonly bothSupport: number
  /** The shared projects, by id. */
  readonly projects: readonly { readonly project: Node; readonly roleA: Role; readonly roleB: Role }[]
}

export interface Stats {
  readonly nodes: Readonly<Record<NodeLabel, number>>
  readonly edges: Readonly<Record<EdgeType, number>>
  /** Held documents, without those only cited. */
  readonly heldDocuments: number
  readonly problems: number
}

/** The questions that can be put together with others. */
export type Combined = Pick<GraphStore, 'select' | 'neighbourhood'>

/** A `signal` that aborts rejects the call with its reason and cancels the work on the server, where there is one. */
export interface GraphStore {
  /** `memory` or `neo4j`; for messages. */
  readonly engine: string

  /** Replaces what one document says, in one transaction: what it no longer says goes, what others also say stays. */
  replace(fragment: Fragment): Promise<Replaced>
  /**
   * Replaces several documents, many in one transaction where that is faster; each of them wholly or not at all.
   * Invalid ones reject the call before anything is written; after any other rejection some may have been replaced,
   * and calling again is safe.
   */
  replaceAll(fragments: readonly Fragment[]): Promise<readonly Replaced[]>
  /** Removes one document and all that only it says. False when it was not held. */
  retract(document: string): Promise<boolean>
  /** Makes everything written so far durable. Neo4j: nothing to do. */
  flush(): Promise<void>

  select(selection: Selection, signal?: AbortSignal): Promise<SelectedPage<SelectedNode>>
  /** Labels of the nodes with these ids, for `node(id)`. Unknown ids are absent. */
  labels(ids: readonly string[]): Promise<ReadonlyMap<string, NodeLabel>>
  /** Literal, folded for width and case, one hit a node, with the total; keys are `[rank, id]`. An empty text finds nothing. Exact matches first, then prefixes, then the rest, then by id. */
  search(text: string, labels: readonly NodeLabel[], page: Page, signal?: AbortSignal): Promise<SelectedPage<SearchHit>>
  /** Undefined when there is no such node. At most `limit` nodes, nearest first. */
  neighbourhood(
    id: string,
    depth: number,
    types: readonly EdgeType[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<Neighbourhood | undefined>
  /** Most shared projects first, then by ids, with the total; keys are `[shared, a, b]`. `department`: only the pairs it is in. Collectives only with `collectives: true`. */
  overlaps(
    options: {
      readonly department?: string
      readonly pair?: string
      readonly collectives?: boolean
      readonly page: Page
    },
    signal?: AbortSignal,
  ): Promise<SelectedPage<Overlap>>
  /** Those of the held documents, or of one or some of them, by file, line and column, with the total. */
  problems(
    options: { readonly document?: string | readonly string[]; readonly page: Page },
    signal?: AbortSignal,
  ): Promise<SelectedPage<Problem>>
  stats(): Promise<Stats>
  /**
   * Several questions as one: in Neo4j one statement. They have to be put at once, before `questions` returns.
   *
   * `const [projects, targets] = await store.together((each) => [each.select(projects), each.select(targets)])`
   */
  together<T>(questions: (each: Combined) => readonly Promise<T>[], signal?: AbortSignal): Promise<readonly T[]>

  /**
   * A word that every change of the graph replaces by another, whoever makes it: what was answered since it was first
   * heard is still true while it is heard again. Undefined where the engine cannot tell.
   */
  version(): Promise<string | undefined>
  /** Resolves when the store can answer now; rejects with a StoreError otherwise. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Why a store failed, in words for the person who runs it. */
export class StoreError extends Error {
  readonly code: 'unreachable' | 'unauthorised' | 'damaged' | 'locked' | 'full' | 'invalid'
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
