// Task tables as they reach us: markdown bars, tabs or wide gaps in a line, or each cell on a line of its own.
import type { Line } from '../text/lines.ts'
import { isAnnexLine } from './unwrap.ts'
import type { ColumnKind } from './tree.ts'

/** A stretch of a line. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly to: number
}

export interface RawTable {
  /** Index of the first line, and of the first line after it. */
  readonly start: number
  readonly end: number
  readonly columns: readonly ColumnKind[]
  readonly header: readonly Piece[]
  readonly rows: readonly (readonly Piece[])[]
}

/** All task tables of a document: those with a column for the responsible bodies. */
export function findTables(lines: readonly Line[]): RawTable[] {
  const tables: RawTable[] = []
  for (let i = 0; i < lines.length; i++) {
    const table = inlineTable(lines, i) ?? stackedTable(lines, i)
    if (!table) continue
    tables.push(table)
    i = table.end - 1
  }
  return tables
}

/** What a heading such as 牵头部门, 责任单位（列第一位的牵头）, 时间节点 promises of its column. */
export function columnKind(heading: string): ColumnKind | undefined {
  if (heading.length > 24 || /[：。；]/.test(heading)) return undefined
  if (/^(?:序号|编号|项次|No\.?|#)$/.test(heading)) return 'index'
  const words = heading.replace(LEVEL, '')
  if (/(?:领导|责任人|联系人|负责人)/.test(words)) return 'other'
  if (/^(?:牵头|总牵头|主办|主责|第一责任|主要责任)/.test(words)) return 'lead'
  if (/^(?:配合|协办|参与|参加|协助|支持|协同)/.test(words)) return 'support'
  if (
    /^(?:责任|负责|实施|落实|承办)(?:单位|部门|主体|处室|科室|分工)|^(?:部门|单位)?分工(?:单位|部门)?$|^分工单位$/.test(
      words,
    )
  )
    return 'responsible'
  if (/时间|时限|期限|节点|进度/.test(heading)) return 'deadline'
  if (/任务|内容|措施|举措|事项|工作|要求|项目|目标|指标|名称/.test(heading)) return 'task'
  if (/^(?:备注|类别|领域|类型|责任人|联系人)$/.test(heading)) return 'other'
  return undefined
}

// 市级牵头单位, 县级责任单位, 市直有关责任部门
const LEVEL = /^(?:[省市县区州乡镇]级|[省市县区]直|主要)?(?:有关|相关)?/

const namesBodies = (kinds: readonly ColumnKind[]): boolean => kinds.includes('lead') || kinds.includes('responsible')

function cellsOf(line: Line): Piece[] {
  const bars = line.text.startsWith('|')
  const gaps = bars ? line.gaps.filter((gap) => line.text[gap] === '|') : line.gaps
  const cells: Piece[] = []
  let from = 0
  for (const gap of line.text.endsWith('|') ? gaps : [...gaps, line.text.length]) {
    if (gap > from || bars) cells.push({ line, from, to: gap })
    from = line.text[gap] === '|' ? gap + 1 : gap
  }
  // `| a | b |` has nothing before its first bar.
  return bars ? cells.slice(1) : cells
}

const textOf = (piece: Piece): string => piece.line.text.slice(piece.from, piece.to)

function inlineTable(lines: readonly Line[], start: number): RawTable | undefined {
  const head = lines[start]
  if (!head || head.gaps.length === 0) return undefined
  const header = cellsOf(head)
  const kinds = header.map((cell) => columnKind(textOf(cell)))
  const known = kinds.filter((kind) => kind !== undefined).length
  if (header.length < 2 || known < Math.max(2, header.length - 1)) return undefined
  const columns = kinds.map((kind) => kind ?? 'other')
  if (!namesBodies(columns)) return undefined
  const rows: Piece[][] = []
  let end = start + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (!line || line.gaps.length === 0) break
    if (/^[|\-:+—\s]+$/.test(line.text)) continue
    rows.push(cellsOf(line))
  }
  return { start, end, columns, header, rows }
}

function stackedTable(lines: readonly Line[], start: number): RawTable | undefined {
  const columns: ColumnKind[] = []
  for (let i = start; i < lines.length; i++) {
    const kind = columnKind(lines[i]?.text ?? '')
    if (!kind || (lines[i]?.gaps.length ?? 0) > 0) break
    columns.push(kind)
  }
  // A title such as 重点工作任务清单 above the headings is none of them: 序号 comes first where there is one.
  if (columns.length < 3 || !namesBodies(columns) || columns.indexOf('index') > 0) return undefined
  const whole = (line: Line): Piece => ({ line, from: 0, to: line.text.length })
  const header = lines.slice(start, start + columns.length).map(whole)
  const body = start + columns.length
  const found = columns[0] === 'index' ? numberedRows(lines, body, columns) : evenRows(lines, body, columns)
  return found && { start, end: found.end, columns, header, rows: found.rows.map((row) => row.map(whole)) }
}

interface Rows {
  readonly rows: readonly (readonly Line[])[]
  readonly end: number
}

/** Rows that open with 1, 2, 3 …; cells merged over several rows are missing from all but the first. */
function numberedRows(lines: readonly Line[], start: number, columns: readonly ColumnKind[]): Rows | undefined {
  const rows: Line[][] = []
  let expected = Number(lines[start]?.text)
  if (!Number.isInteger(expected)) return undefined
  let end = start
  const dated = columns.at(-1) === 'deadline'
  for (; end < lines.length; end++) {
    const line = lines[end]
    const row = rows.at(-1)
    if (!line || isAnnexLine(line.text)) break
    if (line.text === String(expected)) {
      rows.push([line])
      expected++
    } else if (row && row.length > columns.length + 3) break
    else if (row && dated && looksDated(row.at(-1)?.text ?? '') && row.length > 2) break
    else row?.push(line)
  }
  return { rows, end }
}

const looksDated = (text: string): boolean =>
  /^(?:\d{4}年|长期|全年|每年|持续|\d{1,2}月)/.test(text) && text.length <= 20

function evenRows(lines: readonly Line[], start: number, columns: readonly ColumnKind[]): Rows | undefined {
  const rows: Line[][] = []
  let end = start
  while (end + columns.length <= lines.length) {
    const row = lines.slice(end, end + columns.length)
    if (row.some((line) => isAnnexLine(line.text))) break
    rows.push(row)
    end += columns.length
  }
  return rows.length > 0 ? { rows, end } : undefined
}
