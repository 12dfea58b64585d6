// The generator's door: a random gazette as bytes, and the graph that it states.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { anyDocument } from './document.ts'
import type { Stated } from './graph.ts'
import { anyLayout, PLAIN, type Layout } from './layout.ts'
import { PLACES } from './places.ts'
import { printDocument } from './print-document.ts'
import { typeset } from './typeset.ts'

export interface Gazette {
  readonly layout: Layout
  readonly text: string
  readonly bytes: Uint8Array
  readonly stated: readonly Stated[]
}

/** What to vary. */
export interface Wanted {
  /** Any layout, or one paragraph a line. */
  readonly layouts: boolean
  /** How many documents of a hundred have a task table. */
  readonly tables: number
  readonly documents: number
}

/** The bytes of a text in a layout's encoding. */
export function encode(text: string, encoding: Layout['encoding']): Uint8Array {
  if (encoding === 'utf-8 with mark') return iconv.encode(text, 'utf-8', { addBOM: true })
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') })
}

/** Any gazette of any place. */
export const anyGazette = ({ layouts, tables, documents }: Wanted): fc.Arbitrary<Gazette> =>
  fc
    .tuple(fc.constantFrom(...PLACES), fc.integer({ min: 1, max: documents }))
    .chain(([place, count]) =>
      fc.record({
        place: fc.constant(place),
        layout: layouts ? anyLayout : fc.constant(PLAIN),
        drafts: fc.tuple(
          ...Array.from({ length: count }, (_, serial) =>
            anyDocument(place, serial, { tables, sentences: layouts ? 16 : 1, alone: count === 1 }),
          ),
        ),
      }),
    )
    .map(({ place, layout, drafts }) => {
      const printed = drafts.map(printDocument)
      const paragraphs = printed.flatMap((document) => document.paragraphs)
      const text = typeset(paragraphs, layout, `${place.gazette}2022年第8期`)
      return { layout, text, bytes: encode(text, layout.encoding), stated: printed.map(({ stated }) => stated) }
    })
