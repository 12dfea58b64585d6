// What the extraction is measured on: random gazettes, no two alike, from the generator of the tests, and the seed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { anyGazette } from '../../test/generator/gazette.ts'

/** A file of a corpus, and its text as a segmenter takes it. */
export interface CorpusFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
}

const SEED = 20190131
const LAW = { layouts: true, tables: 30, documents: 3 } as const

function seedGazette(): CorpusFile {
  const bytes = readFileSync(new URL('../../seeds/zhejiang-gazette-2019-02.txt', import.meta.url))
  return { name: 'seed.txt', bytes, text: bytes.toString('utf8') }
}

/** The seed and `count` different gazettes of some 12 kB each in any layout; the same ones in every run. */
export function corpus(count: number): CorpusFile[] {
  const drawn = fc.sample(anyGazette(LAW), { seed: SEED, numRuns: count })
  const different = new Map(drawn.map(({ bytes, text }) => [text, bytes]))
  if (different.size !== count) throw new Error(`${count - different.size} gazettes of the corpus are alike`)
  return [seedGazette(), ...[...different].map(([text, bytes], at) => ({ name: `gazette-${at}.txt`, bytes, text }))]
}

/** The first files of a corpus that hold so many bytes together. */
export function upTo(files: readonly CorpusFile[], bytes: number): CorpusFile[] {
  let held = 0
  return files.filter((file) => {
    const wanted = held < bytes
    if (wanted) held += file.bytes.length
    return wanted
  })
}

/** Writes files into a new folder, calls `work` with it, and removes it. */
export async function inFolder<T>(files: readonly CorpusFile[], work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-bench-'))
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const megabytes = (files: readonly CorpusFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
