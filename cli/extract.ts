// zhitu extract: gazettes to records on standard output, as one JSON object or one record a line.
import { Command, Option } from 'commander'
import { type Extraction, type Fragment, mergeFragments, type Problem } from '../graph/index.ts'
import { printRange } from './files/range.ts'
import { type Output, openOutput } from './files/output.ts'
import { extractListed, type SourceOptions, sources, withSources } from './files/sources.ts'
import { type ExtractedFile, parseLines } from './pool/extract-file.ts'
import { Run } from './run.ts'

interface ExtractOptions extends SourceOptions {
  readonly format: 'json' | 'ndjson'
  readonly output?: string
}

/** Writes an extraction as one JSON object, a record at a time, so that its size is not bounded by that of a string. */
const writeJson = async (extraction: Extraction, output: Output): Promise<void> => {
  const nodes = extraction.nodes.map((node) => ({ ...node, properties: printRange(node.properties) }))
  let before = '{'
  for (const [name, records] of Object.entries({ ...extraction, nodes })) {
    await output.write(`${before}"${name}":[`)
    let comma = ''
    for (const record of records) {
      await output.write(`${comma}\n${JSON.stringify(record)}`)
      comma = ','
    }
    before = '],\n'
  }
  await output.write(']}\n')
}

const writeMerged = async (files: AsyncIterable<ExtractedFile>, output: Output): Promise<void> => {
  const fragments: Fragment[] = []
  const problems: Problem[] = []
  for await (const file of files) {
    fragments.push(...parseLines(file.lines))
    problems.push(...file.problems)
  }
  await writeJson({ ...mergeFragments(fragments), problems }, output)
}

const writeLines = async (files: AsyncIterable<ExtractedFile>, output: Output): Promise<void> => {
  for await (const file of files) await output.write(file.lines)
}

const extract = async (paths: readonly string[], options: ExtractOptions): Promise<void> => {
  const run = new Run()
  const files = run.watch(extractListed(sources(paths, options), options.workers), {
    share: options.shard !== undefined,
  })
  const output = await openOutput(options.output)
  try {
    await (options.format === 'json' ? writeMerged(files, output) : writeLines(files, output))
    if (options.output === undefined || run.documents > 0) await output.commit()
  } finally {
    await output.discard()
  }
  run.end()
}

/** The command `zhitu extract`. */
export const extractCommand = (): Command =>
  withSources(new Command('extract'))
    .description('Read gazettes and print their documents, nodes, edges and problems; nothing is stored.')
    .addOption(
      new Option('--format <format>', 'json: one object for all files; ndjson: one document a line, as they come')
        .choices(['json', 'ndjson'])
        .default('json'),
    )
    .option('-o, --output <file>', 'write there instead of to standard output; the file appears when it is whole')
    .addHelpText(
      'after',
      `
Examples:
  zhitu extract seeds/zhejiang-gazette-2019-02.txt > seed.json
  zhitu extract --format ndjson -o gazettes.ndjson gazettes/
  find gazettes -name '*.txt' | sort | zhitu extract --files-from - --shard 1/4 --format ndjson > part-1.ndjson

Exit code: 0 when every file gave documents, 1 when one did not (the others are printed all the same).`,
    )
    .action(extract)
