// A list of bodies becomes its names: 省科技厅、省财政厅等，各市、县（市、区）政府 has three, and 等 makes none.
import { canBeBody, collectivePlace, isBody, isClassName, isTasked } from './body-words.ts'
import { hides, shows } from './brackets.ts'
import type { BodyMention } from './mention.ts'
import { isLeadMark, labelClass } from './role-words.ts'
import { withGovernment } from './shared-class.ts'
import { placesNamed } from '../registry/jurisdiction.ts'
import type { Span } from '../span.ts'
import { isHan, oneOf } from '../text/code-units.ts'
import { isBullet, MARKS } from '../text/marks.ts'

/** One element of a list, between two signs that part. */
export interface Part {
  readonly start: number
  readonly end: number
  /** The sign before it; empty for the first. */
  readonly sign: string
}

const divides = oneOf('，、；：。\n\t')
const BOX = '【'.charCodeAt(0)
const COLON = '：'.charCodeAt(0)
const ANGLE = '<'.charCodeAt(0)
// 市教育局/市财政局, 市教育局\\市财政局
const slashes = oneOf('/\\')

/** Parts `text` from `start` to `end` at ，、；： and line breaks outside brackets and quotes. */
export function partsOf(text: string, start: number, end: number): Part[] {
  const parts: Part[] = []
  let depth = 0
  let from = start
  let sign = ''
  const push = (to: number): void => {
    if (to > from) parts.push({ start: from, end: to, sign })
  }
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) continue
    const box = depth === 0 && unit === BOX ? boxedLabel(text, i, end) : undefined
    if (box) {
      // 【责任单位】市教育局【完成时限】2023年: the box is a label as if ： stood behind it.
      push(i)
      parts.push({ ...box, sign: '；' })
      i = text[box.end + 1] === '：' ? box.end + 1 : box.end
      from = i + 1
      sign = '：'
      continue
    }
    if (hides(unit)) depth++
    else if (shows(unit)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (divides(unit) || isSlash(text, i))) {
      const label = unit === COLON ? labelBefore(text, from, i) : undefined
      if (label !== undefined && label > from) {
        // 牵头单位：市教育局　配合单位：市财政局: a space parted the second label from the name before it.
        push(label)
        from = label
        sign = '；'
      }
      push(i)
      from = i + 1
      sign = text.charAt(i)
    } else if (depth === 0 && unit === ANGLE) {
      const tag = LINE_BREAK.exec(text.slice(i, i + 8))
      if (!tag) continue
      push(i)
      from = i + tag[0].length
      sign = '、'
    }
  }
  push(end)
  return parts
}

/** The label between 【 at `open` and its 】; undefined where other words stand there. */
export function boxedLabel(text: string, open: number, end: number): Span | undefined {
  const close = text.indexOf('】', open)
  if (close < 0 || close >= end || close - open > LONGEST_BOX) return undefined
  return labelClass(text.slice(open + 1, close)) ? { start: open + 1, end: close } : undefined
}

const LONGEST_BOX = 14

const LABEL_AT_END =
  /(?:[省市县区镇乡州](?:级|直)?)?(?:整改|行业|属地|业务|具体|直接|第二)?(?:(?:主体|主要|第一|协同)责任|总?牵头|责任|主办|主责|承办|配合|协办|参与|参加|协助|支持|技术支持|维护|管理|完成|办理|实施|落实|监管|监督|督办|主管|成员|分管|包联)(?:责任)?(?:单位|部门|主体|领导|时限|时间|期限)$|(?<=[局委办厅部府院会])(?:责任|配合|协办)$/

/** Where the label before a ： at `colon` begins; undefined where none stands there. */
function labelBefore(text: string, from: number, colon: number): number | undefined {
  const found = LABEL_AT_END.exec(text.slice(Math.max(from, colon - 12), colon))
  return found ? Math.max(from, colon - 12) + found.index : undefined
}

// A table cell that came out of a web page: 县乡村振兴局<br>县果业服务中心.
const LINE_BREAK = /^<br\s?\/?>/i

/** `市教育局/市财政局`; a slash between digits is a fraction. */
const isSlash = (text: string, at: number): boolean =>
  slashes(text.charCodeAt(at)) &&
  /[\u4e00-\u9fff）]/.test(text[at - 1] ?? '') &&
  /[\u4e00-\u9fff]/.test(text[at + 1] ?? '')

/** The names of a list, and whether 等 leaves it open. */
export interface BodyList {
  readonly bodies: BodyMention[]
  readonly openEnded: boolean
}

/**
 * Reads one element of a list: `全国总工会等和各省级人民政府` names two bodies, `市金融监管局等相关单位及各县（市）区` two,
 * `教育部等有关部门和单位` two, `浙江省税务局等` one.
 */
export function namesIn(text: string, start: number, end: number): BodyList {
  const words = text.slice(start, end)
  const etc = etcAt(words)
  if (etc < 0) return { bodies: conjoined(text, start, end), openEnded: false }
  const bodies = conjoined(text, start, start + etc)
  let rest = start + etc + 1
  const class_ = CLASS_BEHIND_ETC.exec(text.slice(rest, end))
  if (class_) {
    // 等有关部门和单位 names a class beside the bodies before it; 等部门, 等相关单位, 等市级各有关部门 only describes them.
    if (/^有关(?!单位)/.test(class_[0])) bodies.push(mention(text, rest, rest + class_[0].length))
    rest += class_[0].length
  }
  const last = bodies.at(-1)
  const governed =
    last && /^[市县区州](?:人民)?政府$/.test(text.slice(rest, end)) ? withGovernment(last, text.slice(rest, end)) : last
  // 广州、深圳等市政府
  if (governed && governed !== last) return { bodies: [...bodies.slice(0, -1), governed], openEnded: true }
  const joint = /^(?:以及|[和及与])/.exec(text.slice(rest, end))
  if (joint) rest += joint[0].length
  if (rest < end) bodies.push(...conjoined(text, rest, end))
  return { bodies, openEnded: true }
}

// 市司法局等行政执法有关单位, 等10个部门, 等有关部门和单位, 等市级各有关部门, 等处室; 市公安局、市司法局等部门（单位）: a bracket may say the class in other words.
const CLASS_BEHIND_ETC =
  /^(?:\d{1,2}个?(?:部门和单位|部门|单位)|(?:其他|其它)?(?:有关|相关)?(?:(?:行业|行政|业务)(?:主管|监管)?)?(?:部门和单位|部门单位|部门|单位|地区|机构|[处科股]室)|[省市县区][级直]?各?(?:有关|相关)?(?:部门和单位|部门|单位)|(?![以和及与各])[\u4e00-\u9fff]{2,6}(?:有关|相关)(?:部门|单位))(?:（(?:部门|单位|地区|机构)）)?/

/** 等 that closes a list; 平等, 等级, 高等 are words of their own. */
function etcAt(words: string): number {
  for (let at = words.indexOf('等'); at >= 0; at = words.indexOf('等', at + 1)) {
    if (at === 0) continue
    if ('平高初中'.includes(words[at - 1] ?? '') || '级教学离候'.includes(words[at + 1] ?? '-')) continue
    return at
  }
  return -1
}

const JOINS = ['以及', '或者', '和', '及', '与', '或'] as const
const OPENING_JOIN = /^(?:以及|以(?![下上外])|由|和|及|与|并)/
const joins = oneOf('以或和及与由并')

/** Parts `X和Y` where both sides are names; 文化和旅游厅, 有关部门和单位 are one. */
function conjoined(text: string, start: number, end: number): BodyMention[] {
  while (start < end && joins(text.charCodeAt(start)) && OPENING_JOIN.test(text.slice(start, start + 2))) {
    const whole = text.slice(start, end)
    // 和龙市、安图县人民政府, 和田地区行署
    if ((isBody(whole) || placesNamed(whole).length > 0) && text[start] !== '由') break
    start += text.startsWith('以及', start) ? 2 : 1
  }
  if (start >= end) return []
  for (let i = start + 2; i < end - 1; i++) {
    if (!joins(text.charCodeAt(i))) continue
    const word = JOINS.find((join) => text.startsWith(join, i))
    if (word === undefined) continue
    const left = text.slice(start, i)
    const right = text.slice(i + word.length, end)
    // 省直行业主管部门（单位）和川渝毗邻地区要创新联合监管模式
    const classes = (/^各/.test(left) ? /^(?:各|有关)/ : /..地区$/).test(right) && isClassName(left)
    if (
      (isBody(left) || classes || (isTasked(right) && canBeBody(left))) &&
      (isBody(right) || isClassName(right) || isTasked(right) || placesNamed(right).length > 0) &&
      !/^单位$|^机构$/.test(right)
    ) {
      return [mention(text, start, i), ...conjoined(text, i + word.length, end)]
    }
  }
  return unspaced(text, start, end)
}

/** Names that only spaces parted in print: `县水利局 县自然资源局` stands as one word in the clean text. */
function unspaced(text: string, start: number, end: number): BodyMention[] {
  const words = text.slice(start, end)
  // 各地各有关部门: two classes without a sign between them.
  const places = words.startsWith('各地') ? /^各地区?(?=各(?:有关|相关)?(?:部门|单位))/.exec(words) : null
  if (places) return [mention(text, start, start + places[0].length), ...unspaced(text, start + places[0].length, end)]
  // ★县水利局★县自然资源局: a mark opens the next name.
  let inner = 2
  while (inner < words.length - 2 && !isMark(words.charCodeAt(inner))) inner++
  if (inner < words.length - 2 && isBody(words.slice(0, inner).replace(LEADING_MARKS, '')))
    return [mention(text, start, start + inner), ...unspaced(text, start + inner, end)]
  for (let index = 1; index < words.length - 1; index++) {
    if (!opensName(words.charCodeAt(index))) continue
    NEXT_NAME.lastIndex = index
    if (!NEXT_NAME.test(words)) continue
    if (isBody(words.slice(0, index)) && isBody(words.slice(index)))
      return [mention(text, start, start + index), ...unspaced(text, start + index, end)]
  }
  return [mention(text, start, end)]
}

const NEXT_NAME =
  /(?<=厅|局|署|公司|集团|中心|纪委|团[省市县区州旗]委|[妇残侨文]联|总工会)(?=[省市县区州乡镇](?!级)[\u4e00-\u9fff]{2}|各[市县区街镇乡]|团[省市县区州旗]委)/y
const opensName = oneOf('省市县区州乡镇各团')
const isMark = oneOf(MARKS)
const LEADING_MARKS = new RegExp(`^[${MARKS}]+`)

/** A name without the signs and marks beside it. */
function mention(text: string, start: number, end: number): BodyMention {
  let opening = start
  while (opening < end && isBullet(text.charCodeAt(opening))) opening++
  let from = opening
  let to = end
  while (from < to && isMark(text.charCodeAt(from))) from++
  while (to > from && isMark(text.charCodeAt(to - 1))) to--
  const marked = from > opening || to < end ? { marked: true as const } : {}
  const bracket = text[to - 1] === '）' ? text.lastIndexOf('（', to) : -1
  if (bracket > from && isLeadMark(text.slice(bracket + 1, to - 1)))
    return { start: from, end: bracket, name: text.slice(from, bracket), ...marked, leads: true }
  return { start: from, end: to, name: text.slice(from, to), ...marked }
}

/**
 * Joins what is one class over a sign that parts: `各市、县（市、区）政府`, `各县（市）区、开发区`, `各区、县级市`;
 * `各地、各部门` stays two.
 */
export function joinClasses(text: string, bodies: readonly BodyMention[]): BodyMention[] {
  const joined: BodyMention[] = []
  for (const body of bodies) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.end, body.start) : ''
    // 各县市区党委和政府
    const parts = gap === '、' || (gap === '和' && last?.name.endsWith('党委') === true)
    if (last && parts && collectivePlace(last.name, body.name))
      joined[joined.length - 1] = mention(text, last.start, body.end)
    else joined.push(body)
  }
  return joined
}
