// Task tables as they reach us: drawn boxes, markdown bars, tabs or wide gaps in a line, or each cell on a line of its own.
import type { Line } from '../text/lines.ts'
import { boxedTable } from './table-boxed.ts'
import { columnKind, holdsNames, saysWho, SECTION } from './table-columns.ts'
import { cellsOf } from './table-line.ts'
import { areApart, isNames } from './table-names.ts'
import { cellText, wholeLine, type Cell, type RawTable, type Row } from './table-parts.ts'
import { spacedTable } from './table-spaced.ts'
import { stackedTable } from './table-stacked.ts'
import type { ColumnKind } from './tree.ts'

/** All task tables of a document: those with a column for the responsible bodies. */
export function findTables(lines: readonly Line[]): RawTable[] {
  const tables: RawTable[] = []
  for (let i = 0; i < lines.length; i++) {
    const table = boxedTable(lines, i) ?? inlineTable(lines, i) ?? spacedTable(lines, i) ?? stackedTable(lines, i)
    if (!table) continue
    tables.push(table)
    i = table.end - 1
  }
  return tables
}

/** The table whose headings stand side by side on line `start`, undefined without one. */
function inlineTable(lines: readonly Line[], start: number): RawTable | undefined {
  const head = lines[start]
  if (!head || head.gaps.length === 0) return undefined
  const header = cellsOf(head, undefined)
  const headings = header.map(cellText)
  const kinds = headings.map(columnKind)
  const known = kinds.filter((kind) => kind !== undefined).length
  if (header.length < 2 || known < Math.max(2, header.length - 1)) return undefined
  const columns = kinds.map((kind) => kind ?? 'other')
  if (!saysWho(columns, headings)) return undefined
  const rows: Row[] = []
  let end = start + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (!line) break
    if (line.gaps.length === 0) {
      const between = betweenRows(lines, end, rows.at(-1), columns)
      if (!between) break
      if (between.section === true) rows.push(between)
      else rows[rows.length - 1] = between
      continue
    }
    if (/^[|\-:+—：\s]+$/.test(line.text)) continue
    const row = rowOf(line, columns)
    const broken = brokenRow(rows.at(-1), row, columns)
    if (broken) rows[rows.length - 1] = broken
    else rows.push(row)
  }
  return { start, end, columns, header, rows }
}

/** A line of one piece inside a table: the title of the rows below, `二、民生领域`, or the end of a cell of names above. */
function betweenRows(
  lines: readonly Line[],
  at: number,
  above: Row | undefined,
  columns: readonly ColumnKind[],
): Row | undefined {
  const line = lines[at]
  if (!line) return undefined
  const cell = [wholeLine(line)]
  const broken = isNames(line.text) ? brokenRow(above, { cells: [cell] }, columns) : undefined
  if (broken) return broken
  const next = lines[at + 1]
  const goesOn = next !== undefined && next.gaps.length > 0 && cellsOf(next, columns.length).length === columns.length
  const titles = SECTION.test(line.text) && line.text.length <= LONGEST_SECTION && !line.text.includes('。')
  return goesOn && titles ? { cells: [cell], section: true } : undefined
}

const LONGEST_SECTION = 60

/** `5  落实用工奖补  社会事务局、` / `乾州街道  12月底`: a row of which the cell of names went on with the next line. */
function brokenRow(above: Row | undefined, row: Row, columns: readonly ColumnKind[]): Row | undefined {
  const last = above?.cells.at(-1)
  const [first, ...rest] = row.cells
  if (!above || !last || !first || above.section === true || !cellText(last).endsWith('、')) return undefined
  const kind = columns[above.cells.length - 1]
  if (kind === undefined || !holdsNames(kind) || above.cells.length + rest.length > columns.length) return undefined
  return /^\d/.test(cellText(first))
    ? undefined
    : { cells: [...above.cells.slice(0, -1), [...last, ...first], ...rest] }
}

function rowOf(line: Line, columns: readonly ColumnKind[]): Row {
  const cells = cellsOf(line, columns.length).map((cell, i) => {
    const kind = columns[i]
    return kind !== undefined && holdsNames(kind) ? spaced(cell) : cell
  })
  const filled = cells.filter((cell) => cell.length > 0).map(cellText)
  const section = filled.length <= 2 && SECTION.test(filled[0] ?? '')
  return { cells, ...(section ? { section } : {}) }
}

/** Names that only a printed space parts stay apart: `★市教育局 ★市财政局`. */
function spaced(cell: Cell): Cell {
  const [whole] = cell
  if (!whole) return cell
  const { line, from, to } = whole
  const cuts = line.columns.map(([offset]) => offset).filter((offset) => offset > from && offset < to)
  const pieces = [from, ...cuts].map((start, i) => ({ line, from: start, to: cuts[i] ?? to, apart: i > 0 }))
  const words = pieces.map((piece) => line.text.slice(piece.from, piece.to).replace(/^[、，；]|[、，；]$/g, ''))
  return pieces.length > 1 && (isNames(words.join('、')) || areApart(words)) ? pieces : cell
}
