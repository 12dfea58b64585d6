// Task tables: a row is a duty, its columns say who leads and who supports.
import type { ColumnKind, GazetteDocument, Table, TableRow } from '../document/tree.ts'
import type { Span } from '../span.ts'
import { partsOf } from './body-list.ts'
import { canBeBody, isBody } from './body-words.ts'
import { conventionIn, type Convention } from './convention.ts'
import type { Duties, DutyMention, Grounds, Unread } from './mention.ts'
import { readGroups, type Group } from './read-groups.ts'
import type { RoleClass } from './role-words.ts'
import { rolesOf } from './roles.ts'

/**
 * Reads the rows of all tables, in text order. `conventions` are those the document states outside its tables; one in a
 * heading of the table itself comes before them.
 */
export function readTables(document: GazetteDocument, conventions: readonly Convention[]): Duties {
  const duties: DutyMention[] = []
  const unread: Unread[] = []
  for (const table of document.tables) {
    const convention = conventionOf(document.text, table, conventions)
    for (const row of table.rows) {
      const duty = readRow(document.text, table, row, convention)
      if (duty) duties.push(duty)
      else
        unread.push({
          start: row.start,
          end: row.end,
          path: row.path,
          code: 'empty-clause',
          reason: 'a row of a task table names no body',
        })
    }
  }
  return { duties, unread }
}

type Bodies = 'lead' | 'responsible' | 'support'

/** The cells of a column, and its heading. */
interface Column {
  readonly kind: Bodies
  readonly heading: Span
  readonly cells: readonly Span[]
}

/** Stated in a heading, else last before the table, else in a note behind it. */
function conventionOf(text: string, table: Table, conventions: readonly Convention[]): Convention | undefined {
  const own = table.header.map((cell) => conventionIn(text, cell.start, cell.end)).find((found) => found !== undefined)
  const start = table.header[0]?.start ?? 0
  return own ?? conventions.filter((each) => each.start < start).at(-1) ?? conventions[0]
}

function readRow(text: string, table: Table, row: TableRow, stated: Convention | undefined): DutyMention | undefined {
  const columns = columnsOf(text, table, row)
  const groups: Group[] = []
  const deadlineCell = deadlineOf(text, table, row)
  let openEnded = false
  for (const column of columns) {
    for (const cell of column.cells) {
      const read = readGroups(text, cell.start, cell.end)
      openEnded ||= read.openEnded
      const kind: RoleClass = column.kind
      groups.push(
        ...read.groups.map((group) => (group.class === 'bare' ? { ...group, class: kind, labelled: true } : group)),
      )
    }
  }
  const heading = (at: number): Grounds[] =>
    columns
      .filter((column) => column.cells.some((cell) => cell.start <= at && at < cell.end))
      .flatMap((column) => [
        ...column.cells
          .filter((cell) => cell.start <= at && at < cell.end)
          .map((cell) => ({ ...cell, rule: `table-${column.kind}` })),
        { ...column.heading, rule: 'table-heading' },
      ])
  const task: Grounds = { start: taskStart(text, row), end: row.end, rule: 'table-row' }
  const roles = rolesOf(groups, stated, { start: row.start, end: row.end, rule: 'table-row' }).map((role) => ({
    ...role,
    grounds: [task, ...heading(role.body.start), ...role.grounds.slice(1)],
  }))
  if (roles.length === 0) return undefined
  return {
    start: row.start,
    end: row.end,
    path: row.path,
    kind: 'clause',
    about: row,
    roles,
    openEnded,
    ...(deadlineCell ? { deadline: deadlineCell } : {}),
  }
}

/** Where a row begins to speak: its longest cell, which is the task. */
function taskStart(text: string, row: TableRow): number {
  const cells = row.cells.filter((cell) => !holdsBodies(text, cell))
  const longest = cells.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), cells[0] ?? row)
  return longest.start
}

const isBodies = (kind: ColumnKind): kind is Bodies => kind === 'lead' || kind === 'responsible' || kind === 'support'

function columnsOf(text: string, table: Table, row: TableRow): Column[] {
  const wanted = table.columns.flatMap((kind, index) => {
    const heading = table.header[index]
    return isBodies(kind) && heading ? [{ kind, heading, index }] : []
  })
  if (row.cells.length === table.columns.length && aligned(text, table, row)) {
    return wanted.map(({ kind, heading, index }) => ({ kind, heading, cells: cellAt(row, index) }))
  }
  // Merged cells are missing from the row, or one cell was broken in two: the cells that hold bodies tell themselves.
  const runs = bodyRuns(text, row)
  return wanted.map(({ kind, heading }, index) => ({
    kind,
    heading,
    cells: index === wanted.length - 1 ? runs.slice(index).flat() : (runs[index] ?? []),
  }))
}

const cellAt = (row: TableRow, index: number): Span[] =>
  row.cells.slice(index, index + 1).filter((cell) => cell.end > cell.start)

/** Whether the cells of a full row stand where their headings say. */
function aligned(text: string, table: Table, row: TableRow): boolean {
  return table.columns.every((kind, index) => {
    const cell = row.cells[index]
    if (!cell || cell.end === cell.start) return true
    if (kind === 'task')
      return !partsOf(text, cell.start, cell.end).every((part) => isBody(text.slice(part.start, part.end)))
    return !isBodies(kind) || (holdsBodies(text, cell) && text[cell.end - 1] !== '、')
  })
}

function holdsBodies(text: string, cell: Span): boolean {
  if (/[。；]/.test(text.slice(cell.start, cell.end))) return false
  const parts = partsOf(text, cell.start, cell.end)
  const bodies = parts.filter((part) => canBeBody(text.slice(part.start, part.end).replace(/等.*$/, '')))
  return cell.end - cell.start <= 120 && bodies.length * 2 >= parts.length && parts.length > 0
}

/** Cells with bodies from the right, a cell that ends in 、 taken together with the next. */
function bodyRuns(text: string, row: TableRow): Span[][] {
  const runs: Span[][] = []
  for (const cell of row.cells.slice(1)) {
    if (cell.end === cell.start) continue
    if (!holdsBodies(text, cell)) {
      // The columns of bodies stand side by side; words behind them are a date, words before them the task.
      if (text.slice(cell.start, cell.end).length > 20) runs.length = 0
      continue
    }
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && text[before.end - 1] === '、') last.push(cell)
    else runs.push([cell])
  }
  return runs
}

function deadlineOf(text: string, table: Table, row: TableRow): Span | undefined {
  const index = table.columns.indexOf('deadline')
  if (index < 0) return undefined
  const cell = row.cells.length === table.columns.length ? row.cells[index] : row.cells.at(-1)
  return cell && /\d{4}年|月|底|长期|每年/.test(text.slice(cell.start, cell.end)) ? cell : undefined
}
