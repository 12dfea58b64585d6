// The shape of records that come from a file: enough to read them safely; a store checks what they mean.
import { z } from 'zod'
import { EDGE_TYPES, NODE_LABELS } from '../../graph/index.ts'
import { readRange } from './range.ts'

const properties = z
  .record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.tuple([z.number(), z.number()])]),
  )
  .transform(readRange)
const offset = z.number().int().min(0)
const absent = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** A DocumentRecord; the map back to the file may be missing. */
export const documentSchema = z.object({
  id: z.string(),
  number: absent,
  title: z.string(),
  type: absent,
  issuer: absent,
  date: absent,
  recipients: z.array(z.string()),
  text: z.string(),
  outline: z.array(z.object({ path: z.string(), title: z.string(), start: offset, end: offset })),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    map: z.array(z.tuple([offset, offset, offset])).default([]),
  }),
})

export const nodeSchema = z.object({ id: z.string(), label: z.enum(NODE_LABELS), properties })

export const edgeSchema = z.object({
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
})
