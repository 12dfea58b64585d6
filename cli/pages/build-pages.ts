// The explorer's pages, built into dist/web when they are missing or older than what they are made of.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { inWords, UserError } from '../user-error.ts'

const root = join(import.meta.dirname, '../..')
const pages = join(root, 'dist/web')
const stamp = join(pages, '.built-from')

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
    return await readFile(stamp, 'utf8')
  } catch {
    return undefined
  }
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
  try {
    await build({ root: join(root, 'web'), logLevel: 'error', build: { outDir: pages, emptyOutDir: true } })
    await writeFile(stamp, wanted)
  } catch (error) {
    throw new UserError(`the pages could not be built: ${inWords(error)}`, { cause: error })
  }
  return pages
}
