// zhitu serve: the API and the explorer over the store as it is.
import { Command } from 'commander'
import { buildPages } from './pages/build-pages.ts'
import { openGraphToServe } from './open-graph.ts'
import { say } from './run.ts'
import { readSettings } from './settings.ts'
import { untilStopped } from './until-stopped.ts'

interface ServeOptions {
  readonly port?: string
  readonly host?: string
}

const serve = async ({ port, host }: ServeOptions): Promise<void> => {
  const settings = readSettings({
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
  })
  // Loaded only here: the other commands need no server, and it is the largest part of the program.
  const { serveUntilStopped } = await import('./serve/serve-until-stopped.ts')
  const signal = untilStopped()
  const store = await openGraphToServe(settings)
  try {
    const pages = await buildPages(() => {
      say('building the explorer …')
    })
    await serveUntilStopped(store, settings, pages, signal)
  } finally {
    await store.close()
  }
}

/** The command `zhitu serve`. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve the explorer and the GraphQL API over the graph in the store.')
    .option('--port <port>', 'port to listen on, 0 for any free one (default: PORT or 4000)')
    .option('--host <host>', 'address to listen on (default: HOST or 127.0.0.1, this machine only)')
    .addHelpText(
      'after',
      `
Examples:
  zhitu serve
  zhitu serve --port 8080 --host 0.0.0.0
  NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… zhitu serve`,
    )
    .action(serve)
