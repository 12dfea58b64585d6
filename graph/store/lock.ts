// One writer a folder: a lock file that names its process. A process that died without letting go is found out by its
// id, and its lock is taken over.
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StoreError } from './graph-store.ts'
import { writeFailure } from './snapshot.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
  /** Tells two locks of one process apart. */
  readonly token: string
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

function isAlive({ pid, host }: Holder): boolean {
  // Nothing can be said of a process on another machine that shares the folder.
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function read(file: string): Promise<{ text: string; holder: Holder | undefined } | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return { text, holder: JSON.parse(text) as Holder }
  } catch {
    return { text, holder: undefined }
  }
}

/** Removes the lock of a dead process, and only that: somebody else may have taken over meanwhile. */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = await readFile(aside, 'utf8')
  if (moved !== text) await link(aside, file).catch(() => undefined)
  await unlink(aside)
}

async function take(draft: string, file: string): Promise<boolean> {
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw writeFailure(file, error)
  }
}

/**
 * Takes the lock of a folder (made if need be) and returns how to let go. Throws StoreError('locked') while another
 * living process holds it.
 *
 * `The folder .zhitu is in use by process 4711 since 2026-01-05T08:00:00.000Z. Wait for it, stop it, or choose another folder.`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token: randomUUID() }
  const draft = `${file}.${mine.token}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, JSON.stringify(mine))
  } catch (error) {
    throw writeFailure(file, error)
  }
  try {
    for (;;) {
      if (await take(draft, file)) break
      const there = await read(file)
      if (there === undefined) continue
      const { holder, text } = there
      if (holder === undefined || !isAlive(holder)) {
        await removeStale(file, text)
        continue
      }
      const who = holder.pid === process.pid ? 'this very process' : `process ${holder.pid}`
      const where = holder.host === hostname() ? '' : ` on ${holder.host}`
      throw new StoreError(
        'locked',
        `The folder ${folder} is in use by ${who}${where} since ${holder.since}. Wait for it, stop it, or choose another folder.`,
      )
    }
  } finally {
    await rm(draft, { force: true })
  }
  return async () => {
    if ((await read(file))?.holder?.token === mine.token) await rm(file, { force: true })
  }
}
