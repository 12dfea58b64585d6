// Document numbers (文号): 浙政发〔2018〕48号, 国务院令第711号. Used where a document names others, and to read its own.
import type { Span } from '../span.ts'

/** A document number in running text; the span is the number as printed. */
export interface DocumentNumberMention extends Span {
  /** Canonical: `浙政发〔2018〕48号`, `国务院令第711号`. */
  readonly number: string
}

const YEARED = /[〔（([【［〖](\d{4})[〕）)\]】］〗]第?(\d{1,5})号/g
// 国务院令第711号, 税务总局公告2018年第12号; and the other way round: 国务院第711号令, 2018年第12号公告.
const ORDER = /(令|公告|通告)(?:(\d{4})年)?第?(\d{1,5})号/g
const ORDER_BACKWARD = /(?:(\d{4})年)?第(\d{1,5})号(令|公告|通告)/g

const CHINESE = /[一-鿿]/
const LONGEST_ISSUER = 16

// Words that end before an issuer's sign begins: 根据国发〔2018〕39号, 省政府浙政发〔2018〕48号, 见浙政发〔2018〕48号.
const NOT_SIGN =
  /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|参照|遵照|遵循|结合|以及|关于|文件|规定|印发|转发|下发|发布|出台|制定|废止|替代|代替|原|见|按|与|或|由|据|的|是|号)/
const BODY = /^.*(?:国务院|政府|办公厅|办公室|委员会)(?=.)/

/** Chinese characters right before `at`, not further back than `floor`. */
const runBefore = (text: string, at: number, floor: number): string => {
  let i = at
  while (i > floor && at - i < LONGEST_ISSUER && CHINESE.test(text.charAt(i - 1))) i--
  return text.slice(i, at)
}

const signBefore = (text: string, at: number, floor: number): string =>
  runBefore(text, at, floor)
    .replace(/^[和及](?=.{2})/, '')
    .replace(NOT_SIGN, '')
    .replace(BODY, '')

const issuerBefore = (text: string, at: number, floor: number): string =>
  runBefore(text, at, floor)
    .replace(NOT_SIGN, '')
    .replace(/^[和及](?=.{2})/, '')
    .replace(/^第/, '')

/**
 * The document numbers of a stretch of clean text, in text order. Any issuer's sign is read: 国发, 浙政办发, 粤府, 合政秘.
 * `findDocumentNumbers('根据国发〔2018〕39号文件', {start: 0, end: 15})` gives `国发〔2018〕39号` at 2 to 13.
 */
export const findDocumentNumbers = (text: string, span: Span): DocumentNumberMention[] => {
  const part = text.slice(span.start, span.end)
  if (!part.includes('号')) return []
  const found: DocumentNumberMention[] = []
  let floor = span.start
  for (const match of part.matchAll(YEARED)) {
    const at = span.start + match.index
    const sign = signBefore(text, at, floor)
    floor = at + match[0].length
    if (sign === '') continue
    found.push({ start: at - sign.length, end: floor, number: `${sign}〔${match[1]!}〕${Number(match[2])}号` })
  }
  for (const match of part.matchAll(ORDER)) {
    const at = span.start + match.index
    const issuer = issuerBefore(text, at, span.start)
    if (issuer === '' && match[1] !== '公告') continue
    const year = match[2] ? `${match[2]}年` : ''
    const number = `${issuer}${match[1]!}${year}第${Number(match[3])}号`
    found.push({ start: at - issuer.length, end: at + match[0].length, number })
  }
  for (const match of part.matchAll(ORDER_BACKWARD)) {
    const at = span.start + match.index
    const issuer = issuerBefore(text, at, span.start)
    if (issuer === '') continue
    const year = match[1] ? `${match[1]}年` : ''
    const number = `${issuer}${match[3]!}${year}第${Number(match[2])}号`
    found.push({ start: at - issuer.length, end: at + match[0].length, number })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Full-width digits and letters to ASCII, white space out: 浙政发〔２０１８〕４８ 号 becomes 浙政发〔2018〕48号. */
const folded = (line: string): string =>
  line.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\s+/g, '')

/**
 * The canonical form of a line that is a document number and nothing else, or null.
 * `浙政发〔２０１８〕４８ 号`, `浙政发[2018]48号` and `浙政发（2018）第48号` are all `浙政发〔2018〕48号`.
 */
export const parseDocumentNumber = (line: string): string | null => {
  const text = folded(line)
  if (text.length > LONGEST_LINE) return null
  const [found, more] = findDocumentNumbers(text, { start: 0, end: text.length })
  return found && !more && found.start === 0 && found.end === text.length ? found.number : null
}

const LONGEST_LINE = 40
