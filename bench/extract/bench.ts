// npm run bench -- extract: how fast gazettes become records, and how that grows with input, names, threads and files.
import { join } from 'node:path'
import type { Bench, Outcome } from '../bound.ts'
import { corpus, inFolder, megabytes, upTo } from './corpus.ts'
import { doubling } from './doubling.ts'
import { againstJieba } from './jieba.ts'
import { tenTimesTheFiles } from './memory.ts'
import { againstFewNames } from './names.ts'
import { twoWorkers } from './threads.ts'

const ROUNDS = 5
const GAZETTES = 1000
const BYTES = 10e6
/** Enough for the turns of two processes or pools to be long against what starts them. */
const SHARE = 200

const say = (words: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${words}`)

export const bench: Bench = async () => {
  say(`drawing ${GAZETTES} gazettes`)
  const files = corpus(GAZETTES - 1)
  return inFolder(files, async (folder) => {
    const paths = files.map(({ name }) => join(folder, name))
    const ten = upTo(files, BYTES)
    const outcomes: Outcome[] = []
    say(`against jieba on ${megabytes(ten).toFixed(1)} MB`)
    outcomes.push(await againstJieba(ten, ROUNDS))
    say('500 and 5,000 names')
    outcomes.push(await againstFewNames(folder, SHARE, ROUNDS))
    say('twice the input')
    outcomes.push(...(await doubling(files, ROUNDS)))
    say('one worker and two')
    outcomes.push(await twoWorkers(paths.slice(0, SHARE), ROUNDS))
    say('memory for a hundred files and a thousand')
    outcomes.push(await tenTimesTheFiles(paths, ROUNDS))
    return outcomes
  })
}
