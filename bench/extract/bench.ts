// npm run bench -- extract: how fast gazettes become records, and how that grows with input, names, threads and files.
import { join } from 'node:path'
import type { Bench, Outcome } from '../bound.ts'
import { corpus, inFolder, upTo } from './corpus.ts'
import { doubling } from './doubling.ts'
import { againstJieba } from './jieba.ts'
import { tenTimesTheFiles } from './memory.ts'
import { againstFewNames } from './names.ts'
import { twoWorkers } from './threads.ts'

const ROUNDS = 5
/** For what takes a second: its rounds differ more than their median should. */
const MORE_ROUNDS = 15
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
    const add = (...found: readonly Outcome[]): void => {
      outcomes.push(...found)
      for (const { name, ratio, note } of found) say(`${name}: ${ratio.toFixed(2)} (${note})`)
    }
    // First, while this process has nothing of its own to collect: the threads share its memory and its helpers.
    add(await twoWorkers(paths.slice(0, SHARE), MORE_ROUNDS))
    add(await againstJieba(ten, ROUNDS))
    add(await againstFewNames(folder, SHARE, ROUNDS))
    add(await tenTimesTheFiles(paths, ROUNDS))
    for await (const outcome of doubling(files, ROUNDS)) add(outcome)
    return outcomes
  })
}
