// The parts of a table as found in the lines, before they are laid down as text.
import type { Line } from '../text/lines.ts'
import type { ColumnKind } from './tree.ts'

/** A stretch of a line. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly to: number
  /** Whether a space or a line end parts it from the piece before, so that both are words of their own. */
  readonly apart?: boolean
  /** Whether it could belong to the cell beside it as well. */
  readonly unsure?: boolean
}

/** A cell is set on several lines where it is broken; an empty cell has no pieces. */
export type Cell = readonly Piece[]

export interface Row {
  /** One for each column; in print order and fewer where merged cells are missing. */
  readonly cells: readonly Cell[]
  /** Whether it is the title of the rows below it, 二、民生领域. */
  readonly section?: boolean
}

export interface RawTable {
  /** Index of the first line, and of the first line after it. */
  readonly start: number
  readonly end: number
  readonly columns: readonly ColumnKind[]
  readonly header: readonly Cell[]
  readonly rows: readonly Row[]
}

/** A line as one piece. */
export const wholeLine = (line: Line): Piece => ({ line, from: 0, to: line.text.length })

/** The words of a cell. */
export const cellText = (cell: Cell): string =>
  cell.map(({ line, from, to, apart }) => (apart === true ? ' ' : '') + line.text.slice(from, to)).join('')
