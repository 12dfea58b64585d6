// One contender in a process of its own: `serve.ts zhitu|anew|embedded|bare|neo4j-graphql`. It is handed a Job, says on which port
// it listens, and ends with its parent.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Neo4jSettings } from '../../graph/index.ts'
import type { Subjects } from './corpus.ts'

/** What a contender needs to know. */
export interface Job {
  readonly neo4j: Neo4jSettings
  readonly subjects: Subjects
}

/** Makes a contender's request handler. */
export type Contender = (job: Job) => Promise<RequestListener>

const CONTENDERS: Readonly<Record<string, () => Promise<{ readonly contender: Contender }>>> = {
  zhitu: () => import('./contenders/zhitu.ts'),
  anew: async () => ({ contender: (await import('./contenders/zhitu.ts')).anew }),
  embedded: () => import('./contenders/embedded.ts'),
  bare: () => import('./contenders/bare.ts'),
  'neo4j-graphql': () => import('./contenders/neo4j-graphql.ts'),
}

process.once('message', (job: Job) => {
  const serve = async (): Promise<void> => {
    const { contender } = await CONTENDERS[process.argv[2] ?? '']!()
    // A contender waits while the others have their turns.
    const server = createServer({ keepAliveTimeout: 600_000 }, await contender(job))
    server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  }
  serve().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
process.once('disconnect', () => process.exit())
