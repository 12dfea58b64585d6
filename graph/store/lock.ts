// One writer a folder: a lock file that names its process. A process that died without letting go is found out by its
// id and its time of birth, and its lock is taken over by exactly one of those who want it.
import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StoreError } from './graph-store.ts'
import { bornAt, livesStill, type Process } from './process.ts'
import { writeFailure } from './snapshot.ts'

interface Holder extends Process {
  readonly host: string
  readonly since: string
  /** Tells two locks of one process apart. */
  readonly token: string
}

interface Lock {
  readonly text: string
  /** Undefined when the file is no lock. */
  readonly holder: Holder | undefined
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

// Nothing can be said of a process on another machine that shares the folder.
const isAlive = async (holder: Holder): Promise<boolean> => holder.host !== hostname() || livesStill(holder)

async function read(file: string): Promise<Lock | undefined> {
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

/** Where the one process that takes over this lock puts its own. */
const successor = (file: string, { text }: Lock): string =>
  `${file}.after-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`

/**
 * The lock, the lock that took over from it, and so on. Who stands last holds the folder; all others are dead.
 *
 * A lock is taken over by linking its successor, which only one can do, and a successor is removed only after the
 * first lock was replaced. No two locks are equal, so who links a successor and *then* finds the chain still leading
 * to it is the only one who ever did; who comes too late finds another first lock.
 */
async function chain(file: string): Promise<readonly Lock[]> {
  const locks: Lock[] = []
  for (let lock = await read(file); lock !== undefined; lock = await read(successor(file, lock))) locks.push(lock)
  return locks
}

const same = (a: readonly Lock[], b: readonly Lock[]): boolean =>
  a.length === b.length && a.every(({ text }, index) => text === b[index]!.text)

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

/** One try; false when others were at it and it has to be made again. Throws StoreError('locked'). */
async function tryToHold(file: string, draft: string, mine: Lock): Promise<boolean> {
  const before = await chain(file)
  const last = before.at(-1)
  if (last === undefined) return take(draft, file)
  if (last.holder !== undefined && (await isAlive(last.holder))) {
    if (same(await chain(file), before)) throw inUse(file, last.holder)
    return false
  }
  const place = successor(file, last)
  if (!(await take(draft, place))) return false
  if (!same(await chain(file), [...before, mine])) {
    await rm(place, { force: true })
    return false
  }
  await rename(draft, file)
  return true
}

/** Removes what the dead have left beside a lock that is held. */
async function sweep(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const left = join(dirname(file), name)
    const holder = (await read(left))?.holder
    // A draft without a holder is being written at this moment.
    const isLeft = name.includes('.after-') || (holder !== undefined && !(await isAlive(holder)))
    if (isLeft) await rm(left, { force: true })
  }
}

function inUse(file: string, { pid, host, since }: Holder): StoreError {
  const who = pid === process.pid && host === hostname() ? 'this very process' : `process ${pid}`
  const where = host === hostname() ? '' : ` on ${host}`
  return new StoreError(
    'locked',
    `The folder ${dirname(file)} is in use by ${who}${where} since ${since}. Wait for it, stop it, or choose another folder.`,
  )
}

/**
 * Takes the lock of a folder (made if need be) and returns how to let go. Throws StoreError('locked') while another
 * living process holds it.
 *
 * `The folder .zhitu is in use by process 4711 since 2026-01-05T08:00:00.000Z. Wait for it, stop it, or choose another folder.`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock')
  const born = await bornAt(process.pid)
  const holder: Holder = {
    pid: process.pid,
    ...(born === undefined ? {} : { born }),
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  }
  const mine: Lock = { text: JSON.stringify(holder), holder }
  const draft = `${file}.${holder.token}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, mine.text)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw writeFailure(file, error)
  }
  try {
    while (!(await tryToHold(file, draft, mine)));
  } finally {
    await rm(draft, { force: true })
  }
  await sweep(file)
  return async () => {
    if ((await read(file))?.text === mine.text) await rm(file, { force: true })
  }
}
