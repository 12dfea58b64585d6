// Times and comparators that one sentence says once for several figures: 2024年、2025年分别完成30%、60%; 分别达到26%、30%;
// 建成A10个，改造B20个，12月底前完成.
import type { Span } from '../span.ts'
import type { TimeExpression } from './deadline.ts'
import type { Quantity } from './quantity.ts'

/** A quantity with the clause that it stands in. */
interface Placed extends Quantity {
  readonly clause: Span
}

const JOINS = /^[、和及与]$/

/** Offset behind a time and those that 、 joins to it: 到2025年、2035年. */
export function endOfRun(text: string, times: readonly TimeExpression[], first: TimeExpression): number {
  let { end } = first
  for (const time of times) if (JOINS.test(text.slice(end, time.start))) end = time.end
  return end
}

/** The last run of at least two times before a place; empty without one. */
function listBefore(text: string, times: readonly TimeExpression[], at: number): string[] {
  let list: string[] = []
  let best: string[] = []
  let end = -1
  for (const time of times) {
    if (time.end > at || time.deadline === null) continue
    list = JOINS.test(text.slice(end, time.start)) ? [...list, time.deadline] : [time.deadline]
    if (list.length > 1) best = list
    end = time.end
  }
  return best
}

/**
 * The deadline of each figure that 分别 deals out, clause by clause: of `到2025年、2035年，森林覆盖率分别达到26%以上、30%以上，湿地保护率分别
 * 达到55%、60%` 26% and 55% are due in 2025, 30% and 60% in 2035. A clause whose count differs deals nothing.
 */
export function dealtDeadlines(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  quantities: readonly Placed[],
): ReadonlyMap<Quantity, string> {
  const dealt = new Map<Quantity, string>()
  const first = span.start + text.slice(span.start, span.end).indexOf('分别')
  if (first < span.start) return dealt
  for (const clause of new Set(quantities.map((quantity) => quantity.clause))) {
    if (clause.end < first) continue
    const own = text.slice(clause.start, clause.end).indexOf('分别')
    const from = own < 0 ? clause.start : clause.start + own
    const list = listBefore(text, times, from)
    const behind = quantities.filter((quantity) => quantity.clause === clause && quantity.start >= from)
    const units = new Set(behind.map(({ unit }) => unit))
    if (list.length < 2 || behind.length !== list.length || units.size !== 1) continue
    behind.forEach((quantity, i) => dealt.set(quantity, list[i]!))
  }
  return dealt
}

/** 分别达到1.69亿立方米、1.95亿立方米, 突破5000万元、1亿元: a comparator before the first figure of a row holds for the next ones too. */
export function withSharedComparators<T extends Quantity>(text: string, quantities: readonly T[]): T[] {
  let before: T | undefined
  return quantities.map((quantity) => {
    const shared =
      before !== undefined &&
      !quantity.compared &&
      before.start < before.number &&
      before.end === before.unitEnd &&
      measure(before.unit) === measure(quantity.unit) &&
      JOINS.test(text.slice(before.end, quantity.start))
    const { comparator } = shared ? before! : quantity
    const found = shared ? { ...quantity, comparator, compared: comparator !== '=' } : quantity
    // 达到A、B、C: the third stands behind the second, which took the word over.
    before = shared ? { ...found, start: found.number - 1 } : found
    return found
  })
}

/** What a unit counts, whatever its power of ten: 元 of 万元 and 亿元. */
const measure = (unit: string): string => unit.replace(/^[十百千万亿]+(?=.)/, '')

const DONE = /^(?:全部|全面|基本|如期|按期|高质量)*(?:完成|建成|落实到位|落实|建成投用|投入使用|办结)$/

/** The deadline that a sentence ends with and that all its figures have: 改造老旧小区700个，新建停车泊位5000个，12月底前完成. */
export function trailingDeadline(text: string, span: Span, times: readonly TimeExpression[]): string | null {
  const [time] = times
  if (time === undefined || times.length > 1 || text.charAt(time.start - 1) !== '，') return null
  return DONE.test(text.slice(time.end, span.end)) ? time.deadline : null
}
