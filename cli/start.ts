// npm start: pages built when need be, the gazettes of seeds/ in the store, the server up.
import './production.ts'
import { join } from 'node:path'
import { type Listed, listFiles } from './files/list-files.ts'
import { load, summary } from './ingest/load.ts'
import { runMain } from './main.ts'
import { openGraph } from './open-graph.ts'
import { buildPages } from './pages/build-pages.ts'
import { say } from './run.ts'
import { contents } from './serve/contents.ts'
import { serveUntilStopped } from './serve/serve-until-stopped.ts'
import { readSettings } from './settings.ts'
import { untilStopped } from './until-stopped.ts'

const SEEDS = join(import.meta.dirname, '../seeds')

const seeds = async (): Promise<Listed[]> => {
  const listed: Listed[] = []
  for await (const file of listFiles([SEEDS])) listed.push(file)
  return listed
}

runMain(async () => {
  // A newcomer's terminal shows what went wrong, not every request.
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env })
  const signal = untilStopped()
  const store = await openGraph(settings)
  try {
    const pages = await buildPages(() => {
      say('building the explorer …')
    })
    const loaded = await load(store, await seeds(), { signal })
    if (loaded.stopped) return
    say(`seeds/: ${summary(loaded)}`)
    say(contents(await store.stats()))
    await serveUntilStopped(store, settings, pages, signal)
  } finally {
    await store.close()
  }
})
