// Brings the schema of a Neo4j up to this version of Zhitu when a store opens.
import { StoreError } from './graph-store.ts'
import type { Connection } from './neo4j-connection.ts'
import { MIGRATIONS } from './neo4j-migrations.ts'

/** Takes the steps of MIGRATIONS that are still to be taken. Throws StoreError('invalid') before a newer schema. */
export async function migrate({ read, write }: Connection): Promise<void> {
  const [row] = await read(`OPTIONAL MATCH (z:Zhitu {id: 'schema'}) RETURN max(z.version) AS version`)
  const version = (row?.['version'] as number | null | undefined) ?? 0
  if (version > MIGRATIONS.length)
    throw new StoreError(
      'invalid',
      `This Neo4j holds a graph of a newer Zhitu (schema ${version}, and this one knows ${MIGRATIONS.length}). Update Zhitu, or use another database.`,
    )
  if (version === MIGRATIONS.length) return
  for (const statements of MIGRATIONS.slice(version))
    for (const statement of statements) await write((run) => run(statement))
  await write((run) => run('CALL db.awaitIndexes(300)'))
  await write((run) =>
    run(`MERGE (z:Zhitu {id: 'schema'}) SET z.version = $version`, { version: BigInt(MIGRATIONS.length) }),
  )
}
