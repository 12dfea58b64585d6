// Third step: what the printer put on the page beside the text goes: page numbers, running heads, the imprint.
import { dropContents } from './contents.ts'
import type { Line } from './lines.ts'
import { dropWebPage } from './web-page.ts'

/**
 * The lines without page furniture. What goes carries no claim: `—5—`, `浙江省人民政府公报2019年第2期`, the imprint, the
 * table of contents, the navigation of a web page.
 */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const body = dropWebPage(lines.slice(0, imprintStart(lines)))
  return dropContents(body.filter(({ text }) => !isPageNumber(text) && !isRunningHead(text) && !isMark(text)))
}

// —5—, - 12 -, 第5页, 第5页共10页, Page5, #Page5:, 5/10
const PAGE_NUMBER =
  /^(?:[-—–―─_·•]+\d{1,4}[-—–―─_·•]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|#?\s?[Pp]age\s?\d{1,4}(?:of\d{1,4})?[:：]?|\d{1,4}\/\d{1,4})$/

const isPageNumber = (text: string): boolean => text.length <= 16 && PAGE_NUMBER.test(text)

// 浙江省人民政府公报2019年第2期, 国务院公报2019·5, 浙江省人民政府公报2019年第2期(总第1219期)
const RUNNING_HEAD = /^[\u4e00-\u9fff]{2,16}公报[·•]?(?:\d{4}年?[·•.]?)?(?:第?\d{1,3}期?)(?:（总第\d+期）)?$/

const isRunningHead = (text: string): boolean => text.length <= 40 && RUNNING_HEAD.test(text)

// The head of a gazette's first page, 5月15日出版, and what is stamped on a document's: ★, 特急, 机密★1年.
const MARK =
  /^(?:[★☆◆●■]+|(?:绝密|机密|秘密|内部|特提|特急|加急|平急|急件)(?:[★☆·、]?(?:\d+(?:年|个月)|长期|特提|特急|加急|平急))*|\d{1,2}月\d{1,2}日出版|\d{4}年第\d{1,3}期（总第\d+期）|[\u4e00-\u9fff]{2,12}(?:人民政府|国务院|常务委员会)公报|国务院公报)$/

const isMark = (text: string): boolean => text.length <= 24 && MARK.test(text)

// What an imprint says and no document does: 主管主办单位：…, 国内统一刊号：CN33-1354/D, 1月16日出版, 印刷单位：…
const IMPRINT =
  /^(?:主管主办单位|主管单位|主办单位|编辑出版|编辑部|地址|联系电话|电话|国内统一刊号|国内统一连续出版物号|网址|印刷单位|印刷|邮编|邮政编码|定价|准印证号)：|刊号：|^\d{1,2}月\d{1,2}日出版$|^\d{4}年第\d{1,3}期（总第\d+期）$|公报$/

/** Index of the first line of the imprint at the end of the file; `lines.length` without one. */
function imprintStart(lines: readonly Line[]): number {
  let start = lines.length
  while (start > 0 && IMPRINT.test(lines[start - 1]?.text ?? '')) start--
  // A table's last row can look like one line of an imprint; an imprint names a serial number.
  const tail = lines.slice(start)
  return tail.some((line) => /刊号|总第\d+期/.test(line.text)) ? start : lines.length
}
