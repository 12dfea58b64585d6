// Between text and what reads it sign by sign: tests of one UTF-16 unit. `text[i]` makes a new string for each Chinese
// character; the loops that pass over every character ask for numbers instead.

/** Whether a unit is a Han character of the basic block: nine of ten are, and none of them is a sign. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/**
 * Membership in a few characters, all of one unit: `oneOf('，、')(text.charCodeAt(i))`. The NaN behind a text's end is in
 * none.
 */
export function oneOf(characters: string): (unit: number) => boolean {
  const bits = new Uint8Array(0x10000 >> 3)
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i)
    bits[unit >> 3]! |= 1 << (unit & 7)
  }
  return (unit) => unit === unit && ((bits[unit >> 3]! >> (unit & 7)) & 1) === 1
}
