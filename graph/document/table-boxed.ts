// Task tables drawn with ┌─┬┐│├, as legal libraries copied them until about 2012: cells between │, over several lines.
import type { Line } from '../text/lines.ts'
import { columnKind, saysWho } from './table-columns.ts'
import { isNames, joinNames } from './table-names.ts'
import { cellText, type Cell, type Piece, type RawTable, type Row } from './table-parts.ts'
import type { ColumnKind } from './tree.ts'

const CORNERS = /^[┌┏╔├┠┣╠]/
const DRAWN = /^[┌┏╔├┠┣╠│┃║└┗╚]/
const LAST = /^[└┗╚]/
const POSTS = '│┃║├┤┼┬┴┌┐└┘┠┨┝┥╂┿┣┫╋┏┓┗┛┰┸┳┻╔╗╚╝╠╣╬╦╩╤╧╪'
const RULE = /^[─━═┄┅┈┉-]+$/

/**
 * The table whose upper edge is line `start`; undefined without one, or where no column says who is responsible. A row
 * lasts as long as the cell of its lead: rules that part other columns beside it, `├────┤ │府，市财政局、国│`, part its tasks.
 */
export function boxedTable(lines: readonly Line[], start: number): RawTable | undefined {
  if (!CORNERS.test(lines[start]?.text ?? '')) return undefined
  const columns = piecesOf(lines[start]!).length
  const end = endOf(lines, start, columns)
  const drawn = lines.slice(start, end).map(piecesOf)
  const below = drawn.findIndex((pieces, i) => i > 1 && isRule(pieces))
  if (columns < 2 || below < 0) return undefined
  const header = joined(drawn.slice(1, below), columns)
  const headings = header.map(cellText)
  const kinds = headings.map(columnKind)
  const known = kinds.filter((kind) => kind !== undefined).length
  if (known < Math.max(2, columns - 1)) return undefined
  const holds = kinds.map((kind): ColumnKind => kind ?? 'other')
  if (!saysWho(holds, headings)) return undefined
  const key = KEYS.map((kind) => holds.indexOf(kind)).find((column) => column >= 0) ?? 0
  const rows = rowsOf(drawn.slice(below), key, columns).filter(
    ({ cells }) => cells.map(cellText).join() !== headings.join(),
  )
  return rows.length === 0 ? undefined : { start, end, columns: holds, header, rows }
}

const KEYS: readonly ColumnKind[] = ['lead', 'responsible', 'owner']

/** Behind the lower edge; a table that a page broke goes on below it with as many columns. */
function endOf(lines: readonly Line[], start: number, columns: number): number {
  let end = start + 1
  while (end < lines.length && DRAWN.test(lines[end]!.text)) {
    const closed = LAST.test(lines[end]!.text)
    end++
    const next = lines[end]
    if (closed && !(next && CORNERS.test(next.text) && piecesOf(next).length === columns)) break
  }
  return end
}

/** The stretches of a line between its posts, empty ones included. */
function piecesOf(line: Line): Piece[] {
  const { text } = line
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!POSTS.includes(text[at] ?? '-')) continue
    if (at > 0) pieces.push({ line, from, to: at })
    from = at + 1
  }
  return pieces
}

const words = (piece: Piece | undefined): string => piece?.line.text.slice(piece.from, piece.to) ?? ''

const isRule = (pieces: readonly Piece[]): boolean => pieces.every((piece) => RULE.test(words(piece)))

/** Rows between the rules of column `key`. */
function rowsOf(drawn: readonly (readonly Piece[])[], key: number, columns: number): Row[] {
  const rows: Row[] = []
  let open: (readonly Piece[])[] = []
  const close = (): void => {
    const row = rowFrom(open, columns)
    if (row) rows.push(row)
    open = []
  }
  // Without rules between its rows a table has one on each line, if each line names its body.
  const ruled = drawn.slice(1, -1).some((pieces) => RULE.test(words(pieces[key])))
  const inLines = !ruled && drawn.slice(1, -1).every((pieces) => isNames(words(pieces[key])))
  for (const pieces of drawn) {
    open.push(pieces)
    // What stands beside the rule in other columns is the end of what stands above it.
    if (inLines || RULE.test(words(pieces[key])) || isRule(pieces)) close()
  }
  close()
  return rows
}

/** One row of some lines; undefined where they hold no words. */
function rowFrom(drawn: readonly (readonly Piece[])[], columns: number): Row | undefined {
  const worded = drawn.filter((pieces) => pieces.some((piece) => piece.to > piece.from && !RULE.test(words(piece))))
  if (worded.length === 0) return undefined
  // 一、教育 over the whole width is the title of the rows below it.
  if (worded.every((pieces) => pieces.length === 1)) return { cells: joined(worded, 1), section: true }
  const even = worded.every((pieces) => pieces.length === columns)
  if (even) return { cells: joined(drawn, columns) }
  // Of lines with more or fewer cells than headings nobody can tell what stands in which column.
  const cells = worded.flat().filter((piece) => piece.to > piece.from && !RULE.test(words(piece)))
  return { cells: cells.map((piece) => [{ ...piece, unsure: true }]) }
}

/** The cells of lines that lie one below the other, column by column. */
const joined = (drawn: readonly (readonly Piece[])[], columns: number): Cell[] =>
  Array.from({ length: columns }, (_, column) => cellOf(drawn.map((pieces) => pieces[column])))

function cellOf(pieces: readonly (Piece | undefined)[]): Cell {
  const parts: Piece[] = []
  let parted = false
  for (const piece of pieces) {
    if (!piece || piece.to === piece.from) continue
    if (RULE.test(words(piece))) parted = parts.length > 0
    else {
      parts.push(parted ? { ...piece, apart: true } : piece)
      parted = false
    }
  }
  const apart = joinNames(parts.map(words))
  return parts.map((piece, i) => (apart?.[i - 1] === true ? { ...piece, apart: true } : piece))
}
