// The suggestions for a text: what the server finds, and departments by their pinyin initials.
import { useMemo } from 'react'
import { useRequest } from '../client/use-request.ts'
import { shortOf } from '../parts/names.tsx'
import { useDebounced } from '../parts/use-debounced.ts'
import { nodeLink } from '../url/links.ts'
import { useDirectory } from './directory.ts'
import { findInitials, looksLikeInitials } from './pinyin.ts'
import { searchQuery, type SearchHit } from './query.ts'

export type GroupName = 'department' | 'project' | 'document' | 'target' | 'platform'

export interface Suggestion {
  readonly id: string
  readonly name: string
  /** Marked in `name`, half open. */
  readonly nameMarks: readonly (readonly [number, number])[]
  /** The full name beside a short one, or the form of the name that matched. */
  readonly also?: string
  readonly alsoMarks: readonly (readonly [number, number])[]
  /** `alias`: documents write it so. */
  readonly alsoKind?: 'full' | 'alias'
  readonly hit?: SearchHit
  readonly collective?: boolean
  readonly external?: boolean
}

export interface SuggestionGroup {
  readonly name: GroupName
  readonly total: number
  readonly items: readonly Suggestion[]
}

export interface Search {
  readonly groups: readonly SuggestionGroup[]
  readonly byPinyin: boolean
  readonly isPending: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Nothing is asked for an empty text. Typing waits 150 ms. */
export function useSearch(text: string, first: number): Search {
  const asked = useDebounced(text.trim(), 150)
  const enabled = asked !== ''
  const query = useRequest(searchQuery, { text: asked.slice(0, 200), first }, { enabled, keep: true })
  const latin = looksLikeInitials(asked)
  const directory = useDirectory(latin)
  const byInitials = useMemo(
    () => (latin ? directory.flatMap((department) => initialsSuggestion(department, asked)).slice(0, first) : []),
    [latin, directory, asked, first],
  )
  const answer = enabled ? query.data : undefined
  const groups = useMemo(() => {
    const named: [GroupName, { totalCount: number; nodes: readonly SearchHit[] } | undefined][] = [
      ['department', answer?.departments],
      ['project', answer?.projects],
      ['document', answer?.documents],
      ['target', answer?.targets],
      ['platform', answer?.platforms],
    ]
    return named.flatMap(([name, page]): SuggestionGroup[] => {
      const found = (page?.nodes ?? []).map(suggestionOf)
      const known = new Set(found.map((item) => item.id))
      const more = name === 'department' ? byInitials.filter((item) => !known.has(item.id)) : []
      const items = [...found, ...more]
      return items.length === 0 ? [] : [{ name, total: (page?.totalCount ?? 0) + more.length, items }]
    })
  }, [answer, byInitials])
  return {
    groups,
    byPinyin: byInitials.length > 0,
    isPending: enabled && (query.isPending || asked !== text.trim()),
    error: enabled ? query.error : null,
    retry: () => void query.refetch(),
  }
}

/** Where Enter leads: the page of the node, or the graph around it when it has none. */
export function pageOf(id: string): string | undefined {
  return nodeLink(id)
}

function initialsSuggestion(
  department: { id: string; name: string; shortName: string | null; collective: boolean },
  asked: string,
): Suggestion[] {
  const short = shortOf(department)
  const inShort = findInitials(short, asked)
  const inName = findInitials(department.name, asked)
  if (!inShort && !inName) return []
  return [
    {
      id: department.id,
      name: short,
      nameMarks: inShort ? [inShort] : [],
      ...(short !== department.name && { also: department.name, alsoKind: 'full' as const }),
      alsoMarks: inName ? [inName] : [],
      collective: department.collective,
    },
  ]
}

function suggestionOf(hit: SearchHit): Suggestion {
  const { node } = hit
  const marks = hit.highlights.map(({ start, end }) => [start, end] as const)
  if (node.__typename !== 'Department') {
    const matchedCaption = hit.value === node.caption
    return {
      id: node.id,
      name: node.caption,
      nameMarks: matchedCaption ? marks : [],
      ...(!matchedCaption && {
        also: hit.value,
        alsoKind: hit.property === 'aliases' ? ('alias' as const) : ('full' as const),
      }),
      alsoMarks: matchedCaption ? [] : marks,
      hit,
      external: node.__typename === 'Document' && node.external,
    }
  }
  const short = shortOf(node)
  const other = hit.value === short ? node.name : hit.value
  return {
    id: node.id,
    name: short,
    nameMarks: hit.value === short ? marks : [],
    ...(other !== short && { also: other, alsoKind: other === node.name ? ('full' as const) : ('alias' as const) }),
    alsoMarks: hit.value === short ? [] : marks,
    hit,
    collective: node.collective,
  }
}
