// Names on lines of their own with their task on the next, as pages list duties: 市教育局 / 负责组织实施….
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import { opensDuty } from './duty-words.ts'

/** A heading that names bodies is not longer than this many characters. */
export const LONGEST_HEAD = 60

/** Whether a line could be a name with its task on the next: 县气象局 / 负责气象预报预警. */
export function isNameLine({ text, paragraphs }: GazetteDocument, index: number): boolean {
  const [line, below] = paragraphs.slice(index, index + 2)
  return (
    line?.role === 'body' &&
    line.end - line.start <= LONGEST_HEAD &&
    !/[，。；：]/.test(text.slice(line.start, line.end)) &&
    below?.role === 'body' &&
    opensDuty(text.slice(below.start, below.end))
  )
}

/** Whether a list of names with their tasks begins here: `职责分工` stands above it, or another such pair below. */
export function opensList(document: GazetteDocument, index: number): boolean {
  const above = document.paragraphs[index - 1]
  const titled =
    above !== undefined &&
    /(?:职责|分工|任务)$/.test(document.text.slice(above.start, above.end)) &&
    above.end - above.start <= LONGEST_TITLE
  return titled || isNameLine(document, index + 2)
}

const LONGEST_TITLE = 30

/** A second paragraph under a name on a line of its own is about it only when its first word says so. */
export const goesOn = (text: string, { start, end, role }: Paragraph): boolean =>
  role === 'body' && /^(?:负责|牵头|承担|配合|协助|参与|会同)/.test(text.slice(start, end))
