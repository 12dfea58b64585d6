// The cache of answers. Gazettes change when somebody loads one, not while a page is open: answers stay good for long.
import { QueryClient } from '@tanstack/react-query'
import { RequestError } from './request.ts'

/** One for the page. A query that the server refused is not asked again; one that did not arrive is, twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        // The browser's own idea of being online says nothing about a server on the same machine.
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 && error instanceof RequestError && (error.kind === 'unreachable' || error.kind === 'timeout'),
      },
    },
  })
}
