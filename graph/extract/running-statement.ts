// A clause of running text that gives somebody a duty, and the duty it becomes.
import type { Basis } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import type { Actors } from './actors.ts'
import { stopOutside } from './brackets.ts'
import type { DutyMention, RoleMention } from './mention.ts'
import type { Sentence } from './sentences.ts'
import { supportRoles } from './supporters.ts'

/** What a clause of running text states of its subject. */
export interface Statement {
  readonly actors: Actors
  /** Where the predicate begins. */
  readonly verb: number
  /** A basis that a word states; else it follows from the number of actors. */
  readonly basis: Basis | undefined
  /** Whom 会同 joins to them. */
  readonly partners: Actors | undefined
  /** It only adds to the duty before it. */
  readonly supports: boolean
  readonly role: 'LEADS' | 'SUPPORTS'
  /** Nobody can tell which side of 协同 leads. */
  readonly open?: true
}

/** The duty that a statement makes of its clause, and of the rest of the sentence. */
export function toDuty(
  text: string,
  statement: Statement,
  clause: Span,
  sentence: Sentence,
  path: string | null,
): DutyMention {
  const about = { start: clause.start, end: sentence.end }
  const end = evidenceEnd(text, statement.verb, clause, sentence)
  return {
    start: clause.start,
    end,
    path,
    kind: 'sentence',
    about,
    ...titleOf(text, statement, clause, sentence),
    roles: rolesFrom(statement, { start: clause.start, end }),
    openEnded: statement.actors.openEnded,
  }
}

/** The deciding words: subject and predicate up to the first ，, and one clause more where that only says how. */
function evidenceEnd(text: string, verb: number, clause: Span, sentence: Sentence): number {
  const said = text.slice(verb, clause.end)
  const how = /^(?:要|应当|应|须|将)?(?:根据|按照|按|结合|围绕|在|于|依据|坚持|立足|充分)/.test(said) || said.length < 6
  return how ? stopOutside(text, '，', Math.min(clause.end + 1, sentence.end), sentence.end) : clause.end
}

// 承担, 落实: no more than how.
const SHORTEST_TITLE = 4

/** What is to be done; nothing where the sentence only says who: 省科技厅牵头，省财政厅参与. */
function titleOf(text: string, statement: Statement, clause: Span, sentence: Sentence): { title?: Span } {
  const before = text.lastIndexOf('由', statement.actors.start)
  // 具体操作办法由省人力社保厅会同有关部门另行制定: the object stands before the agent.
  if (before === statement.actors.start - 1 && before > clause.start + 1)
    return { title: { start: clause.start, end: clause.end } }
  const said = /^(?:要|应当|应|必须|须|需要|将)?(?:负责)?(?:牵头)?/.exec(text.slice(statement.verb, clause.end))
  const start = statement.verb + (said?.[0].length ?? 0)
  // 相关经费，由省本级财政承担 and 由省粮食局牵头的普查组，对结果负责: what is behind the predicate does not say it.
  if (
    text[start] === '的' ||
    (start < clause.end && sentence.end - start < SHORTEST_TITLE && sentence.start < clause.start)
  )
    return { title: { start: sentence.start, end: sentence.end } }
  return start < clause.end ? { title: { start, end: sentence.end } } : {}
}

/** The roles of a statement that `span` justifies. */
export function rolesFrom(statement: Statement, span: Span): RoleMention[] {
  const { actors, partners, supports } = statement
  const words = { start: span.start, end: span.end, rule: supports ? 'running-support' : 'running-duty' }
  // ，负责监督管理工作: who is meant stands in the clause before.
  const named = actors.start >= span.start && actors.end <= span.end
  const grounds = named ? [words] : [words, { start: actors.start, end: actors.end, rule: 'subject-before' }]
  const basis = statement.basis ?? (actors.bodies.length === 1 ? 'SOLE' : 'JOINT')
  // 市教育局（牵头）、市财政局要抓好落实
  const led = actors.bodies.some((body) => body.leads)
  const own: RoleMention[] = actors.bodies.map((body) => ({
    body,
    role: supports || (led && !body.leads) ? 'SUPPORTS' : statement.role,
    basis: !led ? basis : body.leads ? 'EXPLICIT_LEAD' : 'PARTICIPANT',
    grounds,
  }))
  const joined = partners ? supportRoles(partners, span) : []
  return [...own, ...joined]
}
