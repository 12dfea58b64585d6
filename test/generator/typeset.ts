// Part of the generator: paragraphs become the text of a file in some layout.
import type { Layout } from './layout.ts'
import type { Paragraph } from './print-document.ts'
import { columns, wrap } from './wrap.ts'

/** The whole text of a gazette; `head` is what stands above each page. */
export function typeset(paragraphs: readonly Paragraph[], layout: Layout, head: string): string {
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    if (layout.blank !== 'none' && lines.length > 0) lines.push('')
    const own = linesOf({ ...paragraph, text: characters(paragraph.text, layout) }, layout)
    for (const [index, line] of own.entries()) {
      if (layout.blank === 'all' && index > 0) lines.push('')
      lines.push(line)
    }
  }
  return paged(lines, layout, characters(head, layout)).join(layout.lineEnd)
}

const INDENT = '　　'

function linesOf({ kind, text }: Paragraph, layout: Layout): string[] {
  const { width, indented } = layout
  if (kind === 'table') return text.split('\n')
  if (width === null) return [indented && (kind === 'body' || kind === 'heading') ? INDENT + text : text]
  const room = width * 2
  if (kind === 'signature' || kind === 'annex' || text.endsWith('号'))
    return [indented && kind === 'signature' ? ' '.repeat(Math.max(0, room - columns(text) - 4)) + text : text]
  if (kind === 'title') {
    const inner = Math.max(24, room - 8)
    return wrap(text, inner, 0).map(
      (line) => (indented ? ' '.repeat(Math.max(0, (room - columns(line)) >> 1)) : '') + line,
    )
  }
  if (!indented || kind === 'front') return readable(kind, text, wrap(text, room, 0), room)
  return wrap(text, room, 4).map((line, index) => (index === 0 ? INDENT + line : line))
}

// Without an indent only its shortness parts a heading, a bracket or a boxed label on a line of its own from the text
// below: one that fills its line gets a stop.
function readable(kind: Paragraph['kind'], text: string, lines: string[], room: number): string[] {
  const last = lines.at(-1) ?? ''
  const open =
    kind === 'heading' ? !/[。；）〕]$/.test(text) : (kind === 'body' && /[）〕]$/.test(text)) || text.startsWith('【')
  const ambiguous = open && columns(last) > room - 16
  return ambiguous ? wrap(`${text}。`, room, 0) : lines
}

function characters(text: string, layout: Layout): string {
  const signs = layout.narrowSigns
    ? text.replace(/[（）：；]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text
  if (layout.digits === 'wide')
    return signs.replace(/[0-9A-Za-z%+.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  if (layout.digits === 'spaced')
    return signs.replace(/(?<=[\u4e00-\u9fff])(?=\d)/g, ' ').replace(/(?<=\d)(?=[\u4e00-\u9fff])/g, ' ')
  return signs
}

/** Parts lines into pages: `—5—`, then the head of the next. A table's lines are parted only between rows. */
function paged(lines: readonly string[], layout: Layout, head: string): string[] {
  if (layout.page === null) return [...lines]
  const paged: string[] = []
  let page = 3
  lines.forEach((line, index) => {
    if (index > 0 && index % layout.page! === 0) {
      const number = `—${layout.digits === 'wide' ? characters(String(page), layout) : page}—`
      page++
      paged.push(...(layout.blank === 'none' ? [number, head] : ['', number, '', head, '']))
    }
    paged.push(line)
  })
  return paged
}
