// Which store to use: Neo4j when somebody says where it is, the embedded one otherwise.
import type { GraphStore } from './graph-store.ts'
import { openMemoryStore, type MemoryStoreOptions } from './memory.ts'
import type { Neo4jSettings } from './neo4j-connection.ts'
import { openNeo4jStore } from './neo4j.ts'

export interface StoreSettings {
  /** For the embedded store. */
  readonly memory: MemoryStoreOptions
  /** Given when NEO4J_URI is set. */
  readonly neo4j?: Neo4jSettings
}

/**
 * Opens the store that the settings ask for. Throws StoreError with words for the person who runs it.
 *
 * `await openStore({ memory: { folder: '.zhitu' } })`
 */
export const openStore = ({ memory, neo4j }: StoreSettings): Promise<GraphStore> =>
  neo4j === undefined ? openMemoryStore(memory) : openNeo4jStore(neo4j)
