// A store whose server need not be there yet: whoever serves it begins at once, and it is opened when it can be.
import { StoreError, type GraphStore } from './graph-store.ts'
import { inTime } from './in-time.ts'

/** Milliseconds that a question waits for the opening; the API has to say within five seconds that it cannot answer. */
const OPEN_WITHIN = 4500

/**
 * A store that the first question opens, and the next after each failure. Until it is open, questions reject with what
 * `open` rejected with, or with StoreError('unreachable') while it is still at it.
 *
 * `const store = lateStore('neo4j', () => openNeo4jStore(settings))`
 */
export function lateStore(engine: string, open: () => Promise<GraphStore>): GraphStore {
  let opening: Promise<GraphStore> | undefined
  const begin = (): Promise<GraphStore> => {
    const begun = open()
    begun.catch(() => (opening = undefined))
    return begun
  }
  const late = (): StoreError =>
    new StoreError('unreachable', `The ${engine} store is still being opened. Ask again in a moment.`)
  const opened = (): Promise<GraphStore> => inTime(() => (opening ??= begin()), OPEN_WITHIN, late)
  return {
    engine,
    replace: async (...asked) => (await opened()).replace(...asked),
    replaceAll: async (...asked) => (await opened()).replaceAll(...asked),
    retract: async (...asked) => (await opened()).retract(...asked),
    flush: async () => (await opened()).flush(),
    select: async (...asked) => (await opened()).select(...asked),
    labels: async (...asked) => (await opened()).labels(...asked),
    search: async (...asked) => (await opened()).search(...asked),
    neighbourhood: async (...asked) => (await opened()).neighbourhood(...asked),
    overlaps: async (...asked) => (await opened()).overlaps(...asked),
    problems: async (...asked) => (await opened()).problems(...asked),
    stats: async () => (await opened()).stats(),
    together: async (...asked) => (await opened()).together(...asked),
    version: async () => (await opened()).version(),
    ready: async () => (await opened()).ready(),
    close: async () => {
      const store = await opening?.catch(() => undefined)
      await store?.close()
    },
  }
}
