// Pinyin initials by the browser's own collation: the first character of each letter's run marks its border.

const LETTERS = 'abcdefghjklmnopqrstwxyz'
const BORDERS = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀')

const order = new Intl.Collator('zh-CN-u-co-pinyin')

/**
 * One letter a character; what is not Chinese stays as it is, in lower case.
 * `initials('省大数据局')` → `sdsjj`. A character with several readings gets its commonest.
 */
export function initials(text: string): string {
  return [...text].map(initial).join('')
}

function initial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  let letter = character
  for (let index = 0; index < BORDERS.length; index++) {
    if (order.compare(BORDERS[index]!, character) > 0) break
    letter = LETTERS[index]!
  }
  return letter
}

/** Whether a search can be meant as initials: two letters or more and nothing else. */
export function looksLikeInitials(text: string): boolean {
  return /^[a-z]{2,16}$/i.test(text)
}

/** Where the initials stand in a name, as a span of it: `findInitials('省大数据局', 'dsj')` → `[1, 4]`. */
export function findInitials(name: string, asked: string): readonly [start: number, end: number] | undefined {
  const at = initials(name).indexOf(asked.toLowerCase())
  return at < 0 ? undefined : [at, at + asked.length]
}
