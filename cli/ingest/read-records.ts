// Records that `zhitu extract --format ndjson` wrote, one document a line, checked and handed on one by one.
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Fragment, Problem } from '../../graph/index.ts'
import { documentSchema, edgeSchema, nodeSchema } from '../files/record-schemas.ts'
import { type FileAccount, unreadable } from '../pool/extract-file.ts'
import { inWords } from '../user-error.ts'

const fragmentSchema = z.object({
  document: documentSchema,
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  problems: z.array(z.custom<Problem>((value) => typeof value === 'object' && value !== null && 'message' in value)),
  fingerprint: z.string().min(1),
})

/** Whether a file holds records and no gazette, by its name. */
export const isRecords = (path: string): boolean => extname(path).toLowerCase() === '.ndjson'

const parse = (line: string): Fragment | string => {
  try {
    const { data, error } = fragmentSchema.safeParse(JSON.parse(line))
    if (data !== undefined) return data
    const { path, message } = error.issues[0]!
    return `${path.map(String).join('.')}: ${message}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Hands each record of the file to `take`; a line that is no record ends the file, with the line in words. */
export const readRecords = async (path: string, take: (fragment: Fragment) => Promise<void>): Promise<FileAccount> => {
  const problems: Problem[] = []
  let [line, documents] = [0, 0]
  let handle
  try {
    handle = await open(path)
  } catch (error) {
    return unreadable(path, inWords(error))
  }
  for await (const text of createInterface({ input: handle.createReadStream(), crlfDelay: Infinity })) {
    line += 1
    const fragment = parse(text)
    if (typeof fragment === 'string') {
      const failure = `line ${line} is no record of zhitu extract --format ndjson (${fragment}); extract the gazette again`
      return { path, documents, problems, failure }
    }
    problems.push(...fragment.problems)
    documents += 1
    await take(fragment)
  }
  return { path, documents, problems }
}
