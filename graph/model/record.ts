// The records that flow out of extraction and into a store: nodes, edges with evidence, documents, problems.
// `extract --format json` prints an Extraction; a store takes it a Fragment (one document) at a time.
import type { Problem } from '../problem.ts'
import type { Span } from '../span.ts'
import type { EdgeType, NodeLabel } from './kinds.ts'

/** A property's value; null never occurs, an absent property is left out. */
export type Value = string | number | boolean | readonly string[]

export type Properties = Readonly<Record<string, Value>>

export interface Node {
  /** Natural key, e.g. `department:浙江省发展和改革委员会` or `project:浙政发〔2018〕48号#五/（一）/1`. */
  readonly id: string
  readonly label: NodeLabel
  readonly properties: Properties
}

/** The exact words that justify an edge, and the rule that read them. */
export interface Evidence extends Span {
  /** Id of the document whose clean text the span counts in. */
  readonly document: string
  /** `text.slice(start, end)` of that document. */
  readonly quote: string
  /** Name of the rule, e.g. `responsible-units`. */
  readonly rule: string
  /** 1-based line and column in the file as received. */
  readonly line: number
  readonly column: number
}

/** Unique by type, from and to. */
export interface Edge {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
  readonly properties: Properties
  readonly evidence: readonly Evidence[]
}

/** One heading or item of a document. The span runs from its marker to the end of what stands under it. */
export interface OutlineEntry extends Span {
  /** Markers as printed, NFKC-folded, without 、 and dots, joined by `/`: `五/（一）/1`. */
  readonly path: string
  readonly title: string
}

/** Where a document came from. */
export interface Source {
  /** File name without its folder. */
  readonly file: string
  /** Of the whole file's bytes, lower-case hex. */
  readonly sha256: string
  /**
   * Map from clean text back to the file: each entry `[offset, line, column]` says that the clean text from
   * `offset` on stands at that 1-based line and column, until the next entry. Sorted by offset.
   */
  readonly map: readonly (readonly [offset: number, line: number, column: number])[]
}

/** A held document with its clean text: one paragraph a line, `\n` between. */
export interface DocumentRecord {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly type: string | null
  readonly issuer: string | null
  /** ISO date, or null where the text states none. */
  readonly date: string | null
  readonly recipients: readonly string[]
  readonly text: string
  readonly outline: readonly OutlineEntry[]
  readonly source: Source
}

/** What `zhitu extract --format json` prints. */
export interface Extraction {
  readonly documents: readonly DocumentRecord[]
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly problems: readonly Problem[]
}

/**
 * All that one document says: its own nodes (itself, its projects, its targets), its view of the nodes it shares with
 * others (departments, platforms, cited documents) and its edges. The unit that a store replaces in one transaction.
 */
export interface Fragment {
  readonly document: DocumentRecord
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly problems: readonly Problem[]
  /** Changes when the file's bytes or the extractor change; equal fingerprints need no new load. */
  readonly fingerprint: string
}
