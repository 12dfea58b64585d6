// The words beside a number that say whether it is a floor, a ceiling or the thing itself.
import type { Comparator } from '../model/kinds.ts'

interface Word {
  readonly word: string
  readonly comparator: Comparator
}

const table = (entries: readonly (readonly [Comparator, string])[]): readonly Word[] =>
  entries
    .flatMap(([comparator, words]) => words.split(' ').map((word) => ({ word, comparator })))
    .sort((a, b) => b.word.length - a.word.length)

// 最高不超过50万元; 发现率不低于5%; 可支付能力不足6个月; 总规模达到2万亿元
const BEFORE = table([
  [
    '<=',
    '不得超过 不超过 不超 不得高于 不高于 不得多于 不多于 不大于 不长于 最高 最多 最长 最大 至多 控制在 上限为 只 仅',
  ],
  ['>=', '不得少于 不少于 不得低于 不低于 不小于 不短于 至少 最低 最少 达到 达 下限为 保持在 满'],
  ['>', '超过 突破 高于 大于 多于 超出 超'],
  ['<', '不足 低于 少于 小于 未满 不满 低于'],
])

// 80%以上事项实现掌上办; 5万元以下小额消费贷款; 离校2年内未就业高校毕业生
const AFTER = table([
  ['>=', '及以上 或以上 以上 （含）以上 (含)以上 起'],
  ['<=', '及以下 以下 以内 之内 内 （含）以下 (含)以下 （含）以内'],
  ['=', '左右 上下'],
])

// 不超过人民币50万元, 至少每人3次: words that may stand between comparator and number.
const FILLERS = ['人民币', '每人', '每户', '每家', '每年', '每月', '享受', '约', '到', '为', '于']

const NO_INSIDE = '部外地容资控涵生在'

export interface FoundComparator {
  readonly comparator: Comparator
  /** Start of the word before the number, or end of the one after it. */
  readonly edge: number
  readonly word: string
}

/** The comparator that ends right before `at`, fillers aside: 不超过 in `不超过50%` at 3. Looks no further back than `floor`. */
export const comparatorBefore = (text: string, at: number, floor: number): FoundComparator | null => {
  let i = at
  for (let skipped = 0; skipped < 3; skipped++) {
    for (const { word, comparator } of BEFORE) {
      if (i - word.length >= floor && text.startsWith(word, i - word.length)) {
        return { comparator, edge: i - word.length, word }
      }
    }
    const filler = FILLERS.find((f) => i - f.length >= floor && text.startsWith(f, i - f.length))
    if (filler === undefined) return null
    i -= filler.length
  }
  return null
}

/** The comparator that starts at `at`: 以上 in `80%以上事项` at 3. 10家内部单位 has none. */
export const comparatorAfter = (text: string, at: number, end: number): FoundComparator | null => {
  for (const { word, comparator } of AFTER) {
    if (at + word.length > end || !text.startsWith(word, at)) continue
    if (word === '内' && NO_INSIDE.includes(text.charAt(at + 1) || ' ')) continue
    return { comparator, edge: at + word.length, word }
  }
  return null
}

// A share names its whole between comparator and number: 不超过当地上年度实际收支缺口额度的50%. A verb may stand there too:
// 最高给予50万元, 至少配备2名.
const FAR = /不得?超过|不得?低于|不得?少于|不得?高于|最高|最多|至多|至少|超过|低于|高于|不足|达到/g
const BEFORE_VERB = /(?:最高|最多|至多|至少|不得超过)[^，。；、：的\d]{1,6}$/
const FAR_REACH = 32

/**
 * The comparator that stands apart from its number: of a share, whose number follows 的, or with a verb between. The
 * nearest one in the same clause counts, with no further number between.
 */
export const comparatorApart = (text: string, at: number, floor: number): FoundComparator | null => {
  const from = Math.max(floor, at - FAR_REACH)
  const window = text.slice(from, at)
  if (!window.endsWith('的') && !BEFORE_VERB.test(window)) return null
  let found: FoundComparator | null = null
  for (const match of window.matchAll(FAR)) {
    const entry = BEFORE.find((w) => w.word === match[0])
    if (entry && !/\d/.test(window.slice(match.index))) {
      found = { comparator: entry.comparator, edge: from + match.index, word: match[0] }
    }
  }
  return found
}
