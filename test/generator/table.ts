// Part of the generator: task tables, whose columns say who leads, who supports and by when.
import fc from 'fast-check'
import { anyDeadline, type Deadline } from './clause.ts'
import { anyBodies, anyListStyle, nameList, type NameList } from './names.ts'
import type { Place } from './places.ts'
import type { Group } from './who-leads.ts'
import { anySentence, anyTitle } from './words.ts'

/** A row; the cells of bodies are lists. */
export interface Row {
  readonly task: string
  /** Name of the group of tasks, printed in its first row only. */
  readonly category: string | null
  readonly lead: NameList
  readonly support: NameList | null
  readonly deadline: Deadline
}

/** How a table reaches us as text. */
export type TableLayout = 'markdown' | 'tabs' | 'gaps' | 'stacked'

export interface TaskTable {
  readonly title: string
  readonly layout: TableLayout
  /** `lead`: 牵头单位 and 配合单位. `responsible`: one column 责任单位. `ordered`: 责任单位（列第一位的为牵头单位）. */
  readonly columns: 'lead' | 'responsible' | 'ordered'
  readonly categories: boolean
  readonly dated: boolean
  readonly rows: readonly Row[]
}

const anyList = (place: Place, least: number): fc.Arbitrary<NameList> =>
  fc
    .tuple(anyBodies(place, least, 4), fc.option(fc.constantFrom(...place.classes), { freq: 4 }), anyListStyle)
    .map(([named, class_, style]) => nameList(place, named, class_ ?? undefined, style))

const anyRow = (place: Place): fc.Arbitrary<Row> =>
  fc
    .record({
      task: fc.array(anySentence, { minLength: 1, maxLength: 2 }),
      category: fc.option(anyTitle, { freq: 2 }),
      lead: anyList(place, 1),
      support: fc.option(anyList(place, 1), { freq: 4 }),
      deadline: anyDeadline,
    })
    .map((row) => ({ ...row, task: row.task.join('') }))

/** Any task table of a place's documents. */
export const anyTable = (place: Place): fc.Arbitrary<TaskTable> =>
  fc.record({
    title: fc.constantFrom('重点任务分工表', '任务清单', '主要任务责任分工'),
    layout: fc.constantFrom('markdown', 'tabs', 'gaps', 'stacked'),
    columns: fc.constantFrom('lead', 'responsible', 'ordered'),
    categories: fc.boolean(),
    dated: fc.boolean(),
    rows: fc.array(anyRow(place), { minLength: 2, maxLength: 6 }),
  })

/** Heading of the table's columns in print order. */
export const headings = (table: TaskTable): string[] => [
  '序号',
  ...(table.categories ? ['任务名称'] : []),
  '任务内容',
  ...(table.columns === 'lead'
    ? ['牵头单位', '配合单位']
    : [table.columns === 'ordered' ? '责任单位（列第一位的为牵头单位）' : '责任单位']),
  ...(table.dated ? ['完成时限'] : []),
]

/** The cells of a row in print order, '' where a cell is merged with the one above or empty. */
export const cells = (table: TaskTable, row: Row, index: number): string[] => [
  String(index + 1),
  ...(table.categories ? [index === 0 ? (row.category ?? '夯实工作基础') : (row.category ?? '')] : []),
  row.task,
  row.lead.text,
  ...(table.columns === 'lead' ? [row.support?.text ?? ''] : []),
  ...(table.dated ? [row.deadline.words] : []),
]

/** The lists of a row with what their column makes of them. */
export const rowGroups = (table: TaskTable, row: Row): Group[] => {
  const group = (kind: Group['kind'], list: NameList): Group => ({
    kind,
    bodies: list.bodies,
    beforeComma: list.beforeComma,
  })
  if (table.columns !== 'lead') return [group('responsible', row.lead)]
  return [group('lead', row.lead), ...(row.support ? [group('support', row.support)] : [])]
}
