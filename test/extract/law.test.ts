// The law of extraction: what a random graph states as a gazette is read back from it, whole and exact.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../graph/build.ts'
import { anyGazette, type Gazette } from '../generator/gazette.ts'
import { readBack } from '../generator/read-back.ts'

const RUNS = Number(process.env['LAW_RUNS'] ?? 100)

const holds = (gazette: Gazette): void => {
  const built = build({ name: 'gazette.txt', bytes: gazette.bytes })
  expect(readBack(built, gazette.stated)).toEqual(gazette.stated)
  expect(built.problems).toEqual([])
}

test('clauses', () => {
  fc.assert(fc.property(anyGazette({ layouts: false, tables: 0, documents: 1 }), holds), { numRuns: RUNS, seed: 1 })
})
