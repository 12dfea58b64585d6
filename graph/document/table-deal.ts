// Deals the lines of a row, set one cell a line or a cell over several, to the columns of its table.
import { isNames, joinNames } from './table-names.ts'
import { holdsNames } from './table-columns.ts'
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

/** Text of a line and the columns it takes in print. */
export interface CellLine {
  readonly text: string
  readonly width: number
}

/**
 * Deals lines to columns in order, so that columns of bodies hold names and nothing else and those of deadlines dates: of
 * `老旧小区` / `改造` / `市住建局` / `市财政局、市公` / `安局` / `2023年10月` / `底前` two lines are the task, one the lead, two the
 * support, two the deadline. A cell may be empty where it was merged, the first of bodies may not. Of three names on
 * lines of their own for lead and support the second is unsure. Undefined where no way is left.
 */
export function deal(lines: readonly CellLine[], columns: readonly ColumnKind[]): Dealt | undefined {
  const ways = new Dealer(lines, columns).ways(0, 0)
  const least = Math.min(...ways.map(({ empty }) => empty))
  const best = ways.filter(({ empty }) => empty === least)
  const [first] = best
  if (!first) return undefined
  const owners = best.map(({ runs }) => ownersOf(runs, columns))
  const unsure = lines.flatMap((_, line) => (new Set(owners.map((owner) => owner[line])).size > 1 ? [line] : []))
  const { runs, empty } = best.reduce((a, b) => (b.cost < a.cost ? b : a), first)
  return { runs, empty, unsure }
}

interface Way {
  readonly runs: readonly number[]
  readonly empty: number
  /** How far the lines of its text cells are from full, but for the last of each. */
  readonly cost: number
}

/** For each line the column of names or dates it stands in, -1 for any other. */
const ownersOf = (runs: readonly number[], columns: readonly ColumnKind[]): number[] =>
  runs.flatMap((length, i) => Array.from({ length }, () => (isFixed(columns[i]) ? i : -1)))

const isFixed = (kind: ColumnKind | undefined): boolean =>
  kind !== undefined && (holdsNames(kind) || kind === 'deadline')

/** Where names and dates stand; ways that differ in other columns say the same of who and when. */
const fixedPlaces = (runs: readonly number[], columns: readonly ColumnKind[]): string => {
  let at = 0
  return runs
    .map((length, i) => {
      const place = `${String(at)}+${String(length)}`
      at += length
      return isFixed(columns[i]) ? place : ''
    })
    .join(' ')
}

class Dealer {
  private readonly lines: readonly CellLine[]
  private readonly columns: readonly ColumnKind[]
  private readonly first: number
  private readonly known = new Map<string, readonly Way[]>()

  constructor(lines: readonly CellLine[], columns: readonly ColumnKind[]) {
    this.lines = lines
    this.columns = columns
    this.first = columns.findIndex(holdsNames)
  }

  ways(column: number, from: number): readonly Way[] {
    if (column === this.columns.length) return from === this.lines.length ? [{ runs: [], empty: 0, cost: 0 }] : []
    const key = `${String(column)} ${String(from)}`
    const known = this.known.get(key)
    if (known) return known
    const ways: Way[] = []
    for (let to = from; to <= this.lines.length; to++) {
      const cost = this.costOf(column, from, to)
      if (cost === undefined) continue
      for (const rest of this.ways(column + 1, to))
        ways.push({
          runs: [to - from, ...rest.runs],
          empty: rest.empty + (to === from ? 1 : 0),
          cost: cost + rest.cost,
        })
    }
    const kept = cheapest(ways, this.columns.slice(column))
    this.known.set(key, kept)
    return kept
  }

  /** What the lines cost as the cell of a column; undefined where they cannot be. */
  private costOf(column: number, from: number, to: number): number | undefined {
    const kind = this.columns[column] ?? 'other'
    const cell = this.lines.slice(from, to)
    if (cell.length === 0) return column === this.first ? undefined : 0
    const texts = cell.map(({ text }) => text)
    if (holdsNames(kind)) return joinNames(texts) ? 0 : undefined
    const text = texts.join('')
    if (kind === 'deadline') return isDate(text) ? 0 : undefined
    return texts.some((line) => isNames(line.replace(/[、，]$/, ''))) || isNames(text) ? undefined : raggedness(cell)
  }
}

/** Of ways that put names and dates in the same places the cheapest. */
function cheapest(ways: readonly Way[], columns: readonly ColumnKind[]): Way[] {
  const best = new Map<string, Way>()
  for (const way of ways) {
    const key = `${String(way.empty)} ${fixedPlaces(way.runs, columns)}`
    const known = best.get(key)
    if (!known || way.cost < known.cost) best.set(key, way)
  }
  return [...best.values()]
}

/** A cell's lines are full but the last, which is no longer than they are. */
function raggedness(cell: readonly CellLine[]): number {
  const widths = cell.slice(0, -1).map(({ width }) => width)
  if (widths.length === 0) return 0
  const full = Math.max(...widths)
  return widths.reduce((sum, width) => sum + full - width, Math.max(0, (cell.at(-1)?.width ?? 0) - full))
}

/** `2023年10月底前`, `12月底`, `全年`, `长期坚持`: what a column of deadlines holds. */
export const isDate = (text: string): boolean =>
  text.length <= 24 &&
  !/[。；]/.test(text) &&
  /^(?:\d{4}年|\d{1,2}月|长期|全年|每年|每季|每月|常年|常态|持续|按|立行|立即|即知|已)/.test(text)
