// Duties that running text states by itself: 省司法厅负责加强法制保障工作; 各地要充实创业担保基金; 由省粮食物资局另行制定下达.
import type { GazetteDocument } from '../document/tree.ts'
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import type { Actors } from './actors.ts'
import { conventionIn } from './convention.ts'
import { DOES } from './duty-words.ts'
import { partnersBehind } from './joining.ts'
import type { Duties, DutyMention, RoleMention, Unread } from './mention.ts'
import { byAgent } from './running-agent.ts'
import { CARRIES_ON, carriedOn, definedIn, OWN_PART } from './running-carried.ts'
import { behindTitle, byListing, LISTS_DUTIES } from './running-listing.ts'
import { rolesFrom, toDuty, type Statement } from './running-statement.ts'
import { bySubject } from './running-subject.ts'
import { afterMarker, sentencesIn, type Sentence } from './sentences.ts'
import { supportersIn, supportRoles } from './supporters.ts'

/** Reads the sentences of all paragraphs; `taken` are the spans of clauses, which are read elsewhere. */
export function readRunningDuties(document: GazetteDocument, taken: readonly Span[]): Duties {
  const duties: DutyMention[] = []
  const unread: Unread[] = []
  const listed = document.outline.filter(({ title }) => LISTS_DUTIES.test(title)).map(({ path }) => path)
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'heading' && paragraph.role !== 'body') continue
    const { path } = paragraph
    const lists = path !== null && listed.some((above) => path === above || path.startsWith(`${above}/`))
    const marked = afterMarker(document.text, paragraph)
    const start = lists ? behindTitle(document.text, marked, paragraph.end) : marked
    let subject: Actors | undefined
    for (const sentence of sentencesIn(document.text, start, paragraph.end)) {
      const before = sentence.continues ? subject : undefined
      const found = readSentence(document.text, sentence, paragraph.path, before, lists)
      // 排在首位的为牵头单位，其他单位按职责分工负责: how lists are read, and nobody's duty.
      const rule = conventionIn(document.text, sentence.start, sentence.end)
      const own = found.duties.filter(
        (duty) =>
          !(rule && rule.start <= duty.start) && !taken.some((span) => span.start < duty.end && duty.start < span.end),
      )
      const last = duties.at(-1)
      if (before && last && found.support.length > 0) duties[duties.length - 1] = joinedBy(last, found.support)
      duties.push(...own)
      unread.push(...found.unread)
      subject = found.subject
    }
  }
  return { duties, unread }
}

/** 市教育局牵头制定方案；市财政局配合，做好保障: who supports behind ； supports what stands before it. */
const joinedBy = (duty: DutyMention, support: readonly RoleMention[]): DutyMention => ({
  ...duty,
  roles: [...duty.roles, ...support.filter(({ body }) => duty.roles.every((role) => role.body.name !== body.name))],
})

interface Found extends Duties {
  /** Who supports the duty before ；. */
  readonly support: readonly RoleMention[]
  /** Whom the sentence was about last, for a ；要… behind it. */
  readonly subject: Actors | undefined
}

/** `lists` says that the section is there to list duties: any verb behind a name tells one then. */
function readSentence(
  text: string,
  sentence: Sentence,
  path: string | null,
  inherited: Actors | undefined,
  lists: boolean,
): Found {
  const duties: DutyMention[] = []
  const unread: Unread[] = []
  const support: RoleMention[] = []
  let subject: Actors | undefined
  let defined: Actors | undefined
  for (const [index, clause] of sentence.clauses.entries()) {
    const last = duties.at(-1)
    const joined = last && joinedBehindComma(text, clause)
    if (joined) {
      duties[duties.length - 1] = withPartners(last, joined, clause)
      continue
    }
    const statement =
      readClause(text, clause, index, sentence, last !== undefined) ??
      (lists || (last && actsToo(text, clause)) ? byListing(text, clause) : undefined)
    if (statement?.open) {
      const { start, end } = clause
      const reason = `${text.slice(start, end)} leaves open which side of 协同 leads`
      unread.push({ start, end, path, code: 'unresolved-role', reason })
    } else if (statement && last && (statement.supports || isSecond(text, statement, clause))) {
      const support = { ...statement, basis: 'PARTICIPANT' as const, supports: true }
      duties[duties.length - 1] = { ...last, roles: [...last.roles, ...rolesFrom(support, clause)] }
    } else if (statement?.supports && LONGEST_SUPPORT < clause.end - statement.verb) {
      // 市教育局配合市公安局做好校车安全工作: a duty of support that stands alone.
      const alone = { ...statement, supports: false, role: 'SUPPORTS' as const }
      subject = alone.actors
      duties.push(toDuty(text, alone, clause, sentence, path))
    } else if (statement?.supports && index === 0) {
      support.push(...rolesFrom({ ...statement, basis: 'PARTICIPANT' }, clause))
    } else if (statement && !statement.supports) {
      subject = statement.actors
      duties.push(toDuty(text, statement, clause, sentence, path))
    } else if (!statement) {
      const carried = defined ?? (index === 0 ? inherited : undefined)
      const said = text.slice(clause.start, clause.end)
      // 各单位，要高度重视，按照职责分工认真自评: how they act is told once, and is no second duty.
      const again = last !== undefined && OWN_PART.test(said)
      if (carried && !again && (CARRIES_ON.test(said) || (lists && index === 0 && DOES.test(said)))) {
        subject = carried
        duties.push(toDuty(text, carriedOn(text, carried, clause), clause, sentence, path))
      } else if (!last || !MEMBERS.test(said)) defined ??= definedIn(text, clause)
    }
  }
  const ended = duties.map((duty, index) => endedBy(duty, duties[index + 1], text))
  return { duties: ended, unread, support, subject: subject ?? inherited }
}

// 由市应急局任组长单位，市人武部为成员单位，负责现场救援: behind a lead the members have no duty of their own.
const MEMBERS = /为成员(?:单位)?$/

// 市财政局配合 says only whom a lead works with.
const LONGEST_SUPPORT = 6

/** 市教育局为牵头单位，市财政局为责任单位: behind a lead the responsible one supports. */
const isSecond = (text: string, statement: Statement, clause: Span): boolean =>
  /^(?:为(?:第二)?责任(?:单位|部门|主体)|具体(?:负责|实施|组织实施|承办|落实)$)/.test(
    text.slice(statement.verb, clause.end),
  )

/** A duty ends where the next subject of its sentence begins. */
function endedBy(duty: DutyMention, next: DutyMention | undefined, text: string): DutyMention {
  if (!next) return duty
  const end = text[next.start - 1] === '，' ? next.start - 1 : next.start
  const { title } = duty
  const cut = title ? { title: { start: Math.min(title.start, end), end: Math.min(title.end, end) } } : {}
  return { ...duty, end: Math.min(duty.end, end), about: { start: duty.about.start, end }, ...cut }
}

/** `由市商务局牵头，会同市文化广电旅游局打造…`: whom the clause behind a lead joins to it. */
const joinedBehindComma = (text: string, clause: Span): Actors | undefined =>
  partnersBehind(text, clause.start, clause.end)

function withPartners(duty: DutyMention, partners: Actors, clause: Span): DutyMention {
  const roles = supportRoles(partners, { start: duty.start, end: clause.end })
  return { ...duty, roles: [...duty.roles, ...roles], title: { start: partners.end, end: duty.about.end } }
}

// Said before a subject, without a comma; 校车监管有关职责分工：市教育局负责…
const OPENING =
  /^(?:(?:同时|此外|另外|其中|对此|为此|其次|首先|请)(?!.{0,2}[，])|以(?=[^，]{2,40}为(?:牵头|责任)(?:单位|部门))|(?![^：]{0,24}(?:应|要|须|履行|负责|承担))[^，。：]{0,24}(?:分工|职责)(?:如下|为|是)?：)/

function readClause(
  text: string,
  clause: Span,
  index: number,
  sentence: Sentence,
  led: boolean,
): Statement | undefined {
  const words = text.slice(clause.start, clause.end)
  const opening = OPENING.exec(words)
  const start = clause.start + (opening ? opening[0].length : 0)
  const said = { start, end: clause.end }
  return bySupport(text, said, led) ?? byAgent(text, said) ?? bySubject(text, said, index, sentence)
}

/**
 * 市教育局牵头制定方案，市财政局落实经费: behind a duty the next body needs no word of duty. Of 市教育局要加强统筹，市财政局安排的资金要用好 the
 * second clause is about the funds.
 */
function actsToo(text: string, { start, end }: Span): boolean {
  const of = indexWithin(text, '的', start, end)
  return of < 0 || !/要|应|须|由|纳入|实行|不得/.test(text.slice(of, end))
}

/** A clause that says who supports and nothing else. */
function bySupport(text: string, clause: Span, led: boolean): Statement | undefined {
  // 所需经费由市财政局予以保障, with no lead before it, is a duty of its own.
  if (!led && text[clause.start] === '由') return undefined
  const actors = supportersIn(text, clause, led)
  return (
    actors && { actors, verb: actors.end, basis: 'PARTICIPANT', partners: undefined, supports: true, role: 'SUPPORTS' }
  )
}
