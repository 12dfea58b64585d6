// Tables of figures, 指标名称 | 单位 | 2020年 | 2025年 | 属性: nobody is responsible in them, they say what is to be reached by when.
import type { Line } from '../text/lines.ts'
import { cellsOf } from './table-line.ts'
import { cellText, type Cell } from './table-parts.ts'

/** A table of figures as found in the lines. */
export interface RawFigures {
  /** Index of the first line, and of the first line after it. */
  readonly start: number
  readonly end: number
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

/** 2025年, 2025年目标值, 到2025年, 2023年任务（座） */
export const YEAR_HEADING = /^(?:到)?(\d{4})年(?:底|末)?(?:[\u4e00-\u9fff]{0,5})(?:（([^（）]{1,8})）)?$/

const RULE = /^[|\-:+—：\s]+$/

/** The table of figures whose headings stand side by side on line `start`; undefined without a column for a year. */
export function figuresAt(lines: readonly Line[], start: number): RawFigures | undefined {
  const head = lines[start]
  if (!head || head.gaps.length === 0 || !head.text.includes('年')) return undefined
  const header = cellsOf(head, undefined)
  const headings = header.map(cellText)
  if (headings.length < 3 && !headings.some((heading) => heading.includes('指标'))) return undefined
  if (YEAR_HEADING.test(headings[0] ?? '') || !headings.some((heading) => YEAR_HEADING.test(heading))) return undefined
  if (headings.some((heading) => heading.length > LONGEST_HEADING || /[。，；]/.test(heading))) return undefined
  const rows: Cell[][] = []
  let end = start + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (!line || line.gaps.length === 0) break
    if (RULE.test(line.text)) continue
    rows.push(cellsOf(line, header.length))
  }
  const figured = rows.some((row) => row.some((cell) => /^[≥≤]?\d/.test(cellText(cell))))
  return figured ? { start, end, header, rows } : undefined
}

const LONGEST_HEADING = 20
