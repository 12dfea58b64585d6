// What a document says of its own lists: 列第一位的为牵头单位（下同）. It decides roles that no word beside a name states.
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { MARKS } from '../text/marks.ts'

/**
 * A rule of reading that a document states for itself. `first`: who stands first leads. `before-comma`: who stands
 * before the first ， leads. `before-stop`: who stands before the first ； leads. `marked`: who has a mark (★) leads.
 * `print`: who is printed in bold or in colour leads, which text does not keep: nobody can be said to lead.
 */
export interface Convention extends Span {
  readonly kind: 'first' | 'before-comma' | 'before-stop' | 'marked' | 'print'
  /** Whether it holds from here on (下同, 以下工作均…), or in its own clause only. */
  readonly onward: boolean
}

/**
 * The convention stated between `start` and `end`, e.g. `列第一位的为牵头单位，下同`, `列第一位者为牵头单位，下同`,
 * `排在第一位的部门为牵头部门，下同`, `逗号前为牵头单位，未明确的按职责分工负责`, `标★的为牵头单位`. Its span takes in 下同.
 */
export function conventionIn(text: string, start: number, end: number): Convention | undefined {
  for (let lead = leadPhrase(text, start, end); lead >= 0; lead = leadPhrase(text, lead + 1, end)) {
    const found = statedAt(text, start, end, lead)
    if (found) return found
  }
  return undefined
}

function statedAt(text: string, start: number, end: number, lead: number): Convention | undefined {
  let from = lead
  while (from > start && !'，；。（〔：\n'.includes(text[from - 1] ?? '')) from--
  const kind = kindOf(text.slice(from, lead))
  if (!kind) return undefined
  let to = lead
  while (to < end && !'，；。）〕\n'.includes(text[to] ?? '')) to++
  const rest = /^[，；]未明确的?[^，；。）〕]{0,16}/.exec(text.slice(to, Math.min(end, to + 24)))
  to += rest?.[0].length ?? 0
  const tail = ONWARD.exec(text.slice(to, Math.min(end, to + 40)))
  return { kind, onward: tail !== null, start: from, end: to + (tail?.[0].length ?? 0) }
}

// 列第一位的为牵头单位，下同; 排在第一位的部门为牵头部门，分别负责为各部门按职责分别牵头，下同; 逗号前为牵头单位，以下工作均涉及各县（区）政府、不再一一列出: it speaks of all that follows.
const ONWARD =
  /^(?:[，；][^，；。（）〔〕]{2,24})?[，；、。]?(?:以?下(?:均|皆|各项)?(?:相)?同|以下(?:各项|所有|全部)?(?:工作|任务|事项|条目|内容)(?:均|皆|都|中))/

const FIRST =
  /(?:列|排|位居|位于|居|写|放)[^，。；]{0,8}(?:第一|第1|首|最前|前列|靠前|前面)|第一位|首位|(?:第一|首)个?(?:责任)?(?:单位|部门)|前列(?:的)?(?:单位|部门)|^(?:其中)?前者(?:为|是)?$/
const MARKED = new RegExp(
  `(?:标|带|加|注|打|有|画)[^，。；]{0,8}[${MARKS.replace(/[*]/g, '\\*')}]|标(?:记|注|号)的?(?:单位|部门)`,
)

// 黑体字标注的单位为牵头单位, 加粗的为牵头单位, 划线单位为牵头单位
const PRINT =
  /(?:黑体|粗体|加粗|斜体|楷体|下划线|(?<!规)划线|[红蓝]色?字)体?字?(?:标注|标记|标示|标明|表示|显示|部分)?的?(?:单位|部门|者)?(?:均|皆)?(?:为|是)?$/

function kindOf(subject: string): Convention['kind'] | undefined {
  if (/逗号(?:之)?前/.test(subject)) return 'before-comma'
  if (/分号(?:之)?前/.test(subject)) return 'before-stop'
  if (PRINT.test(subject)) return 'print'
  if (MARKED.test(subject)) return 'marked'
  return FIRST.test(subject) ? 'first' : undefined
}

const LEAD_WORDS = ['牵头', '主办', '主责', '为主要责任', '为第一责任', '为总负责', '负总责', '负主责']

function leadPhrase(text: string, start: number, end: number): number {
  let first = -1
  for (const word of LEAD_WORDS) {
    const at = indexWithin(text, word, start, end)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}
