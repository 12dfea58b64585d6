// Where an annex begins: 附件1 above its title, the plan behind the date of a notice, each regulation that it announced.
import type { Line } from '../text/lines.ts'
import { titleFrom } from './front.ts'
import { isDateLine, joined } from './unwrap.ts'

/** An annex in indexes of its lines: from its name, or its title, to behind the title. */
export interface Annex {
  /** `附件1`; undefined for a plan that only follows the notice. */
  readonly name: string | undefined
  readonly start: number
  readonly end: number
}

const NAMED = /《([^《》]{6,80})》/g

/**
 * The titles that a notice puts in force before its date, where it names several: of `《…转制为企业的规定》和《…支持文化企业发展的规定》
 * 已经国务院同意，现印发给你们` both.
 */
export function announcedTitles(lines: readonly Line[], from: number): ReadonlySet<string> {
  const date = lines.findIndex((line, i) => i >= from && isDateLine(line.text))
  const notice = date < 0 ? '' : joined(lines.slice(from, Math.min(date, from + LONGEST_NOTICE)))
  const sentence = notice.split('。').find((words) => /印发给你们|予以?(?:公布|发布)/.test(words)) ?? ''
  const titles = [...sentence.matchAll(NAMED)].map((match) => match[1]!)
  return new Set(titles.length > 1 ? titles : [])
}

const LONGEST_NOTICE = 20

/** The annex that begins at line `i`: `附件1` and its title, a title behind the date of a notice, or one of those `announced`. */
export function annexAt(lines: readonly Line[], i: number, announced: ReadonlySet<string>): Annex | undefined {
  const line = lines[i]
  if (!line) return undefined
  const name = annexName(line.text)
  if (name !== undefined) {
    const [, end] = titleFrom(lines, i + 1)
    return { name, start: i, end: Math.max(end, i + 1) }
  }
  if (isDateLine(line.text)) return planBehind(lines, i)
  for (const title of announced) {
    if (!title.startsWith(line.text)) continue
    const [, end] = titleFrom(lines, i)
    if (end > i && joined(lines.slice(i, end)) === title) return { name: undefined, start: i, end }
  }
  return undefined
}

function planBehind(lines: readonly Line[], date: number): Annex | undefined {
  let start = date + 1
  while (/^（此(?:件|文)/.test(lines[start]?.text ?? '')) start++
  const [, end] = titleFrom(lines, start)
  return end > start && end < lines.length ? { name: undefined, start, end } : undefined
}

const annexName = (text: string): string | undefined => /^(附件[\d一二三四五六七八九十]{0,3})[：.]?$/.exec(text)?.[1]
