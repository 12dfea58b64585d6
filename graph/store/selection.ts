// What a caller wants of the graph, as data: a root, its filters, order and page, and the relations to follow from it.
// neo4j.ts compiles one Selection into one Cypher statement, memory.ts walks it; neither asks once per row.
import type { EdgeType, NodeLabel } from '../model/kinds.ts'
import type { DocumentRecord, Evidence, Node, Properties } from '../model/record.ts'

/** Against the direction of an edge (`in`) or along it (`out`). */
export type Direction = 'in' | 'out'

/**
 * A condition on one property of NODE_KINDS or EDGE_KINDS. `has`: a list property holds the value. `contains`: the
 * string holds it, width and case folded. `gte`, `lte`: strings by code points, so ISO dates compare as dates. A property that
 * is absent fulfils only `exists: false`.
 */
export type Condition =
  | {
      readonly property: string
      readonly op: 'eq' | 'has' | 'contains' | 'gte' | 'lte'
      readonly value: string | number | boolean
    }
  | { readonly property: string; readonly op: 'in'; readonly value: readonly (string | number)[] }
  | { readonly property: string; readonly op: 'exists'; readonly value: boolean }

/** Some edge of these types leads to a node that fulfils `node`; with `none: true`, no edge does. */
export interface Related {
  readonly types: readonly EdgeType[]
  readonly direction: Direction
  readonly edge?: readonly Condition[]
  readonly node?: Filter
  readonly none?: boolean
}

/** All parts must hold; an empty filter holds for every node. */
export interface Filter {
  readonly ids?: readonly string[]
  readonly where?: readonly Condition[]
  readonly related?: readonly Related[]
  /** At least one of these must hold. */
  readonly any?: readonly Filter[]
}

/** Strings compare by code points. Ties are broken by id, ascending. Nodes without the property come last in either direction. */
export type Order =
  | { readonly by: 'property'; readonly property: string; readonly descending?: boolean }
  | {
      readonly by: 'degree'
      readonly types: readonly EdgeType[]
      readonly direction: Direction
      readonly descending?: boolean
    }

/** Position of an item in an order: the value of each order term (null where absent), then the id. Relations that can
 * reach one node by several types of edge add the type as the very last part. */
export type Key = readonly (string | number | boolean | null)[]

export interface Page {
  /** How many items, 1 or more. The API sets the limit; a store answers what it is asked. */
  readonly first: number
  /** Only what comes after this key in the order. */
  readonly after?: Key
}

/** What to return of a node. */
export interface NodeSelection {
  /** Documents: the whole record with text, outline and source. Without it a Document comes without its text. */
  readonly record?: boolean
  /** Relations to follow, by a name of the caller's choice. */
  readonly relations?: Readonly<Record<string, Relation>>
}

export interface Relation {
  readonly types: readonly EdgeType[]
  readonly direction: Direction
  readonly edge?: readonly Condition[]
  readonly filter?: Filter
  /** Orders the nodes at the other end. Default: by id. */
  readonly order?: readonly Order[]
  readonly page: Page
  /** Whether to count all that match, past the page. */
  readonly total?: boolean
  /** Resolve evidence, with this many code units of the text before and after each quote. */
  readonly evidence?: { readonly context: number }
  readonly node: NodeSelection
}

export interface Selection {
  readonly label: NodeLabel
  readonly filter?: Filter
  readonly order?: readonly Order[]
  readonly page: Page
  readonly total?: boolean
  readonly node: NodeSelection
}

/** Evidence with its surroundings, read from the held text. */
export interface EvidenceInContext extends Evidence {
  /** The `source.file` of its document: where `line` and `column` count. */
  readonly file: string
  readonly before: string
  readonly after: string
}

export interface SelectedNode {
  readonly node: Node
  readonly record?: DocumentRecord
  readonly relations: Readonly<Record<string, SelectedPage<SelectedEdge>>>
}

export interface SelectedEdge extends SelectedNode {
  readonly type: EdgeType
  readonly properties: Properties
  /** Where its first evidence starts in that document's text, evidence asked for or not; null where it has none. */
  readonly start: number | null
  /** Empty unless the relation asked for evidence. */
  readonly evidence: readonly EvidenceInContext[]
}

export interface SelectedPage<T> {
  readonly items: readonly { readonly key: Key; readonly item: T }[]
  readonly hasNext: boolean
  /** Present when asked for. */
  readonly total?: number
}
