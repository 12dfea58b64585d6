// Hand-made labels of one document, as test/gold and files like it hold them, checked before they are scored against.
import { z } from 'zod'

const text = z.string().nullish()

const duty = z.looseObject({
  department: z.string(),
  full_name: text, // where the label gives the body's full name too
  surface_full: text,
  role: z.string(), // LEADS | SUPPORTS
  role_alt: z.string().optional(), // a second reading that counts as right
  basis: z.string(),
  basis_alt: z.string().optional(),
  quote: z.string(),
  path: text, // null: before the first item, then `after` names the place
  after: text,
  item: text, // a heading instead of a path; labels of other issuers
  collective: z.boolean().optional(),
  optional: z.boolean().optional(), // counts neither way
})

const target = z.looseObject({
  quote: z.string(),
  path: text,
  after: text,
  comparator: text,
  value: z.union([z.number(), z.array(z.number())]).nullish(), // a list is a range, [80, 90]
  unit: text,
  deadline: text,
  kind: text,
})

const citation = z.looseObject({
  title: z.string(),
  number: text,
  note: text, // a citation with a note counts neither way
})

const quoted = z.array(z.looseObject({ quote: text }))

/** Checks the shape of a label file. Keys that are not scored (platforms, source …) are let through. */
export const labelsSchema = z.looseObject({
  document: z.looseObject({
    number: text,
    title: z.string(),
    issuer: text,
    date: text,
    recipients: z.array(z.string()).optional(),
  }),
  headings: z.array(z.looseObject({ path: z.string(), title: z.string() })).optional(),
  duties: z.array(duty),
  prose_duties: z.array(duty).optional(),
  targets: z.array(target).optional(),
  citations: z.array(citation).optional(),
  unlabelled: z.array(z.looseObject({ quote: z.string() })).optional(), // clauses that nobody labelled
  optional: z.looseObject({ prose_duties: quoted.optional(), targets: quoted.optional() }).optional(),
})

/** Labels of one document. With `headings` they are complete; without, only clauses with a cue word are. */
export type Labels = z.infer<typeof labelsSchema>
export type DutyLabel = Labels['duties'][number]
export type TargetLabel = NonNullable<Labels['targets']>[number]
export type CitationLabel = NonNullable<Labels['citations']>[number]
