// Zhitu over Neo4j, as it is; and with every answer made anew.
import { pino } from 'pino'
import { createApi } from '../../../api/server.ts'
import { openNeo4jStore } from '../../../graph/index.ts'
import type { Contender, Job } from '../serve.ts'

const over = async ({ neo4j }: Job, settings: { readonly keptAnswers?: number }) =>
  createApi({ store: await openNeo4jStore(neo4j), logger: pino({ level: 'warn' }), settings })

export const contender: Contender = (job) => over(job, {})

export const anew: Contender = (job) => over(job, { keptAnswers: 0 })
