// One reading statement over Bolt. Committed by the server itself it costs one round trip, where executeQuery takes two;
// what fails in passing is asked again by way of that.
import {
  isRetryableError,
  type Driver,
  type EagerResult,
  type QueryConfig,
  type Session,
  type SessionConfig,
} from 'neo4j-driver'

/** How one statement is asked. */
export interface Asking {
  readonly database?: string
  /** Ends the statement on the server too. */
  readonly signal: AbortSignal
  /** Milliseconds after which the server gives it up. */
  readonly within: number
}

/** What a statement brought. */
export interface Answer extends Pick<EagerResult, 'records' | 'summary'> {
  /** Names the last change that the server knew of when it had answered; undefined where the driver does not tell. */
  readonly version: string | undefined
}
type Begin = (config: Partial<SessionConfig>) => Session
type Again = (cypher: string, parameters: object, config: Partial<QueryConfig>) => Promise<EagerResult>

/**
 * Asks, once where nothing goes wrong. Rejects with the driver's own errors.
 *
 * `await readOnce(driver, 'RETURN 1', {}, { signal, within: 10_000 })`
 */
export async function readOnce(
  driver: Driver,
  cypher: string,
  parameters: object,
  { signal, within, ...at }: Asking,
): Promise<Answer> {
  const begin: Begin = (...asked) => driver.session(...asked)
  const bookmarkManager = driver.executeQueryBookmarkManager
  const session = begin({ ...at, defaultAccessMode: 'READ', bookmarkManager })
  const close = (): Promise<void> => session.close().catch(() => undefined)
  const stop = (): void => void close()
  signal.addEventListener('abort', stop)
  try {
    const { records, summary } = await session.run(cypher, parameters, { timeout: within })
    return { records, summary, version: session.lastBookmarks().join(' ') || undefined }
  } catch (error) {
    if (signal.aborted || !(error instanceof Error) || !isRetryableError(error)) throw error
    const again: Again = (...asked) => driver.executeQuery(...asked)
    const settings = { ...at, routing: 'READ', signal, transactionConfig: { timeout: within } } as const
    const { records, summary } = await again(cypher, parameters, settings)
    return { records, summary, version: undefined }
  } finally {
    signal.removeEventListener('abort', stop)
    // After a failure the server may never answer to a goodbye.
    void close()
  }
}
