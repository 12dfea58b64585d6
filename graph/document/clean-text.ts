// Lays the paragraphs of a document one after the other as its clean text, and keeps the map back to the file.
import type { Line } from '../text/lines.ts'
import type { Cell, Piece } from './table-parts.ts'
import type { Span } from '../span.ts'
import { glue } from './unwrap.ts'

type MapEntry = readonly [offset: number, line: number, column: number]

/** Grows the clean text of one document. Offsets are UTF-16 code units. */
export class CleanText {
  private readonly parts: string[] = []
  private readonly entries: MapEntry[] = []
  private length = 0

  /** Adds a paragraph of whole lines, joined; its span in the text. */
  paragraph(lines: readonly Line[]): Span {
    this.separate()
    const start = this.length
    for (const [index, line] of lines.entries()) {
      this.append(glue(lines[index - 1], line))
      this.place({ line, from: 0, to: line.text.length })
    }
    return { start, end: this.length }
  }

  /** Adds a table row, its cells parted by `\t`, names that a space parted by a space; the spans of cells and of unsure pieces. */
  row(cells: readonly Cell[]): { cells: Span[]; unsure: Span[] } {
    this.separate()
    const unsure: Span[] = []
    const spans = cells.map((pieces, index) => {
      if (index > 0) this.append('\t')
      const start = this.length
      for (const piece of pieces) {
        if (piece.apart === true) this.append(' ')
        const from = this.length
        this.place(piece)
        if (piece.unsure === true) unsure.push({ start: from, end: this.length })
      }
      return { start, end: this.length }
    })
    return { cells: spans, unsure }
  }

  get text(): string {
    return this.parts.join('')
  }

  /** See `Source.map`. */
  get map(): readonly MapEntry[] {
    return this.entries
  }

  get end(): number {
    return this.length
  }

  private separate(): void {
    if (this.length > 0) this.append('\n')
  }

  private append(text: string): void {
    if (text === '') return
    this.parts.push(text)
    this.length += text.length
  }

  private place(piece: Piece): void {
    const { line, from, to } = piece
    let first = true
    for (let i = 0; i < line.columns.length; i++) {
      const [offset, column] = line.columns[i] ?? [0, 1]
      const next = line.columns[i + 1]?.[0] ?? line.text.length
      if (next <= from || offset >= to) continue
      const at = first ? from : offset
      this.entries.push([this.length + at - from, line.number, column + at - offset])
      first = false
    }
    this.append(line.text.slice(from, to))
  }
}

/** 1-based line and column of an offset of the clean text, by the map of its document. */
export function placeOf(map: readonly MapEntry[], offset: number): { line: number; column: number } {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle]?.[0] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const [start, line, column] = map[low] ?? [0, 1, 1]
  return { line, column: column + Math.max(0, offset - start) }
}
