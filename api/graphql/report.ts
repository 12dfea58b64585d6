// What is known of a request when it is over, for its log line and the metrics; filled in along the way.
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Report {
  readonly requestId: string
  /** Aborts when the client is gone or the time is up. */
  readonly signal: AbortSignal
  operationName?: string
  statements: number
  /** Whether the answer was kept from an earlier request. */
  kept?: boolean
  /** Why the store cannot be asked, where that is known beforehand. */
  unavailable?: Error
  /** `extensions.code` of every error answered. */
  readonly codes: string[]
}

/** What Yoga is handed with each request. */
export interface ServerContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly report: Report
}
