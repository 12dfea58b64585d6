// The list of annexes under a notice, 附件：1.目标任务表 / 2.成员名单: it announces what follows and holds no items.
import type { Line } from '../text/lines.ts'
import { markerOf } from './marker.ts'
import { isDateLine } from './unwrap.ts'

const HEAD = /^附(?:件|录|表)?[：:]/
const MOST = 30
const LONGEST = 80

/** Where a signature and its date must stand behind a list whose 附件： is alone on its line. */
const NEAR = 5

/** The number a line of the list opens with; undefined for other lines. */
const numberIn = (line: Line | undefined): number | undefined => {
  const marker = line && markerOf(line)
  if (!marker || (marker.rank !== 6 && marker.rank !== 7)) return undefined
  const words = line.text.slice(marker.length)
  return words.length >= 2 && words.length <= LONGEST && !/[。；：]/.test(words) ? marker.value : undefined
}

/** Index behind the lines `2.…`, `3.…` that go on counting from `from`; an entry may run over two lines. */
function countedTo(lines: readonly Line[], from: number, first: number): number {
  let end = from
  let expected = first
  for (let i = from; i < lines.length && i - end <= 1 && expected < MOST; i++) {
    if (numberIn(lines[i]) !== expected) continue
    expected++
    end = i + 1
  }
  return end
}

/**
 * Index behind the list of annexes that opens at line `start`, `附件：1.永安市任务表` or `附件：` above `1.永安市任务表`; `start`
 * where none does. `附件：` above the items of an annex is no list: behind a list somebody signs.
 */
export function annexListEnd(lines: readonly Line[], start: number): number {
  const text = lines[start]?.text ?? ''
  const head = HEAD.exec(text)?.[0]
  if (head === undefined) return start
  if (/^(?:（1）|1[.、])(?!\d)/.test(text.slice(head.length))) return countedTo(lines, start + 1, 2)
  const end = text.length === head.length ? countedTo(lines, start + 1, 1) : start
  const signed = lines.slice(end, end + NEAR).some((line) => isDateLine(line.text))
  return end > start + 1 && signed ? end : start
}

/** The lines of all lists of annexes. */
export function annexLists(lines: readonly Line[]): ReadonlySet<Line> {
  const listed = new Set<Line>()
  for (let i = 0; i < lines.length; i++) for (const line of lines.slice(i, annexListEnd(lines, i))) listed.add(line)
  return listed
}
