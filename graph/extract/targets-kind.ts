// Decides what one quantity is: a result to reach, a rule to apply, or no target at all.
import type { TargetKind } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import type { Quantity } from './quantity.ts'
import * as words from './targets-words.ts'

/** The words around a quantity, cut to the few dozen characters that can govern it. */
export interface Setting {
  /** The clause before the number, comparators included. */
  readonly before: string
  /** The clause after the unit and its comparator. */
  readonly after: string
  /** Whether a deadline governs the clause: its own, its paragraph's or its item's. */
  readonly dated: boolean
  /** Whether the clause says to whom something applies (对…的地区, …的，). */
  readonly condition: boolean
  /** Whether a count earlier in the sentence was a result: 配置80余辆，有害垃圾专用收运车1辆. */
  readonly listed: boolean
}

type Kind = TargetKind | null

const REACH = 60
const FOLLOW = 24

/** The setting of a quantity in its clause. */
export const settingOf = (
  text: string,
  clause: Span,
  quantity: Quantity,
  rest: Pick<Setting, 'dated' | 'condition' | 'listed'>,
): Setting => ({
  before: text.slice(Math.max(clause.start, quantity.number - REACH), quantity.number),
  after: unquoted(text.slice(quantity.end, Math.min(clause.end, quantity.end + FOLLOW))),
  ...rest,
  condition: rest.condition || words.ENTITLES.test(text.slice(quantity.end, Math.min(clause.end, quantity.end + 5))),
})

/** A name in quotation marks governs nothing: 1.5%反映到“工伤保险省级调剂金”目级科目. */
const unquoted = (after: string): string => {
  const quote = after.indexOf('“')
  return quote < 0 ? after : after.slice(0, quote)
}

const atEnd = (after: string): boolean => /^(?:[、和及或与）〕”]|$)/.test(after)

const money = ({ compared, comparator }: Quantity, { before, after, dated, condition, listed }: Setting): Kind => {
  if (condition || words.DESCRIBES.test(after)) return 'STANDARD'
  const gives = words.GIVES.test(before) || words.GIVES.test(after)
  if (words.CHANGES.test(before) && !words.GIVES_SURELY.test(before + after)) return 'OUTCOME'
  if (comparator === '<=' && words.GRANTS.test(before)) return 'STANDARD'
  // 力争再贷款投放量达到300亿元: what is striven for is no grant, whatever else it is called.
  if (/力争|确保/.test(before) && !words.GIVES_SURELY.test(before + after)) return 'OUTCOME'
  if (words.SUM.test(before.slice(-16)) && words.REACHES.test(before)) return 'OUTCOME'
  if (words.LENDS.test(before) && !words.GIVES_SURELY.test(before + after)) return 'OUTCOME'
  if (gives || words.BY_MEASURE.test(before)) return 'STANDARD'
  if (words.REACHES.test(before) || dated || partOfListed(before, listed)) return 'OUTCOME'
  return compared ? 'STANDARD' : null
}

/** 完成重点项目投资4000亿元以上，其中基础设施投资不少于1500亿元 */
const partOfListed = (before: string, listed: boolean): boolean => listed && before.startsWith('其中')

const percent = ({ compared, comparator, value }: Quantity, setting: Setting): Kind => {
  const { before, after, dated, condition, listed } = setting
  if (condition) return 'STANDARD'
  // 分别增长7.5%、9%
  if (listed && /[%点][、和]$/.test(before)) return 'OUTCOME'
  if (words.CHANGES.test(before)) return words.GIVES_SURELY.test(before + after) ? 'STANDARD' : 'OUTCOME'
  if (words.RATE.test(before)) return 'OUTCOME'
  if (words.GIVES.test(before) || words.GIVES.test(after) || words.BY_MEASURE.test(before)) return 'STANDARD'
  if (!dated && words.CEILING.test(before)) return 'STANDARD'
  if (dated || value === 100 || words.REACHES.test(before) || words.REACHES.test(after)) return 'OUTCOME'
  // A floor is something to reach, 90%以上事项网上办; a ceiling, and what describes, is a rule: 比例不超过50%.
  const floor = comparator.startsWith('>') && (before === '' || !words.DESCRIBES.test(after))
  return compared ? (floor ? 'OUTCOME' : 'STANDARD') : null
}

// 每引进1名博士: what something is paid for, and no goal.
const PER = /每(?![年月日天周]|季度?|半年)(?:成功|新)?[^，。；个家户人]{1,6}$/

const HAS = /^[\u4e00-\u9fff]{1,4}的(?!目标|任务|要求)/

const count = (quantity: Quantity, setting: Setting): Kind => {
  const { before, after, dated, condition, listed } = setting
  // 面积不减少的，计30分: marks of an assessment.
  if (quantity.unit === '分' && /[计得扣加记减]$/.test(before)) return null
  if (quantity.words || /配$/.test(before) || PER.test(before)) return null
  if (/^[^，。；]{0,3}配/.test(after)) return 'STANDARD'
  const changes = words.CHANGES.test(before)
  if (!changes && !quantity.compared && (words.KINDS.test(after) || words.REFERS.test(before))) return null
  // 每件发明专利资助不超过3个国家: how much is granted at most.
  if (quantity.comparator === '<=' && words.GRANTS.test(before)) return 'STANDARD'
  if (dated && !condition && words.EACH_BRINGS.test(before)) return 'OUTCOME'
  if (condition || words.COUNT_RULE.test(before)) return quantity.compared || !condition ? 'STANDARD' : null
  if (/由$/.test(before)) return quantity.compared ? 'STANDARD' : null
  // 1500张以上床位的养老机构按规定配备医务人员: whom a rule is for.
  if (
    quantity.compared &&
    !changes &&
    HAS.test(after) &&
    !words.REACHES.test(before) &&
    !words.BRINGS_FORTH.test(before)
  )
    return 'STANDARD'
  if (quantity.compared && words.DESCRIBES.test(after)) return words.BRINGS_FORTH.test(before) ? 'OUTCOME' : 'STANDARD'
  if (quantity.measure === 'SIZE' && /圈|半径|范围/.test(after)) return 'STANDARD'
  if (changes || words.REACHES.test(before)) return 'OUTCOME'
  if (partOfListed(before, listed)) return 'OUTCOME'
  if ((dated || listed) && (quantity.compared || atEnd(after))) return 'OUTCOME'
  return quantity.compared ? 'STANDARD' : null
}

const OFTEN = /(?:每(?:年|半年|季度?|月|周|日|天|学期|两年|人)|年均|月均)[^，。；]{0,16}$/

const times = (quantity: Quantity, setting: Setting): Kind => {
  if (quantity.words && /^[性办]/.test(setting.after)) return null
  // 十二届10次市政府常务会议: which meeting it was.
  if (!quantity.compared && /^[^，。]{0,12}会议/.test(setting.after)) return null
  if (OFTEN.test(setting.before) || (quantity.compared && !/[“跑]/.test(setting.before.slice(-8)))) return 'STANDARD'
  return quantity.words ? null : count(quantity, setting)
}

const duration = (quantity: Quantity, { before, after, condition }: Setting): Kind => {
  if (words.LOOKS_AWAY.test(before) || words.NAMED_PERIOD.test(after)) return null
  if (words.CHANGES.test(before) && words.SHORTENS.test(before)) return 'OUTCOME'
  if (condition || quantity.compared) {
    const promised = !condition && /力争|确保|实现/.test(before) && !words.GIVES.test(before)
    return promised ? 'OUTCOME' : 'STANDARD'
  }
  return words.LIMITS.test(before) ? 'STANDARD' : null
}

// 3岁以下婴幼儿托位数: whom another figure counts.
const COUNTED = /^[^，。；\d]{1,12}(?:数|率|比例|比重|占比)/

/** 人均预期寿命达到79岁 is a result, 年龄不超过45周岁 a rule. */
const age = (quantity: Quantity, { before, after }: Setting): Kind => {
  if (quantity.words || COUNTED.test(after)) return null
  return before.includes('寿命') ? 'OUTCOME' : 'STANDARD'
}

/**
 * What a quantity is in its setting; null where it is no target.
 * 80%以上事项实现掌上办 is an OUTCOME, 可返还其上年度实际缴纳失业保险费的50% a STANDARD, 等5类主体 neither.
 */
export const kindOf = (quantity: Quantity, setting: Setting): Kind => {
  if (quantity.measure === 'MONEY') return quantity.words ? null : money(quantity, setting)
  if (quantity.measure === 'PERCENT') return percent(quantity, setting)
  if (quantity.measure === 'TIMES') return times(quantity, setting)
  if (quantity.measure === 'DURATION') return duration(quantity, setting)
  if (quantity.measure === 'AGE') return age(quantity, setting)
  return count(quantity, setting)
}
