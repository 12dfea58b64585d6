// Under which item of its document a sentence stands, for the documents that some sentences come from.
import { useQueries } from '@tanstack/react-query'
import { outlineQuery } from '../client/queries.ts'
import { request } from '../client/request.ts'
import type { PathAt } from './evidence-steps.tsx'

export interface OutlineSpan {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** The innermost item that holds the offset: `五/（一）/1`; undefined before the first item. */
export function innermost(outline: readonly OutlineSpan[], offset: number): string | undefined {
  const holding = outline.filter((entry) => entry.start <= offset && offset < entry.end)
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.path
}

/** Asks for the outlines of these documents and answers by document id or number and offset. */
export function usePathAt(
  documents: readonly { readonly id: string; readonly number: string | null; readonly title: string }[],
): PathAt {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()]
  const outlines = useQueries({
    queries: unique.map(({ id }) => ({
      queryKey: ['Outline', { id }],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(outlineQuery, { id }, signal),
    })),
    combine: (results) => results.map((result) => result.data?.document?.outline),
  })
  return (key, offset) => {
    const outline = outlines[unique.findIndex((document) => (document.number ?? document.title) === key)]
    return outline ? innermost(outline, offset) : undefined
  }
}
