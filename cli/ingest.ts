// zhitu ingest: gazettes, or records that were extracted elsewhere, into the store.
import { Command } from 'commander'
import { GAZETTE_EXTENSIONS, type Listed } from './files/list-files.ts'
import { type SourceOptions, sources, withSources } from './files/sources.ts'
import { type Loaded, load, summary } from './ingest/load.ts'
import { untilStopped } from './until-stopped.ts'
import { readSettings } from './settings.ts'
import { openGraph } from './open-graph.ts'
import { UserError } from './user-error.ts'

/** Exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130

const ingest = async (paths: readonly string[], options: SourceOptions): Promise<void> => {
  const settings = readSettings(process.env)
  const listed: Listed[] = []
  for await (const file of sources(paths, options, new Set([...GAZETTE_EXTENSIONS, '.ndjson']))) listed.push(file)
  if (listed.length === 0 && options.shard === undefined)
    throw new UserError('the list names no file; nothing was read')
  const store = await openGraph(settings)
  const signal = untilStopped()
  let loaded: Loaded
  try {
    loaded = await load(store, listed, { workers: options.workers, signal })
  } finally {
    await store.close()
  }
  process.stdout.write(`${summary(loaded)}\n`)
  if (loaded.stopped)
    throw new UserError(
      `stopped after ${loaded.files} of ${listed.length} files; run the same command again to go on`,
      { exitCode: INTERRUPTED },
    )
  if (loaded.failed > 0 || loaded.refused > 0) process.exitCode = 1
}

/** The command `zhitu ingest`. */
export const ingestCommand = (): Command =>
  withSources(new Command('ingest'), 'PATH')
    .description('Read gazettes into the store. What has not changed since it was last read is left alone.')
    .addHelpText(
      'after',
      `
Files named .ndjson are taken for records that zhitu extract --format ndjson wrote.
The graph is kept in the folder ZHITU_DATA (default: .zhitu), or in Neo4j when NEO4J_URI is set.

Examples:
  zhitu ingest my-gazette.txt
  zhitu ingest gazettes/
  NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… zhitu ingest part-*.ndjson

Exit code: 0 when every file was read, 1 when one was not (the others are in the store), 130 when stopped by Ctrl-C.`,
    )
    .action(ingest)
