// What every resolver is given: the store as this request may use it, and what the request has loaded so far.
import type DataLoader from 'dataloader'
import type { GraphStore, NodeLabel, Problem, SelectedPage } from '../graph/index.ts'
import type { HeldEdge, HeldNode } from './query/held.ts'
import type { EdgeKey } from './query/load-edge.ts'

export interface ApiContext {
  /** Counts its statements; gives up when the request ends. */
  readonly store: GraphStore
  /** Names the request in logs, errors and the `X-Request-Id` header. */
  readonly requestId: string
  /** Nodes fetched by id, one batch for all that stand at one place of the query. */
  readonly nodeLoaders: Map<string, DataLoader<string, HeldNode | undefined>>
  /** By place of the query and label: whether nodes are asked there for no more than they hold themselves. */
  readonly bareAt: Map<readonly string[], Partial<Record<NodeLabel, boolean>>>
  /** Edges with evidence, one batch a type. */
  readonly edgeLoaders: Map<string, DataLoader<EdgeKey, HeldEdge | undefined, string>>
  /** Problems by document, with their keys; one batch for all documents that are asked about together. */
  problems?: DataLoader<string, SelectedPage<Problem>['items']>
}
