// Typed GraphQL documents: their variables and answers are inferred from api/schema.graphql while compiling.
// graphql-env.d.ts is that schema as a type; `npm run types:web` writes it anew, a test says when it is stale.
import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** `graphql('query Stats { stats { problems } }')` → a document for `request` in request.ts. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { ID: string; PartialDate: string }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
