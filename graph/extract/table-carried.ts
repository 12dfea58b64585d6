// Merged cells of a task table: a row that opens with an empty cell goes on with who leads in the row above.
import type { Table, TableRow } from '../document/tree.ts'
import type { Span } from '../span.ts'

/**
 * The cell with the lead that a row takes over from one above, for each row that does. Of
 * `市教育局⇥新建学校3所⇥市财政局` / `⇥改造操场5个⇥市体育局` under `牵头单位⇥任务⇥配合单位` the second row takes 市教育局. A row whose
 * first cell is filled takes nothing: there a lead may as well have been forgotten.
 */
export function leadsCarried(text: string, table: Table): ReadonlyMap<TableRow, Span> {
  const carried = new Map<TableRow, Span>()
  const lead = table.columns.includes('lead') ? table.columns.indexOf('lead') : table.columns.indexOf('responsible')
  if (lead < 0) return carried
  let above: Span | undefined
  for (const row of table.rows) {
    const [first] = row.cells
    const own = row.cells[lead]
    if (row.cells.length !== table.columns.length || !first || !own || row.unsure.length > 0) above = undefined
    else if (own.end > own.start) above = own
    else if (first.end > first.start || !above || !says(text, table, row)) above = undefined
    else carried.set(row, above)
  }
  return carried
}

/** Whether a row names a task of its own, and no sum of those above. */
const says = (text: string, table: Table, row: TableRow): boolean =>
  row.cells.some(
    (cell, index) =>
      table.columns[index] === 'task' && cell.end - cell.start >= 2 && !SUM.test(text.slice(cell.start, cell.end)),
  )

// 合计, 小计（5项）, 备注：…
const SUM = /^(?:合计|小计|总计|共计|备注|说明|注：)/
