// Layout does not matter: the seed set in any width, with or without empty lines, indents and pages, in narrow or wide
// characters and in any encoding, gives the same edges.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { build } from '../../graph/build.ts'
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { ParagraphRole } from '../../graph/document/tree.ts'
import { decode } from '../../graph/text/decode.ts'
import { dropFurniture } from '../../graph/text/furniture.ts'
import { cleanLines } from '../../graph/text/lines.ts'
import { encode } from '../generator/gazette.ts'
import { PLAIN, type Layout } from '../generator/layout.ts'
import type { Paragraph } from '../generator/print-document.ts'
import { typeset } from '../generator/typeset.ts'

const name = 'zhejiang-gazette-2019-02.txt'
const bytes = readFileSync(new URL(`../../seeds/${name}`, import.meta.url))
const seed = textOf(bytes)

function textOf(file: Uint8Array): string {
  const decoded = decode(file)
  if (!('text' in decoded)) throw new Error(decoded.reason)
  return decoded.text
}

const bare = (text: string): string => text.replace(/\s/g, '')

/** Every edge with its ends, its properties and its quotes; positions and white space do not count. */
const edgesOf = (file: Uint8Array): string[] =>
  build({ name, bytes: file })
    .fragments.flatMap(({ edges }) =>
      edges.map(({ type, from, to, properties, evidence }) => {
        const said = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
        return JSON.stringify([type, from, to, said, evidence.map(({ rule, quote }) => [rule, bare(quote)])])
      }),
    )
    .sort()

const base = edgesOf(bytes)

const KINDS: Readonly<Record<ParagraphRole, Paragraph['kind']>> = {
  front: 'front',
  heading: 'heading',
  body: 'body',
  row: 'table',
  closing: 'signature',
}

/** The seed's paragraphs, as a printer gets them. */
const paragraphs = readDocuments(dropFurniture(cleanLines(seed)), { file: name, sha256: '' }).flatMap((document) =>
  document.paragraphs.map(({ start, end, role }) => {
    const text = document.text.slice(start, end)
    return { text, kind: role === 'front' && text === document.title ? ('title' as const) : KINDS[role] }
  }),
)

const set = (layout: Partial<Layout>): Uint8Array => {
  const whole = { ...PLAIN, ...layout }
  return encode(typeset(paragraphs, whole, '浙江省人民政府公报2019年第2期'), whole.encoding)
}

test('the seed has edges to compare', () => {
  expect(base.length).toBeGreaterThan(300)
})

describe('the seed as received', () => {
  const wide = (c: string): string => String.fromCharCode(c.charCodeAt(0) + 0xfee0)
  const narrow = (c: string): string => String.fromCharCode(c.charCodeAt(0) - 0xfee0)
  const PAGE_MARKS = /^\s*(?:—[０-９0-9]+—|浙江省人民政府公报.*第.*期)\s*$/gm
  test.each<readonly [string, Uint8Array]>([
    ['with CRLF', encode(seed.replace(/\n/g, '\r\n'), 'utf-8')],
    ['with a byte order mark', encode(seed, 'utf-8 with mark')],
    ['in GB18030', encode(seed, 'gb18030')],
    ['in UTF-16, little end first', encode(seed, 'utf-16le')],
    ['in UTF-16, big end first', encode(seed, 'utf-16be')],
    ['without empty lines', encode(seed.replace(/\n\s*\n/g, '\n'), 'utf-8')],
    ['without page marks', encode(seed.replace(PAGE_MARKS, ''), 'utf-8')],
    ['in narrow characters', encode(seed.replace(/[０-９Ａ-Ｚａ-ｚ％＋（）：；，]/g, narrow), 'utf-8')],
    ['in wide characters', encode(seed.replace(/[0-9A-Za-z%+.]/g, wide), 'utf-8')],
  ])('%s', (_, file) => {
    expect(edgesOf(file)).toEqual(base)
  })
})

describe('the seed set anew', () => {
  test.each<readonly [string, Partial<Layout>]>([
    ['one paragraph a line', {}],
    ['with an empty line between', { blank: 'paragraphs' }],
    ['with narrow digits spaced out', { digits: 'spaced' }],
    ['with wide digits', { digits: 'wide' }],
    ['with narrow signs', { narrowSigns: true }],
    ['in GB18030 with CRLF', { encoding: 'gb18030', lineEnd: '\r\n' }],
  ])('%s', (_, layout) => {
    expect(edgesOf(set(layout))).toEqual(base)
  })

  const widths = [16, 17, 18, 20, 22, 25, 28, 31, 34, 36, 38, 41, 45, 50, 56, 63, 71, 80, 90, 100]
  const blanks = ['none', 'paragraphs', 'all'] as const
  test.each(widths)('%i characters a line', (width) => {
    for (const [index, blank] of blanks.entries()) {
      const indented = (width + index) % 2 === 0
      const page = index === 1 ? null : 27 + index
      const digits = index === 2 ? 'wide' : 'narrow'
      const found = edgesOf(set({ width, blank, indented, page, digits }))
      expect(found, JSON.stringify({ blank, indented, page, digits })).toEqual(base)
    }
  })
})
