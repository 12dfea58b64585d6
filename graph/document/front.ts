// The head of a document: title, document number, recipients; and what the title says of type and issuer.
import type { Line } from '../text/lines.ts'
import { isoDate } from './iso-date.ts'
import { endsSentence } from './layout.ts'
import { markerOf } from './marker.ts'
import { dateBehind, isNumberLine, numbersIn } from './number-line.ts'
import { typeOf } from './type-of.ts'
import { isAnnexLine, isDateLine, joined } from './unwrap.ts'

/** The head of one document, in indexes of its lines. */
export interface Front {
  readonly title: string
  /** `国家市场监督管理总局公告` above the number of an announcement that has a title of its own below it. */
  readonly orderName: string | undefined
  readonly titleLines: readonly [start: number, end: number]
  readonly number: string | null
  readonly numberLine: number | undefined
  readonly recipients: readonly string[]
  readonly recipientLines: readonly [start: number, end: number]
  /** The date beside the number or below it, ISO. */
  readonly date: string | null
  /** First line that is no head. */
  readonly bodyStart: number
}

/** Reads the head of a document whose number stands at `numberLine`, or of one without a number. */
export function readFront(lines: readonly Line[], numberLine: number | undefined): Front {
  const head = titleRange(lines, numberLine)
  const subject = subjectBelow(lines, head, numberLine)
  const titleLines = subject ?? head
  const title = bareTitle(joined(lines.slice(...titleLines)))
  let after = Math.max(titleLines[1], numberLine === undefined ? 0 : numberLine + 1)
  let dated = numberLine === undefined ? undefined : dateBehind(lines[numberLine]?.text ?? '')
  for (; after < lines.length; after++) {
    const text = lines[after]?.text ?? ''
    // 川办函〔2017〕113号 / 2017年6月2日 / 各市（州）人民政府：
    const date = after - 1 === numberLine && isDateLine(text) && recipientRange(lines, after + 1)[1] > after + 1
    if (date) dated ??= text
    else if (!isDateNote(text) && !isStatus(text) && !isPageNote(text) && !says(text, title)) break
  }
  const recipientLines = recipientRange(lines, after)
  const recipients = joined(lines.slice(...recipientLines)).replace(/：$/, '')
  return {
    title,
    orderName: subject && joined(lines.slice(...head)),
    titleLines,
    number: numberLine === undefined ? null : (numbersIn(lines[numberLine]?.text ?? '')[0] ?? null),
    numberLine,
    recipients: recipients === '' ? [] : recipients.split(/[，；]/).filter((name) => name !== ''),
    recipientLines,
    date: dated === undefined ? null : isoDate(dated),
    bodyStart: recipientLines[1],
  }
}

// 4. 甘肃省人民政府办公厅关于…的通知（2023年3月17日）: a collection counts its documents and dates them; a page says its
// column before the title, 【市政府重点工作及责任分解】滁州市人民政府关于….
const bareTitle = (title: string): string =>
  title
    .replace(/^【[^【】]{2,24}】(?=.*关于)/, '')
    .replace(COUNTED, '')
    .replace(/（\d{4}年\d{1,2}月\d{1,2}日）$/, '')

const COUNTED = /^\d{1,3}[.、] ?/

/** Whether a line below a title says it again, its number in front and its marks left out. */
const says = (text: string, title: string): boolean =>
  title !== '' && text.length >= title.length - 8 && text.replace(MARKS, '').endsWith(title.replace(MARKS, ''))

const MARKS = /[《》〈〉<>“”\s]/g

// （2023年3月1日）, （2020年5月2日某市人民政府令第3号公布）; 2023-01-05 10:00 某县人民政府办公室 stamps a page.
const isDateNote = (text: string): boolean =>
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: ?\d{1,2}:\d{2}(?::\d{2})?)?[\u4e00-\u9fff：]{0,20}$/.test(text) ||
  /^（\d{4}年\d{1,2}月\d{1,2}日(?:[^。]{0,80}(?:通过|批准|公布|发布|印发|修订|修正|施行))?）$/.test(text)

/** （已失效）: what a page says of a document that no longer holds. */
const isStatus = (text: string): boolean => /^（(?:已|全文)?(?:失效|废止|修改|有效)）$/.test(text)

/** `发布时间：2020-02-03 17:29`, `来源：市政府办公室 浏览次数：12`, `【字体：大 中 小】`: what a page says of itself below the title. */
const isPageNote = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  !/[。；]/.test(text) &&
  /^[【〔（]?(?:(?:发布|发文|成文|生成|更新|公开)?(?:时间|日期)|(?:信息|文章)?来源|作者|发布(?:机构|单位)|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|(?:选择阅读)?字[体号])：/.test(
    text,
  )

const LONGEST_TITLE_LINE = 60
const LONGEST_TITLE = 200
const MOST_TITLE_LINES = 6

function titleRange(lines: readonly Line[], numberLine: number | undefined): readonly [number, number] {
  if (numberLine !== undefined) {
    const above = titleAbove(lines, numberLine)
    if (above < numberLine && isTitle(joined(lines.slice(above, numberLine)))) return [above, numberLine]
    return titleFrom(lines, numberLine + 1)
  }
  const first = titleFrom(lines, 0)
  const again = titleFrom(lines, first[1])
  return again[1] > again[0] && joined(lines.slice(...first)) === joined(lines.slice(...again)) ? again : first
}

/** `国家市场监督管理总局公告` / `2022年第28号` / `关于调整目录的公告`: the lines below the number that say what it is about. */
function subjectBelow(
  lines: readonly Line[],
  head: readonly [number, number],
  numberLine: number | undefined,
): readonly [number, number] | undefined {
  if (numberLine !== head[1] || !/^[\u4e00-\u9fff]{2,30}(?:令|公告|通告)$/.test(joined(lines.slice(...head))))
    return undefined
  const below = titleFrom(lines, numberLine + 1)
  return /^[^《》]{0,30}关于.+(?:公告|通告|决定|通知)$/.test(joined(lines.slice(...below))) ? below : undefined
}

/** Index of the first of the title lines that stand above line `end`. */
export function titleAbove(lines: readonly Line[], end: number): number {
  let start = end
  while (start > 0 && end - start < MOST_TITLE_LINES) {
    const line = lines[start - 1]
    const counted = line && COUNTED.test(line.text) && OPENS_TITLE.test(line.text.replace(COUNTED, ''))
    if (line && counted && joined(lines.slice(start - 1, end)).length <= LONGEST_TITLE) return start - 1
    if (!line || !isTitleLine(line)) break
    if (/文件$/.test(line.text) && !line.text.includes('关于')) break
    start--
    if (OPENS_TITLE.test(joined(lines.slice(start, end))) && !LEADS_ON.test(lines[start - 1]?.text ?? '')) break
  }
  // A web page has the title above it, and again at its head.
  for (let again = start + 1; again < end; again++)
    if (joined(lines.slice(start, again)) === joined(lines.slice(again, end))) return again
  return start
}

// A title opens with its issuer: 浙江省人民政府办公厅关于…, 国务院印发…
const OPENS_TITLE =
  /^(?:国务院|国家|中共|中国|[^，、；（）〔〕《府厅办关]{2,12}?[省市县区州盟旗])[^，、；（）〔〕《]{0,24}?(?:关于|印发|转发|批转)/
// … unless the line above is a joint issuer, or passes on what another wrote: 浙江省人民政府办公厅转发
const LEADS_ON = /^[^，、；（）〔〕各]{4,30}(?:人民政府|办公厅|办公室|委员会|[省市县区州]委)$|(?:转发|批转|印发|关于)$/

/** Whether a text can be a document's title: 关于… or one that ends in a type. */
export const isTitle = (text: string): boolean => text.length >= 5 && (typeOf(text) !== null || text.includes('关于'))

const isTitleLine = (line: Line): boolean =>
  line.text.length <=
    (line.text.includes('关于') && /的(?:通知|意见|决定|函)$/.test(line.text) ? LONGEST_TITLE : LONGEST_TITLE_LINE) &&
  !isDateLine(line.text) &&
  !/[。；：]/.test(line.text) &&
  !isNumberLine(line.text) &&
  !isAnnexLine(line.text) &&
  markerOf(line)?.certain !== true

/** Title lines from `start` on: until they make a title and the next line does not go on with it. */
export function titleFrom(lines: readonly Line[], start: number): readonly [number, number] {
  let text = ''
  for (let i = start; i < lines.length && i - start < MOST_TITLE_LINES; i++) {
    const line = lines[i]
    if (!line || !isTitleLine(line)) return text !== '' && startsItem(line) ? [start, i] : [start, start]
    text += line.text
    if (!isTitle(text) || typeOf(text) === null) continue
    const next = lines[i + 1]
    if (
      next &&
      isTitleLine(next) &&
      typeOf(text + next.text) !== null &&
      !/^[各省市]/.test(next.text) &&
      !/〔\d{4}〕/.test(next.text) &&
      next.text !== text
    ) {
      if (/^（/.test(next.text) || /的[\u4e00-\u9fff]{2,4}$/.test(next.text)) continue
    }
    return [start, i + 1]
  }
  return [start, start]
}

const startsItem = (line: Line | undefined): boolean => line !== undefined && markerOf(line)?.certain === true

const MOST_RECIPIENT_LINES = 8

function recipientRange(lines: readonly Line[], start: number): readonly [number, number] {
  for (let i = start; i < lines.length && i - start < MOST_RECIPIENT_LINES; i++) {
    const line = lines[i]
    if (!line || line.text.includes('。') || isDateLine(line.text) || startsItem(line)) break
    if (line.text.endsWith('：')) {
      const text = joined(lines.slice(start, i + 1))
      return /^(?:各|省|市|县|区|州|国务院|中央|有关|本|局|厅|委|机关|自治区|[\u4e00-\u9fff]{2,8}(?:省|市|县|区|州|旗|盟|镇|乡|苏木|街道|厅|局|委|部|府))/.test(
        text,
      )
        ? [start, i + 1]
        : [start, start]
    }
    if (endsSentence(line.text)) break
  }
  return [start, start]
}
