// Lines become paragraphs: what the setter broke is joined again, what the writer parted stays apart.
import type { Line } from '../text/lines.ts'
import { isHan, oneOf } from '../text/code-units.ts'
import { endsSentence, reach, type Layout } from './layout.ts'
import { markerOf, type Marker } from './marker.ts'

/** The lines of one paragraph, with the marker it opens with. */
export interface Block {
  readonly lines: readonly Line[]
  readonly marker?: Marker
}

/** Text of a block's lines, joined as a reader joins them. */
export const joined = (lines: readonly Line[]): string =>
  lines.reduce((text, line, index) => text + glue(lines[index - 1], line) + line.text, '')

/** A space between two words of Latin script, nothing in Chinese or inside a word of wide letters. */
export const glue = (before: Line | undefined, after: Line): string =>
  before && !before.wideEnd && /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(after.text) ? ' ' : ''

/**
 * Joins lines to paragraphs. In a wrapped layout a line that starts like an item does not open one when the sentence
 * before it runs on: of `提供统` / `一、安全、稳定的基础设施` the second line is the rest of 统一.
 */
export function unwrap(lines: readonly Line[], layout: Layout): Block[] {
  const blocks: Block[] = []
  const seen = new Map<number, number>() // rank → last value
  let current: Line[] = []
  let marker: Marker | undefined
  let balance = 0

  const close = (): void => {
    if (current.length > 0) blocks.push(marker ? { lines: current, marker } : { lines: current })
    if (marker) {
      seen.set(marker.rank, marker.value)
      for (const rank of [...seen.keys()]) if (rank > marker.rank) seen.delete(rank)
    }
    current = []
    marker = undefined
    balance = 0
  }

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const before = current.at(-1)
    const found = markerOf(line)
    const next = found && (found.certain || follows(found, seen, marker)) ? found : undefined
    const closes = layout.full === undefined && balance > 0 && closesSoon(lines, i, balance)
    if (
      before === undefined ||
      opens(before, line, lines[i + 1], { next, marker, current, balance, closes, seen, layout })
    ) {
      close()
      marker = next
    }
    current.push(line)
    balance += depthOf(line.text)
  }
  close()
  return blocks
}

interface Situation {
  readonly next: Marker | undefined
  readonly marker: Marker | undefined
  readonly current: readonly Line[]
  /** Brackets and quotes opened and not closed in the paragraph so far. */
  readonly balance: number
  /** Whether the lines that follow close them, and are no items. */
  readonly closes: boolean
  readonly seen: ReadonlyMap<number, number>
  readonly layout: Layout
}

function opens(before: Line, line: Line, after: Line | undefined, at: Situation): boolean {
  const { layout, next } = at
  if (isDateLine(before.text) || isDateLine(line.text) || isAnnexLine(line.text) || isAnnexLine(before.text))
    return true
  // 2024年6月 / 底前完成改造: a date that a line end tore.
  if (!next && TORN_DATE.test(before.text) && DATE_REST.test(line.text)) return false
  // No paragraph ends in ， or 、: a copy that breaks its lines at the signs goes on.
  if (/[，、]$/.test(before.text) && !next && !LABEL.test(line.text)) return false
  // Behind ； in an open bracket a label goes on with it: （责任单位：…；/ 完成时限：…）.
  if (LABEL.test(line.text) && (at.balance <= 0 || /[。！？][”’]*$/.test(before.text))) return true
  const ended = endsSentence(before.text) || (/[）〕】]$/.test(before.text) && at.balance <= 0)
  if (layout.full === undefined)
    return next !== undefined || at.balance <= 0 || ended || !(at.closes || goesOn(before, line))
  const short = reach(before) < layout.full
  if (!next && at.balance <= 0 && opensKey(before.text, line.text, short)) return true
  if (next) {
    if (layout.indented && line.indent >= 4) return true
    if (at.balance > 0 && isNext(next, before, at)) return true
    if (layout.spaced && line.blankBefore && follows(next, at.seen, at.marker)) return true
    // 责任单位：… fills its line and has no stop: the next item opens all the same.
    if (LABEL.test(at.current[0]?.text ?? '') && follows(next, at.seen, at.marker) && !/[，、]$/.test(before.text))
      return true
    // Behind a bracket that was never closed only a number that goes on counting opens an item.
    const free = at.balance <= 0 || follows(next, at.seen, at.marker, LARGEST_GAP)
    if (free && (ended || (short && !/[，、]$/.test(before.text)))) return true
    return isHeading(at) && follows(next, at.seen, at.marker) && !/[，、]$/.test(before.text)
  }
  if (isSignature(line, after)) return true
  if (LABEL.test(at.current[0]?.text ?? '') && short) return !/[：，、]$/.test(before.text) && at.balance <= 0
  if (at.balance > 0) return false
  if (layout.indented) return line.indent >= 4
  if (short && ended) return true
  // A heading is well short of the margin: a line that is nearly full may go on in the next.
  if (
    reach(before) < layout.full - 6 &&
    isHeading(at, reach(before) < layout.full * 0.75 ? LOWEST : LARGE) &&
    !/[，、]$/.test(before.text) &&
    !/^[“《（〔，。、；]/.test(line.text)
  )
    return true
  return layout.spaced && line.blankBefore && (short || ended)
}

// 时间：2024年12月底, 任务2：归集数据
const KEY = /^[\u4e00-\u9fff]{2,6}\d{0,2}：/
const KEY_LINE = /^(?:（\d{1,2}）|\d{1,2}[.、])?[\u4e00-\u9fff]{2,6}\d{0,2}：[^：。]*$/
const NAMES_BEHIND_LABEL = /(?:单位|部门)：[^：。]*[^：。，、]$/
const TORN_KEY = /(?:完成|责任|牵头|配合|办理|实施|落实|整改|主办|协办|参与|主要|工作|重点)$/

/**
 * Whether a line with a key of its own opens a paragraph: 时间：2024年12月底 behind 配合单位：市财政局、市住建局, which no key goes
 * on with, or behind another key on a line that is not full. 完成 / 时限：… is one key.
 */
const opensKey = (before: string, line: string, short: boolean): boolean =>
  KEY.test(line) &&
  !/^(?:单位|部门|时限|领导|地区|主体)：/.test(line) &&
  !TORN_KEY.test(before) &&
  (NAMES_BEHIND_LABEL.test(before) || (short && KEY_LINE.test(before) && !/[，、；]$/.test(before)))

const TORN_DATE = /(?<!\d)(?:\d{4}|\d{4}年(?:\d{1,2}月?)?)$/
const DATE_REST = /^(?:年|月|\d{1,2}月|[底末]前?|日前|前[，完])/

/** Whether a line goes on inside the bracket that the one before it left open: it closes it, or goes on with a list. */
const goesOn = (before: Line, line: Line): boolean => depthOf(line.text) < 0 || /[、，：（〔《“]$/.test(before.text)

// （自治 / 区机关事务管理局，自治区公共资源交易中心 / 按职责分工负责）: no list of bodies runs over more lines.
const MOST_OPEN = 8

/** Whether the bracket left open before line `from` is closed soon, with no item and no end of a sentence before. */
function closesSoon(lines: readonly Line[], from: number, balance: number): boolean {
  let open = balance
  for (const line of lines.slice(from, from + MOST_OPEN)) {
    if (markerOf(line)?.certain === true) return false
    open += depthOf(line.text)
    if (open <= 0) return true
    if (endsSentence(line.text)) return false
  }
  return false
}

// Excerpts leave items out; a larger leap is a number of another kind.
const LARGEST_GAP = 40

/** Whether this marker is one to expect: at most `gap` after the last of its rank, or the first under the open item. */
function follows(marker: Marker, seen: ReadonlyMap<number, number>, open: Marker | undefined, gap = 1): boolean {
  const last = open?.rank === marker.rank ? open.value : seen.get(marker.rank)
  if (last !== undefined && (open === undefined || open.rank >= marker.rank)) {
    return marker.value > last && marker.value <= last + gap
  }
  return marker.value === 1 && (open === undefined || open.rank < marker.rank)
}

// Items numbered 1. are sentences more often than titles: of them only a line well short of the margin is a title.
const LARGE = 5
const LOWEST = 8

/**
 * Whether a marker behind a bracket that was never closed is the next item all the same: （省财政厅牵头 / （二）….
 * 统 / 一、 is none, and neither is 第一、 / 二、三产业.
 */
const isNext = (next: Marker, before: Line, at: Situation): boolean =>
  next.certain && next.value > 1 && follows(next, at.seen, at.marker) && !/[，、]$/.test(before.text)

/** A paragraph that is a heading so far: a marker of the upper ranks and no sentence ended yet. */
function isHeading(at: Situation, lowest = LARGE): boolean {
  if (!at.marker || at.marker.rank > lowest) return false
  const text = joined(at.current)
  return text.length <= 60 && !/[。；]/.test(text.slice(0, -1))
}

// 牵头单位：市发改委 / 责任单位： / 【完成时限】2023年6月底前, each on a line of its own
const LABEL =
  /^【?(?:牵头|总牵头|责任|主办|主责|落实|实施|配合|协办|参与|参加|协助|支持|协同|协作|承办|主要责任|完成|办理|整改)(?:市领导|省领导|区领导|县领导|领导|单位|部门|时限|时间|期限)[：】]/

/** `2018年12月28日`, `二〇一八年十二月二十八日`, alone on its line. */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text)

const DATE_LINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/

/** `附件`, `附件1`, `附件：`, alone or before a title. */
export const isAnnexLine = (text: string): boolean =>
  /^附(?:件|录|表)\s?[\d一二三四五六七八九十]{0,3}(?:[：.]?$|[：.])/.test(text) && text.length <= 60

/** A short line without a stop, before a date or before another such line and a date. */
const isSignature = (line: Line, after: Line | undefined): boolean =>
  after !== undefined && isDateLine(after.text) && line.text.length <= 40 && !/[，。；：、]/.test(line.text)

const opensPair = oneOf('（〔《“【')
const closesPair = oneOf('）〕》”】')

/** How many brackets and quotes a line opens and leaves open; less than 0 where it closes more. */
function depthOf(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) continue
    if (opensPair(unit)) depth++
    else if (closesPair(unit)) depth--
  }
  return depth
}
