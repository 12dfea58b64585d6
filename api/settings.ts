// What whoever runs the server can choose, with defaults that are safe on the open internet.

export interface ApiSettings {
  /** Origins that pages of other sites may ask from, e.g. `https://example.org`. None: the API is for its own pages. */
  readonly corsOrigins: readonly string[]
  /** When set, `/graphql` and `/metrics` want `Authorization: Bearer …`; the explorer asks its user for it. */
  readonly bearerToken?: string
  /**
   * Operations by name or hash that clients may ask for as `extensions.persistedQuery.sha256Hash`, or by their text.
   * With `persistedOnly`, nothing else is answered.
   */
  readonly persistedOperations: Readonly<Record<string, string>>
  readonly persistedOnly: boolean
  /** Whether browsers that open `/graphql` get GraphiQL; never with `persistedOnly`. */
  readonly graphiql: boolean
  /**
   * Answers that are kept, in characters of JSON, to be given again while the graph is the same; those that were asked
   * longest ago go first. 0 keeps none.
   */
  readonly keptAnswers: number
  /** Milliseconds after which an operation is given up, in the store too. */
  readonly operationTimeout: number
  /** Milliseconds a client may take to send a whole request. */
  readonly requestTimeout: number
  /** Milliseconds that running operations are given to finish when the server closes. */
  readonly closeTimeout: number
}

export const DEFAULT_SETTINGS: ApiSettings = {
  corsOrigins: [],
  persistedOperations: {},
  persistedOnly: false,
  graphiql: true,
  keptAnswers: 32_000_000,
  operationTimeout: 15_000,
  requestTimeout: 30_000,
  closeTimeout: 10_000,
}

/** Limits of one operation. What the explorer and the examples ask stays well below. */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 1_000_000,
  /** Lexical tokens of a document. */
  tokens: 2_000,
  aliases: 50,
  directives: 50,
  /** Root fields of an operation; each is a statement. */
  rootFields: 20,
  /** Levels of fields, connections included. */
  depth: 24,
  /** Fields as often as they can be answered. */
  cost: 250_000,
} as const
