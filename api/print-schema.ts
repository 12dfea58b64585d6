// Writes api/schema.graphql: the schema as clients read it, sorted, so that a change shows in review.
import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { schema } from './schema/index.ts'

/** Beside this file; committed, and held to the code by a test. */
export const SCHEMA_FILE = new URL('schema.graphql', import.meta.url)

writeFileSync(SCHEMA_FILE, `${printSchema(schema)}\n`)
