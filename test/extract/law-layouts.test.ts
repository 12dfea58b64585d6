// The law on layouts: any width, indents, empty lines, pages, widths of characters, line ends and encodings.
import { test } from 'vitest'
import { check, chunks } from '../generator/law.ts'

test.each(chunks(100, 0.4))('what a gazette states is read back in any layout (seed %i, %i gazettes)', (seed, runs) => {
  check({ layouts: true, tables: 0, documents: 1 }, seed, runs)
})
