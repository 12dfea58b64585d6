// The law on clauses: every style, numbering, rule of order and running-text duty, one paragraph a line.
import { test } from 'vitest'
import { check, chunks } from '../generator/law.ts'

test.each(chunks(150, 0.4))('what a gazette states is read back from it (seed %i, %i gazettes)', (seed, runs) => {
  check({ layouts: false, tables: 0, documents: 1 }, seed, runs)
})
