// A JSON file of a known shape, or one line that says what is wrong with it.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { inWords, UserError } from '../user-error.ts'

/** Reads and checks a JSON file. Throws a UserError that names the file, the place and the fault. */
export const readJson = async <T extends z.ZodType>(path: string, schema: T, what: string): Promise<z.infer<T>> => {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? `it is no JSON (${error.message})` : inWords(error)
    throw new UserError(`${path}: ${why}`, { cause: error })
  }
  const { data, error } = schema.safeParse(value)
  if (error === undefined) return data
  const { path: place, message } = error.issues[0]!
  throw new UserError(`${path} is no ${what}: ${place.map(String).join('.') || 'it'}: ${message}`, { cause: error })
}
