// The body of a document, paragraph by paragraph: items, text, tables, signature and date, annexes.
import type { Line } from '../text/lines.ts'
import { annexAt, announcedTitles } from './annex.ts'
import { annexLists } from './annex-list.ts'
import { CleanText } from './clean-text.ts'
import type { Front } from './front.ts'
import { isoDate } from './iso-date.ts'
import { layoutOf, type Layout } from './layout.ts'
import { Outline, titleOf } from './outline.ts'
import { figuresAt, type RawFigures } from './table-figures.ts'
import { cellText, type Cell, type RawTable } from './table-parts.ts'
import { rowTitle } from './table-title.ts'
import { findTables } from './table.ts'
import type { Figures, Paragraph, ParagraphRole, Table, TableRow } from './tree.ts'
import { isDateLine, joined, unwrap, type Block } from './unwrap.ts'

/** What reading a body gives. */
export interface Body {
  readonly text: CleanText
  readonly outline: Outline
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Table[]
  readonly figures: readonly Figures[]
  /** The name signed above the first date, `浙江省人民政府办公厅`; undefined where nobody signed. */
  readonly signature: string | undefined
  /** ISO date under the first signature. */
  readonly date: string | undefined
  /** Whether anything in it is numbered like an official document. */
  readonly itemised: boolean
}

/** Reads all lines of a document whose head is known. */
export function readBody(lines: readonly Line[], front: Front): Body {
  const listed = annexLists(lines)
  const sections = sectionsOf(lines, front.bodyStart, listed)
  const prose = sections.flatMap((section) =>
    section.kind === 'table' || section.kind === 'figures' ? [] : section.lines,
  )
  const reader = new BodyReader(layoutOf([...lines.slice(0, front.bodyStart), ...prose]), listed)
  reader.front(lines, front)
  for (const section of sections) reader.section(section)
  return reader.result()
}

type Section =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'annex'; readonly name: string | undefined; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: RawTable }
  | { readonly kind: 'figures'; readonly table: RawFigures }

/** Parts a body at its tables and at the titles of its annexes, which no rule of joining would tell from text. */
function sectionsOf(lines: readonly Line[], from: number, listed: ReadonlySet<Line>): Section[] {
  const sections: Section[] = []
  const tables = new Map(findTables(lines.slice(from)).map((table) => [table.start + from, table]))
  const announced = announcedTitles(lines, from)
  let start = from
  const flush = (end: number): void => {
    if (end > start) sections.push({ kind: 'text', lines: lines.slice(start, end) })
  }
  for (let i = from; i < lines.length; i++) {
    const table = tables.get(i)
    const figures = table ? undefined : figuresAt(lines, i)
    if (table || figures) {
      flush(i)
      if (table) sections.push({ kind: 'table', table })
      else if (figures) sections.push({ kind: 'figures', table: figures })
      start = table ? table.end + from : figures!.end
      i = start - 1
      continue
    }
    const annex = listed.has(lines[i]!) ? undefined : annexAt(lines, i, announced)
    if (!annex) continue
    flush(annex.start)
    sections.push({ kind: 'annex', name: annex.name, lines: lines.slice(annex.start, annex.end) })
    start = annex.end
    i = annex.end - 1
  }
  flush(lines.length)
  return sections
}

const LONGEST_SIGNATURE = 50

class BodyReader {
  private readonly text = new CleanText()
  private readonly outline = new Outline()
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private readonly figures: Figures[] = []
  private readonly layout: Layout
  /** Lines that list the annexes, whose numbers open no items. */
  private readonly listed: ReadonlySet<Line>
  private signature: string | undefined
  private date: string | undefined
  private itemised = false

  constructor(layout: Layout, listed: ReadonlySet<Line>) {
    this.layout = layout
    this.listed = listed
  }

  front(lines: readonly Line[], front: Front): void {
    for (let i = 0; i < front.bodyStart;) {
      const range = [front.titleLines, front.recipientLines].find(([start, end]) => start === i && end > start)
      const end = range ? range[1] : i + 1
      this.add(lines.slice(i, end), 'front')
      const dated = /^（?(\d{4}年\d{1,2}月\d{1,2}日)(?:印发|公布|发布)?）?$/.exec(lines[i]?.text ?? '')
      if (dated?.[1]) this.date ??= isoDate(dated[1])
      i = end
    }
  }

  section(section: Section): void {
    if (section.kind === 'table') this.table(section.table)
    else if (section.kind === 'figures') this.figuresOf(section.table)
    else if (section.kind === 'annex') {
      this.outline.annex(section.name, this.text.end)
      this.add(section.lines.slice(0, section.name === undefined ? 0 : 1), 'front')
      this.add(section.lines.slice(section.name === undefined ? 0 : 1), 'front')
    } else this.blocks(unwrap(section.lines, this.layout))
  }

  result(): Body {
    const { text, outline, paragraphs, tables, figures, signature, date, itemised } = this
    return { text, outline, paragraphs, tables, figures, signature, date, itemised }
  }

  private blocks(blocks: readonly Block[]): void {
    const closing = closingBlocks(blocks)
    blocks.forEach((block, index) => {
      const text = joined(block.lines)
      if (closing.has(index)) {
        this.sign(text)
        if (isDateLine(text) || !closing.has(index - 1)) this.outline.annex(undefined, this.text.end)
        this.add(block.lines, 'closing')
      } else if (block.marker && !this.listed.has(block.lines[0]!)) {
        this.itemised = true
        this.outline.item(block.marker, titleOf(text.slice(block.marker.length)), this.nextStart())
        this.add(block.lines, 'heading')
      } else this.add(block.lines, 'body')
    })
  }

  private sign(text: string): void {
    if (isDateLine(text)) this.date ??= isoDate(text)
    else if (this.date === undefined && !/^[（\d]/.test(text) && !PERSON.test(text)) {
      const name = text.split('（', 1)[0] ?? ''
      // Joint issuers sign one below the other.
      if (this.signature === undefined) this.signature = name
      else if (BODY_END.test(this.signature) && BODY_END.test(name)) this.signature += name
    }
  }

  private table(raw: RawTable): void {
    const header = this.row(raw.header)
    const rows: TableRow[] = []
    let above: string | undefined
    for (const [index, row] of raw.rows.entries()) {
      if (row.section === true) {
        this.row(row.cells)
        continue
      }
      const start = this.nextStart()
      const { cells, unsure } = this.text.row(row.cells)
      const span = { start, end: this.text.end }
      const first = cellText(row.cells[0] ?? [])
      const numbered = raw.columns[0] === 'index' && /^\d+$/.test(first)
      if (numbered) above = first
      // 3⇥老城厢复兴⇥…⇥文体旅局 / ⇥⇥…⇥住建局: a merged cell, whose number stands in the row above.
      const merged = first === '' && row.cells.length === raw.columns.length ? above : undefined
      const label = numbered ? first : (merged ?? String(index + 1))
      const path = this.outline.row(label, titleOf(rowTitle(raw.columns, row.cells)), span)
      this.paragraphs.push({ ...span, role: 'row', path })
      rows.push({ ...span, path, cells, unsure })
    }
    this.itemised = true
    this.tables.push({ columns: raw.columns, header, rows })
  }

  private figuresOf({ header, rows }: RawFigures): void {
    this.figures.push({ header: this.row(header), rows: rows.map((row) => this.row(row)) })
  }

  private row(cells: readonly Cell[]): { start: number; end: number }[] {
    const start = this.nextStart()
    const { cells: spans } = this.text.row(cells)
    this.paragraphs.push({ start, end: this.text.end, role: 'row', path: this.outline.path })
    return spans
  }

  private add(lines: readonly Line[], role: ParagraphRole): void {
    if (lines.length === 0) return
    const path = role === 'front' || role === 'closing' ? null : this.outline.path
    this.paragraphs.push({ ...this.text.paragraph(lines), role, path })
  }

  /** Where the next paragraph will start: behind a line feed, but for the first. */
  private nextStart(): number {
    return this.text.end === 0 ? 0 : this.text.end + 1
  }
}

// 市长　王某 signs an order in person; the government issues it.
const PERSON =
  /(?:^|[国省市州盟县区旗镇乡厅局委])(?:代理?)?(?:总理|主席|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|部长|厅长|局长|署长|行长|主任|院长|检察长)[\u4e00-\u9fff·]{2,4}$/
const BODY_END = /(?:[厅局部委院署会室府区社办]|中心|集团|公司)$/

/** Blocks of signature and date: a date alone, and the short lines without a stop above it. */
function closingBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const closing = new Set<number>()
  blocks.forEach((block, index) => {
    if (!isDateLine(joined(block.lines))) return
    closing.add(index)
    for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
      const above = blocks[i]
      const text = joined(above?.lines ?? [])
      if (!above || above.marker || text.length > LONGEST_SIGNATURE || /[，。；：【]/.test(text)) break
      closing.add(i)
    }
  })
  return closing
}
