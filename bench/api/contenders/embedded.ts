// Zhitu over the embedded store.
import { pino } from 'pino'
import { createApi } from '../../../api/server.ts'
import { openMemoryStore } from '../../../graph/store/memory.ts'
import { corpus, fill } from '../corpus.ts'
import type { Contender } from '../serve.ts'

export const contender: Contender = async () => {
  const store = await openMemoryStore()
  await fill(store, corpus())
  return createApi({ store, logger: pino({ level: 'warn' }) })
}
