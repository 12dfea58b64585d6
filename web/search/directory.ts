// The names of departments, fetched when first needed: for pinyin initials and for the nearest name.
import { useQuery } from '@tanstack/react-query'
import { request } from '../client/request.ts'
import type { Named } from '../parts/names.tsx'
import { directoryQuery } from './query.ts'

/** Those with most duties come first; what lies beyond is found by its characters only. */
const MOST_PAGES = 10

/** Up to a thousand departments, by number of duties. Empty until they are here. */
export function useDirectory(enabled: boolean): readonly Named[] {
  const query = useQuery({ queryKey: ['Directory'], queryFn: ({ signal }) => readDirectory(signal), enabled })
  return query.data ?? []
}

async function readDirectory(signal: AbortSignal): Promise<Named[]> {
  const names: Named[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const { departments }: { departments: DirectoryPage } = await request(directoryQuery, { after }, signal)
    names.push(...departments.nodes)
    if (!departments.pageInfo.hasNextPage) break
    after = departments.pageInfo.endCursor
  }
  return names
}

interface DirectoryPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Named[]
}
