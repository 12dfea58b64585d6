// The options by which every command that reads gazettes names them, and the stream of what came of each file.
import { availableParallelism } from 'node:os'
import { Argument, type Command, InvalidArgumentError } from 'commander'
import type { ExtractedFile } from '../pool/extract-file.ts'
import { extractFiles } from '../pool/pool.ts'
import { UserError } from '../user-error.ts'
import { type Listed, listFiles, readFileList } from './list-files.ts'
import { parseShard, type Shard, takeShard } from './shard.ts'

export interface SourceOptions {
  readonly filesFrom?: string
  readonly shard?: Shard
  readonly workers?: number
}

/** Below this many files the start of a thread costs more than it saves. */
const FEW = 8

const parseWorkers = (text: string): number => {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 for none')
  return Number(text)
}

/** Adds `FILE…`, `--files-from`, `--shard` and `--workers` to a command. */
export const withSources = (command: Command, argument = 'FILE'): Command =>
  command
    .addArgument(new Argument(`[${argument}...]`, 'gazettes, or folders of them (.txt and .md are read)'))
    .option('--files-from <list>', 'read the names of files from this file, one a line; - is standard input')
    .option('--shard <i/n>', 'take only the i-th of n parts of the files, counted from 1', parseShard)
    .option('--workers <n>', 'worker threads; 0 for none (default: one a core, none for a few files)', parseWorkers)

/** The files that arguments and options name, in folders those with `extensions`. Throws a UserError when nothing is named. */
export const sources = (
  paths: readonly string[],
  { filesFrom, shard }: SourceOptions,
  extensions?: ReadonlySet<string>,
): AsyncGenerator<Listed> => {
  if (paths.length === 0 && filesFrom === undefined)
    throw new UserError('no file named; give files or folders, or --files-from with a list')
  const all = async function* (): AsyncGenerator<string> {
    yield* paths
    if (filesFrom !== undefined) yield* readFileList(filesFrom)
  }
  const listed = listFiles(all(), extensions)
  return shard === undefined ? listed : takeShard(listed, shard)
}

/** Takes up to FEW items off the front: true when that was all. */
const peek = async <T>(
  given: AsyncIterable<T> | Iterable<T>,
): Promise<readonly [few: boolean, all: AsyncGenerator<T>]> => {
  const items = (async function* () {
    yield* given
  })()
  const front: T[] = []
  let ended = false
  while (!ended && front.length < FEW) {
    const next = await items.next()
    if (next.done === true) ended = true
    else front.push(next.value)
  }
  const all = async function* (): AsyncGenerator<T> {
    yield* front
    yield* items
  }
  return [ended, all()]
}

/** Extracts files in order, on worker threads where that pays. A path that leads to no file comes as a problem. */
export async function* extractListed(
  listed: AsyncIterable<Listed> | Iterable<Listed>,
  workers?: number,
): AsyncGenerator<ExtractedFile> {
  const [few, all] = await peek(listed)
  const threads = workers ?? (few ? 0 : availableParallelism())
  yield* extractFiles(all, threads)
}
