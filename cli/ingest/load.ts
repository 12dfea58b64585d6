// Gazettes and records into a store, in batches, file after file; what fails is said and the rest goes on.
import type { GraphStore, Replaced } from '../../graph/index.ts'
import type { Listed } from '../files/list-files.ts'
import { extractListed } from '../files/sources.ts'
import { parseLines } from '../pool/extract-file.ts'
import { count, Run } from '../run.ts'
import { Batches } from './batches.ts'
import { startProgress } from './progress.ts'
import { isRecords, readRecords } from './read-records.ts'

export interface Loaded {
  readonly files: number
  readonly failed: number
  /** Documents that the store would not take. */
  readonly refused: number
  readonly documents: Readonly<Record<Replaced['outcome'], number>>
  readonly problems: number
  /** True when the signal ended the run before the last file. */
  readonly stopped: boolean
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
  const refused: string[] = []
  const batches = new Batches(store, (why) => {
    refused.push(why)
    progress.line(why)
  })
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
  const stopped = files < listed.length
  return { files, failed, refused: refused.length, problems, documents: batches.outcomes, stopped }
}

/** The outcome in words: `6 documents from 1 file: 6 added, 0 replaced, 0 unchanged; 2 problems`. */
export const summary = ({ files, failed, refused, documents, problems }: Loaded): string => {
  const { added, replaced, unchanged } = documents
  const total = count(added + replaced + unchanged, 'document')
  const unread = failed === 0 ? '' : `; ${count(failed, 'file')} could not be read`
  const bad = refused === 0 ? unread : `${unread}; ${count(refused, 'document')} could not be stored`
  return `${total} from ${count(files, 'file')}: ${added} added, ${replaced} replaced, ${unchanged} unchanged; ${count(problems, 'problem')}${bad}`
}
