// A few worker threads that extract files; a file that breaks its worker is reported and the thread replaced.
import { Worker } from 'node:worker_threads'
import type { Listed } from '../files/list-files.ts'
import { type ExtractedFile, extractFile, unreadable } from './extract-file.ts'

interface Job {
  readonly path: string
  readonly done: (extracted: ExtractedFile) => void
}

/** A worker's files: the one under way, and the one behind it, so that the thread never waits to be told the next. */
const AHEAD = 2

/** Worker threads with a queue before them. Threads start when first needed. */
export class Pool {
  readonly #size: number
  readonly #waiting: Job[] = []
  /** What each thread was given and has not answered, in the order in which it answers. */
  readonly #given = new Map<Worker, Job[]>()

  readonly #thread: () => Worker

  /** `size` 0 works on the calling thread. `thread` makes one that answers each path with an `ExtractedFile`. */
  constructor(size: number, thread = (): Worker => new Worker(new URL('./start-worker.js', import.meta.url))) {
    this.#size = size
    this.#thread = thread
  }

  run(path: string): Promise<ExtractedFile> {
    if (this.#size === 0) return extractFile(path)
    return new Promise((done) => {
      this.#waiting.push({ path, done })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#given.keys()].map((worker) => worker.terminate()))
  }

  #next(): void {
    const worker = this.#waiting.length === 0 ? undefined : this.#free()
    if (worker === undefined) return
    const job = this.#waiting.shift()!
    this.#given.get(worker)!.push(job)
    worker.postMessage(job.path)
  }

  /** The thread with the least to do, a new one before any is given a second file. */
  #free(): Worker | undefined {
    const fewest = Math.min(...[...this.#given.values()].map((jobs) => jobs.length))
    if (fewest > 0 && this.#given.size < this.#size) return this.#start()
    if (fewest >= AHEAD) return undefined
    return [...this.#given.keys()].find((worker) => this.#given.get(worker)!.length === fewest)
  }

  #start(): Worker {
    const worker = this.#thread()
    this.#given.set(worker, [])
    let failure: string | undefined
    worker.on('message', (extracted: ExtractedFile) => {
      this.#given.get(worker)!.shift()!.done(extracted)
      this.#next()
    })
    worker.on('error', (error: Error) => {
      failure = `its worker broke off: ${error.message}`
    })
    // An error may overtake the answer given before it; the end of the thread overtakes nothing.
    worker.on('exit', () => {
      const [broken, ...behind] = this.#given.get(worker)!
      this.#given.delete(worker)
      if (broken === undefined || failure === undefined) return
      broken.done(unreadable(broken.path, failure))
      this.#waiting.unshift(...behind)
      for (let turn = 0; turn < AHEAD; turn++) this.#next()
    })
    return worker
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
