// Task tables that come as one cell a line, the headings first, as copied out of a page.
import type { Line } from '../text/lines.ts'
import { markerOf } from './marker.ts'
import { columnKind, holdsNames, saysWho, SECTION } from './table-columns.ts'
import { isDate } from './table-cells.ts'
import { Dealer, type Dealt } from './table-deal.ts'
import { isNames, joinNames } from './table-names.ts'
import { wholeLine, type Cell, type RawTable, type Row } from './table-parts.ts'
import type { ColumnKind } from './tree.ts'
import { isAnnexLine } from './unwrap.ts'

// Headings that run on longer are no head of a table, and are not read again from each of them.
const MOST_COLUMNS = 16

/** The table whose headings begin at line `start`, undefined without one. */
export function stackedTable(lines: readonly Line[], start: number): RawTable | undefined {
  const columns: ColumnKind[] = []
  for (let i = start; i < Math.min(lines.length, start + MOST_COLUMNS); i++) {
    const kind = columnKind(lines[i]?.text ?? '')
    if (!kind || (lines[i]?.gaps.length ?? 0) > 0) break
    columns.push(kind)
  }
  const head = lines.slice(start, start + columns.length)
  const headings = head.map(({ text }) => text)
  // A title such as 重点工作任务清单 above the headings is none of them: 序号 comes first where there is one.
  if (columns.length < 3 || !saysWho(columns, headings) || columns.indexOf('index') > 0) return undefined
  const body = start + columns.length
  const found = columns[0] === 'index' ? numberedRows(lines, body, columns) : evenRows(lines, body, columns)
  return found && { start, end: found.end, columns, header: head.map((line) => [wholeLine(line)]), rows: found.rows }
}

interface Rows {
  readonly rows: readonly Row[]
  readonly end: number
}

/** Rows that open with 1, 2, 3 …: each runs to the next number, the last as far as its lines fill its columns. */
function numberedRows(lines: readonly Line[], start: number, columns: readonly ColumnKind[]): Rows | undefined {
  const rows: Row[] = []
  const first = behindSection(lines, start)
  let number = Number(lines[first]?.text)
  if (lines[first]?.text !== String(number)) return undefined
  if (first > start) rows.push(sectionRow(lines.slice(start, first)))
  for (let at = first; ;) {
    const next =
      nextNumber(lines, at + 1, String(number + 1)) ??
      restarted(lines, at, columns) ??
      behindGap(lines, at, number, columns)
    if (next === undefined) {
      const last = lastRow(lines, at, columns)
      return { rows: [...rows, last.row], end: last.end }
    }
    const own = sectionBefore(lines, at, next, columns)
    rows.push(rowOf(lines.slice(at, own), columns))
    if (own < next) rows.push(sectionRow(lines.slice(own, next)))
    at = next
    number = Number(lines[next]?.text)
  }
}

// 一、聚焦深化对外开放，着力打造国家向北开放 / 重要桥头堡
const MOST_SECTION = 3

const sectionRow = (lines: readonly Line[]): Row => ({ cells: [lines.map(wholeLine)], section: true })

/** Where rows begin behind the title of their group, `一、教育领域` / `1` or `行动一：再造新极` / `旧区改造` / `1`; `start` without one. */
function behindSection(lines: readonly Line[], start: number): number {
  const length = lines.slice(start, start + MOST_SECTION + 1).findIndex(({ text }) => /^\d{1,3}$/.test(text))
  return length > 0 && lines.slice(start, start + length).every(isGroupTitle) ? start + length : start
}

const isGroupTitle = ({ text }: Line): boolean =>
  SECTION.test(text) || (text.length <= LONGEST_GROUP_TITLE && !/[。；]/.test(text) && !isNames(text) && !isDate(text))

const LONGEST_GROUP_TITLE = 40

/** Where the row from `at` on ends and the title of the next group begins, `二、民生领域`; `next` without one. */
function sectionBefore(lines: readonly Line[], at: number, next: number, columns: readonly ColumnKind[]): number {
  // Behind the names of the last column nothing of the row is left: 旧区改造 / 4.
  const last = columns.at(-1)
  if (last !== undefined && holdsNames(last)) {
    let title = next
    while (title > at + 2 && isGroupTitle(lines[title - 1]!)) title--
    if (title > at + 2 && next - title <= MOST_SECTION && isNames(lines[title - 1]?.text ?? '')) return title
  }
  for (let i = next - 1; i >= at + 3 && i >= next - MOST_SECTION; i--) {
    if (isNames(lines[i]?.text ?? '') || isDate(lines[i]?.text ?? '')) return next
    if (SECTION.test(lines[i]?.text ?? '')) return i
  }
  return next
}

/** The 1 that rows count from again below the title of a group. */
function restarted(lines: readonly Line[], at: number, columns: readonly ColumnKind[]): number | undefined {
  const first = nextNumber(lines, at + 1, '1')
  return first !== undefined && sectionBefore(lines, at, first, columns) < first ? first : undefined
}

// A plan that leaves out some rows of the whole, or a number lost in copying.
const LARGEST_GAP = 30

/**
 * The next number where the one wanted is missing, 91 / 93: only if what stands before it fills the columns, or what
 * stands behind it up to the number after.
 */
function behindGap(
  lines: readonly Line[],
  at: number,
  number: number,
  columns: readonly ColumnKind[],
): number | undefined {
  const next = laterNumber(lines, at, number)
  if (next === undefined) return undefined
  const after = laterNumber(lines, next.index, next.number)?.index
  const fills = (from: number, to: number): boolean =>
    new Dealer(lines.slice(from + 1, to), columns.slice(1)).deal()?.empty === 0
  const names = (from: number, to: number | undefined): boolean =>
    lines.slice(from + 1, to ?? from + columns.length + 1).some(({ text }) => isNames(text))
  const isRow = fills(at, next.index) || (after !== undefined && fills(next.index, after))
  // Rows whose lines nobody can deal are rows all the same, and are reported one by one.
  return isRow || (names(at, next.index) && names(next.index, after)) ? next.index : undefined
}

/** The next number that is larger by no more than a gap. */
function laterNumber(
  lines: readonly Line[],
  at: number,
  number: number,
): { index: number; number: number } | undefined {
  for (let more = 1; more <= LARGEST_GAP; more++) {
    const index = nextNumber(lines, at + 1, String(number + more))
    if (index !== undefined) return { index, number: number + more }
  }
  return undefined
}

// A row with more lines than this is text that happens to count on.
const LONGEST_ROW = 60

const isTask = (text: string): boolean => text.length >= SHORTEST_TASK && !isNames(text) && !isDate(text)

const SHORTEST_TASK = 6

function nextNumber(lines: readonly Line[], from: number, number: string): number | undefined {
  for (let i = from; i < lines.length && i - from <= LONGEST_ROW; i++) {
    if (isAnnexLine(lines[i]?.text ?? '')) return undefined
    // A figure in a cell can look like the next number; a row has a task and a body before it, or a task alone where the
    // cell of its bodies is merged with the one above: then a task follows and no names.
    if (lines[i]?.text === number && (i - from >= 2 || (i - from === 1 && isTask(lines[i + 1]?.text ?? '')))) return i
  }
  return undefined
}

function rowOf(row: readonly Line[], columns: readonly ColumnKind[]): Row {
  const [number, ...cells] = row
  const rest = columns.slice(1)
  const dealt = new Dealer(cells, rest).deal()
  return number && dealt ? { cells: [[wholeLine(number)], ...cellsBy(cells, dealt, rest)] } : undealt(row, columns)
}

/** Lines that cannot be dealt: with one a cell their number tells, with more nobody can. */
const undealt = (row: readonly Line[], columns: readonly ColumnKind[]): Row => ({
  cells: row.map((line) => [row.length > columns.length ? { ...wholeLine(line), unsure: true } : wholeLine(line)]),
})

function cellsBy(lines: readonly Line[], { runs, unsure }: Dealt, columns: readonly ColumnKind[]): Cell[] {
  let at = 0
  return runs.map((length, i) => {
    const first = at
    const own = lines.slice(first, first + length)
    at += length
    const kind = columns[i]
    const apart = kind !== undefined && holdsNames(kind) ? joinNames(own.map(({ text }) => text)) : undefined
    return own.map((line, j) => ({
      ...wholeLine(line),
      ...(apart?.[j - 1] === true ? { apart: true } : {}),
      ...(unsure.includes(first + j) ? { unsure: true } : {}),
    }))
  })
}

/** The last row ends where its columns are full; what is behind it is text again. */
function lastRow(lines: readonly Line[], at: number, columns: readonly ColumnKind[]): { row: Row; end: number } {
  const rest = lines.slice(at + 1, at + LONGEST_ROW)
  const annex = rest.findIndex(({ text }) => isAnnexLine(text))
  const own = annex < 0 ? rest : rest.slice(0, annex)
  const dealer = new Dealer(own, columns.slice(1))
  let best: number | undefined
  for (let to = 1; to <= own.length; to++) {
    const empty = dealer.emptyAt(to)
    const least = best === undefined ? Infinity : (dealer.emptyAt(best) ?? Infinity)
    if (empty === undefined) continue
    const goesOn = empty === least && best === to - 1 && isDateEnd(own[to - 1]?.text ?? '')
    if (empty < least || goesOn) best = to
  }
  if (best !== undefined) return { row: rowOf(lines.slice(at, at + 1 + best), columns), end: at + 1 + best }
  const stop = stopOf(lines, at, at + 1 + own.length, columns)
  return { row: undealt(lines.slice(at, stop), columns), end: stop }
}

// 2023年10月 / 底前
const isDateEnd = (text: string): boolean => text.length <= 6 && /^(?:月?底|月?末|前|日|完成|以前|之前)/.test(text)

/** Where a last row that cannot be dealt stops: at as many lines as columns, at an item or a sentence. */
function stopOf(lines: readonly Line[], at: number, to: number, columns: readonly ColumnKind[]): number {
  const most = Math.min(to, at + columns.length)
  for (let i = at + 2; i < most; i++) {
    const line = lines[i]
    const marker = line && markerOf(line)
    if (marker?.certain === true && marker.rank <= 5) return i
  }
  return most
}

/** Rows without numbers: as many lines each as there are columns, while every line is what its column holds. */
function evenRows(lines: readonly Line[], start: number, columns: readonly ColumnKind[]): Rows | undefined {
  const rows: Row[] = []
  let end = start
  while (end + columns.length <= lines.length) {
    const row = lines.slice(end, end + columns.length)
    const dealt = new Dealer(row, columns).deal()
    if (!dealt || dealt.empty > 0 || row.some(({ text }) => isAnnexLine(text))) break
    rows.push({ cells: cellsBy(row, dealt, columns) })
    end += columns.length
  }
  return rows.length > 0 ? { rows, end } : undefined
}
