// The law on files of several documents, some of which have task tables.
import { test } from 'vitest'
import { check, chunks } from '../generator/law.ts'

test.each(chunks(50, 0.2))(
  'what several documents state is read back from each (seed %i, %i gazettes)',
  (seed, runs) => {
    check({ layouts: true, tables: 50, documents: 3 }, seed, runs)
  },
)
