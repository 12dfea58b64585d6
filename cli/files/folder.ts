// A folder of files that grow together and appear under the folder's name when all of them are whole.
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { inWords, UserError } from '../user-error.ts'

export interface FolderOutput {
  /** Appends lines to a file of the folder. */
  write(lines: { readonly file: string; readonly lines: string }): Promise<void>
  /** Makes the folder appear under its name. */
  commit(): Promise<void>
  /** Leaves no trace of a folder that was not committed. */
  discard(): Promise<void>
}

/** Characters of one file that are written together: most lines are short. */
const CHUNK = 1 << 18

interface Part {
  readonly handle: FileHandle
  lines: string[]
  length: number
}

/** Begins a folder. Throws a UserError when one with content is there already, or it cannot be made. */
export const openFolder = async (path: string): Promise<FolderOutput> => {
  const whole = resolve(path)
  if ((await readdir(whole).catch(() => [])).length > 0)
    throw new UserError(`${path} is not empty; name a folder that is not there yet`)
  const beside = `${whole}.${randomUUID()}.part`
  const parts = new Map<string, Part>()
  const inFolder = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new UserError(`${path} could not be written: ${inWords(error)}`, { cause: error })
    }
  }
  await inFolder(async () => {
    await mkdir(dirname(whole), { recursive: true })
    await mkdir(beside)
  })
  const partOf = async (file: string): Promise<Part> => {
    const part = parts.get(file) ?? { handle: await open(join(beside, file), 'wx'), lines: [], length: 0 }
    parts.set(file, part)
    return part
  }
  const send = async (part: Part): Promise<void> => {
    const text = part.lines.join('')
    part.lines = []
    part.length = 0
    await part.handle.writeFile(text)
  }
  const close = async (): Promise<void> => {
    for (const { handle } of parts.values()) await handle.close()
    parts.clear()
  }
  return {
    write: ({ file, lines }) =>
      inFolder(async () => {
        const part = await partOf(file)
        part.lines.push(lines)
        part.length += lines.length
        if (part.length > CHUNK) await send(part)
      }),
    commit: () =>
      inFolder(async () => {
        for (const part of parts.values()) await send(part)
        await close()
        await rm(whole, { recursive: true, force: true })
        await rename(beside, whole)
      }),
    async discard() {
      await close()
      await rm(beside, { recursive: true, force: true })
    },
  }
}
