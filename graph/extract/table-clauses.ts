// Task tables: a row is a duty, its columns say who leads and who supports.
import type { ColumnKind, GazetteDocument, Table, TableRow } from '../document/tree.ts'
import { overlaps, slice, type Span } from '../span.ts'
import { partsOf } from './body-list.ts'
import { isBody } from './body-words.ts'
import { conventionIn, type Convention } from './convention.ts'
import { couldBeName } from './leftover.ts'
import type { Duties, DutyMention, Grounds, Unread } from './mention.ts'
import type { Group } from './group-list.ts'
import type { RoleClass } from './role-words.ts'
import { rolesOf, UNSEEN } from './roles.ts'
import { holdsBodies, readCell } from './table-bodies.ts'
import { leadsCarried } from './table-carried.ts'
import { readOwnedDuties } from './table-owners.ts'

/**
 * Reads the rows of all tables, in text order. `conventions` are those the document states outside its tables; one in a
 * heading of the table itself comes before them.
 */
export function readTables(document: GazetteDocument, conventions: readonly Convention[]): Duties {
  const duties: DutyMention[] = []
  const unread: Unread[] = []
  for (const table of document.tables) {
    const convention = conventionOf(document.text, table, conventions)
    const carried = leadsCarried(document.text, table)
    unread.push(...unknownColumns(document.text, table))
    for (const row of table.rows) {
      const above = carried.get(row)
      const { start, end, path } = row
      const miss = (reason: string): unknown => unread.push({ start, end, path, code: 'empty-clause', reason })
      const owned = readOwnedDuties(document.text, table, row)
      const left: Span[] = []
      const duty = owned.length > 0 ? undefined : readRow(document.text, table, row, convention, above, left)
      duties.push(...owned, ...(duty ? [duty] : []))
      for (const words of left) {
        const name = slice(document.text, words)
        const reason = `${name} stands in a list of bodies and is no name of one`
        if (duty && couldBeName(name)) unread.push({ ...words, path, code: 'unresolved-role', reason })
      }
      const names = row.unsure.map((words) => slice(document.text, words)).join('、')
      if (names !== '')
        miss(`the row does not tell in which column ${names} stands: who leads and who supports is open`)
      else if (owned.length === 0 && !duty)
        miss(convention?.kind === 'print' ? `a row of a task table ${UNSEEN}` : 'a row of a task table names no body')
      else if (!above && leadIsEmpty(table, row)) miss('a row of a task table names who supports and nobody who leads')
    }
  }
  return { duties, unread }
}

/** 督导单位, 验收单位: columns of bodies of which no rule knows what part they have. */
const unknownColumns = (text: string, table: Table): Unread[] =>
  table.header.flatMap((heading, index) => {
    const words = slice(text, heading)
    if (table.columns[index] !== 'other' || !/(?:单位|部门|主体)$/.test(words)) return []
    if (!table.rows.some((row) => isWhole(table, row) && cellAt(row, index).some((cell) => holdsBodies(text, cell))))
      return []
    const reason = `${words} is a column of bodies whose part in the task is not known`
    return [{ ...heading, path: table.rows[0]?.path ?? null, code: 'unresolved-role', reason }]
  })

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

/** The duty of a row; words in its cells of bodies that name none are added to `left`. */
function readRow(
  text: string,
  table: Table,
  row: TableRow,
  stated: Convention | undefined,
  above: Span | undefined,
  left: Span[],
): DutyMention | undefined {
  const columns = columnsOf(text, table, row).map((column, index, all) =>
    above && index === leadColumn(all) ? { ...column, cells: [above] } : column,
  )
  const groups: Group[] = []
  const deadlineCell = deadlineOf(text, table, row)
  let openEnded = false
  for (const column of columns) {
    for (const cell of column.cells) {
      const read = readCell(text, cell)
      openEnded ||= read.openEnded
      left.push(...read.leftovers)
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
  const task: Grounds = { start: taskStart(text, table, row), end: row.end, rule: 'table-row' }
  const sure = groups
    .map((group) => {
      const bodies = group.bodies.filter((body) => !row.unsure.some((words) => overlaps(words, body)))
      return bodies.length < group.bodies.length ? { ...group, bodies, partial: true as const } : group
    })
    .filter(({ bodies }) => bodies.length > 0)
  const roles = rolesOf(sure, stated, { start: row.start, end: row.end, rule: 'table-row' }).map((role) => ({
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

const leadColumn = (columns: readonly Column[]): number => {
  const lead = columns.findIndex(({ kind }) => kind === 'lead')
  return lead < 0 ? columns.findIndex(({ kind }) => kind === 'responsible') : lead
}

/** Where a row begins to speak: its task; in a row with cells left out the longest cell that names no body. */
function taskStart(text: string, table: Table, row: TableRow): number {
  const task = isWhole(table, row)
    ? row.cells.find((cell, index) => table.columns[index] === 'task' && cell.end > cell.start)
    : undefined
  if (task) return task.start
  const cells = row.cells.filter((cell) => !holdsBodies(text, cell))
  const longest = cells.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), cells[0] ?? row)
  return longest.start
}

const isWhole = (table: Table, row: TableRow): boolean => row.cells.length === table.columns.length

/** Whether a row leaves the cell of its lead empty and names supporters: a merged cell, or one forgotten. */
function leadIsEmpty(table: Table, row: TableRow): boolean {
  const filled = (kind: ColumnKind): boolean =>
    row.cells.some((cell, index) => table.columns[index] === kind && cell.end > cell.start)
  return isWhole(table, row) && table.columns.includes('lead') && !filled('lead') && filled('support')
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
    // 市知识产权局 | —: a dash says that nobody supports.
    if (!cell || cell.end === cell.start || /^[—–\-－/]{1,4}$/.test(text.slice(cell.start, cell.end))) return true
    if (kind === 'task')
      return !partsOf(text, cell.start, cell.end).every((part) => isBody(text.slice(part.start, part.end)))
    return !isBodies(kind) || (holdsBodies(text, cell) && text[cell.end - 1] !== '、')
  })
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
  return cell && /\d{4}年|月|底|长期|每年|全年/.test(text.slice(cell.start, cell.end)) ? cell : undefined
}
