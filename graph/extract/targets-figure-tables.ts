// The goals of tables of figures: 森林覆盖率 | % | 2020年 24.1 | 2025年 ≥26 is 26% or more by the end of 2025.
import { YEAR_HEADING } from '../document/table-figures.ts'
import type { Figures, GazetteDocument } from '../document/tree.ts'
import type { Comparator } from '../model/kinds.ts'
import { slice, type Span } from '../span.ts'
import { digitsAt } from './quantity-number.ts'
import { bareTarget, type TargetMention } from './targets-mention.ts'

interface GoalColumn {
  readonly index: number
  readonly year: string
  /** 座 of 2023年任务（座）. */
  readonly unit: string | null
}

// 2022年现状值, 2020年完成: what was.
const BASE = /现状|基期|基准|基础|实际|完成|初值/

/** The columns of years that lie ahead: those that name no state before, not over when the document was written. */
function goalColumns(headings: readonly string[], issued: string | null): GoalColumn[] {
  const years = headings.flatMap((heading, index) => {
    const found = YEAR_HEADING.exec(heading)
    return found && !BASE.test(heading) ? [{ index, year: found[1]!, unit: found[2] ?? null }] : []
  })
  const ahead = years.filter(({ year }) => issued === null || `${year}-12-31` >= issued)
  // Without a date the first of several years is where they start.
  return issued === null && years.length > 1 ? years.slice(1) : ahead
}

const INDICATOR = /指标|名称|项目|内容/
const NOT_INDICATOR = /^(?:序号|编号|类别|类型|属性|指标属性|指标性质|指标类型|单位|计量单位|备注|性质)$/

const indicatorColumn = (headings: readonly string[]): number => {
  const named = headings.findLastIndex((heading) => INDICATOR.test(heading) && !NOT_INDICATOR.test(heading))
  return named >= 0 ? named : headings.findIndex((heading) => !NOT_INDICATOR.test(heading))
}

const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|不低于|不少于|不小于|达到)/, '>='],
  [/^(?:≤|<=|不超过|不高于|不大于|控制在)/, '<='],
  [/^(?:>|超过|高于|大于)/, '>'],
  [/^(?:<|低于|小于)/, '<'],
  [/^[约〔\[【]/, '='],
]
const AFTER = /^([%‰]|[\u4e00-\u9fff]{0,6}?)(以上|以内|以下|左右)?[〕\]】]?$/

interface Value {
  readonly value: number
  readonly comparator: Comparator
  readonly unit: string | null
}

/** `≥98`, `不低于60`, `12.5%左右`, `［5］`; undefined for `—` and words. */
function valueOf(cell: string): Value | undefined {
  const [pattern, sign = '='] = BEFORE.find(([each]) => each.test(cell)) ?? []
  const words = pattern ? cell.replace(pattern, '') : cell
  const number = digitsAt(words, 0)
  const rest = number && AFTER.exec(words.slice(number.end))
  if (!number || !rest) return undefined
  const comparator = rest[2] === '以上' ? '>=' : rest[2] === '以内' || rest[2] === '以下' ? '<=' : sign
  return { value: number.value, comparator, unit: rest[1] === '' ? null : rest[1]! }
}

/** 亿户 of IPv6活跃用户数（亿户）. */
const unitIn = (indicator: string): string | null => /（([^（）]{1,10})）$/.exec(indicator)?.[1] ?? null

function readRow(
  document: GazetteDocument,
  table: Figures,
  row: readonly Span[],
  path: string | null,
): TargetMention[] {
  const { text, date } = document
  const headings = table.header.map((cell) => slice(text, cell).trim())
  const name = row[indicatorColumn(headings)]
  if (row.length !== headings.length || !name || name.end === name.start) return []
  const unit = row[headings.findIndex((heading) => /^(?:计量)?单位$/.test(heading))]
  const printed = unit ? slice(text, unit).trim() : ''
  const counted = /^[^\d—\-/]+$/.test(printed) ? printed : unitIn(slice(text, name).trim())
  return goalColumns(headings, date).flatMap((column) => {
    const cell = row[column.index]
    const found = cell && valueOf(slice(text, cell).trim())
    if (!found || cell.end < name.start) return []
    const end = Math.max(name.end, cell.end)
    const quote = { start: Math.min(name.start, cell.start), end: text.charAt(end - 1) === ' ' ? end - 1 : end }
    return [
      {
        ...bareTarget(quote, 'OUTCOME' as const, path, 'figure-column' as const),
        comparator: found.comparator,
        value: found.value,
        unit: found.unit ?? column.unit ?? counted,
        deadline: `${column.year}-12-31`,
      },
    ]
  })
}

/** The goals of all tables of figures, in text order. */
export function readFigureTables(document: GazetteDocument): TargetMention[] {
  const paths = new Map(document.paragraphs.map(({ start, path }) => [start, path]))
  return document.figures.flatMap((table) =>
    table.rows.flatMap((row) => readRow(document, table, row, paths.get(row[0]?.start ?? -1) ?? null)),
  )
}

/** Where the rows of tables of figures start, and their headings: they are read here and not as sentences. */
export const startsOfFigures = (document: GazetteDocument): ReadonlySet<number> =>
  new Set(document.figures.flatMap(({ header, rows }) => [header, ...rows].map((cells) => cells[0]?.start ?? -1)))
