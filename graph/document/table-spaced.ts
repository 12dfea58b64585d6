// Task tables whose cells a single space parts, as copied out of a page: 序号 工作任务 牵头部门 / 1 新增就业10万人 市人社局.
import type { Line } from '../text/lines.ts'
import { columnKind, holdsNames, saysWho, SECTION } from './table-columns.ts'
import { areApart, isNames } from './table-names.ts'
import { cellText, wholeLine, type Cell, type Piece, type RawTable, type Row } from './table-parts.ts'
import type { ColumnKind } from './tree.ts'

/**
 * The table whose headings stand on line `start`, 序号 first; undefined without one. Its rows count on from each other
 * and end in one piece for each column behind the task, names where the column wants them: spaces inside the task
 * part nothing. With the first line that is none of it the table ends.
 */
export function spacedTable(lines: readonly Line[], start: number): RawTable | undefined {
  const header = headingsOf(lines[start])
  const headings = header.map(cellText)
  const columns = headings.map(columnKind)
  const task = columns.indexOf('task')
  if (columns[0] !== 'index' || task < 1 || columns.some((kind) => kind === undefined)) return undefined
  const kinds = columns as ColumnKind[]
  if (!saysWho(kinds, headings)) return undefined
  const rows: Row[] = []
  let end = start + 1
  for (; end < lines.length; end++) {
    const row = rowOf(lines[end], kinds, task)
    const title = row ? undefined : titleAbove(lines, end, kinds, task)
    if (title) {
      rows.push(title)
      continue
    }
    const last = rows.findLast(({ section }) => section !== true)
    const counted =
      row !== undefined &&
      (!last || numberOf(row) === numberOf(last) + 1 || (rows.at(-1)?.section === true && numberOf(row) === 1))
    if (!counted) break
    rows.push(row)
  }
  return rows.filter(({ section }) => section !== true).length < LEAST_ROWS
    ? undefined
    : { start, end, columns: kinds, header, rows }
}

/** `二、交通领域` above a row: the title of a group. */
function titleAbove(lines: readonly Line[], at: number, columns: readonly ColumnKind[], task: number): Row | undefined {
  const line = lines[at]
  if (!line || !SECTION.test(line.text) || line.text.length > LONGEST_SECTION || line.text.includes('。'))
    return undefined
  return rowOf(lines[at + 1], columns, task) && { cells: [[wholeLine(line)]], section: true }
}

const LONGEST_SECTION = 60

// One line of words and a name under headings could be chance.
const LEAST_ROWS = 2

const numberOf = (row: Row | undefined): number => Number(cellText(row?.cells[0] ?? []))

/** The stretches of a line between its printed spaces. */
function piecesOf(line: Line | undefined): Piece[] {
  if (!line || line.gaps.length > 0) return []
  const cuts = line.columns.map(([offset]) => offset).filter((offset) => offset > 0)
  return [0, ...cuts].map((from, i) => ({ line, from, to: cuts[i] ?? line.text.length }))
}

/** The headings of a line; letters set apart are one, 工 作 任 务. */
function headingsOf(line: Line | undefined): Cell[] {
  const headings: Piece[] = []
  let spelled = false
  for (const piece of piecesOf(line)) {
    const letter = piece.to - piece.from === 1
    const last = headings.at(-1)
    if (letter && spelled && last) headings[headings.length - 1] = { ...last, to: piece.to }
    else headings.push(piece)
    spelled = letter
  }
  return headings.map((piece) => [piece])
}

function rowOf(line: Line | undefined, columns: readonly ColumnKind[], task: number): Row | undefined {
  const pieces = piecesOf(line)
  const behind = columns.length - 1 - task
  const [first] = pieces
  if (!first || pieces.length < columns.length || !/^\d{1,3}$/.test(cellText([first]))) return undefined
  const last = pieces.length - behind
  const text = pieces.slice(task, last)
  const head = text[0]
  if (!head) return undefined
  const cells = [
    ...pieces.slice(0, task).map((piece) => [piece]),
    [{ ...head, to: text.at(-1)?.to ?? head.to }],
    ...pieces.slice(last).map((piece) => [piece]),
  ]
  const who = columns.flatMap((kind, i) => (holdsNames(kind) ? [cellText(cells[i] ?? [])] : []))
  // 1 老旧小区改造 改造25个 市住建局 昭阳街道、通泰街道: towns beside a name that is sure.
  const named = who.some(isNames) && who.every((cell) => isNames(cell) || areApart(cell.split(/[、，]/)))
  return named ? { cells } : undefined
}
