// Where a command writes its result: standard output, or a file that appears only when it is whole.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { inWords, UserError } from '../user-error.ts'

export interface Output {
  write(chunk: string | Uint8Array): Promise<void>
  /** Makes the result appear under its name. */
  commit(): Promise<void>
  /** Leaves no trace of a result that was not committed. */
  discard(): Promise<void>
}

const standardOutput: Output = {
  async write(chunk) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
  },
  async commit() {},
  async discard() {},
}

const fileOutput = async (path: string): Promise<Output> => {
  const beside = `${path}.${randomUUID()}.part`
  const inFile = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new UserError(`${path} could not be written: ${inWords(error)}`, { cause: error })
    }
  }
  let handle: FileHandle | undefined = await inFile(() => open(beside, 'wx'))
  return {
    write: (chunk) =>
      inFile(async () => {
        await handle?.writeFile(chunk)
      }),
    commit: () =>
      inFile(async () => {
        await handle?.sync()
        await handle?.close()
        handle = undefined
        await rename(beside, path)
      }),
    async discard() {
      await handle?.close()
      await rm(beside, { force: true })
    },
  }
}

/** Opens the file (written beside under another name and renamed at the end), or standard output without one. */
export const openOutput = async (path: string | undefined): Promise<Output> =>
  path === undefined ? standardOutput : fileOutput(path)
