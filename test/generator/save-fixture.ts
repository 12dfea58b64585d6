// Keeps a gazette that broke the law as a fixture: node --import tsx test/generator/save-fixture.ts NAME SEED PATH LAW
// where LAW is clauses, layouts or tables, and SEED and PATH are what the failed test printed.
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { anyGazette, type Wanted } from './gazette.ts'

const LAWS: Readonly<Record<string, Wanted>> = {
  clauses: { layouts: false, tables: 0, documents: 1 },
  layouts: { layouts: true, tables: 0, documents: 1 },
  tables: { layouts: true, tables: 50, documents: 3 },
}

const [name = '', seed = '', path = '', law = ''] = process.argv.slice(2)
const wanted = LAWS[law]
if (!wanted || !/^[a-z][a-z-]*$/.test(name))
  throw new Error('usage: save-fixture.ts NAME SEED PATH clauses|layouts|tables')

// Replays the one gazette that the path leads to.
const [gazette] = fc.sample(anyGazette(wanted), { seed: Number(seed), path, numRuns: 1 })
if (!gazette) throw new Error(`nothing stands at seed ${seed}, path ${path}`)
const folder = new URL('../fixtures/generated/', import.meta.url)
writeFileSync(new URL(`${name}.txt`, folder), gazette.bytes)
writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(gazette.stated, undefined, 2)}\n`)
