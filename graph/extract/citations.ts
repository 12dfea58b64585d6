// Documents that a document names: by title, by number, or by the short name it gave them. Part of the mention stage.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import type { CitationPurpose } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { ownTitles } from './citations-own.ts'
import { purposeOf } from './citations-purpose.ts'
import { bracketedTitles, isBareKind, isDocumentTitle } from './citations-title.ts'
import { type DocumentNumberMention, findDocumentNumbers } from './document-number.ts'
import { notWithin } from './not-within.ts'

/** Which words named the document. */
export type CitationRule = 'cited-title' | 'cited-number' | 'cited-short-name'

/** One mention of another document; the span takes in the number printed beside the title. */
export interface CitationMention extends Span {
  /** Between 《 and 》 as printed; null where the text gives a number alone. */
  readonly title: string | null
  /** Canonical, `国发〔2018〕39号`; null where the text gives none anywhere. */
  readonly number: string | null
  readonly purpose: CitationPurpose | null
  readonly rule: CitationRule
}

/** A title with what stands right behind it: （国发〔2018〕39号，以下简称《意见》）. */
interface Titled extends Span {
  readonly title: string
  readonly bracket: Span
  readonly number: DocumentNumberMention | null
  readonly shortName: string | null
}

const BEHIND = 80
const SHORT_NAME = /以?下(?:统一)?(?:简)?称(?:为)?[：:]?[《“]([^《》“”]{2,20})[》”]/
// 国发〔2018〕39号《…》 and 国发〔2018〕39号文件《…》: the number before its title.
const BETWEEN = /^(?:文件?|）|文件）)?$/

const bracketBehind = (text: string, at: number, end: number): Span => {
  if (text.charAt(at) !== '（') return { start: at, end: at }
  const close = text.slice(at, Math.min(end, at + BEHIND)).indexOf('）')
  return close < 0 ? { start: at, end: at } : { start: at, end: at + close + 1 }
}

/** Pairs each title of a paragraph with its number; numbers that belong to no title stay alone. */
const pair = (
  text: string,
  paragraph: Paragraph,
): { readonly titled: readonly Titled[]; readonly alone: readonly DocumentNumberMention[] } => {
  const numbers = findDocumentNumbers(text, paragraph)
  const spans = bracketedTitles(text, paragraph)
  const used = new Set<DocumentNumberMention>()
  let next = 0
  let previous: DocumentNumberMention | null = null
  const titled = spans.map((span) => {
    const bracket = bracketBehind(text, span.end, paragraph.end)
    for (; next < numbers.length && numbers[next]!.end <= span.start; next++) previous = numbers[next]!
    const behind = numbers[next]
    const inBracket = behind && behind.start >= bracket.start && behind.end <= bracket.end ? behind : null
    const touching = behind?.start === span.end ? behind : null
    const free = previous && !used.has(previous) && BETWEEN.test(text.slice(previous.end, span.start)) ? previous : null
    const number = inBracket ?? touching ?? free
    if (number) used.add(number)
    const shortName = SHORT_NAME.exec(text.slice(bracket.start, bracket.end))?.[1] ?? null
    return { ...span, title: text.slice(span.start + 1, span.end - 1), bracket, number, shortName }
  })
  return { titled, alone: notWithin(numbers, spans).filter((number) => !used.has(number)) }
}

/** What a document has named so far, for short names and for titles that come again without their number. */
class Named {
  private readonly byShortName = new Map<string, { title: string; number: string | null } | null>()
  private readonly byTitle = new Map<string, string>()

  /** 以下简称《意见》; null where the short name stands for the document itself. */
  shorten(shortName: string, title: string | null, number: string | null): void {
    this.byShortName.set(shortName, title === null ? null : { title, number })
  }

  cite(title: string, number: string | null): void {
    if (number !== null) this.byTitle.set(title, number)
  }

  numberOf(title: string): string | null {
    return this.byTitle.get(title) ?? null
  }

  meant(shortName: string): { readonly title: string; readonly number: string | null } | null {
    return this.byShortName.get(shortName) ?? null
  }
}

/**
 * The documents that a document names, mention by mention in text order. Its own title, the plan it prints, documents
 * yet to be drawn up, certificates and forms are none. `根据《国务院关于…的若干意见》（国发〔2018〕39号）` gives the title, the
 * number and the purpose BASIS; a later `《意见》` counts for it where the text said 以下简称《意见》.
 */
export const extractCitations = (document: GazetteDocument): CitationMention[] => {
  const { text } = document
  const own = ownTitles(document)
  const named = new Named()
  const mentions: CitationMention[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.role === 'closing') continue
    const { titled, alone } = pair(text, paragraph)
    for (const each of titled) {
      const purpose = purposeOf(text, paragraph, each)
      const short = named.meant(each.title)
      if (short) {
        mentions.push({ start: each.start, end: each.end, ...short, purpose, rule: 'cited-short-name' })
        continue
      }
      const mine = own.isOwn(each.title, paragraph, each, purpose !== null)
      if (each.shortName !== null) named.shorten(each.shortName, mine ? null : each.title, each.number?.number ?? null)
      if (mine || isBareKind(each.title) || !isDocumentTitle(each.title) || own.isToCome(paragraph, each)) continue
      const number = each.number?.number ?? null
      named.cite(each.title, number)
      const start = Math.min(each.start, each.number?.start ?? each.start)
      const end = each.number ? Math.max(each.end, each.number.start >= each.end ? closing(each) : each.end) : each.end
      mentions.push({ start, end, title: each.title, number, purpose, rule: 'cited-title' })
    }
    if (paragraph.role === 'front') continue
    for (const { start, end, number } of alone) {
      if (number === document.number) continue
      const purpose = purposeOf(text, paragraph, { start, end })
      mentions.push({ start, end, title: null, number, purpose, rule: 'cited-number' })
    }
  }
  return mentions.map((mention) => withNumber(mention, named)).sort((a, b) => a.start - b.start)
}

/** The bracket closes the mention where it holds nothing but the number, else the number does. */
const closing = ({ bracket, number }: Titled): number =>
  number && bracket.end - number.end <= 1 && bracket.end > number.end ? bracket.end : (number?.end ?? bracket.end)

const withNumber = (mention: CitationMention, named: Named): CitationMention =>
  mention.number === null && mention.title !== null ? { ...mention, number: named.numberOf(mention.title) } : mention
