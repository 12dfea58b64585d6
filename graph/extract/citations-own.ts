// Which titles are the document's own: its title, the plan it prints and puts in force. They cite nothing.
import type { GazetteDocument } from '../document/tree.ts'
import type { Span } from '../span.ts'

/** Titles are compared without quotes and brackets: a plan's own title line and its mention differ in them. */
const bare = (title: string): string => title.replace(/[“”‘’"'《》〈〉「」（）()\s]/g, '')

const ISSUES = /(?:印发|发布|公布|颁布|下发)[《“]?$/
const REACH = 120

// 现将《…》印发给你们; 《…》已经区政府同意，现印发给你们; 《…》已于…会议通过，现予公布
const PUTS_IN_FORCE = /现(?:予以?|将其|正式)?(?:印发|发布|公布|颁布|下发)|印发给你们|予以(?:印发|发布|公布|颁布)/
const AGREED = /^(?:已经|业经|已)/
const AGREES = /同意|通过|批准/
const ISSUED = /印发|发布|公布|颁布/

/** Whether the words around a title in its sentence put it in force. */
const putsInForce = (before: string, after: string): boolean => {
  if (PUTS_IN_FORCE.test(after)) return true
  if (!ISSUED.test(after)) return false
  const now = before.lastIndexOf('现将')
  return (now >= 0 && !/[。；]/.test(before.slice(now))) || (AGREED.test(after) && AGREES.test(after))
}

/** A document to come: 制定《…实施方案（试行）》, 抓紧出台《…办法》. What has been drawn up (制定了) is one. */
const TO_COME =
  /(?:制定|制订|起草|编制|拟定|拟订|草拟)(?:出台|印发|完善|实施|发布|并印发|并实施)?$|(?:^|[，。；、：])(?:抓紧|尽快|适时|及时|研究|推动|争取)*(?:出台|印发|发布)$/

/** Tells a document's own titles, and those it only announces, from those it cites. */
export interface OwnTitles {
  /** Whether the document prints and issues what the title at `span` names. */
  readonly isOwn: (title: string, paragraph: Span, span: Span, grounded: boolean) => boolean
  /** Whether the text says that the title is yet to be drawn up. */
  readonly isToCome: (paragraph: Span, span: Span) => boolean
}

/** Reads what a document issues from its title, its headings before the body, and the words around a mention. */
export const ownTitles = (document: GazetteDocument): OwnTitles => {
  const { text } = document
  const own = bare(document.title)
  const heads = new Set(
    document.paragraphs.filter((p) => p.role === 'front').map((p) => bare(text.slice(p.start, p.end))),
  )
  const issued = (title: string): boolean => {
    for (let at = own.indexOf(title); at >= 0; at = own.indexOf(title, at + 1)) {
      if (ISSUES.test(own.slice(Math.max(0, at - 4), at))) return true
    }
    return false
  }
  return {
    isOwn: (title, paragraph, span, grounded) => {
      const words = bare(title)
      if (words === '') return true
      if (words === own || heads.has(words) || issued(words)) return true
      if (grounded) return false
      const after = text.slice(span.end, Math.min(paragraph.end, span.end + REACH))
      const before = text.slice(Math.max(paragraph.start, span.start - REACH), span.start)
      return putsInForce(before, after.slice(0, firstStop(after)))
    },
    isToCome: (paragraph, span) => {
      const first = firstOfChain(text, paragraph, span)
      return TO_COME.test(text.slice(Math.max(paragraph.start, first - 12), first))
    },
  }
}

/** Where the titles begin that stand in one row up to `span`: 制定《A意见》《B清单》 draws up both. */
const firstOfChain = (text: string, paragraph: Span, span: Span): number => {
  let first = span.start
  for (;;) {
    const before = '、和及与'.includes(text[first - 1] ?? '-') ? first - 1 : first
    const open = text[before - 1] === '》' ? text.lastIndexOf('《', before - 1) : -1
    if (open < paragraph.start) return first
    first = open
  }
}

const firstStop = (words: string): number => {
  const stop = words.indexOf('。')
  return stop < 0 ? words.length : stop
}
