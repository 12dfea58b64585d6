// Opens the store that the settings choose.
import { type GraphStore, openStore } from '../graph/index.ts'
import { say } from './run.ts'
import type { Settings } from './settings.ts'

/** The store, open. Rejects with a StoreError in words for the user when it cannot be used. */
export const openGraph = ({ data, neo4j }: Settings): Promise<GraphStore> =>
  openStore({ memory: { folder: data, onLarge: say }, ...(neo4j === undefined ? {} : { neo4j }) })
