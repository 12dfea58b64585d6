// Writes api/schema.graphql: the schema as clients read it, sorted, so that a change shows in review.
import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { SCHEMA_FILE } from './schema-file.ts'
import { schema } from './schema/index.ts'

writeFileSync(SCHEMA_FILE, `${printSchema(schema)}\n`)
