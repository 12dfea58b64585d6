// The graph of the URL: the focus with its surroundings, and the neighbourhood of every node that was expanded.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { request } from '../client/request.ts'
import { useRequest } from '../client/use-request.ts'
import { type Graph, mergeGraphs } from './model.ts'
import { neighbourhoodQuery } from './query.ts'
import { distances, readNeighbourhood } from './read-neighbourhood.ts'
import { joinEdges, limitGraph } from './shown.ts'

/** How far from the focus is shown at first; one edge further is fetched, to know what each node hides. */
const WITHIN = 2
const FETCHED = { depth: WITHIN + 1, limit: 500 }
const EXPANDED = { depth: 2, limit: 300 }

/** So many nodes can be told apart on one screen. */
export const NODE_LIMIT = 60

/** In `shown`, lifts the limit. */
export const ALL = 'all'

export interface LoadedGraph {
  readonly graph: Graph | undefined
  /** Nodes within reach of the focus, shown or not. */
  readonly total: number
  /** Of these, shown. */
  readonly shown: number
  readonly isPending: boolean
  readonly error: Error | null
  readonly retry: () => void
}

export function useGraph(focus: string, expanded: ReadonlySet<string>): LoadedGraph {
  const query = useRequest(neighbourhoodQuery, { id: focus, ...FETCHED }, { enabled: focus !== '' })
  const answer = query.data?.neighbourhood ?? undefined
  const ids = [...expanded].filter((id) => id !== ALL)
  const more = useQueries({
    queries: ids.map((id) => expansion(id)),
    combine: (results) => results.map((result) => result.data?.neighbourhood ?? undefined),
  })
  const all = expanded.has(ALL)
  const base = useMemo(() => {
    if (!answer) return undefined
    const whole = readNeighbourhood(answer, focus, WITHIN)
    const limited = all ? whole : limitGraph(whole, focus, distances(answer, focus), NODE_LIMIT)
    return { whole, limited }
  }, [answer, focus, all])
  const idKey = ids.join('|')
  const graph = useMemo(() => {
    if (!base) return undefined
    const around = idKey.split('|').flatMap((id, index) => {
      const found = more[index]
      return found ? [{ near: readNeighbourhood(found, id, 1), wide: readNeighbourhood(found, id, 2) }] : []
    })
    const merged = mergeGraphs([base.limited, ...around.map(({ near }) => near)])
    return joinEdges(merged, [base.whole, ...around.map(({ wide }) => wide)])
  }, [base, idKey, more])
  return {
    graph,
    total: base?.whole.nodes.length ?? 0,
    shown: base?.limited.nodes.length ?? 0,
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** What is around one node, for expanding it and for saying beforehand what that would add. */
export function expansion(id: string) {
  const variables = { id, ...EXPANDED }
  return {
    queryKey: ['Neighbourhood', variables],
    queryFn: ({ signal }: { signal: AbortSignal }) => request(neighbourhoodQuery, variables, signal),
  }
}
