// Literal search in Cypher: the full-text index brings candidates, the folded values confirm and rank them.
import type { NodeLabel } from '../model/kinds.ts'
import { readPageOf, nodePiece, type Statement } from './cypher.ts'
import { afterText, parameters } from './cypher-filter.ts'
import { oneMore } from './cypher-root.ts'
import { bestMatch } from './fold.ts'
import type { SearchHit } from './graph-store.ts'
import { luceneQuery } from './lucene.ts'
import type { Page, SelectedPage } from './selection.ts'

/** The statement for GraphStore.search of a folded text that is not empty. */
export function searchStatement(
  query: string,
  labels: readonly NodeLabel[],
  page: Page,
): Statement<SelectedPage<SearchHit>> {
  const use = parameters()
  const text = use.add(query)
  const lucene = luceneQuery(query)
  const source =
    lucene === undefined
      ? `MATCH (n:${labels.join('|')})`
      : `CALL db.index.fulltext.queryNodes('search', ${use.add(lucene)}) YIELD node AS n WITH n WHERE n:${labels.join('|')}`
  const node = nodePiece('n', labels)
  const places = ['hit[0]', 'hit[1]'].map((place) => ({ text: place, descending: false, optional: false }))
  const after = page.after === undefined ? 'true' : afterText(places, page.after, use.add)
  return {
    text: `${source}
WITH n, CASE WHEN ${text} IN n.folded THEN 0 WHEN any(v IN n.folded WHERE v STARTS WITH ${text}) THEN 1
WHEN any(v IN n.folded WHERE v CONTAINS ${text}) THEN 2 END AS rank WHERE rank IS NOT NULL
WITH rank, n.id AS id, n ORDER BY rank, id
WITH collect([rank, id, n]) AS hits
WITH [hit IN hits WHERE ${after}][..${use.add(oneMore(page))}] AS page, size(hits) AS total
RETURN [COLLECT { UNWIND page AS hit WITH hit[0] AS rank, hit[2] AS n RETURN [rank, ${node.text}] }, total] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [rows, total] = answer as readonly [readonly unknown[], number]
      return readPageOf(rows, page, total, (row) => {
        const [rank, cells] = row as readonly [number, unknown]
        const found = node.read(cells)
        const { property, value } = bestMatch(found.properties, query)!
        return { key: [rank, found.id], item: { node: found, property, value } }
      })
    },
  }
}
