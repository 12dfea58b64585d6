// Where a search text stands in a value, letter case and width folded as the search itself folds them.

/** A stretch of a value, in UTF-16 code units, end exclusive. */
export interface Highlight {
  readonly start: number
  readonly end: number
}

/**
 * All places of `text` in `value` that do not overlap.
 *
 * @example highlights('省大数据局', '大数据') // [{ start: 1, end: 4 }]
 */
export function highlights(value: string, text: string): readonly Highlight[] {
  const needle = fold(text)
  if (needle === '') return []
  const starts: number[] = []
  let folded = ''
  let at = 0
  for (const character of value) {
    // Folding can lengthen a character (㎡ becomes m2): each folded unit points back to where it came from.
    const piece = fold(character)
    for (let i = 0; i < piece.length; i++) starts.push(at)
    folded += piece
    at += character.length
  }
  const found: Highlight[] = []
  for (let from = folded.indexOf(needle); from >= 0; from = folded.indexOf(needle, from + needle.length)) {
    const next = starts[from + needle.length] ?? value.length
    found.push({ start: starts[from]!, end: next })
  }
  return found
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
