// Citations become CITES edges: to a document of the same gazette where it is one, else to an external one.
import type { CitationMention } from '../extract/citations.ts'
import { evidenceOf } from './evidence.ts'
import type { FragmentBuilder } from './fragment-builder.ts'
import { documentId } from './ids.ts'
import type { DocumentRecord } from './record.ts'

/** Ids of the documents held beside this one, by title. */
export type HeldTitles = ReadonlyMap<string, string>

/** Adds one edge for each cited document, with every mention of it as evidence. */
export function addCitations(
  builder: FragmentBuilder,
  document: DocumentRecord,
  citations: readonly CitationMention[],
  held: HeldTitles,
): void {
  for (const citation of citations) {
    const { title, number, purpose, rule } = citation
    const id =
      (number === null && title !== null ? held.get(title) : undefined) ?? documentId({ number, title: title ?? '' })
    if (id === document.id) continue
    if (!builder.has(id)) builder.node(id, 'Document', { title: title ?? number, number, external: true })
    builder.edge('CITES', document.id, id, { purpose }, [evidenceOf(document, citation, rule)])
  }
}
