// What the callers of the soak try: questions that must be answered, and faults that must be refused in their own way.
import { examples } from '../../api/examples/index.ts'
import { LIMITS } from '../../api/server.ts'
import { CATALOGUE } from '../../test/api/catalogue.ts'

/** One request and how it may end. */
export interface Attempt {
  readonly name: string
  readonly body: Buffer
  readonly type: string
  /** `answer`, an `extensions.code`, or `gone`: the caller hangs up after so many milliseconds. */
  readonly ends: 'answer' | 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX' | 'NOT_FOUND' | { readonly goneAfter: number }
}

const JSON_TYPE = 'application/json'
const asking = (query: string): Buffer => Buffer.from(JSON.stringify({ query }))

const fault = (name: string, ends: Attempt['ends'], body: Buffer, type = JSON_TYPE): Attempt => ({
  name,
  body,
  type,
  ends,
})

/** Every question of the catalogue and every saved example, and one fault to about four of them. */
export async function attempts(): Promise<{
  readonly questions: readonly Attempt[]
  readonly faults: readonly Attempt[]
}> {
  const saved = (await examples()).map(({ name, query }) => [name, query] as const)
  const questions = [...CATALOGUE.map(([name, , query]) => [name, query] as const), ...saved].map(
    ([name, query]): Attempt => ({ name, body: asking(query), type: JSON_TYPE, ends: 'answer' }),
  )
  const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, i) => `a${i}: leads`).join(' ')
  const hangingUp = questions
    .filter((_, index) => index % 3 === 0)
    .map(({ name, body }, index) => fault(`${name}, hung up on`, { goneAfter: index % 12 }, body))
  return {
    questions,
    faults: [
      ...hangingUp,
      fault('no GraphQL', 'BAD_USER_INPUT', asking('{ stats { leads }')),
      fault('an unknown field', 'BAD_USER_INPUT', asking('{ nothing }')),
      fault('a page too long', 'BAD_USER_INPUT', asking('{ projects(first: 5000) { totalCount } }')),
      fault('a forged cursor', 'BAD_USER_INPUT', asking('{ projects(after: "x") { totalCount } }')),
      fault('nobody', 'NOT_FOUND', asking('{ node(id: "department:无此部门") { id } }')),
      fault('too many aliases', 'QUERY_TOO_COMPLEX', asking(`{ stats { ${aliases} } }`)),
      fault('a body too large', 'BAD_USER_INPUT', Buffer.alloc(LIMITS.body * 2, ' ')),
      fault('a batch', 'BAD_USER_INPUT', Buffer.from('[{"query":"{stats{leads}}"},{"query":"{stats{leads}}"}]')),
      fault(
        'a form',
        'BAD_USER_INPUT',
        Buffer.from('query=%7Bstats%7Bleads%7D%7D'),
        'application/x-www-form-urlencoded',
      ),
    ],
  }
}
