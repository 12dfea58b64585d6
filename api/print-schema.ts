// Writes api/schema.graphql: the schema as clients read it, sorted, so that a change shows in review.
// With --release it is written as that of the last release too, which later ones are held against.
import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { RELEASED_SCHEMA_FILE, SCHEMA_FILE } from './schema-file.ts'
import { schema } from './schema/index.ts'

const text = `${printSchema(schema)}\n`
writeFileSync(SCHEMA_FILE, text)
if (process.argv.includes('--release')) writeFileSync(RELEASED_SCHEMA_FILE, text)
