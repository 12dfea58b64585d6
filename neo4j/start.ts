// npm run neo4j: a real Neo4j without Docker, for as long as this command runs.
import { InvalidArgumentError, Command } from 'commander'
import { SetupError } from './install.ts'
import { startNeo4j, type Neo4jOptions } from './server.ts'

function port(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value < 65536) return value
  throw new InvalidArgumentError('a port is a number from 1 to 65535.')
}

function megabytes(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 64) return value
  throw new InvalidArgumentError('a number of megabytes, 64 or more.')
}

async function main(options: Neo4jOptions): Promise<void> {
  console.error('Starting Neo4j (the first time Maven fetches 144 MB) …')
  const server = await startNeo4j(options)
  console.log(`NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password}`)
  console.error(`Neo4j answers; data and logs are in ${server.data}. Ctrl-C stops it.`)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  stopping.signal.addEventListener('abort', () => {
    console.error('Stopping Neo4j …')
    void server.stop()
  })
  const code = await server.ended
  if (stopping.signal.aborted) return
  console.error(`Neo4j ended by itself; see ${server.data}/logs.`)
  process.exitCode = code ?? 1
}

const command = new Command('npm run neo4j --')
  .description('Starts a real Neo4j 5.26 on 127.0.0.1 without Docker (Java 17 or 21, and Maven the first time).')
  .option('--bolt-port <port>', 'port for Bolt', port, 7687)
  .option('--http-port <port>', "port for Neo4j's own browser pages (default: none)", port)
  .option('--data <dir>', 'folder for data, settings and logs', '.neo4j/data')
  .option('--password <text>', 'eight characters or more (default: the one of this folder, or a new one)')
  .option('--heap <megabytes>', 'Java heap', megabytes, 512)
  .option('--page-cache <megabytes>', 'page cache', megabytes, 128)
  .addHelpText(
    'after',
    `
Examples:
  npm run neo4j
  npm run neo4j -- --bolt-port 7688 --http-port 7475 --data ~/zhitu-graph --password take-your-own`,
  )
  .action(main)

try {
  await command.parseAsync()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
