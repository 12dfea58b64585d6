// Third step, for gazettes and plans: their 目录, a list of what follows, goes; it repeats titles and numbers that are no document's.
import type { Line } from './lines.ts'

/**
 * The lines without tables of contents: entries that end in leaders and a page, `第一章　规划背景………5`,
 * `（鄂政函〔2022〕31号）……（3）`, with the lines between them, and the word 目录 above them. A list without pages is one
 * where its first entry comes again as a heading: `目录`, `第一章　总则`, `第二章　分则`, then `第一章　总则` and text.
 */
export function dropContents(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    if (isEntry(line)) continue
    const end = /^(?:总?目录|目次|本期目录)$/.test(line.text) ? contentsEnd(lines, i + 1) : i
    if (end > i) i = end - 1
    else kept.push(line)
  }
  return kept
}

// Leaders and a page number, or leaders too long for an ellipsis.
const PAGE = /(?:（?\d{1,4}）?|—\d{1,4}—)$/
const LEADERS = /(?:[…⋯]{2}|[.·・]{4}|[-—─_]{6})$/
const LONG_LEADERS = /(?:[…⋯]{5}|\.{10})$/
const LONGEST_PAGE = 6
const SHOWS_LEADERS = 10

const isEntry = ({ text }: Line): boolean => {
  const page = PAGE.exec(text.slice(-LONGEST_PAGE))
  if (page === null) return LONG_LEADERS.test(text.slice(-SHOWS_LEADERS))
  return LEADERS.test(text.slice(0, -page[0].length).slice(-SHOWS_LEADERS))
}

// An entry runs over this many lines at most before its leaders, heads of sections among them.
const LONGEST_ENTRY = 8

/** The first line behind the contents that begin at `from`; `from - 1`, the word 目录 itself, where there are none. */
function contentsEnd(lines: readonly Line[], from: number): number {
  let end = from - 1
  let last = from - 1
  for (let i = from; i < lines.length && i - last <= LONGEST_ENTRY; i++) {
    const line = lines[i]
    if (line && (isEntry(line) || isPaged(line))) end = (last = i) + 1
  }
  return end >= from ? end : repeated(lines, from)
}

/** `总则　　3`, `省人民政府关于试点的通知（3）`: an entry without leaders. */
const isPaged = ({ text, gaps }: Line): boolean => {
  if (/[，。；]/.test(text)) return false
  const page = /（?\d{1,3}）?$/.exec(text)
  return page !== null && (page[0].startsWith('（') ? page[0].endsWith('）') : gaps.includes(page.index))
}

const MOST_ENTRIES = 120

function repeated(lines: readonly Line[], from: number): number {
  const first = lines[from]?.text
  for (let i = from + 1; i < lines.length && i - from <= MOST_ENTRIES; i++) {
    const text = lines[i]?.text ?? ''
    if (text === first) return i
    if (/[。；：]/.test(text) || text.length > 50) break
  }
  return from - 1
}
