// The worker threads of the command line: what the second is worth. It needs two cores that nothing else uses.
import { Pool } from '../../cli/pool/pool.ts'
import type { Outcome } from '../bound.ts'
import { interleave, median, ratio } from '../rounds.ts'

/** Throughput of two workers against one over the same files. The threads are warm, as in a run over many files. */
export async function twoWorkers(paths: readonly string[], rounds: number): Promise<Outcome> {
  const pools = { one: new Pool(1), two: new Pool(2) }
  const through = async (pool: Pool): Promise<number> => {
    const before = performance.now()
    await Promise.all(paths.map((path) => pool.run(path)))
    return performance.now() - before
  }
  try {
    const taken = await interleave(rounds, { one: () => through(pools.one), two: () => through(pools.two) })
    return {
      name: 'throughput of two workers against one',
      ratio: ratio(taken, 'one', 'two'),
      bound: { least: 1.6 },
      note: `${median(taken.two).toFixed(0)} ms against ${median(taken.one).toFixed(0)} ms`,
    }
  } finally {
    await Promise.all([pools.one.close(), pools.two.close()])
  }
}
