// Evidence in Cypher: cut from the held text on the server, so that no text travels for the sake of a quote.
// Neo4j counts text in code points and spans count UTF-16 code units; `astral` on a document says where the two part.
import type { Parameters } from './cypher-filter.ts'
import { head, tail } from './evidence.ts'
import type { EvidenceInContext } from './selection.ts'

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu

/**
 * The places in a text of characters that take two code units, each the place of the first.
 *
 * `astralPlaces('吃𠮷野家')` is `[1]`; most gazettes have none.
 */
export const astralPlaces = (text: string): number[] => Array.from(text.matchAll(ASTRAL), ({ index }) => index)

const points = (units: string): string => `${units} - size([a IN coalesce(d.astral, []) WHERE a < ${units}])`

/** `COLLECT { … }` of the evidence rows of the relationship `r`, with more context than asked for rather than less. */
export function evidenceText(r: string, context: number, use: Parameters): string {
  const around = use.add(BigInt(context + 1))
  return `COLLECT { UNWIND range(0, coalesce(size(${r}.evidenceDocument), 0) - 1) AS i
MATCH (d:Document {id: ${r}.evidenceDocument[i]})
WITH i, d, d.text AS t, ${points(`${r}.evidenceStart[i]`)} AS s, ${points(`${r}.evidenceEnd[i]`)} AS e
WITH i, d, t, s, e, CASE WHEN s > ${around} THEN s - ${around} ELSE 0 END AS f ORDER BY i
RETURN [d.id, ${r}.evidenceStart[i], ${r}.evidenceEnd[i], ${r}.evidenceRule[i], ${r}.evidenceLine[i], ${r}.evidenceColumn[i],
d.file, substring(t, f, s - f), substring(t, s, e - s), substring(t, e, ${around})] }`
}

type EvidenceCells = readonly [
  document: string,
  start: number,
  end: number,
  rule: string,
  line: number,
  column: number,
  file: string,
  before: string,
  quote: string,
  after: string,
]

/** Reads one of these rows and trims its surroundings to the context asked for. */
export function readEvidenceRow(cells: unknown, context: number): EvidenceInContext {
  const [document, start, end, rule, line, column, file, before, quote, after] = cells as EvidenceCells
  return {
    document,
    start,
    end,
    quote,
    rule,
    line,
    column,
    file,
    before: tail(before, context),
    after: head(after, context),
  }
}
