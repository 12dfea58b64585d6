// The explorer's pages, built into dist/web when they are missing or older than what they are made of.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { inWords, UserError } from '../user-error.ts'

const root = join(import.meta.dirname, '../..')
const pages = join(root, 'dist/web')
/** In the folder of the pages: the fingerprint of what they were built from. */
const STAMP = '.built-from'

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A hash of all that the pages are made of: times of files say nothing after a clone. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const file of [...(await filesUnder(join(root, 'web'))), join(root, 'package-lock.json')].sort())
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

const builtFrom = async (): Promise<string | undefined> => {
  try {
    return await readFile(join(pages, STAMP), 'utf8')
  } catch {
    return undefined
  }
}

/** Puts a finished build in the place of the old one; when another process was faster, theirs stays. */
const putInPlace = async (built: string, wanted: string): Promise<void> => {
  const old = `${built}.old`
  if ((await builtFrom()) !== wanted) {
    await rename(pages, old).catch(() => undefined)
    await rename(built, pages).catch(() => undefined)
  }
  for (const folder of [built, old]) await rm(folder, { recursive: true, force: true })
}

/**
 * Builds the pages unless they are up to date; `onBuild` is called before a build. Returns their folder.
 * Throws a UserError when they cannot be built.
 */
export const buildPages = async (onBuild: () => void): Promise<string> => {
  const wanted = await fingerprint()
  if ((await builtFrom()) === wanted) return pages
  onBuild()
  // Loaded only here: a start that finds the pages built does not wait for the bundler.
  const { build } = await import('vite')
  const built = `${pages}.${randomUUID()}`
  try {
    await build({ root: join(root, 'web'), logLevel: 'error', build: { outDir: built, emptyOutDir: true } })
    await writeFile(join(built, STAMP), wanted)
    await putInPlace(built, wanted)
  } catch (error) {
    await rm(built, { recursive: true, force: true })
    throw new UserError(`the explorer's pages could not be built: ${inWords(error)}`, { cause: error })
  }
  return pages
}
