// What an evidence says, made ready to be read: which step it is, and which of its words decide.
import { type Mark, markNames, type MarkKind } from './marks.ts'
import { type Passage, passageOf } from './passage.ts'

/** The words of one evidence as the API answers them. */
export interface EvidenceWords {
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly document: { readonly number: string | null; readonly title: string }
}

/** A department in the clause, with every form of its name that documents use. */
export interface Part {
  readonly role: 'LEADS' | 'SUPPORTS'
  readonly department: {
    readonly id: string
    readonly name: string
    readonly shortName: string | null
    readonly aliases: readonly string[]
  }
}

export interface Step {
  readonly evidence: EvidenceWords
  /** `clause`: the words name the department. `rule`: they say how to read such a clause. */
  readonly kind: 'clause' | 'rule'
  readonly passage: Passage
  /** In the document's offsets, as `passage.offset` counts. */
  readonly marks: readonly Mark[]
}

/** Every form of a department's name, none empty. */
export function formsOf({ department }: Part): string[] {
  return [...new Set([department.name, department.shortName ?? '', ...department.aliases])].filter(
    (form) => form !== '',
  )
}

/**
 * The steps by which a department got its role: the clause that names it, then the sentence that decides how the
 * clause is read. `own` is that department's part, `parts` are all of the project's.
 */
export function stepsOf(evidence: readonly EvidenceWords[], own: Part, parts: readonly Part[]): Step[] {
  const forms = formsOf(own)
  const passages = evidence.map((item) => ({ item, passage: passageOf(item) }))
  const named = passages.filter(({ item }) => forms.some((form) => item.quote.includes(form)))
  const clauses = named.length > 0 ? named : passages.slice(0, 1)
  const kind = (item: EvidenceWords) => (clauses.some((clause) => clause.item === item) ? 'clause' : 'rule')
  const steps = passages.map(({ item, passage }): Step => {
    const of = kind(item)
    return {
      evidence: item,
      kind: of,
      passage,
      marks: of === 'rule' ? [quoteMark(item, 'rule')] : clauseMarks(item, passage, own, parts),
    }
  })
  return [...steps.filter((step) => step.kind === 'clause'), ...steps.filter((step) => step.kind === 'rule')]
}

function clauseMarks(item: EvidenceWords, passage: Passage, own: Part, parts: readonly Part[]): Mark[] {
  const named = [own, ...parts.filter((part) => part.department.id !== own.department.id)]
  const names = named.flatMap((part) => formsOf(part).map((name) => ({ name, kind: roleMark(part.role) })))
  const found = markNames(passage.text, names).map((mark) => ({
    ...mark,
    start: mark.start + passage.offset,
    end: mark.end + passage.offset,
  }))
  return found.length > 0 ? found : [quoteMark(item, roleMark(own.role))]
}

function quoteMark(item: EvidenceWords, kind: MarkKind): Mark {
  return { start: item.start, end: item.end, kind }
}

function roleMark(role: Part['role']): MarkKind {
  return role === 'LEADS' ? 'lead' : 'support'
}

/** For the clipboard: the words, the 文号, the path and the link. */
export function quotation(words: { quote: string; document: string; path: string; link: string }): string {
  return `“${words.quote}”\n${words.document}${words.path === '' ? '' : `，${words.path}`}\n${words.link}`
}
