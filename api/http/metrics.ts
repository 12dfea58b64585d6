// Numbers for Prometheus: how many requests, how long, how many statements, which errors.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export interface Finished {
  readonly route: string
  readonly method: string
  readonly status: number
  readonly seconds: number
  readonly statements: number
  readonly kept?: boolean
  readonly codes: readonly string[]
}

/** One registry a server; `observe` is called when a request is over, `text` answers `/metrics`. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const duration = new Histogram({
    name: 'zhitu_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const statements = new Counter({
    name: 'zhitu_store_statements_total',
    help: 'Questions put to the store.',
    registers,
  })
  const kept = new Counter({
    name: 'zhitu_graphql_kept_answers_total',
    help: 'Operations answered with what was kept from an earlier request, the graph being the same.',
    registers,
  })
  const errors = new Counter({
    name: 'zhitu_graphql_errors_total',
    help: 'Errors answered, by extensions.code.',
    labelNames: ['code'] as const,
    registers,
  })
  return {
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
    observe: (finished: Finished): void => {
      const { route, method, status } = finished
      duration.observe({ route, method, status }, finished.seconds)
      statements.inc(finished.statements)
      if (finished.kept) kept.inc()
      for (const code of finished.codes) errors.inc({ code })
    },
  }
}
