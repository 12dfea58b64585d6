// A GraphQL document and its variables as a query of the page's cache.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { TadaDocumentNode } from 'gql.tada'
import { nameOf } from './operation-name.ts'
import { request } from './request.ts'

/**
 * Asks once per document and variables; components that ask the same share the answer. `enabled: false` asks nothing.
 * `keep`: shows the answer before while the next one is on its way.
 */
export function useRequest<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  options: { enabled?: boolean; keep?: boolean } = {},
): UseQueryResult<Data> {
  return useQuery({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal }) => request(document, variables, signal),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData }),
  })
}
