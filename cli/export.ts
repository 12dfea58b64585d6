// zhitu export: a graph as the files of Neo4j's bulk importer, for corpora too large to load by transactions.
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { type Fragment, heldFragments, Neo4jImport, StoreError } from '../graph/index.ts'
import { openFolder } from './files/folder.ts'
import { GAZETTE_EXTENSIONS } from './files/list-files.ts'
import { extractListed, type SourceOptions, sources, withSources } from './files/sources.ts'
import { isRecords, readRecords } from './ingest/read-records.ts'
import { parseLines } from './pool/extract-file.ts'
import { count, Run, say } from './run.ts'
import { readSettings } from './settings.ts'
import { UserError } from './user-error.ts'

type ExportOptions = SourceOptions & { readonly format: 'neo4j-admin' }

/** Hands every fragment of the named files, or of the embedded store when none is named, to `take`. */
const eachFragment = async (
  paths: readonly string[],
  options: SourceOptions,
  run: Run,
  take: (fragment: Fragment) => Promise<void>,
): Promise<void> => {
  if (paths.length === 0 && options.filesFrom === undefined) {
    const { data, neo4j } = readSettings(process.env)
    if (neo4j !== undefined)
      throw new UserError('NEO4J_URI is set; name files to export, or use neo4j-admin database dump for that database')
    for await (const fragment of heldFragments(data)) await take(fragment)
    return
  }
  for await (const listed of sources(paths, options, new Set([...GAZETTE_EXTENSIONS, '.ndjson']))) {
    if ('size' in listed && isRecords(listed.path)) run.note(await readRecords(listed.path, take))
    else
      for await (const file of extractListed([listed], 0)) {
        run.note(file)
        for (const fragment of parseLines(file.lines)) await take(fragment)
      }
  }
}

const exportGraph = async (folder: string, paths: readonly string[], options: ExportOptions): Promise<void> => {
  const output = await openFolder(folder)
  const run = new Run()
  const files = new Neo4jImport()
  let documents = 0
  try {
    for (const lines of files.begin()) await output.write(lines)
    await eachFragment(paths, options, run, async (fragment) => {
      try {
        const all = files.add(fragment)
        if (all.length === 0) say(`${fragment.document.id} comes twice; the first is kept`)
        else documents += 1
        for (const lines of all) await output.write(lines)
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'invalid')) throw error
        say(error.message)
        process.exitCode = 1
      }
    })
    if (documents === 0) throw new UserError('there is no document to export')
    for (const lines of files.finish()) await output.write(lines)
    await output.write({ file: 'import.args', lines: files.arguments(resolve(folder)) })
    await output.commit()
  } finally {
    await output.discard()
  }
  if (run.failed > 0) process.exitCode = 1
  say(`${count(documents, 'document')} in ${folder}. Into an empty, stopped Neo4j 5.26:`)
  say(`  neo4j-admin database import full neo4j @${resolve(folder, 'import.args')}`)
}

/** The command `zhitu export`. */
export const exportCommand = (): Command =>
  withSources(
    new Command('export')
      .description("Write a graph as the CSV files of Neo4j's bulk importer; the store is not changed.")
      .argument('<DIR>', 'folder to make for the files'),
  )
    .addOption(new Option('--format <format>', 'what to write').choices(['neo4j-admin']).default('neo4j-admin'))
    .addHelpText(
      'after',
      `
FILEs are gazettes, or records (.ndjson) of zhitu extract. Without any, the embedded store (ZHITU_DATA) is exported.

Examples:
  zhitu export csv
  zhitu export csv part-*.ndjson
  zhitu export csv part-*.ndjson && neo4j-admin database import full neo4j @csv/import.args`,
    )
    .action(exportGraph)
