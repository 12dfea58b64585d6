// The law that extraction keeps: what a generated gazette states is read back from it, whole, exact and with evidence.
import fc from 'fast-check'
import { expect } from 'vitest'
import { build, type Built } from '../../graph/build.ts'
import { anyGazette, type Gazette, type Wanted } from './gazette.ts'
import { readBack } from './read-back.ts'

/** What the law needs to know of a gazette. */
export type Case = Pick<Gazette, 'text' | 'bytes' | 'stated'>

/** Throws where extraction reads anything but what the gazette states, or reports a problem. */
export function holds({ text, bytes, stated }: Case): void {
  const built = build({ name: 'gazette.txt', bytes })
  expect(readBack(built, stated)).toEqual(stated)
  expect(built.problems).toEqual([])
  expect(misplaced(built, text)).toEqual([])
}

// Full-width and half-width forms of a sign are one.
const same = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC')

/** Evidence whose quote is not the slice of its document, or does not stand at its line and column of the file. */
function misplaced({ fragments }: Built, text: string): string[] {
  const lines = text.split(/\r?\n/)
  return fragments.flatMap(({ document, edges }) =>
    edges.flatMap(({ evidence }) =>
      evidence
        .filter(
          ({ start, end, quote, line, column }) =>
            quote === '' ||
            quote !== document.text.slice(start, end) ||
            !same(quote.charAt(0), lines[line - 1]?.charAt(column - 1) ?? ''),
        )
        .map(({ quote, line, column }) => `${line}:${column} ${quote}`),
    ),
  )
}

/** How many gazettes a run of the tests draws; `npm run test:law` sets it. */
const RUNS = Number(process.env['LAW_RUNS'] ?? 0)
/** Where drawing begins: the same in every run of the tests, so that a failure is one of the code and never of chance. */
const SEED = Number(process.env['LAW_SEED'] ?? 1)

const CHUNK = 250

/** Chunks of a law's run, each with the number of gazettes it draws: `usual` of them, or its share of LAW_RUNS. */
export const chunks = (usual: number, share: number): readonly (readonly [seed: number, runs: number])[] => {
  const runs = RUNS > 0 ? Math.ceil(RUNS * share) : usual
  return Array.from({ length: Math.ceil(runs / CHUNK) }, (_, index) => [
    SEED + index,
    Math.min(CHUNK, runs - index * CHUNK),
  ])
}

/** Draws gazettes and holds the law against each; the smallest one that breaks it is printed with its text. */
export function check(wanted: Wanted, seed: number, runs: number): void {
  const law = fc.property(anyGazette(wanted), (gazette) => holds(gazette))
  fc.assert(law, {
    seed,
    numRuns: runs,
    reporter: ({ failed, counterexample, counterexamplePath, errorInstance }) => {
      if (!failed) return
      const [gazette] = counterexample ?? []
      const replay = `seed ${seed}, path ${counterexamplePath ?? ''}`
      throw new Error(`${replay}\n${JSON.stringify(gazette?.layout)}\n${gazette?.text ?? ''}\n${String(errorInstance)}`)
    },
  })
}
