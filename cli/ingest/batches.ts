// Fragments gathered into batches for the store: many in one transaction are faster than one at a time.
import { type Fragment, type GraphStore, type Replaced, StoreError } from '../../graph/index.ts'

/** A batch goes to the store when it holds this many nodes and edges. */
const ROWS = 5_000
/** The store is made durable at least this often, in milliseconds: what a stopped run has loaded stays loaded. */
const FLUSH_EVERY = 15_000

/** Collects fragments and hands them to the store a batch at a time. */
export class Batches {
  readonly outcomes: Record<Replaced['outcome'], number> = { added: 0, replaced: 0, unchanged: 0 }
  readonly #store: GraphStore
  readonly #refused: (why: string) => void
  #waiting: Fragment[] = []
  #rows = 0
  #flushed = performance.now()

  /** `refused` is told why the store would not take a document. */
  constructor(store: GraphStore, refused: (why: string) => void) {
    this.#store = store
    this.#refused = refused
  }

  async add(fragment: Fragment): Promise<void> {
    // A transaction takes a document once; of two with one id the later counts.
    if (this.#waiting.some(({ document }) => document.id === fragment.document.id)) await this.send()
    this.#waiting.push(fragment)
    this.#rows += fragment.nodes.length + fragment.edges.length
    if (this.#rows >= ROWS) await this.send()
  }

  async send(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    this.#rows = 0
    if (batch.length > 0) await this.#replace(batch)
    if (performance.now() - this.#flushed > FLUSH_EVERY) await this.flush()
  }

  async #replace(batch: readonly Fragment[]): Promise<void> {
    try {
      for (const { outcome } of await this.#store.replaceAll(batch)) this.outcomes[outcome] += 1
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'invalid')) throw error
      if (batch.length === 1) this.#refused(error.message)
      // One record that cannot be kept must not hold up the others of its batch.
      else for (const fragment of batch) await this.#replace([fragment])
    }
  }

  async flush(): Promise<void> {
    await this.#store.flush()
    this.#flushed = performance.now()
  }
}
