// zhitu inspect: a gazette's outline with what each item yielded, for a person who checks it against the page.
import { Command } from 'commander'
import { count, Run } from './run.ts'
import { extractListed, sources } from './files/sources.ts'
import { describe } from './inspect/describe.ts'
import { parseLines } from './pool/extract-file.ts'

const inspect = async (paths: readonly string[]): Promise<void> => {
  const run = new Run()
  for await (const file of run.watch(extractListed(sources(paths, {}), 0), { share: false })) {
    if (file.documents === 0) continue
    process.stdout.write(`${file.path}: ${count(file.documents, 'document')}\n`)
    for (const fragment of parseLines(file.lines)) process.stdout.write(`\n${describe(fragment).join('\n')}\n`)
  }
  run.end()
}

/** The command `zhitu inspect`. */
export const inspectCommand = (): Command =>
  new Command('inspect')
    .description(
      'Show the outline of a gazette with what each item yielded: departments, roles, targets, citations, problems.',
    )
    .argument('<FILE...>', 'gazettes')
    .addHelpText(
      'after',
      `
● leads   ○ supports   ◎ target   → cites   ◇ platform   · duty in running text   ! problem
A name with ? is not in the registry. Above the roles stand the words that say so and their line in the file.

Examples:
  zhitu inspect seeds/zhejiang-gazette-2019-02.txt | less
  zhitu inspect new-gazette.txt | grep '!'`,
    )
    .action(inspect)
