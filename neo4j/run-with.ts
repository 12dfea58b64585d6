// Runs a command with a real Neo4j of its own: npm run test:neo4j is `vitest run` by way of this.
import { spawn } from 'node:child_process'
import { SetupError } from './install.ts'
import { startNeo4j } from './server.ts'

/** Runs the command to its end and gives its exit code; 1 when a signal ended it. */
const run = (command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(command[0]!, command.slice(1), { stdio: 'inherit', env })
    child.once('error', failed).once('close', (code) => {
      done(code ?? 1)
    })
    // Ctrl-C reaches the command too; this process waits for it, to stop Neo4j in order.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill())
  })

const command = process.argv.slice(2)
if (command.length === 0) {
  console.error('Name a command: node --import tsx neo4j/run-with.ts vitest run')
  process.exit(2)
}
try {
  const server = await startNeo4j()
  try {
    const { uri, user, password } = server
    process.exitCode = await run(command, {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      REQUIRE_NEO4J: '1',
    })
  } finally {
    await server.stop()
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
