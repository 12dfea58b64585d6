// Where the records to score come from: extractions in JSON, and gazettes extracted on the spot.
import { extname } from 'node:path'
import { z } from 'zod'
import { type Extraction, type Fragment, mergeFragments } from '../../graph/index.ts'
import { documentSchema, edgeSchema, nodeSchema } from '../files/record-schemas.ts'
import { readJson } from '../files/read-json.ts'
import { extractListed, sources } from '../files/sources.ts'
import { parseLines } from '../pool/extract-file.ts'
import { Run } from '../run.ts'

/** An extraction as far as scoring reads it; what any program prints by the same contract will do. */
const extractionSchema = z.object({
  documents: z.array(documentSchema),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
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
    for await (const file of run.watch(extractListed(sources(gazettes, {})), { share: false }))
      fragments.push(...parseLines(file.lines))
    run.end()
    extractions.push(mergeFragments(fragments))
  }
  return join(extractions)
}
