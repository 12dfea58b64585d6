// npm run bench -- NAME: runs one benchmark, prints its table, and fails when a bound does not hold.
import { availableParallelism, cpus, totalmem } from 'node:os'
import { type Bench, keeps, table } from './bound.ts'

/** Each benchmark by its name; its file stands in the folder of that name. */
const BENCHES: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  api: () => import('./api/bench.ts'),
  extract: () => import('./extract/bench.ts'),
  store: () => import('./store/bench.ts'),
}

const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'a processor'}, ${availableParallelism()} cores, ` +
  `${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}`

const name = process.argv[2] ?? ''
const load = BENCHES[name]
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`)
  process.exitCode = 2
} else {
  const { bench } = await load()
  const outcomes = await bench()
  console.log(`${name} on ${machine()}\n\n${table(outcomes)}`)
  if (!outcomes.every(keeps)) process.exitCode = 1
}
