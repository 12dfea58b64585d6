// The Neo4j that tests may use: the one of NEO4J_URI, emptied, one test file at a time. A database that holds anything
// but what tests put there is never touched.
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { StoreError, type Neo4jSettings } from '../../graph/index.ts'
import { lockFolder } from '../../graph/store/lock.ts'

/** Where the tests' Neo4j is, or undefined. With REQUIRE_NEO4J=1 its absence is an error and no skipped test. */
export function neo4jForTests(): Neo4jSettings | undefined {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', REQUIRE_NEO4J } = process.env
  if (uri !== undefined && uri !== '') return { uri, user, password, answerWithin: 60_000, noticeWithin: 60_000 }
  if (REQUIRE_NEO4J === '1') throw new Error('REQUIRE_NEO4J=1, but NEO4J_URI is not set.')
  return undefined
}

async function empty({ uri, user, password }: Neo4jSettings): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    const { records } = await driver.executeQuery('RETURN COUNT { (n) } AS nodes, EXISTS { (t:ZhituTest) } AS ours')
    const nodes = Number(records[0]?.get('nodes'))
    if (nodes > 0 && records[0]?.get('ours') !== true)
      throw new Error(
        `The Neo4j at ${uri} holds ${nodes} nodes that are not the tests'. Give the tests one of their own.`,
      )
    const session = driver.session()
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
    await session.run('CREATE (:ZhituTest)')
    await session.close()
  } finally {
    await driver.close()
  }
}

/** Waits for its turn at the tests' Neo4j and empties it; the answer gives it back. */
export async function takeNeo4j(settings: Neo4jSettings): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `zhitu-test-${createHash('sha256').update(settings.uri).digest('hex').slice(0, 12)}`)
  for (;;)
    try {
      const release = await lockFolder(folder)
      await empty(settings)
      return release
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'locked')) throw error
      await sleep(500)
    }
}
