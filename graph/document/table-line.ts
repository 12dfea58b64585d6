// The cells of a table's row that stands on one line: between tabs, bars or wide gaps.
import type { Line } from '../text/lines.ts'
import type { Cell } from './table-parts.ts'

/** Cells of a line; with tabs or bars empty ones count, so that each stands under its heading. */
export function cellsOf(line: Line, columns: number | undefined): Cell[] {
  if (line.text.startsWith('|')) return barCells(line)
  const tabbed = between(line, line.tabs)
  if (line.tabs.length > 0 && (columns === undefined ? tabbed.every(filled) : tabbed.length === columns)) return tabbed
  return between(line, line.gaps).filter(filled)
}

const filled = (cell: Cell): boolean => cell.length > 0

function barCells(line: Line): Cell[] {
  const bars = line.gaps.filter((gap) => line.text[gap] === '|')
  // `| a | b |` has nothing before its first bar.
  return between(line, line.text.endsWith('|') ? bars.slice(0, -1) : bars, line.text.replace(/\|$/, '').length).slice(1)
}

function between(line: Line, gaps: readonly number[], length = line.text.length): Cell[] {
  let from = 0
  return [...gaps, length].map((to) => {
    const cell = to > from ? [{ line, from, to }] : []
    from = line.text[to] === '|' ? to + 1 : to
    return cell
  })
}
