// npm run bench -- store: loading into Neo4j, the growth of its answers, and the embedded store, in one run.
import { startNeo4j } from '../../neo4j/server.ts'
import type { Bench } from '../bound.ts'
import { embedded } from './embedded.ts'
import { growth } from './growth.ts'
import { loading } from './load.ts'

export const bench: Bench = async () => {
  console.error('loading …')
  const server = await startNeo4j({ heap: 1024, pageCache: 512 })
  const loaded = await loading(server).finally(() => server.stop())
  console.error('growth …')
  const grown = await growth()
  console.error('the embedded store …')
  return [...loaded, ...grown, ...(await embedded())]
}
