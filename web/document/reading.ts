// What was read in a document, as marks in its text and notes beside it.
import type { ResultOf } from '../client/gql.ts'
import { formsOf } from '../parts/evidence.ts'
import { type Mark, markNames } from '../parts/marks.ts'
import type { documentQuery, readingQuery } from './query.ts'

export type Held = NonNullable<ResultOf<typeof documentQuery>['document']>
export type Reading = NonNullable<ResultOf<typeof readingQuery>['document']>
export type Responsibility = Reading['responsibilities']['nodes'][number]
export type Target = Reading['targets']['nodes'][number]
export type Problem = Held['problems']['nodes'][number]

/** Everything that was read under one item. */
export interface Note {
  readonly path: string
  readonly title: string
  /** Of the project, for the graph; absent where only targets or problems stand. */
  readonly project?: string
  readonly start: number
  readonly responsibilities: readonly Responsibility[]
  readonly targets: readonly Target[]
  readonly problems: readonly Problem[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Whether the evidence names the department; if not, it is the sentence that decides how clauses are read. */
export function namesDepartment(responsibility: Responsibility, quote: string): boolean {
  return formsOf(responsibility).some((form) => quote.includes(form))
}

/** All marks of a text, in its offsets. */
export function marksOf(text: string, reading: Reading | undefined, problems: readonly Problem[]): Mark[] {
  const found = problems
    .flatMap((problem) => problemSpan(text, problem))
    .map((span) => ({ ...span, kind: 'problem' as const }))
  if (!reading) return found
  return [
    ...found,
    ...clauseMarks(text, reading.responsibilities.nodes),
    ...reading.targets.nodes.flatMap(({ start, end }): Mark[] =>
      start === null || end === null ? [] : [{ start, end, kind: 'target' }],
    ),
    ...reading.mentions.nodes.flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, kind: 'platform' as const })),
    ),
    ...reading.cites.nodes.flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, kind: 'citation' as const })),
    ),
  ]
}

/** Within each clause the names of those whom it makes lead or support; a rule's sentence whole. */
function clauseMarks(text: string, responsibilities: readonly Responsibility[]): Mark[] {
  const clauses = new Map<string, { span: Span; parts: Responsibility[] }>()
  const marks: Mark[] = []
  for (const responsibility of responsibilities) {
    for (const { start, end, quote } of responsibility.evidence) {
      if (!namesDepartment(responsibility, quote)) {
        const rule = responsibility.evidence.length > 1
        marks.push({ start, end, kind: rule ? 'rule' : responsibility.role === 'LEADS' ? 'lead' : 'support' })
        continue
      }
      const clause = clauses.get(`${start}-${end}`) ?? { span: { start, end }, parts: [] }
      clause.parts.push(responsibility)
      clauses.set(`${start}-${end}`, clause)
    }
  }
  for (const { span, parts } of clauses.values()) {
    const names = parts.flatMap((part) =>
      formsOf(part).map((name) => ({ name, kind: part.role === 'LEADS' ? ('lead' as const) : ('support' as const) })),
    )
    for (const mark of markNames(text.slice(span.start, span.end), names)) {
      marks.push({ ...mark, start: mark.start + span.start, end: mark.end + span.start })
    }
  }
  return marks
}

/** A problem gives its words, not their offset: the first place under its item, else in the text. */
function problemSpan(text: string, problem: Problem): Span[] {
  if (!problem.quote) return []
  const start = text.indexOf(problem.quote)
  return start < 0 ? [] : [{ start, end: start + problem.quote.length }]
}

/** Notes in the order of the text, one an item that something was read under. */
export function notesOf(held: Held, reading: Reading | undefined): Note[] {
  const notes = new Map<string, Note>()
  const startOf = (path: string, fallback: number) =>
    held.outline.find((entry) => entry.path === path)?.start ?? fallback
  const titleOf = (path: string) => held.outline.find((entry) => entry.path === path)?.title ?? ''
  const at = (path: string, key: string, start: number, title: string): Note => {
    const note = notes.get(key) ?? { path, title, start, responsibilities: [], targets: [], problems: [] }
    notes.set(key, note)
    return note
  }
  for (const responsibility of reading?.responsibilities.nodes ?? []) {
    const { id, path, title, start } = responsibility.project
    const duty = id.includes('~')
    const place = duty ? (start ?? startOf(path, 0)) : startOf(path, start ?? 0)
    const note = at(path, id, place, title)
    notes.set(id, { ...note, project: id, responsibilities: [...note.responsibilities, responsibility] })
  }
  for (const [key, note] of notes) notes.set(key, { ...note, responsibilities: asListed(note.responsibilities) })
  const withItem = (path: string | null) =>
    [...notes].find(([, note]) => note.path === (path ?? '') && note.project?.endsWith(`#${note.path}`))?.[0]
  for (const target of reading?.targets.nodes ?? []) {
    const path = target.path ?? ''
    const key = withItem(path) ?? `target ${path}`
    const note = at(path, key, startOf(path, target.start ?? 0), titleOf(path))
    notes.set(key, { ...note, targets: [...note.targets, target] })
  }
  for (const problem of held.problems.nodes) {
    const path = problem.path ?? ''
    const key = withItem(path) ?? `problem ${path}`
    const note = at(path, key, startOf(path, 0), titleOf(path))
    notes.set(key, { ...note, problems: [...note.problems, problem] })
  }
  return [...notes.values()].sort((a, b) => a.start - b.start)
}

/** In the order in which the clause names them; the API orders by the clause's place, which is one for all. */
function asListed(responsibilities: readonly Responsibility[]): readonly Responsibility[] {
  const place = (responsibility: Responsibility) => {
    const places = responsibility.evidence.flatMap(({ quote, start }) =>
      formsOf(responsibility).flatMap((form) => (quote.includes(form) ? [start + quote.indexOf(form)] : [])),
    )
    return places.length > 0 ? Math.min(...places) : Number.MAX_SAFE_INTEGER
  }
  return responsibilities
    .map((responsibility) => ({ responsibility, at: place(responsibility) }))
    .sort((a, b) => a.at - b.at)
    .map(({ responsibility }) => responsibility)
}

/** A span widened to the brackets around it, when it stands inside a pair on its line: （责任单位：…）. */
export function withBrackets(text: string, span: Span): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = text.indexOf('\n', span.end) < 0 ? text.length : text.indexOf('\n', span.end)
  const open = Math.max(text.lastIndexOf('（', span.start), text.lastIndexOf('(', span.start))
  if (open < lineStart || /[）)]/u.test(text.slice(open, span.start))) return span
  const close = /[）)]/u.exec(text.slice(span.end - 1, lineEnd))
  return close ? { start: open, end: Math.max(span.end, span.end - 1 + close.index + 1) } : span
}
