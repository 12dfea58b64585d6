// By when an item as a whole is due: 完成时限：2023年12月底前 on a line of its own, 2023年9月底前完成 in the bracket of
// those responsible, 2019年6月 in a table's column. Results named in the item take it over.
import type { GazetteDocument } from '../document/tree.ts'
import type { Span } from '../span.ts'
import { findTimes } from './deadline.ts'

/** A deadline of a whole item, and where its words stand. */
export interface Due {
  readonly path: string
  readonly at: number
  /** ISO date. */
  readonly deadline: string
  /** A line of its own says it. */
  readonly line: boolean
}

const LABEL =
  /^(?:完成|办理|办结|整改|实施)?(?:时限|时间节点|时间要求|时限要求|时间进度|进度要求|时间|期限)(?:要求|安排)?：/

/** Whether a line or sentence is nothing but the item's deadline with its label: 完成时限：2023年6月底前并长期坚持. */
export const isDeadlineLine = (text: string, words: Span): boolean =>
  LABEL.test(text.slice(words.start, Math.min(words.end, words.start + 16)))

const CUE = /负责|牵头|责任|配合|完成|时限|[底月]前/

/** Whether a bracket names those responsible or the time they have: （市人社局负责，2023年11月底前完成）. */
export const isDutyBracket = (text: string, group: Span): boolean => CUE.test(text.slice(group.start, group.end))

/** The one day that some words name; null where they name several or none. */
const onlyDay = (document: GazetteDocument, span: Span): string | null => {
  const days = new Set(findTimes(document.text, span, document.date).map((time) => time.deadline ?? time.validTo))
  const [day] = days
  return days.size === 1 && day ? day : null
}

/** The deadline that some words (a line, a bracket) set for the item of `path`, as a list of one or none. */
export const dueOf = (document: GazetteDocument, path: string | null, words: Span): Due[] => {
  const deadline = path === null ? null : onlyDay(document, words)
  const line = isDeadlineLine(document.text, words)
  return path !== null && deadline !== null ? [{ path, at: words.start, deadline, line }] : []
}

const LONGEST_DATE = 24

const isDate = (document: GazetteDocument, cell: Span): boolean => {
  if (cell.end - cell.start > LONGEST_DATE) return false
  const [time] = findTimes(document.text, cell, document.date)
  const rest = time && document.text.slice(cell.start, time.start) + document.text.slice(time.end, cell.end)
  return rest !== undefined && /^(?:完成|底前|前|并?长期坚持|并?持续推进|（[^）]*）)*$/.test(rest)
}

/**
 * The deadline of each table row that has one, placed at the row's end. Merged and broken cells shift a row, so a cell
 * that is nothing but a date goes before the column.
 */
export const duesOfRows = (document: GazetteDocument): Due[] =>
  document.tables.flatMap((table) => {
    const column = table.columns.indexOf('deadline')
    return table.rows.flatMap((row) => {
      const cell = row.cells.findLast((each) => isDate(document, each)) ?? row.cells[column]
      return cell ? dueOf(document, row.path, cell) : []
    })
  })

/**
 * Looks deadlines up by item: the first one that follows `at` under the same path, or the item's only one where that is a
 * line that stands before its results, `整改时限：2024年6月底` above `整改目标：…`.
 */
export const deadlinesByItem = (dues: readonly Due[]): ((path: string | null, at: number) => string | null) => {
  const byPath = new Map<string, Due[]>()
  for (const due of dues.toSorted((a, b) => a.at - b.at)) {
    const held = byPath.get(due.path)
    if (held) held.push(due)
    else byPath.set(due.path, [due])
  }
  const next = new Map<string, number>()
  return (path, at) => {
    const items = byPath.get(path ?? '')
    if (!items) return null
    let i = next.get(path ?? '') ?? 0
    while (i < items.length && items[i]!.at < at) i++
    next.set(path ?? '', i)
    const above = items.length === 1 && items[0]?.line === true ? items[0] : undefined
    return (items[i] ?? above)?.deadline ?? null
  }
}
