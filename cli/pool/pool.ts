// A few worker threads that extract files; a file that breaks its worker is reported and the thread replaced.
import { Worker } from 'node:worker_threads'
import type { Listed } from '../files/list-files.ts'
import { type ExtractedFile, extractFile, unreadable } from './extract-file.ts'

interface Job {
  readonly path: string
  readonly done: (extracted: ExtractedFile) => void
}

/** Worker threads with a queue before them. Threads start when first needed. */
export class Pool {
  readonly #size: number
  readonly #waiting: Job[] = []
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Job>()

  /** `size` 0 works on the calling thread. */
  constructor(size: number) {
    this.#size = size
  }

  run(path: string): Promise<ExtractedFile> {
    if (this.#size === 0) return extractFile(path)
    return new Promise((done) => {
      this.#waiting.push({ path, done })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined)
    if (worker === undefined) return
    const job = this.#waiting.shift()!
    this.#busy.set(worker, job)
    worker.postMessage(job.path)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./start-worker.js', import.meta.url))
    worker.on('message', (extracted: ExtractedFile) => {
      this.#idle.push(worker)
      this.#finish(worker, extracted)
    })
    worker.on('error', (error: Error) => {
      const job = this.#busy.get(worker)
      if (job !== undefined) this.#finish(worker, unreadable(job.path, `its worker broke off: ${error.message}`))
    })
    return worker
  }

  #finish(worker: Worker, extracted: ExtractedFile): void {
    const job = this.#busy.get(worker)
    this.#busy.delete(worker)
    job?.done(extracted)
    this.#next()
  }
}

/**
 * Extracts files on `workers` threads and yields what came of each, in the order of the list. At most two files a
 * worker are under way or waiting to be taken, however long the list and however slow the reader.
 */
export async function* extractFiles(listed: AsyncIterable<Listed>, workers: number): AsyncGenerator<ExtractedFile> {
  const pool = new Pool(workers)
  const window: Promise<ExtractedFile>[] = []
  try {
    for await (const file of listed) {
      window.push('failure' in file ? Promise.resolve(unreadable(file.path, file.failure)) : pool.run(file.path))
      if (window.length > workers * 2) yield await window.shift()!
    }
    while (window.length > 0) yield await window.shift()!
  } finally {
    await pool.close()
  }
}
