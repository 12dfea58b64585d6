// Answers that are given again while the graph is the same. Of an operation asked for the second time the answer is
// kept with the version that the graph had before; from then on a question for the version takes the operation's place.
import { createHash } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { GraphStore } from '../../graph/index.ts'
import type { Report, ServerContext } from './report.ts'
import { shared } from './shared.ts'

/** `version` is undefined where an operation was asked once and its answer is not kept yet. */
interface Kept {
  readonly version?: string
  readonly result?: ExecutionResult
  readonly operationName?: string
}

/** What is kept of an operation that was asked once counts as so many characters. */
const MARK = 100

/**
 * Yoga plugin; `most` is in characters of JSON. Only answers without errors are kept. Two operations are the same when
 * all that was sent is: the text, the name, the variables.
 */
export function useKeptAnswers(store: GraphStore, most: number): Plugin<object, ServerContext> {
  const kept = new LRUCache<string, Kept>({ maxSize: most })
  const versionNow = shared(() => store.version())
  /** Under which name, and with which version, the answer of a request that is at work is to be kept. */
  const expected = new WeakMap<Report, { readonly name: string; readonly version: string }>()
  return {
    async onParams({ params, context: { report }, setResult }) {
      const name = nameOf(params)
      const known = kept.get(name)
      if (known === undefined) {
        kept.set(name, {}, { size: MARK })
        return
      }
      let version: string | undefined
      try {
        version = await versionNow()
      } catch (error) {
        // Whoever needs the store is told so without waiting for it once more.
        report.unavailable = error as Error
        return
      }
      if (version === undefined) return
      if (known.result !== undefined && known.version === version) {
        report.kept = true
        if (known.operationName !== undefined) report.operationName = known.operationName
        setResult(known.result)
      } else expected.set(report, { name, version })
    },
    onExecutionResult({ result, context: { report } }) {
      const place = expected.get(report)
      if (place === undefined || result === undefined || !isWhole(result)) return
      const { name, version } = place
      const { operationName } = report
      const size = MARK + JSON.stringify(result).length
      kept.set(name, { version, result, ...(operationName === undefined ? {} : { operationName }) }, { size })
    },
  }
}

const nameOf = (params: GraphQLParams): string => createHash('sha256').update(JSON.stringify(params)).digest('base64')

const isWhole = (result: object): result is ExecutionResult =>
  'data' in result && !('errors' in result && result.errors !== undefined)
