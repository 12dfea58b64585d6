// The gazettes in seeds/ are as they were received: each stands in the index with the hash of its bytes.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const seeds = join(import.meta.dirname, '../seeds')
const entry = z.strictObject({
  file: z.string(),
  title: z.string(),
  issue: z.string(),
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  sha256: z.string(),
})

test('seeds/index.json names every gazette with its hash', () => {
  const index = z.array(entry).parse(JSON.parse(readFileSync(join(seeds, 'index.json'), 'utf8')))
  const gazettes = readdirSync(seeds).filter((name) => name !== 'index.json')
  expect(index.map(({ file }) => file).sort()).toEqual(gazettes.sort())
  for (const { file, sha256 } of index)
    expect(
      createHash('sha256')
        .update(readFileSync(join(seeds, file)))
        .digest('hex'),
      file,
    ).toBe(sha256)
})
