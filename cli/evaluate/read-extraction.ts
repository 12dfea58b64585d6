// Where the records to score come from: extractions in JSON, and gazettes extracted on the spot.
import { extname } from 'node:path'
import { z } from 'zod'
import { EDGE_TYPES, type Extraction, type Fragment, mergeFragments, NODE_LABELS } from '../../graph/index.ts'
import { readJson } from '../files/read-json.ts'
import { extractListed, sources } from '../files/sources.ts'
import { parseLines } from '../pool/extract-file.ts'
import { Run } from '../run.ts'

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const offset = z.number().int().min(0)

/** The records of an extraction as far as scoring reads them; what any program prints by the same contract will do. */
const extractionSchema = z.object({
  documents: z.array(
    z.looseObject({
      id: z.string(),
      number: nullable,
      title: z.string(),
      type: nullable,
      issuer: nullable,
      date: nullable,
      recipients: z.array(z.string()),
      text: z.string(),
      outline: z.array(z.object({ path: z.string(), title: z.string(), start: offset, end: offset })),
      source: z.object({
        file: z.string(),
        sha256: z.string(),
        map: z.custom<[number, number, number][]>().default([]),
      }),
    }),
  ),
  nodes: z.array(z.object({ id: z.string(), label: z.enum(NODE_LABELS), properties })),
  edges: z.array(
    z.object({
      type: z.enum(EDGE_TYPES),
      from: z.string(),
      to: z.string(),
      properties,
      evidence: z.array(
        z.object({
          document: z.string(),
          start: offset,
          end: offset,
          quote: z.string(),
          rule: z.string(),
          line: offset.default(0),
          column: offset.default(0),
        }),
      ),
    }),
  ),
})

const join = (extractions: readonly Extraction[]): Extraction => ({
  documents: extractions.flatMap((each) => each.documents),
  nodes: extractions.flatMap((each) => each.nodes),
  edges: extractions.flatMap((each) => each.edges),
  problems: extractions.flatMap((each) => each.problems),
})

/** Reads `.json` files as extractions and everything else as gazettes; all together are one extraction. */
export const readExtraction = async (paths: readonly string[]): Promise<Extraction> => {
  const isExtraction = (path: string): boolean => extname(path).toLowerCase() === '.json'
  const extractions: Extraction[] = []
  for (const path of paths.filter(isExtraction))
    extractions.push({ ...(await readJson(path, extractionSchema, 'extraction')), problems: [] })
  const gazettes = paths.filter((path) => !isExtraction(path))
  if (gazettes.length > 0) {
    const run = new Run()
    const fragments: Fragment[] = []
    for await (const file of run.watch(extractListed(sources(gazettes, {})))) fragments.push(...parseLines(file.lines))
    run.end({ shard: false })
    extractions.push(mergeFragments(fragments))
  }
  return join(extractions)
}
