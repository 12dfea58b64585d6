// A folder of files that grow together and appear under the folder's name when all of them are whole.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { inWords, UserError } from '../user-error.ts'

export interface FolderOutput {
  /** Appends lines to a file of the folder. */
  write(lines: { readonly file: string; readonly lines: string }): Promise<void>
  /** Makes the folder appear under its name. */
  commit(): Promise<void>
  /** Leaves no trace of a folder that was not committed. */
  discard(): Promise<void>
}

/** Begins a folder. Throws a UserError when one with content is there already, or it cannot be made. */
export const openFolder = async (path: string): Promise<FolderOutput> => {
  const whole = resolve(path)
  if ((await readdir(whole).catch(() => [])).length > 0)
    throw new UserError(`${path} is not empty; name a folder that is not there yet`)
  const beside = `${whole}.${randomUUID()}.part`
  const streams = new Map<string, WriteStream>()
  let failure: unknown
  const check = (error: unknown): void => {
    if (error !== undefined) throw new UserError(`${path} could not be written: ${inWords(error)}`, { cause: error })
  }
  try {
    await mkdir(dirname(whole), { recursive: true })
    await mkdir(beside)
  } catch (error) {
    check(error)
  }
  const streamOf = (file: string): WriteStream => {
    const known = streams.get(file)
    if (known !== undefined) return known
    const stream = createWriteStream(join(beside, file)).on('error', (error) => {
      failure ??= error
    })
    streams.set(file, stream)
    return stream
  }
  const finish = async (): Promise<void> => {
    await Promise.allSettled(
      [...streams.values()].map(async (stream) => {
        stream.end()
        await finished(stream)
      }),
    )
  }
  return {
    async write({ file, lines }) {
      const stream = streamOf(file)
      if (!stream.write(lines) && failure === undefined)
        await Promise.race([once(stream, 'drain'), once(stream, 'close')])
      check(failure)
    },
    async commit() {
      await finish()
      check(failure)
      try {
        await rm(whole, { recursive: true, force: true })
        await rename(beside, whole)
      } catch (error) {
        check(error)
      }
    },
    async discard() {
      await finish()
      await rm(beside, { recursive: true, force: true })
    },
  }
}
