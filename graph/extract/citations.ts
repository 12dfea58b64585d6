// Documents that a document names: by title, by number, or by the short name it gave them. Part of the mention stage.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import type { CitationPurpose } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { NamedSoFar } from './citations-named.ts'
import { type OwnTitles, ownTitles } from './citations-own.ts'
import { pairTitles, type Titled } from './citations-pair.ts'
import { purposeOf } from './citations-purpose.ts'
import { isBareKind, isDocumentTitle } from './citations-title.ts'

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

const isCited = (each: Titled, own: OwnTitles, paragraph: Paragraph): boolean =>
  !isBareKind(each.title) && isDocumentTitle(each.title) && !own.isToCome(paragraph, each)

const citeTitle = (
  each: Titled,
  text: string,
  paragraph: Paragraph,
  own: OwnTitles,
  held: string | null,
  named: NamedSoFar,
): CitationMention | null => {
  const { start, end, title, shortName, whole } = each
  const purpose = purposeOf(text, paragraph, each)
  const meant = named.meantBy(title)
  if (meant) return { start, end, ...meant, purpose, rule: 'cited-short-name' }
  const number = each.number?.number ?? null
  // 《某市总体应急预案》（某政发〔2012〕35号）同时废止: the same title under another number is the document before it.
  const another = number !== null && held !== null && number !== held
  if (!another && own.isOwn(title, paragraph, each, purpose !== null)) return null
  if (!isCited(each, own, paragraph)) return null
  if (number !== null) named.number(title, number)
  if (shortName !== null) named.shorten(shortName, { title, number })
  return { ...whole, title, number, purpose, rule: 'cited-title' }
}

/**
 * The documents that a document names, mention by mention in text order. Its own title, the plan it prints, documents
 * yet to be drawn up, certificates and forms are none. `根据《国务院关于…的若干意见》（国发〔2018〕39号）` gives the title, the
 * number and the purpose BASIS; a later `《意见》` counts for it where the text said 以下简称《意见》.
 */
export const extractCitations = (document: GazetteDocument): CitationMention[] => {
  const { text } = document
  const own = ownTitles(document)
  const named = new NamedSoFar()
  const mentions: CitationMention[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.role === 'closing') continue
    const { titled, alone } = pairTitles(text, paragraph)
    for (const each of titled) {
      const mention = citeTitle(each, text, paragraph, own, document.number, named)
      if (mention) mentions.push(mention)
    }
    // A number in the head is the document's own.
    if (paragraph.role === 'front') continue
    for (const { start, end, number } of alone) {
      if (number === document.number) continue
      const purpose = purposeOf(text, paragraph, { start, end })
      mentions.push({ start, end, title: null, number, purpose, rule: 'cited-number' })
    }
  }
  return mentions
    .map((each) =>
      each.number !== null || each.title === null ? each : { ...each, number: named.numberOf(each.title) },
    )
    .sort((a, b) => a.start - b.start)
}
