// The store as one request sees it: every question counted, every question given up when the request ends.
import type { GraphStore } from '../../graph/index.ts'
import type { Report } from './report.ts'

/**
 * Wraps a store. Each question is counted in the report; once the report's signal aborts, questions reject with its
 * reason even where the engine goes on.
 */
export function boundStore(store: GraphStore, report: Report): GraphStore {
  const { signal } = report
  const ask = <T>(question: () => Promise<T>): Promise<T> => {
    if (signal.aborted) return Promise.reject(signal.reason as Error)
    if (report.unavailable !== undefined) return Promise.reject(report.unavailable)
    report.statements += 1
    return new Promise<T>((resolve, reject) => {
      const giveUp = (): void => reject(signal.reason as Error)
      signal.addEventListener('abort', giveUp, { once: true })
      question()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', giveUp))
    })
  }
  const readOnly = () => Promise.reject(new Error('The API only reads.'))
  return {
    engine: store.engine,
    replace: readOnly,
    replaceAll: readOnly,
    retract: readOnly,
    flush: readOnly,
    close: readOnly,
    select: (selection) => ask(() => store.select(selection, signal)),
    labels: (ids) => ask(() => store.labels(ids)),
    search: (text, labels, page) => ask(() => store.search(text, labels, page, signal)),
    neighbourhood: (id, depth, types, limit) => ask(() => store.neighbourhood(id, depth, types, limit, signal)),
    overlaps: (options) => ask(() => store.overlaps(options, signal)),
    problems: (options) => ask(() => store.problems(options, signal)),
    stats: () => ask(() => store.stats()),
    together: (questions) => ask(() => store.together(questions, signal)),
    version: () => ask(() => store.version()),
    ready: () => ask(() => store.ready()),
  }
}
