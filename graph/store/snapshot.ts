// The embedded store's one file: a line that says what it is, then all packed documents. It is written beside the old
// one, forced to disk and renamed over it, so that at any moment either the old or the new one is there, whole.
import { createHash } from 'node:crypto'
import { constants } from 'node:buffer'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from './graph-store.ts'
import { LAYOUT, type Packed } from './pack.ts'

/** Name of the file in the store's folder. */
export const SNAPSHOT = 'graph.zhitu'

const MAGIC = 'zhitu-snapshot'
const VERSION = 1

/** The first line of the body: what the rows mean, and how many bytes each document takes. */
interface Index {
  readonly layout: string
  readonly documents: readonly (readonly [graph: number, record: number, text: number])[]
}

const again = 'Move it away or delete it, and ingest the gazettes again.'

const damaged = (file: string, how: string): StoreError =>
  new StoreError('damaged', `The snapshot ${file} is damaged: ${how}. ${again}`)

/** What a failed write of `file` means to the person who runs it; anything unexpected stays as it is. */
export function writeFailure(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new StoreError(
      'full',
      `There is no room left to write ${file}; what it held before is intact. Free some space and run again.`,
      { cause: error },
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError(
      'unauthorised',
      `${file} may not be written. Give this user the right to, or choose another folder.`,
      { cause: error },
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StoreError(
      'invalid',
      `${file} cannot be made: something on the way to it is no folder. Choose another folder.`,
      { cause: error },
    )
  return error
}

async function readWhole(handle: FileHandle, file: string): Promise<Buffer> {
  const { size } = await handle.stat()
  if (size > constants.MAX_LENGTH)
    throw new StoreError(
      'full',
      `The snapshot ${file} has ${size} bytes, more than the embedded store can open. Use Neo4j.`,
    )
  const bytes = Buffer.allocUnsafe(size)
  for (let at = 0; at < size;) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(size - at, 1 << 30), at)
    if (bytesRead === 0) throw damaged(file, 'it ends too soon')
    at += bytesRead
  }
  return bytes
}

/**
 * Reads the documents of a folder's snapshot; none where there is no snapshot yet. Throws StoreError('damaged').
 *
 * `The snapshot .zhitu/graph.zhitu is damaged: its checksum does not match. Move it away or delete it, …`
 */
export async function readSnapshot(folder: string): Promise<readonly Packed[]> {
  const file = join(folder, SNAPSHOT)
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new StoreError('damaged', `The snapshot ${file} cannot be read: ${String(error)}.`, { cause: error })
  })
  if (handle === undefined) return []
  const bytes = await readWhole(handle, file).finally(() => handle.close())
  const line = bytes.subarray(0, Math.max(0, bytes.subarray(0, 200).indexOf('\n')))
  const [magic, version, sum, length] = line.toString().split(' ')
  if (magic !== MAGIC) throw damaged(file, 'it does not begin like a snapshot')
  if (Number(version) !== VERSION)
    throw damaged(file, `it has format ${String(version)}, and this Zhitu reads ${VERSION}`)
  const body = bytes.subarray(line.length + 1)
  if (body.length !== Number(length)) throw damaged(file, `it has ${body.length} bytes of ${String(length)}`)
  if (createHash('sha256').update(body).digest('hex') !== sum) throw damaged(file, 'its checksum does not match')
  return cut(body, file)
}

function cut(body: Buffer, file: string): readonly Packed[] {
  const end = body.indexOf('\n')
  const index = JSON.parse(body.subarray(0, end).toString()) as Index
  if (index.layout !== LAYOUT)
    throw new StoreError('damaged', `The snapshot ${file} was written by another version of Zhitu. ${again}`)
  let at = end + 1
  const take = (length: number): Buffer => body.subarray(at, (at += length))
  return index.documents.map(([graph, record, text]) => ({
    graph: take(graph),
    record: take(record),
    text: take(text),
  }))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  // Some file systems cannot force a folder to disk; the rename is in order all the same.
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/**
 * Replaces a folder's snapshot. Whatever goes wrong, the old one stays as it was. Throws StoreError('full') when there
 * is no room.
 */
export async function writeSnapshot(folder: string, documents: readonly Packed[]): Promise<void> {
  const file = join(folder, SNAPSHOT)
  const index: Index = {
    layout: LAYOUT,
    documents: documents.map(({ graph, record, text }) => [graph.length, record.length, text.length]),
  }
  const body = [
    Buffer.from(`${JSON.stringify(index)}\n`),
    ...documents.flatMap(({ graph, record, text }) => [graph, record, text]),
  ]
  const hash = createHash('sha256')
  let length = 0
  for (const bytes of body) {
    hash.update(bytes)
    length += bytes.length
  }
  const first = Buffer.from(`${MAGIC} ${VERSION} ${hash.digest('hex')} ${length}\n`)
  const beside = `${file}.new`
  try {
    const handle = await open(beside, 'w')
    try {
      await writeAll(handle, [first, ...body])
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
    await syncFolder(folder)
  } catch (error) {
    await rm(beside, { force: true })
    throw writeFailure(file, error)
  }
}

async function writeAll(handle: FileHandle, buffers: readonly Buffer[]): Promise<void> {
  // A call takes at most 1,024 buffers, and may write less than it was given when the disk fills up.
  for (let at = 0; at < buffers.length; at += 1000) {
    const some = buffers.slice(at, at + 1000)
    const wanted = some.reduce((sum, bytes) => sum + bytes.length, 0)
    const { bytesWritten } = await handle.writev(some)
    if (bytesWritten === wanted) continue
    const whole = Buffer.concat(some)
    for (let done = bytesWritten; done < wanted;) done += (await handle.write(whole, done)).bytesWritten
  }
}

/** Size of a folder's snapshot in bytes, 0 where there is none. */
export const snapshotSize = (folder: string): Promise<number> =>
  stat(join(folder, SNAPSHOT)).then(
    ({ size }) => size,
    () => 0,
  )
