// How the Neo4j store talks to the server: every statement within a time, every failure in words.
import neo4j, {
  Neo4jError,
  type AuthToken,
  type Config,
  type Driver,
  type ManagedTransaction,
  type ResultSummary,
  type Session,
  type SessionConfig,
} from 'neo4j-driver'
import { StoreError } from './graph-store.ts'
import { inTime } from './in-time.ts'
import { readOnce, type Answer } from './neo4j-query.ts'
import { watchWith } from './neo4j-watch.ts'

export interface Neo4jSettings {
  /** `bolt://127.0.0.1:7687` for one server, `neo4j://…` for a cluster, `neo4j+s://…` for Aura. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Default: the user's home database. */
  readonly database?: string
  /** Milliseconds within which a question has to be answered. Default: 10,000. */
  readonly answerWithin?: number
  /** Milliseconds within which a server that says nothing is found out, however long it may work. Default: 4,500. */
  readonly noticeWithin?: number
  /** Told the text of every statement before it is sent. */
  readonly onStatement?: (cypher: string) => void
  /** Told after every statement what the server counted. */
  readonly onSummary?: (summary: ResultSummary) => void
}

export type Row = Readonly<Record<string, unknown>>
export type Run = (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>

export interface Connection {
  /** Runs one statement that reads; retried when a server of a cluster changes its role. */
  readonly read: (
    cypher: string,
    parameters?: Readonly<Record<string, unknown>>,
    options?: ReadOptions,
  ) => Promise<readonly Row[]>
  /** A word that any committed change replaces by another, whoever made it; undefined where the server does not tell. */
  readonly version: () => Promise<string | undefined>
  /** Runs `work` in one transaction, again from its beginning after a passing failure. */
  readonly write: <T>(work: (run: Run) => Promise<T>) => Promise<T>
  /** From here on a server that says nothing is found out. Before, one that has only just started may be slow. */
  readonly watch: () => Promise<void>
  readonly close: () => Promise<void>
}

interface ReadOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds; instead of `answerWithin`. */
  readonly within?: number
}

// The API has to say within five seconds that the database is away; the driver pauses one second before it tries again
// and two before the next time, and begins no try after this.
const CONNECT_WITHIN = 4500
const RETRY_WITHIN = 2500
// One document of a gazette is written in well under a second; a transaction that takes this long is stuck.
const WRITE_WITHIN = 120_000
// Of the time in which silence is noticed, what the shortest question is given.
const ANSWER_SHARE = 0.6
// For a question that costs nothing, asked before others.
const VERSION_WITHIN = 4500
// A writer waits longer for a sign of life: nobody waits for it, and a loaded server pauses.
const WRITER_PATIENCE = 20_000

// The reason of an abort that nobody hears; without one, each would be an error with a stack.
const GIVEN = 'answered'

// The driver declares its settings as classes that nobody can construct.
type Settings = Partial<Omit<Config, 'notificationFilter'>> & {
  notificationFilter: Partial<Config['notificationFilter']>
}
type Begin = (config: Partial<SessionConfig>) => Session
const connect = neo4j.driver as (uri: string, auth: AuthToken, settings: Settings) => Driver

/** What a driver's error means to the person who runs Zhitu; anything unexpected stays as it is. */
export function wordsFor(error: unknown, { uri, user, database }: Neo4jSettings): unknown {
  if (!(error instanceof Neo4jError)) return error
  const failure = (code: StoreError['code'], message: string): StoreError =>
    new StoreError(code, message, { cause: error })
  const { code } = error
  if (code.startsWith('Neo.ClientError.Security.'))
    return failure(
      'unauthorised',
      `Neo4j at ${uri} refuses the user ${user}: ${firstLine(error)} Check NEO4J_USER and NEO4J_PASSWORD.`,
    )
  if (code.startsWith('Neo.ClientError.Database.'))
    return failure(
      'unreachable',
      `Neo4j at ${uri} has no database ${database ?? 'for this user'}. Check NEO4J_DATABASE.`,
    )
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
    return failure('invalid', `Neo4j holds this already for another document: ${firstLine(error)}`)
  if (code.includes('OutOfMemory') || code.includes('OutOfDisk'))
    return failure('full', `Neo4j at ${uri} has no room left: ${firstLine(error)}`)
  if (
    error.retryable ||
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    // The driver's own: it was given up, or what answered speaks no Bolt.
    code === 'N/A' ||
    code === neo4j.error.PROTOCOL_ERROR ||
    code.includes('TimedOut')
  )
    return failure(
      'unreachable',
      `Neo4j at ${uri} does not answer: ${firstLine(error)} Is it running, and is NEO4J_URI right?`,
    )
  return error
}

function firstLine({ message }: Neo4jError): string {
  const line = message.split('\n')[0] ?? ''
  return /[.!?]$/.test(line) ? line : `${line}.`
}

function open({ uri, user, password }: Neo4jSettings, more: Partial<Settings> = {}): Driver {
  try {
    return connect(uri, neo4j.auth.basic(user, password), {
      connectionAcquisitionTimeout: CONNECT_WITHIN,
      connectionTimeout: CONNECT_WITHIN - 500,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: RETRY_WITHIN,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'zhitu',
      ...more,
    })
  } catch (error) {
    throw new StoreError(
      'invalid',
      `NEO4J_URI is ${uri}; it has to be like bolt://127.0.0.1:7687 or neo4j://host:7687.`,
      {
        cause: error,
      },
    )
  }
}

/** Makes ready to talk to a server; nothing is sent yet. */
export function connectTo(settings: Neo4jSettings): Connection {
  const { uri, database, answerWithin = 10_000, noticeWithin = 4500, onStatement, onSummary } = settings
  const driver = open(settings)
  // Of its own, since the connections of the other may all be at work.
  const asker = open(settings, { maxConnectionPoolSize: 2, maxTransactionRetryTime: 0 })
  const at = database === undefined ? {} : { database }
  const ask = async (
    from: Driver,
    cypher: string,
    parameters: object,
    within: number,
    signal?: AbortSignal,
  ): Promise<Answer> => {
    const late = (): StoreError => new StoreError('unreachable', `Neo4j at ${uri} did not answer within ${within} ms.`)
    const send = (stopped: AbortSignal): Promise<Answer> =>
      readOnce(from, cypher, parameters, { ...at, signal: stopped, within })
    return inTime(send, within, late, signal)
  }
  const signOfLife = (within: number) => watchWith(() => ask(asker, 'RETURN 1', {}, within))
  const readers = signOfLife(noticeWithin * ANSWER_SHARE)
  const writers = signOfLife(WRITER_PATIENCE)
  let watching = false
  const translate = (error: unknown): never => {
    throw wordsFor(error, settings)
  }
  const answerTo = (
    cypher: string,
    parameters: object,
    { signal, within = answerWithin }: ReadOptions = {},
  ): Promise<Answer> => {
    onStatement?.(cypher)
    const given = new AbortController()
    const answer = ask(
      driver,
      cypher,
      parameters,
      within,
      signal === undefined ? given.signal : AbortSignal.any([signal, given.signal]),
    )
    return (watching ? readers(answer, noticeWithin * (1 - ANSWER_SHARE)) : answer)
      .finally(() => given.abort(GIVEN))
      .then((brought) => {
        onSummary?.(brought.summary)
        return brought
      })
      .catch(translate)
  }
  return {
    read: async (cypher, parameters = {}, options = {}) =>
      (await answerTo(cypher, parameters, options)).records.map((record) => record.toObject() as Row),
    version: async () => (await answerTo('RETURN 1', {}, { within: VERSION_WITHIN })).version,
    write: async (work) => {
      const begin: Begin = (...asked) => driver.session(...asked)
      // Sharing the bookmarks of executeQuery, a reader sees what was just written, on any server of a cluster.
      const bookmarkManager = driver.executeQueryBookmarkManager
      const session = begin({ ...at, defaultAccessMode: 'WRITE', bookmarkManager })
      const run =
        (transaction: ManagedTransaction): Run =>
        async (cypher, parameters = {}) => {
          onStatement?.(cypher)
          const { records, summary } = await transaction.run<Row>(cypher, parameters)
          onSummary?.(summary)
          return records.map((record) => record.toObject())
        }
      const inTransaction = session.executeWrite.bind(session) as (
        work: (transaction: ManagedTransaction) => Promise<unknown>,
        config: { timeout: number },
      ) => Promise<unknown>
      const written = inTransaction((transaction) => work(run(transaction)), { timeout: WRITE_WITHIN })
      try {
        const result = await writers(written, WRITER_PATIENCE)
        await session.close().catch(() => undefined)
        return result as Awaited<ReturnType<typeof work>>
      } catch (error) {
        // A server that is gone does not say goodbye.
        void session.close().catch(() => undefined)
        return translate(error)
      }
    },
    watch: async () => {
      await ask(asker, 'RETURN 1', {}, Math.max(answerWithin, noticeWithin)).catch(translate)
      watching = true
    },
    close: async () => {
      await Promise.all([driver.close(), asker.close()])
    },
  }
}
