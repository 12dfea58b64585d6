// Where the printed schema lies: beside this file, committed, held to the code by a test.

/** `api/schema.graphql`. */
export const SCHEMA_FILE = new URL('schema.graphql', import.meta.url)

/** The schema of the last release, written by `npm run schema -- --release`: what clients out there rely on. */
export const RELEASED_SCHEMA_FILE = new URL('schema.released.graphql', import.meta.url)
