// A connection read page by page: the first at once, the others when asked for.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { TadaDocumentNode } from 'gql.tada'
import { useMemo } from 'react'
import { nameOf } from './operation-name.ts'
import { request } from './request.ts'

export interface Page<Node> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Node[]
}

export interface Pages<Node> {
  readonly nodes: readonly Node[]
  /** Undefined until the first page is here. */
  readonly total: number | undefined
  readonly isPending: boolean
  readonly isFetching: boolean
  readonly error: Error | null
  readonly hasMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

/**
 * All pages fetched so far as one list. `page` finds the connection in an answer; undefined where there is none.
 * `usePages(departmentsQuery, { first: 100 }, (data) => data.departments)`
 */
export function usePages<Data, Variables extends { after?: string | null }, Node>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  page: (data: Data) => Page<Node> | null | undefined,
  options: { enabled?: boolean } = {},
): Pages<Node> {
  const query = useInfiniteQuery({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal, pageParam }) => request(document, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = page(last)?.pageInfo
      return info?.hasNextPage ? info.endCursor : undefined
    },
    enabled: options.enabled ?? true,
  })
  const { data } = query
  const nodes = useMemo(() => data?.pages.flatMap((each) => page(each)?.nodes ?? []) ?? [], [data, page])
  return {
    nodes,
    total: data?.pages[0] === undefined ? undefined : page(data.pages[0])?.totalCount,
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}
