// Opens the store that the settings choose.
import { type GraphStore, openMemoryStore } from '../graph/index.ts'
import type { Settings } from './settings.ts'

/** The store, open. Rejects with a StoreError in words for the user when it cannot be used. */
export const openGraph = (settings: Settings): Promise<GraphStore> => openMemoryStore({ folder: settings.data })
