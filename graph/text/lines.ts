// Second step: text becomes clean lines. Widths are folded, spaces inside Chinese go, and every clean character
// still knows its line and column in the file.
import { FOLD, SPACE, foldPunctuation, isDigit, isWord } from './fold.ts'

/** One line of the file, cleaned. */
export interface Line {
  /** Folded, without the white space that only sets type. */
  readonly text: string
  /** 1-based line of the file. */
  readonly number: number
  /** `[offset in text, 1-based column in the file]`, sorted: where columns jump because white space went. */
  readonly columns: readonly (readonly [offset: number, column: number])[]
  /** Columns the printed line takes without its margins: 2 for a full-width character, 1 for others. */
  readonly width: number
  /** Columns of white space before the first character. */
  readonly indent: number
  /** Whether an empty line stands before it. */
  readonly blankBefore: boolean
  /** Whether its last character is a letter or digit as wide as a Han character: such words break anywhere. */
  readonly wideEnd: boolean
  /** Offsets in `text` where a tab, a bar or a wide gap parted cells. Empty in running text. */
  readonly gaps: readonly number[]
  /** Offsets in `text` of the tabs, one for each, those before the first and behind the last character included. */
  readonly tabs: readonly number[]
}

/** Cleans a text line by line; empty lines are dropped and remembered in `blankBefore`. */
export function cleanLines(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let blank = false
  let start = 0
  while (start <= text.length) {
    let end = start
    let c = 0
    while (end < text.length && !isBreak((c = text.charCodeAt(end)))) end++
    number++
    const line = cleanLine(text, start, end, number, blank)
    if (line) lines.push(line)
    blank = line === undefined
    // CRLF is one break; a form feed parts pages and lines alike.
    if (c === 0x0d && text.charCodeAt(end + 1) === 0x0a) end++
    start = end + 1
  }
  return lines
}

const isBreak = (c: number): boolean => c === 0x0a || c === 0x0d || c === 0x0c

// Two spaces or one ideographic space part cells; a single space is only typesetting.
const WIDE_GAP = 2

function cleanLine(text: string, start: number, end: number, number: number, blankBefore: boolean): Line | undefined {
  const codes = room(2 * (end - start))
  let length = 0
  const columns: [number, number][] = []
  const gaps: number[] = []
  const tabs: number[] = []
  let pending = 0 // tabs since the last character
  let width = 0
  let indent = 0
  let gap = 0 // columns of white space since the last character
  let wideEnd = false
  for (let i = behindHashes(text, start, end); i < end; i++) {
    const raw = text.charCodeAt(i)
    const c = FOLD[raw] ?? raw
    if (c === SPACE) {
      gap += raw === 0x3000 ? 2 : 1
      if (raw === 0x09) pending++
      continue
    }
    const last = codes[length - 1] ?? 0
    if (length === 0) {
      indent = gap
      columns.push([0, i - start + 1])
    } else if (gap > 0) {
      width += gap
      if (pending > 0 || gap >= WIDE_GAP) gaps.push(length)
      if (keepsSpace(codes[length - 2], last, c)) codes[length++] = 0x20
      columns.push([length, i - start + 1])
    }
    if (c === BAR && gaps.at(-1) !== length) gaps.push(length)
    for (; pending > 0; pending--) tabs.push(length)
    gap = 0
    const after = FOLD[text.charCodeAt(i + 1)] ?? 0
    codes[length++] = foldPunctuation(c, last, i + 1 < end ? after : 0)
    width += raw >= FIRST_WIDE ? 2 : 1
    wideEnd = raw >= FIRST_WIDE && isWord(c)
  }
  // A table copied cell by cell keeps one bar behind each: 责任单位 |
  if (length > 1 && codes.subarray(0, length).indexOf(BAR) === length - 1) {
    length--
    while (gaps.length > 0 && gaps.at(-1)! >= length) gaps.pop()
  }
  if (length === 0) return undefined
  for (; pending > 0; pending--) tabs.push(length)
  return { text: toText(codes, length), number, columns, width, indent, blankBefore, wideEnd, gaps, tabs }
}

/** Where the words of a Markdown heading begin, `## 二、重点任务`; `start` of any other line. */
function behindHashes(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charCodeAt(at) === HASH) at++
  const heading = at > start && at - start <= DEEPEST_HEADING && text.charCodeAt(at) === 0x20
  return heading && text.charCodeAt(at + 1) >= FIRST_WIDE ? at : start
}

const HASH = 0x23
const DEEPEST_HEADING = 6
const BAR = 0x7c

// From U+2010 on (dashes, quotes, Han, full-width forms) a Chinese font gives a character two columns.
const FIRST_WIDE = 0x2010

const CHUNK = 8192

// Lines are cleaned one at a time: the shorter ones take turns in one array.
const shared = new Uint16Array(2 * CHUNK)

/** Room for so many UTF-16 code units, of any value. */
const room = (units: number): Uint16Array => (units <= shared.length ? shared : new Uint16Array(units))

function toText(codes: Uint16Array, length: number): string {
  let text = ''
  for (let i = 0; i < length; i += CHUNK) text += String.fromCharCode(...codes.subarray(i, Math.min(i + CHUNK, length)))
  return text
}

/** Words and numbers of Latin script stay apart; `１． ０` is one number that the setter spaced out. */
function keepsSpace(before: number | undefined, last: number, next: number): boolean {
  if (last === 0x2e && before !== undefined && isDigit(before) && isDigit(next)) return false
  return isWord(last) && isWord(next)
}
