// Part of the generator: a whole document of a place: head, items, tables, signature, and the rule it states for its lists.
import fc from 'fast-check'
import { anyOpening, type Opening } from './citation.ts'
import { anyItem, type Item } from './item.ts'
import { anyNumbering, type Numbering } from './numbering.ts'
import type { Place } from './places.ts'
import { anyTable, type TaskTable } from './table.ts'
import type { Convention } from './who-leads.ts'
import { anySentence, anySubject, anyTitle } from './words.ts'

/** An item with others under it, or one of the lowest level. */
export type Branch =
  | { readonly item: Item }
  | {
      readonly title: string
      readonly intro: readonly string[]
      readonly runIn: boolean
      readonly branches: readonly Branch[]
    }

/** The items of the lowest level in print order. */
export const itemsOf = (branches: readonly Branch[]): Item[] =>
  branches.flatMap((branch) => ('item' in branch ? [branch.item] : itemsOf(branch.branches)))

/** Where a document states its rule of order. */
export interface StatedRule {
  readonly convention: Convention
  /** Its words, without 下同. */
  readonly words: string
  /** `text`: in a sentence before the items. `clause`: at the end of its first clause, with 下同. */
  readonly where: 'text' | 'clause'
  /** `，列第一位的…` or `（列第一位的…）`. */
  readonly bracketed: boolean
}

export interface Draft {
  readonly place: Place
  readonly issuer: string
  /** Null only where the gazette holds nothing else. */
  readonly number: string | null
  readonly year: number
  readonly month: number
  readonly day: number
  readonly subject: string
  readonly kind: string
  /** `plan`: a notice with a plan behind its date. `direct`: the items stand in the document itself. */
  readonly shape: 'plan' | 'direct'
  readonly numberFirst: boolean
  readonly intro: readonly string[]
  readonly opening: Opening | null
  readonly rule: StatedRule | null
  readonly numbering: Numbering
  readonly branches: readonly Branch[]
  readonly table: TaskTable | null
  readonly brackets: readonly [string, string]
}

const RULES = {
  first: ['列第一位的为牵头单位', '列第一位者为牵头单位', '排在第一位的部门为牵头部门'],
  'before-comma': ['逗号前为牵头单位，未明确的按职责分工负责'],
} as const

const anyRule: fc.Arbitrary<StatedRule | null> = fc.option(
  fc
    .record({
      kind: fc.constantFrom('first', 'first', 'before-comma'),
      words: fc.nat(2),
      inText: fc.boolean(),
      bracketed: fc.boolean(),
    })
    .map(({ kind, words, inText, bracketed }): StatedRule => {
      const all = RULES[kind]
      return {
        convention: kind,
        words: all[words % all.length] ?? all[0],
        where: inText ? 'text' : 'clause',
        bracketed,
      }
    }),
  { freq: 3 },
)

const anyBranches = (place: Place, rule: StatedRule | null, depth: number): fc.Arbitrary<Branch[]> => {
  const lowest: fc.Arbitrary<Branch> = anyItem(place, rule?.convention).map((item) => ({ item }))
  if (depth <= 1) return fc.array(lowest, { minLength: 1, maxLength: 5 })
  const upper: fc.Arbitrary<Branch> = fc.record({
    title: anyTitle,
    intro: fc.array(anySentence, { maxLength: 2 }),
    runIn: fc.boolean(),
    branches: anyBranches(place, rule, depth - 1),
  })
  return fc.array(fc.oneof({ arbitrary: upper, weight: 5 }, { arbitrary: lowest, weight: 1 }), {
    minLength: 1,
    maxLength: 3,
  })
}

const anyNumber = (place: Place, serial: number, alone: boolean): fc.Arbitrary<string | null> => {
  const printed = fc
    .tuple(fc.constantFrom(...place.numbers), fc.nat(20))
    .map(([front, n]) => `${front}〔${2019 + (n % 4)}〕${serial * 21 + n + 1}号`)
  return alone ? fc.option(printed, { freq: 9 }) : printed
}

/** What documents to draw. */
export interface Kind {
  /** How often one has a task table, in percent. */
  readonly tables: number
  /** Least number of sentences before the items; a few lines do not show a reader how they were wrapped. */
  readonly sentences: number
  /** Whether one stands alone in its file: it may then lack a number. */
  readonly alone: boolean
}

/** Any document of a place; `serial` keeps the numbers of a gazette apart. */
export const anyDocument = (place: Place, serial: number, { tables, sentences, alone }: Kind): fc.Arbitrary<Draft> =>
  fc.tuple(anyRule, anyNumbering).chain(([rule, numbering]) =>
    fc.record({
      place: fc.constant(place),
      issuer: fc.constantFrom(...place.issuers),
      number: anyNumber(place, serial, alone),
      year: fc.integer({ min: 2019, max: 2022 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      subject: anySubject,
      kind: fc.constantFrom('实施方案', '行动计划', '工作要点', '实施意见', '若干措施'),
      shape: fc.constantFrom('plan', 'direct'),
      numberFirst: fc.boolean(),
      intro: fc.array(anySentence, { minLength: sentences, maxLength: sentences + 1 }),
      opening: fc.option(anyOpening),
      rule: fc.constant(rule),
      numbering: fc.constant(numbering),
      branches: anyBranches(place, rule, numbering.levels.length),
      table: fc.oneof(
        { arbitrary: fc.constant(null), weight: 100 - tables },
        { arbitrary: anyTable(place), weight: tables },
      ),
      brackets: fc.constantFrom(['（', '）'] as const, ['（', '）'] as const, ['〔', '〕'] as const),
    }),
  )
