// Registry: the place of a document that names no issuer, told by the bodies it speaks of and the places it names.
import { genericFormsOf } from './generic-forms.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import { placesIn } from './places-in.ts'

const BODY = /(?<![\u4e00-\u9fff])(自治区|省|市|州|县|区)([\u4e00-\u9fff]{2,12}?[厅局委办院部])(?![\u4e00-\u9fff])/g
const RULES = /^(?:委|人民政府|人大常委会)/

// The level whose bodies the text names most: 市 where it speaks of 市财政局, 市发展改革委.
const ownWord = (text: string): string | undefined => {
  const count = new Map<string, number>()
  for (const [, word, rest] of text.matchAll(BODY)) {
    if (genericFormsOf(rest!).length > 0) count.set(word!, (count.get(word!) ?? 0) + 1)
  }
  const [first, second] = [...count].sort((a, b) => b[1] - a[1])
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) * 2 ? first[0] : undefined
}

/**
 * The place of a document told by its text alone: one that speaks of 市财政局 and 市教育局 throughout and names one city's
 * government or Party committee, `《中共广州市委、广州市人民政府关于…》`, is that city's. Undefined where the text leaves a
 * doubt: no level stands out, or no place or several of that level are named so.
 */
export const jurisdictionOfText = (text: string): Jurisdiction | undefined => {
  const word = ownWord(text)
  if (word === undefined) return undefined
  const named = new Set<Jurisdiction>()
  placesIn(text, (places, end) => {
    if (!RULES.test(text.slice(end, end + 5))) return
    for (const place of places) if (levelWordOf(place) === word) named.add(place)
  })
  const [only, other] = named
  return other === undefined ? only : undefined
}
