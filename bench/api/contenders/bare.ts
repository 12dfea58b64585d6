// The least that can answer: Node's own server, the driver, and the very Cypher that Zhitu sends.
import type { IncomingMessage } from 'node:http'
import neo4j, { type AuthToken, type Config, type Driver, type EagerResult } from 'neo4j-driver'
import { pino } from 'pino'
import { startServer } from '../../../api/server.ts'
import type { GraphStore } from '../../../graph/index.ts'
import { compile } from '../../../graph/store/cypher.ts'
import { searchStatement } from '../../../graph/store/cypher-search.ts'
import { fold } from '../../../graph/store/fold.ts'
import { openMemoryStore } from '../../../graph/store/memory.ts'
import { BARE } from '../bare-answers.ts'
import { ours, type Operation, type Question, QUESTIONS } from '../questions.ts'
import type { Contender } from '../serve.ts'

// The driver declares its settings as classes that nobody can construct.
const connect = neo4j.driver as (uri: string, auth: AuthToken, settings: Partial<Config>) => Driver
type Query = (text: string, parameters: object, settings: { readonly routing: 'READ' }) => Promise<EagerResult>

interface Asked {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The statement that Zhitu sends for each question, overheard. */
async function statements(
  operations: Readonly<Record<Question, Operation>>,
): Promise<Readonly<Record<Question, Asked>>> {
  let heard: Asked | undefined
  const store: GraphStore = {
    ...(await openMemoryStore()),
    select: async (selection) => {
      heard = compile(selection)
      return { items: [], hasNext: false, total: 0 }
    },
    search: async (text, labels, page) => {
      heard = searchStatement(fold(text), labels, page)
      return { items: [], hasNext: false, total: 0 }
    },
  }
  const server = await startServer({ store, logger: pino({ level: 'silent' }), port: 0 })
  const all: Partial<Record<Question, Asked>> = {}
  for (const question of QUESTIONS) {
    const body = JSON.stringify(operations[question])
    await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    all[question] = heard!
  }
  await server.close()
  return all as Readonly<Record<Question, Asked>>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

export const contender: Contender = async ({ neo4j: { uri, user, password }, subjects }) => {
  const operations = ours(subjects)
  const asked = await statements(operations)
  const byQuery = new Map(QUESTIONS.map((question) => [operations[question].query, question]))
  const driver = connect(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const query: Query = (...asked) => driver.executeQuery(...asked)
  return (request, response) => {
    void (async () => {
      const { query: operation, variables } = JSON.parse(await bodyOf(request)) as Operation
      const question = byQuery.get(operation)!
      const { text, parameters } = asked[question]
      const { records } = await query(text, parameters, { routing: 'READ' })
      const data = BARE[question](records[0]!.get('answer') as Parameters<(typeof BARE)[Question]>[0], variables)
      const body = Buffer.from(JSON.stringify({ data }))
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length })
      response.end(body)
    })()
  }
}
