// The saved questions, in the order of their file names: shown in GraphiQL, run by the tests.
import { readdir, readFile } from 'node:fs/promises'

export interface Example {
  /** File name without its ending, e.g. `01-what-a-department-leads`. */
  readonly name: string
  readonly query: string
}

/** Reads the `.graphql` files of this folder. */
export async function examples(): Promise<readonly Example[]> {
  const folder = new URL('./', import.meta.url)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: await readFile(new URL(file, folder), 'utf8'),
    })),
  )
}
