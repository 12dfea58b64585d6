// Which files a run works on: the named ones, those in named folders, or a list from a file or standard input.
import { open, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { inWords, UserError } from '../user-error.ts'

/** A file to read, or a path that leads to none. */
export type Listed =
  { readonly path: string; readonly size: number } | { readonly path: string; readonly failure: string }

/** In a folder only these are taken for gazettes; a file named outright is always tried. */
export const GAZETTE_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.md'])

const inOrder = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

async function* list(path: string, extensions: ReadonlySet<string>): AsyncGenerator<Listed> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) {
      yield { path, size: found.size }
      return
    }
    for (const entry of (await readdir(path, { withFileTypes: true })).sort(inOrder))
      if (!entry.name.startsWith('.') && (entry.isDirectory() || extensions.has(extname(entry.name).toLowerCase())))
        yield* list(join(path, entry.name), extensions)
  } catch (error) {
    yield { path, failure: inWords(error) }
  }
}

/**
 * Files of the paths, folders walked in order of their names, so that the same tree gives the same order anywhere.
 * A path that cannot be read comes as a failure in words and ends nothing.
 */
export async function* listFiles(
  paths: AsyncIterable<string> | Iterable<string>,
  extensions: ReadonlySet<string> = GAZETTE_EXTENSIONS,
): AsyncGenerator<Listed> {
  for await (const path of paths) {
    let found = false
    for await (const listed of list(path, extensions)) {
      found = true
      yield listed
    }
    if (!found) yield { path, failure: `the folder holds no gazette (${[...extensions].join(', ')})` }
  }
}

/** Lines of a list of files; `-` reads standard input. Empty lines are left out. Throws a UserError when there is no list. */
export async function* readFileList(list: string): AsyncGenerator<string> {
  try {
    const input = list === '-' ? process.stdin : (await open(list)).createReadStream()
    for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line
  } catch (error) {
    throw new UserError(`${list}: ${inWords(error)}`, { cause: error })
  }
}
