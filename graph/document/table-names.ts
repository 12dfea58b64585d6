// Whether the lines of a table's cell are names of bodies, told by their shape alone.
import { placePrefixes } from '../registry/place-prefix.ts'
import { couldBeDepartment, looksLikeDepartment } from '../registry/looks-like-department.ts'
import { MARKS } from '../text/marks.ts'
import { withoutEnds } from '../text/without-ends.ts'

/**
 * How the lines of a cell join when all of it is names of bodies: for each but the first whether it is `apart`, a name of
 * its own below another, `市教育局` / `市财政局`, or goes on with the line above, `市公` / `安局`. Undefined for other words.
 */
export function joinNames(lines: readonly string[]): readonly boolean[] | undefined {
  const apart: boolean[] = []
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1] ?? ''
    const line = lines[i] ?? ''
    if (/[、，；/]$/.test(above) || /^[、，；/]/.test(line)) {
      apart.push(false)
      continue
    }
    // 市级有关单位，各区 / 人民政府: no government stands below a place without one of its own.
    if (/[省市县区州盟旗镇乡）]$/.test(above) && /^(?:人民政府|政府|管委会|管理委员会)/.test(line)) {
      apart.push(false)
      continue
    }
    const whole = isName(partsOf(above).at(-1) ?? '')
    const next = partsOf(line)[0] ?? ''
    // 以上 / 市市场监管局: a name with its place in front goes on with nothing.
    if (!whole && isName(next) && isPlaced(next)) return undefined
    apart.push(whole && isName(next))
  }
  const whole = lines.reduce(
    (text, line, i) => (i === 0 ? line : text + (apart[i - 1] === true ? '、' : '') + line),
    '',
  )
  return isNames(whole) ? apart : undefined
}

const isPlaced = (name: string): boolean =>
  /^[省市县区州盟旗各]/.test(name) || placePrefixes(name, undefined).length > 0

/** Whether words are names of bodies and nothing else: `★市教育局、各县（市、区）政府等`, `市教育局牵头，市财政局配合`. */
export function isNames(text: string): boolean {
  if (text.length < 2 || text.length > 400 || /[。：]/.test(text.replace(LABEL, ''))) return false
  const parts = partsOf(text)
  if (parts.some((part) => part === '')) return false
  const known = parts.filter(looksLikeDepartment).length
  return known * 2 >= parts.length && parts.every(isName)
}

/**
 * Whether words that spaces part in a column of bodies are a name each: `五星街道`, `南大街街道`; `市公`, `安局` are none.
 * What looks like a name is enough there.
 */
export const areApart = (words: readonly string[]): boolean =>
  words.every((word) => APART.test(word) || isNames(word)) && words.every((word) => word.length > 1)

const APART =
  /^(?:[\u4e00-\u9fff]{2,12}(?:街道|公司|集团|[镇乡局]|中心|开发区|新区|园区|医院|学校|办事处|管委会)|[\u4e00-\u9fff]{0,8}(?:经开区|高新区|高新园)|各[\u4e00-\u9fff]{1,6})(?:（[^（）]{1,12}）)?$/

const isName = (part: string): boolean => !COUNTS.test(part) && !isTwo(part) && isOne(part)

// 新引进加工企业5家 / 边境经济合作区管委会: what is counted is a task and no name.
const COUNTS = /^\d|\d[家个项亿万户所座套件次公平米吨名%]/

/** `市卫健委市发改委`: two names whose sign between them is missing, as where one cell ends and the next begins. */
const isTwo = (part: string): boolean =>
  [...part.matchAll(/(?<=[厅局委办署]|公司|集团|中心)(?=[省市县区州镇乡](?!级)[\u4e00-\u9fff]{2})/g)].some(
    ({ index }) => looksLikeDepartment(part.slice(0, index)) && looksLikeDepartment(part.slice(index)),
  )

const isOne = (part: string): boolean =>
  looksLikeDepartment(part) ||
  couldBeDepartment(part) ||
  /^各?[\u4e00-\u9fff（）、]{1,8}(?:镇|乡|街道|园区|地)(?:（[^（）]*）)?$/.test(part)

const LABEL = /(?:牵头|责任|配合|主办|协办|参与)(?:单位|部门)：/g
const ROLE =
  /(?:（(?:总?牵头|主办)(?:单位|部门)?）|(?:按(?:照)?(?:各自)?(?:职责|职能)?(?:分工)?)?(?:共同|分别|具体)?(?:牵头负责|负责|牵头|配合|参与|落实|协助))$/

/** The names of a list without signs beside them; a 、 in brackets parts nothing. */
function partsOf(text: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const c of text.replace(LABEL, '、').replace(/<br\s?\/?>/gi, '、')) {
    if ('（〔'.includes(c)) depth++
    if ('）〕'.includes(c)) depth--
    if (depth === 0 && '、，；/\\'.includes(c)) parts.push('')
    else parts.push((parts.pop() ?? '') + c)
  }
  if (parts[0] === '' && text.search(LABEL) === 0) parts.shift()
  return parts.flatMap((part) => conjoined(withoutEnds(part, MARKS).replace(ROLE, '').replace(/等$/, '')))
}

/** `市财政局和市公安局`, `市教委等市委人才工作领导小组有关成员单位` */
function conjoined(part: string): string[] {
  for (const match of part.matchAll(/以及|[和及与]|等(?=[省市县区州各])/g)) {
    const sides = [part.slice(0, match.index), part.slice(match.index + match[0].length)]
    if (sides.every((side) => looksLikeDepartment(side))) return sides
  }
  return [part]
}
