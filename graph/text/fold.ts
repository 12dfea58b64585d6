// How single characters are folded, one code unit to one code unit, so that offsets stay simple.

/** What `FOLD` gives for white space of any kind. */
export const SPACE = 1

/** Full-width punctuation stays; its half-width and look-alike forms join it. */
const KEPT: Readonly<Record<string, string>> = {
  '，': '，',
  '：': '：',
  '∶': '：',
  '；': '；',
  '（': '（',
  '）': '）',
  '！': '！',
  '？': '？',
  '～': '～',
  '(': '（',
  ')': '）',
  ';': '；',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
  '﹝': '〔',
  '﹞': '〕',
  '｢': '「',
  '｣': '」',
  '､': '、',
  '｡': '。',
  '－': '-',
  '﹣': '-',
  '−': '-',
  '﹪': '%',
  '﹒': '.',
}

const WHITE = [
  0x09, 0x0b, 0x20, 0x85, 0xa0, 0xad, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0x3164, 0xfeff,
]

/**
 * For each code unit its folded form: full-width digits, letters and signs to ASCII, compatibility ideographs to the
 * usual ones, half-width Chinese punctuation to the full-width form that gazettes print. Punctuation whose form depends
 * on its neighbours (`,` `:`) is left to `foldPunctuation`.
 */
export const FOLD: Uint16Array = makeTable()

function makeTable(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let c = 0; c < 65536; c++) table[c] = c
  for (let c = 0xff01; c <= 0xff5e; c++) table[c] = c - 0xfee0
  for (const [from, to] of Object.entries(KEPT)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  for (let c = 0x2e80; c <= 0x2fdf; c++) foldCompatible(table, c)
  for (let c = 0xf900; c <= 0xfaff; c++) foldCompatible(table, c)
  for (const c of WHITE) table[c] = SPACE
  for (let c = 0x2000; c <= 0x200f; c++) table[c] = SPACE
  return table
}

function foldCompatible(table: Uint16Array, c: number): void {
  const folded = String.fromCharCode(c).normalize('NFKC')
  if (folded.length === 1) table[c] = folded.charCodeAt(0)
}

const COMMA = 0x2c
const COLON = 0x3a
const WIDE_COMMA = 0xff0c
const WIDE_COLON = 0xff1a

/** Whether `c` is an ASCII digit. */
export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39

/** Whether `c` is an ASCII letter or digit. */
export const isWord = (c: number): boolean => isDigit(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)

/** `17：00` and `1,000` keep narrow signs, everything else gets the wide ones: `责任单位:省水利厅` → `责任单位：省水利厅`. */
export function foldPunctuation(c: number, before: number, after: number): number {
  const number = isDigit(before) && isDigit(after)
  if (c === COMMA) return number ? COMMA : WIDE_COMMA
  if (c === COLON || c === WIDE_COLON) return number || (c === COLON && after === 0x2f) ? COLON : WIDE_COLON
  return c
}
