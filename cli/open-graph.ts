// Opens the store that the settings choose.
import { type GraphStore, lateStore, openStore, StoreError } from '../graph/index.ts'
import { say } from './run.ts'
import { contents } from './serve/contents.ts'
import type { Settings } from './settings.ts'

/** The store, open. Rejects with a StoreError in words for the user when it cannot be used. */
export const openGraph = ({ data, neo4j }: Settings): Promise<GraphStore> =>
  openStore({ memory: { folder: data, onLarge: say }, ...(neo4j === undefined ? {} : { neo4j }) })

/**
 * The store as a server has it, and what it holds, said. A Neo4j that is away is said too, and opened when it is there:
 * it may be only slower to start. Rejects with a StoreError for all that waiting cannot mend.
 */
export const openGraphToServe = async (settings: Settings): Promise<GraphStore> => {
  const open = (): Promise<GraphStore> => openGraph(settings)
  const store = settings.neo4j === undefined ? await open() : lateStore('neo4j', open)
  try {
    say(contents(await store.stats()))
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'unreachable') {
      await store.close()
      throw error
    }
    say(error.message)
    say('serving all the same; it is asked again with every question')
  }
  return store
}
