// Words that join bodies to the one that acts: 会同, 会商, 商, 联合, 协同. What they make of them is told elsewhere.
import { isBody } from './body-words.ts'

const WORDS = ['会同', '会商', '商', '联合', '协同'] as const

/** One of them. */
export type JointWord = (typeof WORDS)[number]

// 商务局, 商会, 联合会, 联合执法, 部门联合“双随机、一公开”监管: the first letters of names and of other words.
const OTHER_WORD =
  /^(?:商[务业会贸标品城事圈户贩铺榷议量讨洽请定行]|联合(?:“|会|体|监|抽|办|印发|发文|执法|检查|惩戒|党|工|社))/

/** The word at `at` that joins what follows it to what stands before; undefined for 商务, 联合会 and the like. */
export const jointAt = (text: string, at: number): JointWord | undefined =>
  OTHER_WORD.test(text.slice(at, at + 4)) ? undefined : WORDS.find((word) => text.startsWith(word, at))

/** The first such word in an element of a list: 会同 anywhere, the others behind a name, `市教育局商市公安局负责`. */
export function jointIn(words: string): { readonly word: JointWord; readonly index: number } | undefined {
  const meeting = words.indexOf('会同')
  if (meeting >= 0) return { word: '会同', index: meeting }
  for (let index = 2; index < words.length - 2; index++) {
    const word = '会商联协'.includes(words[index] ?? '-') ? jointAt(words, index) : undefined
    // 市公安局、市建委协同 ends in what they do.
    if (word && words.length - index - word.length > 3 && isBody(words.slice(0, index))) return { word, index }
  }
  return undefined
}
