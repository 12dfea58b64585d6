// When the embedded store has outgrown itself: what to tell whoever runs it, with figures of `npm run bench -- store`.

/** Projects from which on Neo4j serves better. */
export const LARGE = 100_000

/** What opening and holding that many took when measured: seconds of one core, and gigabytes. */
const [SECONDS, GIGABYTES] = [2.4, 0.5]

/**
 * Advice on a number of projects; undefined while the embedded store is the right one.
 *
 * `The embedded store holds 120,000 projects and reads all of them into memory whenever it opens, which takes about …`
 */
export function adviceFor(projects: number): string | undefined {
  if (projects < LARGE) return undefined
  const times = projects / LARGE
  const [seconds, gigabytes] = [SECONDS * times, GIGABYTES * times].map((figure) => figure.toFixed(1))
  return (
    `The embedded store holds ${projects.toLocaleString('en-US')} projects and reads all of them into memory whenever ` +
    `it opens, which takes about ${seconds!} s and ${gigabytes!} GB (measured: ${SECONDS} s and ${GIGABYTES} GB for ` +
    `${LARGE.toLocaleString('en-US')}). Neo4j keeps them on disk and opens at once: set NEO4J_URI and ingest again.`
  )
}
