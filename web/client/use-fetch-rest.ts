// Reads all pages of a connection, one after the other, where a part of them would mislead.
import { useEffect } from 'react'
import type { Pages } from './use-pages.ts'

export function useFetchRest(pages: Pick<Pages<unknown>, 'hasMore' | 'isFetching' | 'more'>, enabled = true): void {
  const { hasMore, isFetching, more } = pages
  useEffect(() => {
    if (enabled && hasMore && !isFetching) more()
  }, [enabled, hasMore, isFetching, more])
}
