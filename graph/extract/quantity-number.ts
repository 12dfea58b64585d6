// Reads the number itself: 1,200 or 98.5 in digits, 三十五 or 两 in words.

export interface Numeral {
  readonly value: number
  /** Offset after it. */
  readonly end: number
}

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/y

/** The number in ASCII digits at `at`: `1,200.5` is 1200.5. Null where no digit stands. */
export const digitsAt = (text: string, at: number): Numeral | null => {
  DIGITS.lastIndex = at
  const found = DIGITS.exec(text)
  return found && { value: Number(found[0].replaceAll(',', '')), end: at + found[0].length }
}

const WORD_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (c, i) => [c, i] as const),
  ['〇', 0],
  ['两', 2],
])
const WORD_SCALES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The longest numeral worth reading: 九千九百九十九. */
const LONGEST = 7

/**
 * The number in words at `at`, under ten thousand: 三十五 is 35, 两 is 2, 一百二十 is 120.
 * Null where no numeral stands; longer runs (一二三四五六七八) are none.
 */
export const wordsAt = (text: string, at: number, end: number): Numeral | null => {
  let total = 0
  let digit = -1
  let i = at
  for (; i < end; i++) {
    const c = text.charAt(i)
    const scale = WORD_SCALES.get(c)
    if (scale !== undefined) {
      total += (digit < 0 ? 1 : digit) * scale
      digit = -1
      continue
    }
    const value = WORD_DIGITS.get(c)
    if (value === undefined) break
    if (digit > 0 || i - at >= LONGEST) return null
    digit = value
  }
  return i === at ? null : { value: total + Math.max(digit, 0), end: i }
}
