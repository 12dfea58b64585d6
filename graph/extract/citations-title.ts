// Titles between 《 and 》, nested ones and hostile ones included, and which of them are documents at all.
import type { Span } from '../span.ts'
import { isHan } from '../text/code-units.ts'

/** No title is longer; a pair of signs further apart belongs to two titles that lost one sign each. */
const LONGEST = 200
const RING = 256

/**
 * The outermost 《…》 of a stretch of text, signs included, in text order, found in one pass. `《A〈B〉》和《C》` has two,
 * `《关于印发《A》的通知》` one. Signs without their pair are passed over, and so are pairs with a full stop between.
 */
export const bracketedTitles = (text: string, span: Span): Span[] => {
  const pairs: Span[] = []
  // The last signs that opened, in a ring: those before them are too far off to close a title.
  const open = new Int32Array(RING)
  let top = 0
  let held = 0
  for (let i = span.start; i < span.end; i++) {
    const c = text.charCodeAt(i)
    if (isHan(c)) continue
    if (c === STOP || c === SEMICOLON) held = 0
    else if (c === OPENING) {
      open[top++ % RING] = i
      held = Math.min(held + 1, RING)
    } else if (c === CLOSING && held > 0) {
      held--
      const start = open[--top % RING]!
      if (i + 1 - start <= LONGEST) pairs.push({ start, end: i + 1 })
    }
  }
  return outermost(pairs)
}

const [OPENING, CLOSING, STOP, SEMICOLON] = Array.from('《》。；', (c) => c.charCodeAt(0))

const outermost = (pairs: readonly Span[]): Span[] => {
  let reached = -1
  return pairs
    .toSorted((a, b) => a.start - b.start)
    .filter((pair) => {
      const within = pair.end <= reached
      if (!within) reached = pair.end
      return !within
    })
}

const DOCUMENT =
  /(?:法|法典|条例|办法|规定|意见|通知|方案|规划|纲要|决定|决议|计划|细则|规则|规范|标准|要点|目录|清单|公告|通告|通报|指南|指引|导则|准则|守则|大纲|批复|函|请示|章程|公约|协定|议定书|备忘录|宣言|措施|举措|政策|制度|规程|预案|解释|定额|通则|总则|安排|分工|纪要|提纲|倡议|方法|(?:指标|测评|评价|标准)体系|名录|白皮书|工作报告|议程|行动|愿景|宪章|公报|修正案|大典|药典|中国制造2025|[\d一二三四五六七八九十]条)$/

const SHORTEST = 6
const LAW = /(?:法|法典|条例|宪法)$/

/** What is printed behind a title's own words: （试行）, （2018—2022年）, （2022）年版. */
const EDITION = /(?:（[^（）]{1,20}）|〔[^〔〕]{1,20}〕|版|\d{4}年|年|修订|修订稿|征求意见稿|试行|暂行)$/

/** More is never printed: （2022）年版（试行） */
const MOST_EDITIONS = 4

const withoutEditions = (title: string): string => {
  let bare = title
  for (let i = 0; i < MOST_EDITIONS; i++) bare = bare.replace(EDITION, '')
  return bare
}

/**
 * Whether a title is a document's. Laws, plans, notices are; certificates and forms (《建设用地规划许可证》,
 * 《行政处罚决定书》), papers and programs are not, and neither are bare kinds such as 《意见》.
 */
export const isDocumentTitle = (title: string): boolean => {
  const bare = withoutEditions(title)
  if (LAW.test(bare)) return bare.length >= 3 || bare === '宪法' || bare === '刑法'
  return bare.length >= SHORTEST && (DOCUMENT.test(bare) || /^(?:.{0,20})关于.+的/.test(bare))
}

// Every government has one each year: the title alone names none of them.
const REPORT = /^(?:\d{4}年)?[省市县区州]?(?:人民)?(?:政府)?工作报告$/

/** A kind alone, standing for a title given before: 《意见》, 《实施方案》. */
export const isBareKind = (title: string): boolean =>
  REPORT.test(title) ||
  (title.length <= 6 &&
    /^(?:实施|暂行|若干|指导|行动|管理|工作|总体|建设|专项|改革|三年)?(?:行动)?(?:条例|办法|规定|意见|通知|方案|规划|纲要|决定|计划|细则|规则|规范|标准|要点|目录|清单|公告|指南|措施|政策|制度|规程)$/.test(
      title,
    ))
