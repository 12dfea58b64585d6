// Gazettes and records into a store, in batches, file after file; what fails is said and the rest goes on.
import type { Fragment, GraphStore, Replaced } from '../../graph/index.ts'
import type { Listed } from '../files/list-files.ts'
import { extractListed } from '../files/sources.ts'
import { parseLines } from '../pool/extract-file.ts'
import { count, Run } from '../run.ts'
import { startProgress } from './progress.ts'
import { isRecords, readRecords } from './read-records.ts'

/** A batch goes to the store when it holds this many nodes and edges. */
const ROWS = 5_000
/** The store is made durable at least this often, in milliseconds: what a stopped run has loaded stays loaded. */
const FLUSH_EVERY = 15_000

export interface Loaded {
  readonly files: number
  readonly failed: number
  readonly documents: Readonly<Record<Replaced['outcome'], number>>
  readonly problems: number
  /** True when the signal ended the run before the last file. */
  readonly stopped: boolean
}

/** Collects fragments and hands them to the store a batch at a time. */
class Batches {
  readonly outcomes: Record<Replaced['outcome'], number> = { added: 0, replaced: 0, unchanged: 0 }
  readonly #store: GraphStore
  #waiting: Fragment[] = []
  #rows = 0
  #flushed = performance.now()

  constructor(store: GraphStore) {
    this.#store = store
  }

  async add(fragment: Fragment): Promise<void> {
    this.#waiting.push(fragment)
    this.#rows += fragment.nodes.length + fragment.edges.length
    if (this.#rows >= ROWS) await this.send()
  }

  async send(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    this.#rows = 0
    if (batch.length > 0) for (const { outcome } of await this.#store.replaceAll(batch)) this.outcomes[outcome] += 1
    if (performance.now() - this.#flushed > FLUSH_EVERY) await this.flush()
  }

  async flush(): Promise<void> {
    await this.#store.flush()
    this.#flushed = performance.now()
  }
}

/**
 * Loads every listed file: gazettes extracted on `workers` threads, `.ndjson` files as the records they hold. An
 * aborted `signal` ends the run after the file at hand; everything loaded until then is durable, and running again
 * goes on. Rejects with a StoreError when the store fails.
 */
export const load = async (
  store: GraphStore,
  listed: readonly Listed[],
  { workers, signal }: { readonly workers?: number | undefined; readonly signal: AbortSignal },
): Promise<Loaded> => {
  const sizes = new Map(listed.map((file) => [file.path, 'size' in file ? file.size : 0]))
  const progress = startProgress({
    files: listed.length,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  })
  const run = new Run((line) => {
    progress.line(line)
  })
  const batches = new Batches(store)
  try {
    const gazettes = listed.filter((file) => 'failure' in file || !isRecords(file.path))
    for await (const file of extractListed(gazettes, workers)) {
      run.note(file)
      for (const fragment of parseLines(file.lines)) await batches.add(fragment)
      progress.step(sizes.get(file.path) ?? 0)
      if (signal.aborted) break
    }
    for (const file of listed.filter((each) => 'size' in each && isRecords(each.path))) {
      if (signal.aborted) break
      run.note(await readRecords(file.path, (fragment) => batches.add(fragment)))
      progress.step(sizes.get(file.path) ?? 0)
    }
    await batches.send()
    await batches.flush()
  } finally {
    progress.end()
  }
  const { files, failed, problems } = run
  return { files, failed, problems, documents: batches.outcomes, stopped: files < listed.length }
}

/** The outcome in words: `6 documents from 1 file: 6 added, 0 replaced, 0 unchanged; 2 problems`. */
export const summary = ({ files, failed, documents, problems }: Loaded): string => {
  const { added, replaced, unchanged } = documents
  const total = count(added + replaced + unchanged, 'document')
  const bad = failed === 0 ? '' : `; ${count(failed, 'file')} could not be read`
  return `${total} from ${count(files, 'file')}: ${added} added, ${replaced} replaced, ${unchanged} unchanged; ${count(problems, 'problem')}${bad}`
}
