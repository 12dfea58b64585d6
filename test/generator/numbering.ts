// Part of the generator: numbers of items as documents print them, and the labels that paths keep of them.
import fc from 'fast-check'

/** One level of numbering. */
export interface Level {
  /** Marker of a number: 3 → `三、`, `（三）`, `3.`, `（3）`. */
  readonly print: (value: number) => string
  /** What a path keeps of it: `三`, `（三）`, `3`, `（3）`. */
  readonly label: (value: number) => string
}

/** 1 → 一, 12 → 十二, 30 → 三十; up to 99. */
export function inHan(value: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return (tens === 0 ? '' : (tens === 1 ? '' : (digits[tens] ?? '')) + '十') + (ones === 0 ? '' : (digits[ones] ?? ''))
}

const chapter: Level = { print: (n) => `${inHan(n)}、`, label: inHan }
const section: Level = { print: (n) => `（${inHan(n)}）`, label: (n) => `（${inHan(n)}）` }
const item = (sign: string): Level => ({ print: (n) => `${n}${sign}`, label: String })
const subitem: Level = { print: (n) => `（${n}）`, label: (n) => `（${n}）` }

/** How the items of a document are numbered: its levels, and which of them go on counting under the next parent. */
export interface Numbering {
  readonly levels: readonly Level[]
  readonly continues: readonly boolean[]
}

/** 一、（一）1.（1） or some of them, in this order. */
export const anyNumbering: fc.Arbitrary<Numbering> = fc
  .record({
    levels: fc.constantFrom('ab', 'ab', 'ac', 'abc', 'abcd', 'a', 'b', 'c'),
    sign: fc.constantFrom('.', '.', '．', '、'),
    continues: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ levels, sign, continues }) => {
    const byName: Record<string, Level> = { a: chapter, b: section, c: item(sign), d: subitem }
    return { levels: levels.split('').map((name) => byName[name] ?? chapter), continues }
  })
