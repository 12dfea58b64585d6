// The text of a document as the reader sets it: headings by their level, run-in titles, paragraphs, rows of tables.

export interface OutlineEntry {
  readonly path: string
  readonly title: string
  readonly start: number
  readonly end: number
}

/** `row`: cells parted by tabs. `level` and `titleEnd` only where an item begins. */
export interface Paragraph {
  readonly start: number
  readonly text: string
  readonly kind: 'heading' | 'item' | 'body' | 'row' | 'front'
  /** Depth in the outline, 1 for 一、. */
  readonly level?: number
  /** Offset in the document where the item's title ends; the body runs on behind it. */
  readonly titleEnd?: number
  /** Outline path under which it stands; empty before the first item. */
  readonly path: string
}

/**
 * One entry a line of the text, blank ones left out. A line that is all title is a `heading` on the first two levels;
 * an `item` has its title run in. Lines before the first item that only repeat title or number are `front`.
 */
export function paragraphsOf(text: string, outline: readonly OutlineEntry[], front: readonly string[]): Paragraph[] {
  const starts = new Map<number, OutlineEntry>()
  for (const entry of outline) starts.set(entry.start, entry)
  const first = Math.min(Infinity, ...outline.map((entry) => entry.start))
  const known = front.map(squeeze).filter((part) => part !== '')
  const paragraphs: Paragraph[] = []
  let start = 0
  let path = ''
  for (const line of text.split('\n')) {
    const entry = starts.get(start)
    if (entry) path = entry.path
    if (line.trim() !== '') paragraphs.push(paragraph(line, start, entry, path, start < first, known))
    start += line.length + 1
  }
  return paragraphs
}

function paragraph(
  text: string,
  start: number,
  entry: OutlineEntry | undefined,
  path: string,
  early: boolean,
  known: readonly string[],
): Paragraph {
  if (text.includes('\t')) return { start, text, kind: 'row', path }
  if (!entry) {
    const words = squeeze(text)
    return { start, text, kind: early && known.some((part) => part.includes(words)) ? 'front' : 'body', path }
  }
  const level = entry.path.split('/').length
  const at = text.indexOf(entry.title)
  const stop = at < 0 ? text.length : at + entry.title.length
  const end = /[。：]/u.test(text[stop] ?? '') ? stop + 1 : stop
  const whole = text.slice(end).trim() === ''
  return { start, text, kind: whole && level <= 2 ? 'heading' : 'item', level, titleEnd: start + end, path }
}

/** Without blanks, so that a title broken over lines is found in the title. */
function squeeze(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Neighbouring rows together, so that they are set as one table. */
export function groupRows(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = []
  for (const item of paragraphs) {
    const last = groups.at(-1)
    if (item.kind === 'row' && last?.[0]?.kind === 'row') last.push(item)
    else groups.push([item])
  }
  return groups
}
