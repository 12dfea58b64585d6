// Runs Neo4j's bulk importer from the same jars as the server; tests and benchmarks use it.
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { checkJava, installNeo4j } from './install.ts'

const run = promisify(execFile)

/**
 * Imports what `zhitu export` wrote into the data folder of a Neo4j that has not been started yet. Rejects with the
 * importer's own words.
 *
 * `await importCsv({ csv: 'csv', data: 'graph' })`, then `startNeo4j({ data: 'graph' })`
 */
export async function importCsv({ csv, data }: { readonly csv: string; readonly data: string }): Promise<void> {
  await checkJava()
  const lib = await installNeo4j()
  const home = resolve(data)
  const conf = join(home, 'conf')
  await mkdir(conf, { recursive: true })
  const admin = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j']
  await run('java', [...admin, `@${resolve(csv, 'import.args')}`], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    cwd: home,
    maxBuffer: 1 << 26,
  })
}
