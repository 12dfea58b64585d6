// One file, read and built: the work of a worker thread, or of the main thread when there is little to do.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { build, type Fragment, type Problem } from '../../graph/index.ts'
import { inWords } from '../user-error.ts'

/** What a run takes note of. */
export interface FileAccount {
  readonly path: string
  readonly documents: number
  /** All problems of the file, those of its documents included. */
  readonly problems: readonly Problem[]
  /** Why the file, or the rest of it, could not be used. */
  readonly failure?: string
}

/** What came of one file. Fragments travel between threads as NDJSON, which is cheaper than copying objects. */
export interface ExtractedFile extends FileAccount {
  /** Fragments, one JSON object a line, each line ended. */
  readonly lines: Uint8Array<ArrayBuffer>
}

/** Nothing, for the reason given. */
export const unreadable = (path: string, failure: string): ExtractedFile => ({
  path,
  lines: new Uint8Array(),
  documents: 0,
  problems: [{ file: basename(path), line: 1, column: 1, code: 'unreadable-file', message: failure }],
  failure,
})

/** Reads and builds one file. Whatever goes wrong comes back as a problem of that file, so that others go on. */
export const extractFile = async (path: string): Promise<ExtractedFile> => {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return unreadable(path, inWords(error))
  }
  try {
    const { fragments, problems } = build({ name: basename(path), bytes })
    return {
      path,
      lines: new TextEncoder().encode(fragments.map((each) => `${JSON.stringify(each)}\n`).join('')),
      documents: fragments.length,
      problems,
      ...(fragments.length > 0 ? {} : { failure: problems[0]?.message ?? 'no document was found in it' }),
    }
  } catch (error) {
    return unreadable(path, `Zhitu failed on this file (${inWords(error)}); please report it with the file`)
  }
}

/** The fragments of NDJSON lines, e.g. of `ExtractedFile.lines`. */
export const parseLines = (lines: Uint8Array): Fragment[] =>
  new TextDecoder()
    .decode(lines)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fragment)
