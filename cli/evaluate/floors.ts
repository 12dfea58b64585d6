// Recorded figures under which an evaluation must not fall.
import { z } from 'zod'
import type { Evaluation } from './score.ts'

const figure = z.number().min(0).max(1).optional()

/** By kind, as the evaluation names it: `{"duties": {"precision": 1, "recall": 1, "f1": 1}}`. */
export const floorsSchema = z.record(z.string(), z.strictObject({ precision: figure, recall: figure, f1: figure }))
export type Floors = z.infer<typeof floorsSchema>

/** One sentence for each figure that is lower than recorded, or whose kind is no longer measured. */
export const underFloors = ({ table }: Evaluation, floors: Floors): string[] =>
  Object.entries(floors).flatMap(([kind, wanted]) =>
    (['precision', 'recall', 'f1'] as const).flatMap((name) => {
      const [floor, got] = [wanted[name], table.get(kind)?.[name]]
      if (floor === undefined || (got !== undefined && got >= floor)) return []
      return [`${kind}: ${name} is ${got ?? 'not measured'}, recorded was ${floor}`]
    }),
  )
