// First step: the bytes of a file become text, or a reason why not. No byte is guessed and no U+FFFD is let through.

/** Text and the encoding it was written in, or why the bytes are no text. `offset` counts bytes from 0. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { readonly offset: number; readonly reason: string }

/**
 * Decodes UTF-8 (with or without a byte order mark), UTF-16 (by its mark, or by its zero bytes) and GB18030 (GBK, GB2312).
 * Bytes that fit none of them are refused with the offset of the first byte that does not fit.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { offset: 0, reason: 'the file is empty' }
  const marked = byMark(bytes)
  if (marked !== undefined) return strictly(bytes, marked)
  const utf8 = strictly(bytes, 'utf-8')
  if ('text' in utf8) return utf8
  for (const encoding of ['utf-16le', 'utf-16be', 'gb18030'] as const) {
    // UTF-16 has a zero byte beside each line feed, digit and space; GB18030 text has none.
    if (bytes.includes(0) === (encoding === 'gb18030')) continue
    const other = strictly(bytes, encoding)
    if ('text' in other && isProse(other.text)) return other
  }
  return { offset: utf8.offset, reason: `${utf8.reason}, and it is neither UTF-16 nor GB18030` }
}

function byMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'): Decoded {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const offset = firstBadByte(bytes, encoding)
    return { offset, reason: `byte ${hex(bytes[offset])} at offset ${String(offset)} is no ${encoding.toUpperCase()}` }
  }
  const bad = CONTROL.exec(text)
  if (bad) {
    const offset = Buffer.byteLength(text.slice(0, bad.index), encoding === 'utf-8' ? 'utf8' : 'utf16le')
    const what =
      bad[0] === '\uFFFD' ? 'a replacement character U+FFFD' : `a control character ${hex(bad[0].charCodeAt(0))}`
    return { offset, reason: `${what} stands at offset ${String(offset)}: this is no plain text` }
  }
  return { text, encoding }
}

const hex = (byte: number | undefined): string => `0x${(byte ?? 0).toString(16).padStart(2, '0').toUpperCase()}`

// Everything below a space but tab, line feeds, form feed; and U+FFFD, which stands for bytes somebody lost before us.

const CONTROL = /[\u0000-\u0008\u000E-\u001B\uFFFD]/

/** Longest prefix that decodes, by halving: a decoder says that bytes are bad but not where. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    // `stream` forgives a character cut in two at the end of the prefix.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** GB18030 gives some character to almost any pair of bytes; a text in it is made of Han characters and ASCII. */
function isProse(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let usual = 0
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i)
    if (
      c < 0x7f ||
      (c >= 0x4e00 && c < 0x9fff) ||
      (c >= 0x3000 && c < 0x3030) ||
      c >= 0xff00 ||
      (c >= 0x2010 && c < 0x2030)
    )
      usual++
  }
  return usual >= sample.length * 0.95
}
