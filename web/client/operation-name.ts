// The name of an operation, by which its answers are kept.
import { type DocumentNode, Kind } from 'graphql'

/** `query DepartmentSheet(…) {…}` → `DepartmentSheet`. Every document of the explorer names its operation, uniquely. */
export function nameOf(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) return definition.name.value
  }
  throw new Error('An operation needs a name.')
}
