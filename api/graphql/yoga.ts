// GraphQL over HTTP: the schema, the limits, the codes, and what each request works with.
import { getOperationAST, type ExecutionArgs } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { GraphStore } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { schema } from '../schema/index.ts'
import { LIMITS, type ApiSettings } from '../settings.ts'
import { boundStore } from './bound-store.ts'
import { useErrorCodes } from './error-codes.ts'
import { useJsonOnly } from './json-only.ts'
import { useKeptAnswers } from './kept-answers.ts'
import { useLimits } from './limits.ts'
import { usePersisted } from './persisted.ts'
import type { ServerContext } from './report.ts'

export const GRAPHQL_PATH = '/graphql'

/** Yoga, ready to be handed Node's requests together with their reports. */
export function createGraphql(store: GraphStore, logger: Logger, settings: ApiSettings) {
  return createYoga<ServerContext, ApiContext>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ report }) => ({
      store: boundStore(store, report),
      requestId: report.requestId,
      nodeLoaders: new Map(),
      bareAt: new Map(),
      edgeLoaders: new Map(),
    }),
    cors: settings.corsOrigins.length === 0 ? false : corsFor(settings.corsOrigins),
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/healthz',
    batching: false,
    multipart: false,
    maxRequestBodySize: LIMITS.body,
    logging: yogaLogger(logger),
    plugins: [
      useJsonOnly(),
      ...usePersisted(settings),
      ...(settings.keptAnswers > 0 ? [useKeptAnswers(store, settings.keptAnswers)] : []),
      useLimits(),
      useReport(),
      useErrorCodes(logger),
    ],
  })
}

const corsFor = (origins: readonly string[]) => ({
  origin: [...origins],
  credentials: false,
  methods: ['GET', 'POST'],
  allowedHeaders: ['content-type', 'authorization'],
  maxAge: 600,
})

/** Names the operation in the report, and stops the executor when the request ends. */
function useReport(): Plugin<ServerContext & YogaInitialContext> {
  return {
    onExecute({ args }) {
      const { document, operationName } = args as ExecutionArgs
      const { report } = args.contextValue
      const name = getOperationAST(document, operationName)?.name?.value
      if (name !== undefined) report.operationName = name
      Object.assign(args, { signal: report.signal })
    },
  }
}

/** Yoga's own remarks are for those who look for them. */
function yogaLogger(logger: Logger) {
  const note = (...parts: unknown[]): void => logger.trace({ yoga: parts.map(String) }, 'Yoga')
  return { debug: note, info: note, warn: note, error: note }
}
