// Expectations about spans written inside the text: `2019年3月底前，{MILESTONE by 2019-03-31:…}`. The marks are taken out, the
// text is read, and the marks of what was found are put back: both must be the same.
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import type { Span } from '../../graph/span.ts'
import { cleanLines } from '../../graph/text/lines.ts'

const MARK = /\{[^{}:]*:([^{}]*)\}/g

/** The text without its marks. */
export const unmarked = (source: string): string => source.replace(MARK, '$1')

/** Something found, with the words to put into its mark. */
export interface Claim extends Span {
  readonly words: string
}

/** The text with a mark around each claim; claims over the same words share one, parted by `; `. */
export const remarked = (text: string, claims: readonly Claim[]): string => {
  const bySpan = new Map<string, { span: Span; words: string[] }>()
  for (const { start, end, words } of claims) {
    const key = `${start}-${end}`
    const held = bySpan.get(key) ?? { span: { start, end }, words: [] }
    bySpan.set(key, { ...held, words: [...held.words, words] })
  }
  const inOrder = [...bySpan.values()].sort((a, b) => b.span.start - a.span.start)
  return inOrder.reduce(
    (marked, { span, words }) =>
      `${marked.slice(0, span.start)}{${words.join('; ')}:${marked.slice(span.start, span.end)}}${marked.slice(span.end)}`,
    text,
  )
}

export interface Setting {
  /** The item that holds the text, its title included. */
  readonly heading?: string
  readonly date?: string
  readonly title?: string
}

/** A document of Zhejiang with the text, one paragraph a line, under one item; signed on 2018-12-28 unless told otherwise. */
export const documentOf = (
  text: string,
  { heading = '（一）试验工作。', date = '2018年12月28日', title = '浙江省人民政府关于试验的通知' }: Setting = {},
): GazetteDocument => {
  const lines = [title, '浙政发〔2018〕48号', '一、主要任务', `${heading}${text}`, '浙江省人民政府', date]
  const [document] = readDocuments(cleanLines(lines.join('\n')), { file: 'test.txt', sha256: '' })
  if (!document) throw new Error('the test text is no document')
  return document
}

/** One paragraph of any text as a document of its own, without the stages before: for texts no gazette would print. */
export const paragraphOf = (text: string): GazetteDocument => ({
  id: 'document:试验',
  number: null,
  title: '关于试验的通知',
  type: null,
  issuer: null,
  date: '2018-12-28',
  recipients: [],
  text,
  outline: [],
  source: { file: 'test.txt', sha256: '', map: [] },
  paragraphs: [{ role: 'body', path: '一', start: 0, end: text.length }],
  tables: [],
  figures: [],
})

/** What is found in the item's own words, put back as marks. */
export const remarkedItem = (document: GazetteDocument, text: string, claims: readonly Claim[]): string => {
  const from = document.text.indexOf(text)
  if (from < 0) throw new Error(`the clean text lost ${text}`)
  const inside = claims.map((claim) => ({ ...claim, start: claim.start - from, end: claim.end - from }))
  return remarked(text, inside)
}
