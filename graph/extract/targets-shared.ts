// Years and figures that 分别 deals out one by one: 2024年、2025年、2026年分别完成30%、60%、100%.
import type { TimeExpression } from './deadline.ts'
import type { Quantity } from './quantity.ts'

/**
 * The deadline of each figure behind 分别, where as many times of one list stand before it: of
 * `2024年、2025年分别完成30%、60%` 30% is due in 2024 and 60% in 2025. Empty where the counts differ.
 */
export function dealtDeadlines(
  text: string,
  span: { readonly start: number; readonly end: number },
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): ReadonlyMap<Quantity, string> {
  const at = span.start + text.slice(span.start, span.end).indexOf('分别')
  const dealt = new Map<Quantity, string>()
  if (at < span.start) return dealt
  const list: string[] = []
  let end = -1
  for (const time of times.filter((each) => each.end <= at)) {
    if (time.deadline === null) continue
    if (!/^[、和及与]$/.test(text.slice(end, time.start))) list.length = 0
    list.push(time.deadline)
    end = time.end
  }
  const behind = quantities.filter(({ start }) => start > at)
  const units = new Set(behind.map(({ unit }) => unit))
  if (list.length < 2 || behind.length !== list.length || units.size !== 1) return dealt
  behind.forEach((quantity, i) => dealt.set(quantity, list[i]!))
  return dealt
}
