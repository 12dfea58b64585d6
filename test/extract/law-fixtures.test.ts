// Gazettes that once broke the law: each is a file as generated, and beside it the graph that it states.
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { decode } from '../../graph/text/decode.ts'
import type { Stated } from '../generator/graph.ts'
import { holds } from '../generator/law.ts'

const folder = new URL('../fixtures/generated/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(names)('%s', (name) => {
  const bytes = readFileSync(new URL(name, folder))
  const decoded = decode(bytes)
  if (!('text' in decoded)) throw new Error(decoded.reason)
  const stated = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8')) as Stated[]
  holds({ text: decoded.text, bytes, stated })
})
