// Where the printed schema lies: beside this file, committed, held to the code by a test.

/** `api/schema.graphql`. */
export const SCHEMA_FILE = new URL('schema.graphql', import.meta.url)
