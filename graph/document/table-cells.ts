// Which lines can be one cell of a table, by what its column holds: names of bodies, a date, or any other words.
import { isNames, joinNames } from './table-names.ts'

/** Text of a line and the columns it takes in print. */
export interface CellLine {
  readonly text: string
  readonly width: number
  /** Whether it is a list of names, or the beginning of one up to a 、. */
  readonly isNames: boolean
}

/** Index of the line behind a cell. A cell whose lines are full but the last costs nothing. */
export interface CellEnd {
  readonly end: number
  readonly cost: number
}

// A cell is not set on more lines than this.
const MOST_NAMES = 16
const MOST_TEXT = 40
const MOST_DATES = 3
// Nor does a name run over more.
const MOST_BROKEN = 3

/** `—`: a cell that says that it is empty. */
export const isDash = (text: string): boolean => /^[—–\-－/]{1,4}$/.test(text)

/** Cells of names from line `from` on: `市财政局、市公` / `安局` is one. */
export function cellsOfNames(lines: readonly CellLine[], from: number): CellEnd[] {
  const first = lines[from]?.text ?? ''
  if (isDash(first)) return [{ end: from + 1, cost: 0 }]
  // 各区 / 人民政府: the end of a name opens no cell.
  if (/^(?:人民政府|政府|管委会)$/.test(first)) return []
  const cells: CellEnd[] = []
  const texts: string[] = []
  for (const { text } of lines.slice(from, from + MOST_NAMES)) {
    // A sentence ends all lists, and so does a date.
    if (/[。：]/.test(text) || isDate(text)) break
    texts.push(text)
    if (joinNames(texts)) cells.push({ end: from + texts.length, cost: 0 })
    else if (texts.length >= (cells.at(-1)?.end ?? from) - from + MOST_BROKEN) break
  }
  return cells
}

/** Cells of a date: `2023年10月` / `底前`. */
export function cellsOfDates(lines: readonly CellLine[], from: number): CellEnd[] {
  const cells: CellEnd[] = []
  let date = ''
  for (const { text } of lines.slice(from, from + MOST_DATES)) {
    date += text
    if (!isDate(date)) break
    cells.push({ end: from + cells.length + 1, cost: 0 })
  }
  return cells
}

/** Cells of other words: no line of them is a name, 市公安局, nor are the first together, 市公 / 安局. */
export function cellsOfText(lines: readonly CellLine[], from: number): CellEnd[] {
  const cells: CellEnd[] = []
  if (isDash(lines[from]?.text ?? '')) return [{ end: from + 1, cost: 0 }]
  let joined = ''
  let full = 0
  let sum = 0
  let count = 0
  for (const { text, width, isNames: whole } of lines.slice(from, from + MOST_TEXT)) {
    joined += text
    if (isDash(text) || whole || (count > 0 && count < MOST_BROKEN && isNames(joined))) break
    // All lines but the last are as long as the longest, and the last is no longer.
    const ragged = count === 0 ? 0 : count * full - sum + Math.max(0, width - full)
    count++
    cells.push({ end: from + count, cost: ragged })
    full = Math.max(full, width)
    sum += width
  }
  return cells
}

/** `2023年10月底前`, `12月底`, `全年`, `长期坚持`: what a column of deadlines holds. */
export const isDate = (text: string): boolean =>
  text.length <= 24 &&
  !/[。；]/.test(text) &&
  /^(?:\d{4}年|\d{1,2}月|长期|全年|每年|每季|每月|常年|常态|持续|按|立行|立即|即知|已)/.test(text)
