// Part of the generator: one item of an outline, with the sentences under it and what it says of duties.
import fc from 'fast-check'
import { anyClause, type Clause } from './clause.ts'
import { anyDuty, type Duty } from './duty.ts'
import type { Place } from './places.ts'
import type { Convention } from './who-leads.ts'
import { anySentence, anyTitle } from './words.ts'

/** Sentences, and the clause that closes them. */
export interface Block {
  readonly sentences: readonly string[]
  readonly duty: Duty | null
  readonly clause: Clause | null
  /** `…发展（省财政厅负责）。` has the clause before its stop. */
  readonly beforeStop: boolean
  /** The clause states a rule of order for itself alone, where its document states none: 列第一位的为牵头单位, without 下同. */
  readonly orderHere: boolean
}

/** The lowest items of an outline. */
export interface Item {
  readonly title: string
  /**
   * `run-in`: 健全工作机制。 and its text on one line. `own-line`: the title alone, its text below. `flat`: no title.
   */
  readonly form: 'run-in' | 'own-line' | 'flat'
  readonly blocks: readonly Block[]
  /** Where the last clause stands: in a bracket behind its sentence or on a line of its own, on labelled lines, never closed, a sentence of its own. */
  readonly ending: 'bracket' | 'own-bracket' | 'lines' | 'unclosed' | 'sentence'
}

const often = <T>(arbitrary: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq })

const rarely = fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, { arbitrary: fc.constant(true), weight: 1 })

const anyBlock = (place: Place, convention: Convention | undefined): fc.Arbitrary<Block> =>
  fc.record({
    sentences: fc.array(anySentence, { maxLength: 3 }),
    duty: fc.oneof({ arbitrary: fc.constant(null), weight: 7 }, { arbitrary: anyDuty(place), weight: 1 }),
    clause: often(anyClause(place, convention), 5),
    beforeStop: rarely,
    orderHere: rarely,
  })

/** Any item under a rule of order, or under none. */
export const anyItem = (place: Place, convention: Convention | undefined): fc.Arbitrary<Item> =>
  fc.record({
    title: anyTitle,
    form: fc.constantFrom('run-in', 'run-in', 'own-line', 'flat'),
    blocks: fc.oneof(
      { arbitrary: fc.array(anyBlock(place, convention), { minLength: 1, maxLength: 1 }), weight: 4 },
      { arbitrary: fc.array(anyBlock(place, convention), { minLength: 2, maxLength: 3 }), weight: 1 },
    ),
    ending: fc.constantFrom('bracket', 'bracket', 'bracket', 'own-bracket', 'lines', 'unclosed', 'sentence'),
  })
