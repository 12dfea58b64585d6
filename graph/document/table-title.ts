// What the row of a task table is called in the outline.
import { isDate } from './table-cells.ts'
import { holdsNames } from './table-columns.ts'
import { isNames } from './table-names.ts'
import { cellText, type Cell, type RawTable } from './table-parts.ts'

/**
 * Its task, or the body whose duties it lists; never who leads, who supports or when: of `1`, `抓好培训`,
 * `市教育局、市财政局、市人力资源社会保障局` the row is called `抓好培训`; so it is of `1.抓好培训`.
 */
export function rowTitle(columns: RawTable['columns'], cells: readonly Cell[]): string {
  const texts = cells.map((cell) => cellText(cell).replace(COUNT, ''))
  if (cells.length === columns.length) {
    const of = (kind: RawTable['columns'][number]): string =>
      texts.find((text, i) => columns[i] === kind && text !== '') ?? ''
    const title = of('owner') || of('task')
    if (title !== '') return title
  }
  const words = texts.filter((text, i) => {
    const kind = cells.length === columns.length ? columns[i] : undefined
    return i > 0 && !(kind !== undefined && holdsNames(kind)) && !isNames(text) && !isDate(text)
  })
  return words.reduce((a, b) => (b.length > a.length ? b : a), '')
}

const COUNT = /^(?:\d{1,3}[.、](?!\d)|（\d{1,2}）)/
