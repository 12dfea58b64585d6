// Part of the generator: breaks a paragraph into lines as a typesetter does.

const NO_START = '，。、；：！？）〕】》”’…%．.,:;)]'
const NO_END = '（〔【《“‘(['
const WIDE = /[\u2010-\uffff]/

/** Columns a text takes: two for a character of a Chinese font, one for others. */
export const columns = (text: string): number => [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)

// Narrow digits and letters of one number or word stay on one line.
const unbroken = (before: string, after: string): boolean => /[0-9A-Za-z.%]/.test(before) && /[0-9A-Za-z.%]/.test(after)

/**
 * Lines of at most `width` columns. Signs that may not open a line hang behind the one before it, brackets that may not
 * close one go to the next. `indent` columns of the first line are left for an indent.
 */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - indent
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    const full = columns(line + c) > room && !NO_START.includes(c)
    if (full && line !== '') {
      let cut = line.length
      while (cut > 1 && (NO_END.includes(line[cut - 1] ?? '') || unbroken(line[cut - 1] ?? '', line[cut] ?? c))) cut--
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
      room = width
    }
    line += c
  }
  return line === '' ? lines : [...lines, line]
}
