// zhitu evaluate: an extraction, or gazettes extracted on the spot, against hand-made labels.
import { Command } from 'commander'
import { floorsSchema, underFloors } from './evaluate/floors.ts'
import { type Labels, labelsSchema } from './evaluate/labels.ts'
import { readExtraction } from './evaluate/read-extraction.ts'
import { type Evaluation, score } from './evaluate/score.ts'
import { round } from './evaluate/tally.ts'
import { listFiles } from './files/list-files.ts'
import { readJson } from './files/read-json.ts'
import { say } from './run.ts'
import { UserError } from './user-error.ts'

interface EvaluateOptions {
  readonly gold: string
  readonly misses?: boolean
  readonly json?: boolean
  readonly floors?: string
}

const readLabels = async (path: string): Promise<Labels[]> => {
  const labels: Labels[] = []
  for await (const file of listFiles([path], new Set(['.json']))) {
    if ('failure' in file) throw new UserError(`${file.path}: ${file.failure}`)
    labels.push(await readJson(file.path, labelsSchema, 'file of labels'))
  }
  return labels
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const printTable = ({ table, broken }: Evaluation): void => {
  for (const [kind, { precision, recall, f1, right, spurious, missing }] of table) {
    const [p, r, f] = [precision, recall, f1].map((figure) => round(figure, 3))
    print(`${kind.padEnd(28)} P ${p}  R ${r}  F1 ${f}   (${right} right, ${spurious} spurious, ${missing} missing)`)
  }
  print(`${'invariants broken'.padEnd(28)} ${broken.length}`)
}

const evaluate = async (paths: readonly string[], options: EvaluateOptions): Promise<void> => {
  const labels = await readLabels(options.gold)
  const floors = options.floors === undefined ? {} : await readJson(options.floors, floorsSchema, 'list of floors')
  const evaluation = score(await readExtraction(paths), labels)
  if (options.json) {
    print(JSON.stringify({ ...Object.fromEntries(evaluation.table), 'invariants broken': evaluation.broken.length }))
  } else {
    if (options.misses) {
      for (const { sort, document, kind, text } of evaluation.misses)
        print(`  ${sort.padEnd(8)} ${document} ${kind}: ${text}`)
      for (const line of evaluation.broken) print(`  broken   ${line}`)
    }
    printTable(evaluation)
  }
  const under = underFloors(evaluation, floors)
  for (const line of under) say(`under the recorded figure: ${line}`)
  if (under.length > 0 || (options.floors !== undefined && evaluation.broken.length > 0)) process.exitCode = 1
}

/** The command `zhitu evaluate`. */
export const evaluateCommand = (): Command =>
  new Command('evaluate')
    .description('Compare an extraction with hand-made labels: precision, recall and F1 of each kind.')
    .argument('<FILE...>', 'extractions (.json, as zhitu extract prints them) or gazettes')
    .requiredOption('--gold <dir>', 'folder of label files (.json), or one such file')
    .option('--misses', 'list every entry that is missing or spurious')
    .option('--json', 'print the figures as one JSON object')
    .option('--floors <file>', 'fail when a figure is lower than recorded in this file, or an invariant is broken')
    .addHelpText(
      'after',
      `
Examples:
  zhitu evaluate seeds/zhejiang-gazette-2019-02.txt --gold test/gold --misses
  zhitu evaluate seed.json --gold test/gold --json
  zhitu evaluate seeds/zhejiang-gazette-2019-02.txt --gold test/gold --floors test/floors/gold.json

Labels with headings are complete; of others, only clauses with a word like 牵头 or 负责 are scored.
Exit code: 1 when a figure fell under its floor or a file could not be read.`,
    )
    .action(evaluate)
