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
  /** Property that matched: `name`, `aliases`, `title`, `number`, `quote`. */
  readonly property: string
  /** Its value (for a list: the member) that matched. */
  readonly value: string
}

export interface Neighbourhood {
  /** The centre first, then by distance and id. */
  readonly nodes: readonly Node[]
  /** All edges among `nodes`, of the asked types, without evidence. */
  readonly edges: readonly Edge[]
  /** Where the limit cut: how many edges of a node there are, and how many are shown. */
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

export interface GraphStore {
  /** `memory` or `neo4j`; for messages. */
  readonly engine: string

  /** Replaces what one document says, in one transaction: what it no longer says goes, what others also say stays. */
  replace(fragment: Fragment): Promise<Replaced>
  /** Removes one document and all that only it says. False when it was not held. */
  retract(document: string): Promise<boolean>
  /** Makes everything written so far durable. Neo4j: nothing to do. */
  flush(): Promise<void>

  select(selection: Selection): Promise<SelectedPage<SelectedNode>>
  /** Labels of the nodes with these ids, for `node(id)`. Unknown ids are absent. */
  labels(ids: readonly string[]): Promise<ReadonlyMap<string, NodeLabel>>
  /** Literal, folded for width and case; exact matches first, then prefixes, then the rest, then by id. */
  search(text: string, labels: readonly NodeLabel[], page: Page): Promise<SelectedPage<SearchHit>>
  /** Undefined when there is no such node. At most `limit` nodes, nearest first. */
  neighbourhood(
    id: string,
    depth: number,
    types: readonly EdgeType[],
    limit: number,
  ): Promise<Neighbourhood | undefined>
  /** Most shared projects first, then by ids. `department`: only the pairs it is in. Collectives only with `collectives: true`. */
  overlaps(options: {
    readonly department?: string
    readonly pair?: string
    readonly collectives?: boolean
    readonly page: Page
  }): Promise<SelectedPage<Overlap>>
  problems(options: { readonly document?: string; readonly page: Page }): Promise<SelectedPage<Problem>>
  stats(): Promise<Stats>

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
