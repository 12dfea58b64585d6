// An extraction as the scorer asks it: documents by number or title, duties by document, citations, targets.
import type { DocumentRecord, Extraction, Node } from '../../graph/index.ts'
import { type PrintedProperties, printRange } from '../files/range.ts'
import { fold } from './match.ts'

/** A LEADS or SUPPORTS edge by one span of its evidence. */
export interface ExtractedDuty {
  /** Position of the edge in the extraction: entries of one edge share it. */
  readonly edge: number
  readonly role: string
  /** Every name of the department, folded. */
  readonly names: ReadonlySet<string>
  readonly path: string | undefined
  readonly quote: string
  readonly basis: string | undefined
}

export interface ExtractedCitation {
  readonly title: string | undefined
  readonly number: string | undefined
  readonly quote?: undefined
}

const string = (node: Node | undefined, property: string): string | undefined => {
  const value = node?.properties[property]
  return typeof value === 'string' ? value : undefined
}

/** Read access to one extraction, with its nodes and documents by id. */
export class Extracted {
  readonly documents: ReadonlyMap<string, DocumentRecord>
  readonly nodes: ReadonlyMap<string, Node>
  readonly #extraction: Extraction

  constructor(extraction: Extraction) {
    this.#extraction = extraction
    this.documents = new Map(extraction.documents.map((each) => [each.id, each]))
    this.nodes = new Map(extraction.nodes.map((each) => [each.id, each]))
  }

  /** By number, else by title; the only document there is answers for any. */
  find(number: string | null | undefined, title: string): DocumentRecord | undefined {
    const all = [...this.documents.values()]
    return (
      (number ? all.find((each) => fold(each.number) === fold(number)) : undefined) ??
      all.find((each) => fold(each.title) === fold(title)) ??
      (all.length === 1 ? all[0] : undefined)
    )
  }

  /** One entry per span of evidence in the document: an edge may have several (a clause, and the rule that decides). */
  duties(document: string): ExtractedDuty[] {
    return this.#extraction.edges.flatMap((edge, index) => {
      if (edge.type !== 'LEADS' && edge.type !== 'SUPPORTS') return []
      const department = this.nodes.get(edge.from)
      const aliases = department?.properties['aliases']
      const names = [string(department, 'name'), string(department, 'shortName')].concat(
        Array.isArray(aliases) ? (aliases as readonly string[]) : [],
      )
      const { basis } = edge.properties
      return edge.evidence
        .filter((each) => each.document === document)
        .map(({ quote }) => ({
          edge: index,
          role: edge.type,
          names: new Set(names.filter((name) => name !== undefined && name !== '').map(fold)),
          path: string(this.nodes.get(edge.to), 'path'),
          quote,
          basis: typeof basis === 'string' ? basis : undefined,
        }))
    })
  }

  citations(document: string): ExtractedCitation[] {
    return this.#extraction.edges
      .filter((edge) => edge.type === 'CITES' && edge.from === document)
      .map((edge) => this.nodes.get(edge.to))
      .map((node) => ({ title: string(node, 'title'), number: string(node, 'number') }))
  }

  /** Properties of the targets, ranges as lists, as the labels have them. */
  targets(document: string): PrintedProperties[] {
    return this.#extraction.nodes
      .filter((node) => node.label === 'Target' && node.properties['document'] === document)
      .map((node) => printRange(node.properties))
  }

  /** What must never be: an edge without its ends, a responsibility without evidence, a quote that is not the slice. */
  broken(): string[] {
    return this.#extraction.edges.flatMap((edge) => {
      const name = `${edge.type} ${edge.from} → ${edge.to}`
      const found: string[] = []
      if (!this.nodes.has(edge.from) || !this.nodes.has(edge.to)) found.push(`${name}: an end is no node`)
      if (['LEADS', 'SUPPORTS', 'CITES'].includes(edge.type) && edge.evidence.length === 0)
        found.push(`${name}: no evidence`)
      for (const { document, start, end, quote } of edge.evidence)
        if (this.documents.get(document)?.text.slice(start, end) !== quote)
          found.push(`${name}: quote is not the slice`)
      return found
    })
  }
}
