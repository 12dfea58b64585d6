// Deals the lines of a row, set one cell a line or a cell over several, to the columns of its table.
import { cellsOfDates, cellsOfNames, cellsOfText, type CellEnd, type CellLine } from './table-cells.ts'
import { holdsNames } from './table-columns.ts'
import { isNames } from './table-names.ts'
import type { ColumnKind } from './tree.ts'

/** A row dealt out. */
export interface Dealt {
  /** How many lines each column gets. */
  readonly runs: readonly number[]
  /** How many columns got none. */
  readonly empty: number
  /** Indexes of the lines that could stand in another column just as well. */
  readonly unsure: readonly number[]
}

/** A way to deal some lines to some columns; `from` is where the last column begins. */
interface Way {
  readonly empty: number
  /** How ragged its cells of text are. */
  readonly cost: number
  readonly from: number
}

/**
 * Deals lines to columns in order, so that columns of bodies hold names and nothing else and those of deadlines dates: of
 * `老旧小区` / `改造` / `市住建局` / `市财政局、市公` / `安局` / `2023年10月` / `底前` two lines are the task, one the lead, two the
 * support, two the deadline. A cell may be empty where it was merged, the first of bodies may not. Of three names on
 * lines of their own for lead and support the second is unsure.
 */
export class Dealer {
  private readonly lines: readonly CellLine[]
  private readonly columns: readonly ColumnKind[]
  private readonly first: number
  private readonly known = new Map<string, readonly CellEnd[]>()
  /** For each count of columns and of lines the best way: the fewest empty cells, then the least ragged. */
  private readonly best: readonly (readonly (Way | undefined)[])[]

  constructor(lines: readonly Pick<CellLine, 'text' | 'width'>[], columns: readonly ColumnKind[]) {
    this.lines = lines.map(({ text, width }) => ({ text, width, isNames: isNames(text.replace(/[、，]$/, '')) }))
    this.columns = columns
    this.first = columns.findIndex(holdsNames)
    this.best = this.forward()
  }

  /** How many columns stay empty when the first `to` lines are dealt; undefined where they cannot be. */
  emptyAt(to: number): number | undefined {
    return this.best[this.columns.length]?.[to]?.empty
  }

  /** Deals the first `to` lines; undefined where no way is left. */
  deal(to = this.lines.length): Dealt | undefined {
    const empty = this.emptyAt(to)
    if (empty === undefined) return undefined
    const runs: number[] = []
    for (let column = this.columns.length, end = to; column > 0; column--) {
      const from = this.best[column]?.[end]?.from ?? end
      runs.unshift(end - from)
      end = from
    }
    return { runs, empty, unsure: this.unsure(to, empty) }
  }

  private forward(): (Way | undefined)[][] {
    const best: (Way | undefined)[][] = [[{ empty: 0, cost: 0, from: 0 }]]
    this.columns.forEach((_, column) => {
      const next: (Way | undefined)[] = []
      best[column]?.forEach((way, from) => {
        if (!way) return
        for (const { end, cost } of this.cells(column, from)) {
          const other = { empty: way.empty + (end === from ? 1 : 0), cost: way.cost + cost, from }
          const known = next[end]
          if (!known || other.empty < known.empty || (other.empty === known.empty && other.cost < known.cost))
            next[end] = other
        }
      })
      best.push(next)
    })
    return best
  }

  /** Lines that stand in more than one column of names or dates, over all ways with as few empty cells. */
  private unsure(to: number, empty: number): number[] {
    const rest = this.backward(to)
    const owners = Array.from({ length: to }, () => new Set<number>())
    this.columns.forEach((kind, column) => {
      const owner = holdsNames(kind) || kind === 'deadline' ? column : -1
      this.best[column]?.forEach((way, from) => {
        if (!way) return
        for (const { end } of this.cells(column, from)) {
          const behind = rest[column + 1]?.[end]
          if (end > to || behind === undefined || way.empty + (end === from ? 1 : 0) + behind > empty) continue
          for (let line = from; line < end; line++) owners[line]?.add(owner)
        }
      })
    })
    return owners.flatMap((columns, line) => (columns.size > 1 ? [line] : []))
  }

  /** For each column and line the fewest cells left empty when the lines from there up to `to` are dealt. */
  private backward(to: number): (number | undefined)[][] {
    const last = this.columns.length
    const rest: (number | undefined)[][] = Array.from({ length: last + 1 }, () => [])
    const end = rest[last]
    if (end) end[to] = 0
    for (let column = last - 1; column >= 0; column--) {
      for (let from = 0; from <= to; from++) {
        for (const cell of this.cells(column, from)) {
          const behind = rest[column + 1]?.[cell.end]
          if (behind === undefined) continue
          const own = behind + (cell.end === from ? 1 : 0)
          const row = rest[column]
          if (row) row[from] = Math.min(row[from] ?? own, own)
        }
      }
    }
    return rest
  }

  /** Where the cell of a column that begins at line `from` can end. */
  private cells(column: number, from: number): readonly CellEnd[] {
    const kind = this.columns[column] ?? 'other'
    const sort = holdsNames(kind) ? 'names' : kind === 'deadline' ? 'dates' : 'text'
    const key = `${sort} ${String(from)}`
    let cells = this.known.get(key)
    if (!cells) {
      const of = { names: cellsOfNames, dates: cellsOfDates, text: cellsOfText }[sort]
      cells = of(this.lines, from)
      this.known.set(key, cells)
    }
    return column === this.first ? cells : [{ end: from, cost: 0 }, ...cells]
  }
}
