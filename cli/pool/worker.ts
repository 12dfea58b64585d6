// A worker thread: takes the path of a file, answers with what came of it, one at a time.
import { parentPort } from 'node:worker_threads'
import { extractFile } from './extract-file.ts'

parentPort?.on('message', (path: string) => {
  void extractFile(path).then((extracted) => {
    parentPort?.postMessage(extracted, [extracted.lines.buffer])
  })
})
