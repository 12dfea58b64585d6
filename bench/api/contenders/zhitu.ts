// Zhitu over Neo4j, as it is.
import { pino } from 'pino'
import { createApi } from '../../../api/server.ts'
import { openNeo4jStore } from '../../../graph/index.ts'
import type { Contender } from '../serve.ts'

export const contender: Contender = async ({ neo4j }) =>
  createApi({ store: await openNeo4jStore(neo4j), logger: pino({ level: 'warn' }) })
