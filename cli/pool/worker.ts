// A worker thread: takes paths of files, answers with what came of each, one at a time and in their order.
import { parentPort } from 'node:worker_threads'
import { extractFile } from './extract-file.ts'

let last = Promise.resolve()

parentPort?.on('message', (path: string) => {
  last = last.then(async () => {
    const extracted = await extractFile(path)
    parentPort?.postMessage(extracted, [extracted.lines.buffer])
  })
})
