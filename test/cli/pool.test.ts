// The pool of worker threads: each file is answered once and as itself, also when a thread breaks off.
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { Pool } from '../../cli/pool/pool.ts'

/** Answers a path with itself; breaks off at one that begins with "bad", right after the answer before it. */
const brittle = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (path) => {
    if (path.startsWith('bad')) throw new Error('out of everything')
    parentPort.postMessage({ path, lines: new Uint8Array(), documents: 1, problems: [] })
  })`

for (const size of [1, 2, 3]) {
  test(`of ${String(size)} threads that break off, each file that broke one is named and no other is lost`, async () => {
    const pool = new Pool(size, () => new Worker(brittle, { eval: true }))
    const paths = ['a', 'bad 1', 'b', 'bad 2', 'bad 3', 'c', 'd', 'e', 'bad 4', 'f']
    const answers = await Promise.all(paths.map((path) => pool.run(path)))
    await pool.close()
    expect(answers.map(({ path }) => path)).toEqual(paths)
    expect(answers.filter(({ failure }) => failure !== undefined).map(({ path, failure }) => [path, failure])).toEqual(
      ['bad 1', 'bad 2', 'bad 3', 'bad 4'].map((path) => [path, 'its worker broke off: out of everything']),
    )
  })
}
