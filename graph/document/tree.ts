// What the document stage hands on: one document of a gazette, its clean text and where each paragraph stands in it.
import type { DocumentRecord } from '../model/record.ts'
import type { Span } from '../span.ts'

/**
 * What a paragraph is for. `front`: title, number, recipients. `heading`: an item's line, body included where it
 * runs on. `body`: text under the item of its path. `row`: a row of a task table, cells parted by `\t`.
 * `closing`: signature and date.
 */
export type ParagraphRole = 'front' | 'heading' | 'body' | 'row' | 'closing'

/** One line of the clean text; the span excludes the line feed. */
export interface Paragraph extends Span {
  readonly role: ParagraphRole
  /** Outline path it stands under, e.g. `五/（一）/1`; null before the first item. */
  readonly path: string | null
}

/**
 * What a column of a task table holds, by its heading: 牵头部门 is `lead`, 责任单位 `responsible`, 时间节点 `deadline`; 成员单位
 * beside 主要职责 is `owner`, whose duties stand beside its name.
 */
export type ColumnKind = 'index' | 'task' | 'lead' | 'responsible' | 'support' | 'owner' | 'deadline' | 'other'

/** A task table. */
export interface Table {
  readonly columns: readonly ColumnKind[]
  /** The cells of the heading row, in the order of `columns`. */
  readonly header: readonly Span[]
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Span {
  readonly path: string
  /** One for each column, empty where nothing is printed; in print order and fewer where merged cells were left out. */
  readonly cells: readonly Span[]
  /** Words of which nobody can tell to which column they belong. */
  readonly unsure: readonly Span[]
}

/** A table of figures, 指标名称 | 2020年 | 2025年: its headings, and its rows with a span for each cell. */
export interface Figures {
  readonly header: readonly Span[]
  readonly rows: readonly (readonly Span[])[]
}

/** A document with its paragraphs, in text order and without gaps but the line feeds. */
export interface GazetteDocument extends DocumentRecord {
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Table[]
  readonly figures: readonly Figures[]
}
