// Part of the generator: one responsibility clause in any style, with the groups it names.
import fc from 'fast-check'
import { anySay, BARE, DIVISION, INLINE, LABELLED, type Say, type Style } from './clause-styles.ts'
import { anyBodies, anyListStyle, nameList, type ListStyle } from './names.ts'
import type { Body, Place } from './places.ts'
import type { Convention, Group } from './who-leads.ts'

/** Words of time and the day they mean. */
export interface Deadline {
  readonly words: string
  readonly date: string | null
}

/** A clause before it is put into a bracket or on lines of its own. */
export interface Clause {
  /** Labelled parts, which can stand on lines of their own; one part with label '' in other styles. */
  readonly parts: readonly (readonly [label: string, text: string])[]
  /** What parts labelled parts on one line. */
  readonly between: string
  readonly colon: string
  /** On lines of its own each label stands in a box: `【责任单位】省财政厅`. */
  readonly boxed: boolean
  readonly groups: readonly (readonly Group[])[]
  readonly openEnded: boolean
  readonly deadline: Deadline | undefined
  /** Nothing but names: a reader knows it by its place at the end of an item. */
  readonly bare: boolean
}

/** `2023年9月底前`, in years after every document's own date. */
export const anyDeadline: fc.Arbitrary<Deadline> = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.nat(3))
  .map(([year, month, form]) => {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    if (form === 0) return { words: `${year}年${month}月底前`, date: end }
    if (form === 1) return { words: `${year}年底前`, date: `${year}-12-31` }
    if (form === 2) return { words: `${year}年${month}月15日前`, date: `${end.slice(0, 8)}15` }
    return { words: '长期坚持', date: null }
  })

interface Draft {
  readonly bodies: readonly Body[]
  readonly styles: readonly [Style, Style]
  readonly twice: boolean
  readonly alone: boolean
  readonly class_: Body | null
  readonly leads: number
  readonly lists: readonly [ListStyle, ListStyle]
  readonly say: Say
  readonly deadline: Deadline | null
  readonly between: string
  readonly colon: string
  readonly boxed: boolean
}

interface Part {
  readonly texts: ReturnType<Style['print']>
  readonly groups: readonly Group[]
  readonly openEnded: boolean
}

function printPart(place: Place, style: Style, bodies: readonly Body[], draft: Draft, convention?: Convention): Part {
  const leads = Math.min(draft.leads, bodies.length - 1)
  const named = draft.alone ? bodies.slice(0, 1) : bodies
  const shares = style.lists.length === 1 ? [named] : [bodies.slice(0, leads), bodies.slice(leads)]
  const printed = shares.map((share, index) => {
    // A class never stands first: it leaves open whom a stated order means.
    const class_ = index === shares.length - 1 ? (draft.class_ ?? undefined) : undefined
    const comma = convention === 'before-comma' && shares.length === 1 && share.length > leads ? leads : undefined
    return nameList(place, share, class_, draft.lists[index] ?? draft.lists[0], comma)
  })
  return {
    texts: style.print(
      printed.map(({ text }) => text),
      draft.say,
    ),
    groups: printed.map(({ bodies: all, beforeComma }, index) => ({
      kind: style.lists[index]!,
      bodies: all,
      beforeComma,
    })),
    openEnded: printed.some(({ openEnded }) => openEnded),
  }
}

function printClause(place: Place, draft: Draft, convention?: Convention): Clause {
  const { bodies, styles, between, colon, boxed } = draft
  const double = draft.twice && bodies.length >= 4 && styles.every((style) => INLINE.includes(style))
  const shares = double ? [bodies.slice(0, 2), bodies.slice(2)] : [bodies]
  const parts = shares.map((share, index) => {
    const own = index === shares.length - 1 ? draft : { ...draft, class_: null }
    return printPart(place, styles[index] ?? BARE, share, own, convention)
  })
  const texts = parts.flatMap((part) => part.texts)
  return {
    parts: double ? [['', texts.map(([, text]) => text).join('；')]] : texts,
    between,
    colon,
    boxed,
    groups: parts.map(({ groups }) => groups),
    openEnded: parts.some(({ openEnded }) => openEnded),
    deadline: styles[0] === BARE ? undefined : (draft.deadline ?? undefined),
    bare: styles[0] === BARE,
  }
}

/** Any clause of a place's documents; `convention` is the rule of order that will hold where it stands. */
export function anyClause(place: Place, convention?: Convention): fc.Arbitrary<Clause> {
  const style = fc.oneof(
    { arbitrary: fc.constantFrom(...INLINE, ...(convention ? [] : [DIVISION])), weight: 6 },
    { arbitrary: fc.constantFrom(...LABELLED), weight: 4 },
    { arbitrary: fc.constant(BARE), weight: 1 },
  )
  return fc
    .record({
      bodies: anyBodies(place, 2, 9),
      styles: fc.tuple(style, style),
      twice: fc.boolean(),
      alone: fc.boolean(),
      class_: fc.option(fc.constantFrom(...place.classes), { freq: 4 }),
      leads: fc.integer({ min: 1, max: 2 }),
      lists: fc.tuple(anyListStyle, anyListStyle),
      say: anySay,
      deadline: fc.option(anyDeadline, { freq: 4 }),
      between: fc.constantFrom('；', '，'),
      colon: fc.constantFrom('：', '：', ':'),
      boxed: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, { arbitrary: fc.constant(true), weight: 1 }),
    })
    .map((draft) => printClause(place, draft, convention))
}

/** The clause on one line, as a bracket holds it: `牵头单位：省科技厅；配合单位：省财政厅，2023年9月底前完成`. */
export function onOneLine(clause: Clause): string {
  const said = clause.parts
    .map(([label, text]) => (label === '' ? text : label + clause.colon + text))
    .join(clause.between)
  if (!clause.deadline) return said
  const { words } = clause.deadline
  const due =
    clause.parts[0]?.[0] === ''
      ? `，${words}${words.endsWith('前') ? '完成' : ''}`
      : `${clause.between}完成时限${clause.colon}${words}`
  return said + due
}

/** The clause as labelled lines under an item; undefined for styles without labels. */
export function onLines(clause: Clause): string[] | undefined {
  if (clause.parts.some(([label]) => label === '')) return undefined
  const labelled = (label: string, text: string): string =>
    clause.boxed ? `【${label}】${text}` : label + clause.colon + text
  const lines = clause.parts.map(([label, text]) => labelled(label, text))
  return clause.deadline ? [...lines, labelled('完成时限', clause.deadline.words)] : lines
}

/**
 * The clause as a sentence of its own, `省科技厅、省财政厅按职责分工负责。`; undefined for other styles, which would read as
 * running text.
 */
export const asSentence = (clause: Clause): string | undefined =>
  !clause.deadline && clause.groups.every((groups) => groups.length === 1 && groups[0]?.kind === 'division')
    ? `${onOneLine(clause)}。`
    : undefined
