// Part of the generator: how a gazette is set, from the width of its lines to the bytes of its file.
import fc from 'fast-check'

export interface Layout {
  /** Characters a line holds, or null: a paragraph a line. */
  readonly width: number | null
  /** Paragraphs open with two empty characters, dates stand to the right. */
  readonly indented: boolean
  /** Empty lines: none, between paragraphs, or between all lines. */
  readonly blank: 'none' | 'paragraphs' | 'all'
  /** Digits, letters and signs: narrow, or as wide as a Han character; `spaced` sets spaces beside narrow digits. */
  readonly digits: 'narrow' | 'wide' | 'spaced'
  /** Lines a page holds, with a page number under it and the gazette's name above the next; null without pages. */
  readonly page: number | null
  readonly narrowSigns: boolean
  readonly lineEnd: '\n' | '\r\n'
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/** One paragraph a line, nothing else. */
export const PLAIN: Layout = {
  width: null,
  indented: false,
  blank: 'none',
  digits: 'narrow',
  page: null,
  narrowSigns: false,
  lineEnd: '\n',
  encoding: 'utf-8',
}

/** Any layout; shrinks towards the plain one. */
export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  width: fc.option(fc.integer({ min: 16, max: 100 }), { freq: 4 }),
  indented: fc.boolean(),
  blank: fc.constantFrom('none', 'paragraphs', 'all'),
  digits: fc.constantFrom('narrow', 'wide', 'spaced'),
  page: fc.option(fc.integer({ min: 8, max: 40 }), { freq: 1 }),
  narrowSigns: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'gb18030'),
})
