// Node 20 gives a worker thread none of its parent's loader hooks, so each registers TypeScript anew.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
