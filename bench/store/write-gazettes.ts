// A corpus of any size for trials of scale: random gazettes of the tests' generator, numbered so that no two documents
// share an id. node --import tsx bench/store/write-gazettes.ts FOLDER GAZETTES [FIRST]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { anyDocument } from '../../test/generator/document.ts'
import { encode } from '../../test/generator/gazette.ts'
import { anyLayout } from '../../test/generator/layout.ts'
import { PLACES } from '../../test/generator/places.ts'
import { printDocument } from '../../test/generator/print-document.ts'
import { typeset } from '../../test/generator/typeset.ts'

/** Documents of one gazette, and gazettes of one folder. */
const [DOCUMENTS, FILES] = [3, 1000]

/** The bytes of one gazette; the same for the same serial. */
function gazette(serial: number): Uint8Array {
  const place = PLACES[serial % PLACES.length]!
  const documents = Array.from({ length: DOCUMENTS }, (_, index) =>
    anyDocument(place, serial * DOCUMENTS + index, { tables: 20, sentences: 16, alone: false }),
  )
  const drawn = fc.record({ layout: anyLayout, drafts: fc.tuple(...documents) })
  const { layout, drafts } = fc.sample(drawn, { seed: serial, numRuns: 1 })[0]!
  const paragraphs = drafts.flatMap((draft) => printDocument(draft).paragraphs)
  return encode(typeset(paragraphs, layout, `${place.gazette}2022年第8期`), layout.encoding)
}

const [folder, gazettes = '', first = '0'] = process.argv.slice(2)
if (folder === undefined || !/^\d+$/.test(gazettes) || !/^\d+$/.test(first))
  throw new Error('usage: write-gazettes.ts FOLDER GAZETTES [FIRST]')
const end = Number(first) + Number(gazettes)
for (let serial = Number(first); serial < end; serial++) {
  const part = join(folder, String(Math.floor(serial / FILES)).padStart(5, '0'))
  if (serial % FILES === 0 || serial === Number(first)) mkdirSync(part, { recursive: true })
  writeFileSync(join(part, `${String(serial).padStart(8, '0')}.txt`), gazette(serial))
}
