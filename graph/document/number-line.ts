// Lines of a document's head that hold its number: alone, in brackets, several side by side, or beside who signed it.

// 浙政发〔2018〕48号, 国办函（2019）3号
const YEARED = '[\\u4e00-\\u9fffA-Z]{1,16}(?:〔\\d{4}〕|（\\d{4}）|\\d{4})第?\\d{1,5}号'
// 国务院令第711号, 第158号 under the name of an order, 2019年第5号 under that of an announcement
const ORDERED = '(?:[\\u4e00-\\u9fff]{2,16}(?:令|公告|通告))?(?:\\d{4}年)?第\\d{1,5}号'
const SIGNED = '(?:(?:签发|会签)人：?[\\u4e00-\\u9fff]{2,12}){1,2}'

const ONE = new RegExp(`^(?:${YEARED}|${ORDERED})$`)
const SEVERAL = new RegExp(`^(?:${YEARED}[、，]?){1,8}(?:${SIGNED})?$`)
const LONGEST = 32
const LONGEST_OF_SEVERAL = 160

/**
 * The document numbers of a line that holds nothing else, the document's own first; [] for other lines.
 * `教师〔2022〕6号　发改社会〔2022〕1311号` of two ministries gives two, `（永政办〔2023〕5号）` and
 * `永政办〔2023〕5号　　签发人：王某` one.
 */
export function numbersIn(line: string): readonly string[] {
  const undated = dateBehind(line) === undefined ? line : line.replace(DATE, '')
  const text = inBrackets(undated) ? undated.slice(1, -1) : undated
  if (text.length <= LONGEST && ONE.test(text)) return [text]
  if (text.length > LONGEST_OF_SEVERAL || !SEVERAL.test(text)) return []
  return text
    .split('号')
    .filter((words) => /\d$/.test(words))
    .map((words) => `${words.replace(/^[、，]/, '')}号`)
}

// 川办函〔2017〕113号 2017年6月2日, as the pages of gazettes print both on one line
const DATE = /(?<=号)\s?（?\d{4}年\d{1,2}月\d{1,2}日）?$/

/** The date behind a number on its line: `2017年6月2日` of `川办函〔2017〕113号 2017年6月2日`; undefined without one. */
export const dateBehind = (line: string): string | undefined =>
  line.length > LONGEST_OF_SEVERAL ? undefined : DATE.exec(line)?.[0].replace(/[\s（）]/g, '')

/** Whether a line is a document number, or several, and nothing else. */
export const isNumberLine = (text: string): boolean => numbersIn(text).length > 0

/** Whether a number stands in brackets, as running text and lists print those of other documents. */
export const inBrackets = (text: string): boolean => /^（.*号）$/.test(text)
