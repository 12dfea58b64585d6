// Between text and what reads it: words as they stand in a list or a cell, without the signs around them.

/**
 * Words without the signs at their two ends: `withoutEnds('★省科技厅、', '★、')` → `省科技厅`. A pattern that ends in `+$`
 * would begin anew at each sign of a long row of them.
 */
export function withoutEnds(words: string, signs: string): string {
  let start = 0
  let end = words.length
  while (start < end && signs.includes(words[start]!)) start++
  while (end > start && signs.includes(words[end - 1]!)) end--
  return words.slice(start, end)
}
