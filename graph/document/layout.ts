// How a file was set: hard-wrapped at some width or one paragraph a line, and whether indents or empty lines part paragraphs.
import type { Line } from '../text/lines.ts'

export interface Layout {
  /** Columns of a full line, or undefined where every line is a paragraph of its own. */
  readonly width: number | undefined
  /** Paragraphs open with an indent, and other lines do not. */
  readonly indented: boolean
  /** Empty lines part paragraphs (and do not stand between all lines). */
  readonly spaced: boolean
}

// Narrower than 15 characters nobody sets prose; short lines of one length are table cells.
const NARROWEST = 30
const WIDEST = 200
// Punctuation that may not open a line makes lines differ by a few columns.
const RAGGED = 6

/** Measures the lines of one document. */
export function layoutOf(lines: readonly Line[]): Layout {
  const width = wrapWidth(lines)
  const indents = lines.filter((line) => line.indent >= 4).length / Math.max(lines.length, 1)
  const blanks = lines.filter((line) => line.blankBefore).length / Math.max(lines.length, 1)
  return {
    width,
    indented: width !== undefined && indents > 0.03 && indents < 0.7,
    spaced: width !== undefined && blanks > 0.02 && blanks < 0.7,
  }
}

/** Whether a sentence, an item of a list or a heading can end with this line. */
export const endsSentence = (text: string): boolean => /[。！？；：…][”’』」）〕】]*$/.test(text)

/** Wrapped text shows many lines of about the same width, most of which stop in the middle of a sentence. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const counts = new Array<number>(WIDEST + 2).fill(0)
  for (const line of lines) bump(counts, Math.min(line.width, WIDEST + 1))
  let best = 0
  let width = 0
  for (let w = NARROWEST; w <= WIDEST; w++) {
    let near = 0
    for (let i = w; i > w - RAGGED; i--) near += counts[i] ?? 0
    if (near > best || (near === best && (counts[w] ?? 0) > 0)) {
      best = near
      width = w
    }
  }
  const longer = lines.filter((line) => line.width > width + RAGGED).length
  const full = lines.filter((line) => line.width > width - RAGGED && line.width <= width)
  const open = full.filter((line) => !endsSentence(line.text)).length
  const wrapped =
    full.length >= Math.max(3, lines.length * 0.2) && longer <= lines.length * 0.1 && open >= full.length * 0.5
  return wrapped ? width : undefined
}

function bump(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}
