// Every operation that the explorer asks, by name. The build writes the list beside the pages, for servers that answer
// known operations only.
import { Kind, print, type DocumentNode } from 'graphql'
import { nameOf } from './client/operation-name.ts'
import * as shared from './client/queries.ts'
import * as department from './department/query.ts'
import * as document from './document/query.ts'
import * as graph from './graph/query.ts'
import * as overlap from './overlap/query.ts'
import * as search from './search/query.ts'
import * as start from './start/query.ts'
import * as targets from './targets/query.ts'

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT

/** The documents that hold an operation; the others hold fragments. */
export const operations: readonly DocumentNode[] = [
  shared,
  department,
  document,
  graph,
  overlap,
  search,
  start,
  targets,
]
  .flatMap((module): unknown[] => Object.values(module))
  .filter(isDocument)
  .filter(({ definitions }) => definitions[0]?.kind === Kind.OPERATION_DEFINITION)

/** Their texts by name, as request.ts sends them: `{ "Outline": "query Outline($id: ID!) {…" }`. */
export const operationTexts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(operations.map((operation) => [nameOf(operation), print(operation)]))
