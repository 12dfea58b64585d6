// Systems, campaigns and initiatives that a document names: “浙政钉”, “最多跑一次”改革, 全国信用信息共享平台. Part of the
// mention stage; precision goes first, since quotation marks also hold slogans.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import type { Span } from '../span.ts'
import { bracketedTitles } from './citations-title.ts'
import { notWithin } from './not-within.ts'
import * as words from './platforms-words.ts'

/** Which shape gave the name. */
export type PlatformRule = 'quoted-name' | 'carried-out' | 'placed-system' | 'name-again'

/** A name of a system, campaign or initiative; the span is the words that name it here, “浙里办”APP. */
export interface PlatformMention extends Span {
  /** Without quotation marks and kind: `浙里办`. */
  readonly name: string
  readonly path: string | null
  readonly rule: PlatformRule
}

const BEHIND = 16

/** “…” without other quotation marks inside, as long as a name may be. */
const QUOTED = /“([^“”，。；：]{2,16})”/g

const SUFFIX = /^(?:APP|小程序|公众号|计划|平台|工程|热线)/

/** “浙里⇥办”, 实施成果转化机制⇥推动工程: two cells of a table, and no name. */
const isParted = (name: string): boolean => /[\t\n]/.test(name)

const isName = (name: string, behind: string): boolean => {
  if (isParted(name)) return false
  if (words.NO_NAME.test(name) || name.split('、').length > 2) return false
  if (words.NAME_END.test(name) || words.NAME_START.test(name)) return true
  if (words.NO_NAME_BEHIND.test(behind)) return false
  return words.SYSTEM_BEHIND.test(behind) || words.CAMPAIGN_BEHIND.test(behind)
}

const mention = (span: Span, name: string, path: string | null, rule: PlatformRule): PlatformMention => ({
  ...span,
  name,
  path,
  rule,
})

const quoted = (part: string, { start, path }: Paragraph): PlatformMention[] =>
  [...part.matchAll(QUOTED)].flatMap((match) => {
    const end = match.index + match[0].length
    const behind = part.slice(end, end + BEHIND)
    const name = match[1]!
    if (!isName(name, behind)) return []
    const suffix = SUFFIX.exec(behind)?.[0].length ?? 0
    return [mention({ start: start + match.index, end: start + end + suffix }, name, path, 'quoted-name')]
  })

const carriedOut = (part: string, { start, path }: Paragraph): PlatformMention[] =>
  [...part.matchAll(words.CARRIED_OUT)].flatMap((match) => {
    const name = match[1]!
    if (isParted(name) || words.NAMELESS.test(name)) return []
    const at = start + match.index + match[0].length - name.length
    return [mention({ start: at, end: at + name.length }, name, path, 'carried-out')]
  })

const placed = (part: string, { start, path }: Paragraph): PlatformMention[] =>
  [...part.matchAll(words.PLACED)].map((match) => {
    const at = start + match.index
    return mention({ start: at, end: at + match[0].length }, match[0], path, 'placed-system')
  })

/** More names than this are not looked for again: a text of nothing but names would take the square of its length. */
const MOST_NAMES = 100

const SHORTEST_AGAIN = 4

/** Names known from one place, found again without their quotation marks: 大力拓展掌上办事 */
const again = (document: GazetteDocument, known: readonly PlatformMention[]): PlatformMention[] => {
  const names = [...new Set(known.map((each) => each.name))].filter((name) => name.length >= SHORTEST_AGAIN)
  const found: PlatformMention[] = []
  for (const name of names.slice(0, MOST_NAMES)) {
    for (const paragraph of document.paragraphs) {
      if (paragraph.role === 'front' || paragraph.role === 'closing') continue
      const part = document.text.slice(paragraph.start, paragraph.end)
      for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + name.length)) {
        const span = { start: paragraph.start + at, end: paragraph.start + at + name.length }
        found.push(mention(span, name, paragraph.path, 'name-again'))
      }
    }
  }
  return found
}

/** Of mentions that overlap the first and longest counts. */
const withoutOverlaps = (mentions: readonly PlatformMention[]): PlatformMention[] => {
  let reached = 0
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      const free = each.start >= reached
      if (free) reached = each.end
      return free
    })
}

/**
 * The systems, campaigns and initiatives that a document names, in text order. Names in the titles of other documents
 * are left out. `推进各类政务服务移动端整合到“浙里办”APP` gives `浙里办` over `“浙里办”APP`.
 */
export const extractPlatforms = (document: GazetteDocument): PlatformMention[] => {
  const known = document.paragraphs.flatMap((paragraph) => {
    if (paragraph.role === 'front' || paragraph.role === 'closing') return []
    const part = document.text.slice(paragraph.start, paragraph.end)
    return notWithin(
      withoutOverlaps([...quoted(part, paragraph), ...carriedOut(part, paragraph), ...placed(part, paragraph)]),
      bracketedTitles(document.text, paragraph),
    )
  })
  const titles = document.paragraphs.flatMap((paragraph) => bracketedTitles(document.text, paragraph))
  const repeated = notWithin(withoutOverlaps(again(document, known)), titles)
  return withoutOverlaps([...known, ...repeated])
}
