// A corpus of any size for trials of scale: random gazettes of the tests' generator, numbered so that no two documents
// share an id. node --import tsx bench/store/write-gazettes.ts FOLDER GAZETTES [FIRST]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { anyDocument } from '../../test/generator/document.ts'
import { encode } from '../../test/generator/gazette.ts'
import { PLAIN } from '../../test/generator/layout.ts'
import { PLACES } from '../../test/generator/places.ts'
import { printDocument } from '../../test/generator/print-document.ts'
import { typeset } from '../../test/generator/typeset.ts'

/** Documents of one gazette, and gazettes of one folder. */
const [DOCUMENTS, FILES] = [3, 1000]

/** Documents that a place may number in four years; the number of more would have more digits than any has. */
const NUMBERED = 4000

/** The bytes of one gazette; the same for the same serial. */
function gazette(serial: number): Uint8Array {
  const place = PLACES[serial % PLACES.length]!
  const first = Math.floor(serial / PLACES.length) * DOCUMENTS
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => {
    const earlier = 4 * Math.floor((first + index) / NUMBERED)
    return anyDocument(place, (first + index) % NUMBERED, { tables: 20, sentences: 1, alone: false }).map((draft) => ({
      ...draft,
      number: draft.number?.replace(/〔(\d+)〕/, (_, year) => `〔${Number(year) - earlier}〕`) ?? null,
    }))
  })
  const drafts = fc.sample(fc.tuple(...documents), { seed: serial, numRuns: 1 })[0]!
  const paragraphs = drafts.flatMap((draft) => printDocument(draft).paragraphs)
  return encode(typeset(paragraphs, PLAIN, `${place.gazette}2022年第8期`), PLAIN.encoding)
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
