// How a file was set: hard-wrapped at some width or one paragraph a line, and whether indents or empty lines part paragraphs.
import type { Line } from '../text/lines.ts'

export interface Layout {
  /** Columns from which on a line is full, or undefined where every line is a paragraph of its own. */
  readonly full: number | undefined
  /** Paragraphs open with an indent, and other lines do not. */
  readonly indented: boolean
  /** Empty lines part paragraphs (and do not stand between all lines). */
  readonly spaced: boolean
}

// Narrower than 15 characters nobody sets prose; short lines of one length are table cells.
const NARROWEST = 30
const WIDEST = 260
// Punctuation that may not open a line makes lines differ by a few columns.
const RAGGED = 6

/** Measures the lines of one document, its tables left out. */
export function layoutOf(lines: readonly Line[]): Layout {
  const full = fullWidth(lines)
  const share = (test: (line: Line) => boolean): number => lines.filter(test).length / Math.max(lines.length, 1)
  const indents = share((line) => line.indent >= 4)
  const blanks = share((line) => line.blankBefore)
  return {
    full,
    indented: full !== undefined && indents > 0.03 && goesOnAtMargin(lines, full),
    spaced: full !== undefined && blanks > 0.02 && blanks < 0.7,
  }
}

/** Whether lines that go on with the sentence of a full one stand at the margin. */
function goesOnAtMargin(lines: readonly Line[], full: number): boolean {
  const next = lines.filter((_, i) => {
    const before = lines[i - 1]
    return before !== undefined && reach(before) >= full && !endsSentence(before.text)
  })
  return next.length > 0 && next.filter((line) => line.indent >= 4).length < next.length * 0.3
}

/** Columns up to which a line reaches, the indent of a paragraph's first line included. */
export const reach = (line: Line): number => line.width + (line.indent <= DEEPEST_INDENT ? line.indent : 0)

// What stands further in is centred or set to the right.
const DEEPEST_INDENT = 6

/** Whether a sentence, an item of a list or a heading can end with this line. */
export const endsSentence = (text: string): boolean => /[。！？；：…][”’』」）〕】]*$/.test(text)

/** Wrapped text shows many lines of about the same width, most of which stop in the middle of a sentence. */
function fullWidth(lines: readonly Line[]): number | undefined {
  const width = commonWidth(lines)
  const open = lines.filter((line) => !endsSentence(line.text))
  const full = lines.filter((line) => reach(line) > width - RAGGED && reach(line) <= width)
  const longer = lines.filter((line) => reach(line) > width + RAGGED).length
  const stopped = full.filter((line) => endsSentence(line.text)).length
  // Two lines of one great width that both stop in the middle of a sentence are no chance.
  const halved = full.filter((line) => !endsSentence(line.text) && !CLOSED.test(line.text)).length
  const fewest = width >= GREAT_WIDTH && halved === full.length ? 2 : 3
  if (full.length < fewest || longer > lines.length * 0.1 || stopped > full.length * 0.5) return undefined
  // Text copied out of a PDF breaks at every change of font; few of its lines are full, but most are open. Of wide lines
  // few are full too, but most halve a sentence: paragraphs that are lines of their own would not.
  const broken =
    open.length > lines.length * 0.4 ||
    stopped <= full.length * 0.2 ||
    (width > LONGEST_TITLE && halved >= 3 && halved > full.length / 2)
  if (full.length < lines.length * (broken ? 0.08 : 0.2)) return undefined
  // How far short of the margin full lines stop: by a character in even setting, by several where fonts change.
  const near = open.map((line) => reach(line)).filter((columns) => columns > width - RAGGED - 2 && columns <= width)
  const ragged = near.sort((a, b) => a - b)[Math.floor(near.length * 0.05)] ?? width
  // A bracket that may not close a line takes its place with it to the next.
  return Math.min(ragged - 2, width - 3)
}

const GREAT_WIDTH = 120
// Titles and headings stop without a sign too; they are no longer than this.
const LONGEST_TITLE = 90
const CLOSED = /[）〕】》”]$/

/** The widest width at which a good share of the lines end; a few longer ones are misprints. */
function commonWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => Math.min(reach(line), WIDEST + 1)).sort((a, b) => b - a)
  const share = lines.length * 0.08
  let from = Math.floor(lines.length * 0.02)
  for (; from < widths.length; from++) {
    const width = widths[from] ?? 0
    if (width < NARROWEST) break
    const enough = Math.max(width >= GREAT_WIDTH ? 2 : 3, share)
    if (widths.filter((w) => w > width - RAGGED && w <= width).length >= enough) return width
  }
  return NARROWEST
}
