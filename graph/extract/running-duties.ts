// Duties that running text states by itself: 省司法厅负责加强法制保障工作; 各地要充实创业担保基金; 由省粮食物资局另行制定下达.
import type { GazetteDocument } from '../document/tree.ts'
import type { Basis } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { actorsIn, longestActors, type Actors } from './actors.ts'
import { isBody } from './body-words.ts'
import { stopOutside } from './brackets.ts'
import type { DutyMention, RoleMention } from './mention.ts'
import { DOES } from './headed-duties.ts'
import { afterMarker, sentencesIn, type Sentence } from './sentences.ts'
import { isInvited, partnersBehind, supportersIn, supportRoles } from './supporters.ts'

/** Reads the sentences of all paragraphs; `taken` are the spans of clauses, which are read elsewhere. */
export function readRunningDuties(document: GazetteDocument, taken: readonly Span[]): DutyMention[] {
  const duties: DutyMention[] = []
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
      const own = found.duties.filter((duty) => !taken.some((span) => span.start < duty.end && duty.start < span.end))
      duties.push(...own)
      subject = found.subject
    }
  }
  return duties
}

// 5、部门主要职责：省民政厅组织、协调救灾工作；…
const LISTS_DUTIES = /职责|(?:责任|任务)分工$/

function behindTitle(text: string, start: number, end: number): number {
  const colon = text.slice(start, Math.min(end, start + 20)).indexOf('：')
  return colon > 0 && LISTS_DUTIES.test(text.slice(start, start + colon)) ? start + colon + 1 : start
}

interface Found {
  readonly duties: readonly DutyMention[]
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
  let subject: Actors | undefined
  let defined: Actors | undefined
  for (const [index, clause] of sentence.clauses.entries()) {
    const last = duties.at(-1)
    const joined = last && joinedBehindComma(text, clause)
    if (joined) {
      duties[duties.length - 1] = withPartners(last, joined, clause)
      continue
    }
    const statement = readClause(text, clause, index, sentence) ?? (lists ? byListing(text, clause) : undefined)
    if (statement && last && (statement.supports || isSecond(text, statement, clause))) {
      const support = { ...statement, basis: 'PARTICIPANT' as const, supports: true }
      duties[duties.length - 1] = { ...last, roles: [...last.roles, ...rolesFrom(text, support, clause)] }
    } else if (statement?.supports && LONGEST_SUPPORT < clause.end - statement.verb) {
      // 市教育局配合市公安局做好校车安全工作: a duty of support that stands alone.
      const alone = { ...statement, supports: false, role: 'SUPPORTS' as const }
      subject = alone.actors
      duties.push(toDuty(text, alone, clause, sentence, path))
    } else if (statement && !statement.supports) {
      subject = statement.actors
      duties.push(toDuty(text, statement, clause, sentence, path))
    } else if (!statement) {
      const carried = defined ?? (index === 0 ? inherited : undefined)
      const said = text.slice(clause.start, clause.end)
      if (carried && (CARRIES_ON.test(said) || (lists && index === 0 && DOES.test(said)))) {
        subject = carried
        duties.push(toDuty(text, carriedOn(carried, clause), clause, sentence, path))
      } else defined ??= definedIn(text, clause)
    }
  }
  return { duties: duties.map((duty, index) => endedBy(duty, duties[index + 1], text)), subject: subject ?? inherited }
}

// 市财政局配合 says only whom a lead works with.
const LONGEST_SUPPORT = 6

// A clause that goes on with the subject before it: ；要研究配套办法, ，负责监督管理工作.
const CARRIES_ON = /^(?:并|还|也)?(?:要|应当|须|必须|(?:具体|主要|统一|全面)?负责(?!人|制)|承担|会同|统筹)/

const carriedOn = (actors: Actors, clause: Span): Statement => ({
  actors,
  verb: clause.start,
  basis: undefined,
  partners: undefined,
  supports: false,
  role: 'LEADS',
})

/** 市教育局为牵头单位，市财政局为责任单位: behind a lead the responsible one supports. */
const isSecond = (text: string, statement: Statement, clause: Span): boolean =>
  /^为责任(?:单位|部门)/.test(text.slice(statement.verb, clause.end))

const FOUNDED =
  /^(.{0,24}(?:设立|成立|组建))([\u4e00-\u9fff“”]{2,30}(?:指挥部|领导小组|委员会|专班|办公室))(?:（[^（）]{2,40}）)?$/

/** 市城管局是主管部门，负责…: the clause names the subject of the next and states no duty itself. */
function definedIn(text: string, clause: Span): Actors | undefined {
  // 联席会议办公室设在市建设局，承担日常工作: the office has the duty, wherever it sits.
  const seat = text.slice(clause.start, clause.end).search(/(?<=办公室|秘书处|专班)设在/)
  if (seat > 0) return actorsIn(text, clause.start, clause.start + seat)
  // 市政府设立市抗震救灾指挥部（以下简称市指挥部），负责统一领导: what is set up has the duty.
  const founded = FOUNDED.exec(text.slice(clause.start, clause.end))
  if (founded?.[1] && founded[2]) {
    const start = clause.start + founded[1].length
    return actorsIn(text, start, start + founded[2].length)
  }
  if (!/主管(?:部门|单位|机关)$/.test(text.slice(clause.start, clause.end))) {
    // 国土资源、港口等有关行政管理部门，应当按照各自的职责…: a subject with a comma of its own.
    const whole = actorsIn(text, clause.start, clause.end)
    return whole?.firm && whole.bodies.every(({ name }) => /(?:部门|机关|政府|单位)$/.test(name)) ? whole : undefined
  }
  for (let at = clause.start + 2; at < clause.end; at++) {
    if (!'是为'.includes(text[at] ?? '-')) continue
    const actors = actorsIn(text, clause.start, at)
    if (actors) return /主管(?:部门|单位|机关)$/.test(text.slice(at, clause.end)) ? actors : undefined
  }
  return undefined
}

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

interface Statement {
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
}

// Said before a subject, without a comma.
const OPENING =
  /^(?:(?:同时|此外|另外|其中|对此|为此|其次|首先|请)(?!.{0,2}[，])|以(?=[^，]{2,40}为(?:牵头|责任)(?:单位|部门)))/

function readClause(text: string, clause: Span, index: number, sentence: Sentence): Statement | undefined {
  const words = text.slice(clause.start, clause.end)
  const opening = OPENING.exec(words)
  const start = clause.start + (opening ? opening[0].length : 0)
  const said = { start, end: clause.end }
  return bySupport(text, said) ?? byAgent(text, said) ?? bySubject(text, said, index, sentence)
}

/** A clause that says who supports and nothing else. */
function bySupport(text: string, clause: Span): Statement | undefined {
  const actors = supportersIn(text, clause)
  return (
    actors && { actors, verb: actors.end, basis: 'PARTICIPANT', partners: undefined, supports: true, role: 'SUPPORTS' }
  )
}

/** In a list of duties: `省民政厅组织、协调救灾工作`, `抢险转移安置组负责转移灾民`. */
function byListing(text: string, { start, end }: Span): Statement | undefined {
  const group = /^[\u4e00-\u9fff、]{2,14}组(?=负责)/.exec(text.slice(start, start + 20))?.[0]
  const actors = group ? actorsOfGroup(start, group) : listedActors(text, start, end)
  return actors && { actors, verb: actors.end, basis: undefined, partners: undefined, supports: false, role: 'LEADS' }
}

const LONGEST_LISTED = 40

/** The longest name at `start` with what is to be done behind it. */
function listedActors(text: string, start: number, end: number): Actors | undefined {
  for (let stop = Math.min(end, start + LONGEST_LISTED); stop >= start + 2; stop--) {
    const actors = actorsIn(text, start, stop)
    if (!actors?.firm) continue
    if (DOES.test(text.slice(stop, end))) return actors
    // 市委宣传部：… is not 市委 that 宣传: the name of a body is never cut.
    const [body, second] = actors.bodies
    if (body && !second && isBody(body.name)) return undefined
  }
  return undefined
}

const actorsOfGroup = (start: number, name: string): Actors => {
  const end = start + name.length
  return { start, end, bodies: [{ start, end, name }], openEnded: false, firm: true }
}

// 市教育局牵头制定的办法: what was made, and no task.
const MADE = /^牵头(?:制定|制订|起草|编制|编写|拟定|组建|建立)的/

/** `由省人力社保厅会同有关部门另行制定`, `租赁库点的自查结果由承租企业负责`, `由当地粮食等部门牵头检查`. */
function byAgent(text: string, clause: Span): Statement | undefined {
  // 联席会议由省民政厅、省财政厅等10个部门组成: members, and nobody leads.
  if (/(?:组成|构成)[^，]{0,6}$/.test(text.slice(clause.start, clause.end))) return undefined
  // 副指挥长由某军分区参谋长、市地震局主要负责人担任: persons are appointed, and no body leads.
  if (/(?:担任|兼任|带队)(?:（[^（）]*）)?[^，]{0,4}$/.test(text.slice(clause.start, clause.end))) return undefined
  const last = clause.end - 3
  for (let by = indexWithin(text, '由', clause.start, last); by >= 0; by = indexWithin(text, '由', by + 1, last)) {
    if ('自理缘原不'.includes(text[by - 1] ?? '-') || '于此'.includes(text[by + 1] ?? '-')) continue
    if (text.startsWith('不再', by - 2)) continue
    const actors = longestActors(text, by + 1, clause.end)
    if (!actors) continue
    const rest = text.slice(actors.end, clause.end)
    // 由失业保险基金列支 says where money comes from; 由…负责解释 who explains a text.
    if (rest.length < 2 || /^(?:列支|支付|予以|给予|划拨|解决|统筹列支)/.test(rest) || /负责.{0,10}解释/.test(rest))
      continue
    if (/(?:基金|资金)$/.test(text.slice(actors.start, actors.end))) continue
    // 由政府分管领导牵头 names a person.
    if (/^(?:主要|分管|有关|常务)?(?:负责人|负责同志|领导|书记|副|长|主任)/.test(rest)) continue
    // 由农业农村、财政等部门参加的领导小组, 由市教育局牵头制定的办法: who is in it or made it, and no duty.
    if (/^[^，]{0,24}(?:组成|参加|参与)的/.test(rest) || MADE.test(rest)) continue
    if (/^(?:等?组成|构成|变成|转|向|改|变为|组建|到)/.test(rest)) continue
    const partners = partnersBehind(text, actors.end, clause.end)
    const verb = partners?.end ?? actors.end
    const lead = /^(?:负责)?牵头/.test(text.slice(verb, clause.end)) || partners
    return { actors, verb, basis: lead ? 'EXPLICIT_LEAD' : undefined, partners, supports: false, role: 'LEADS' }
  }
  return undefined
}

interface Verb {
  readonly word: string
  /** What must not stand behind it: 要求, 应用, 将来. */
  readonly not?: string
  /** Only for named bodies and fixed classes: the word alone does not make a duty. */
  readonly firm?: boolean
}

// The order is that of reading: the first that has a subject before it counts.
const VERBS: readonly Verb[] = [
  { word: '要', not: '求素点件闻害么' },
  { word: '应当' },
  { word: '应', not: '用对急付届力邀聘变' },
  { word: '必须' },
  { word: '须', not: '知' },
  { word: '需要' },
  ...['具体', '主要', '全面', '统筹', '统一', '直接', '共同'].map((how) => ({ word: `${how}负责`, not: '人同' })),
  { word: '负责', not: '人同' },
  { word: '牵头', not: '单部市省' },
  { word: '承担' },
  { word: '负' },
  { word: '抓落实' },
  { word: '抓好落实' },
  { word: '将', firm: true, not: '来军' },
  { word: '会同' },
  { word: '参与' },
  { word: '参加' },
  { word: '配合' },
  { word: '协助' },
  { word: '协办' },
  { word: '作为', firm: true },
  { word: '对', not: '口外应象' },
  { word: '按', firm: true },
  { word: '根据', firm: true },
  { word: '据此', firm: true },
  { word: '于', firm: true },
  { word: '分级', firm: true },
  { word: '统一', firm: true },
  { word: '贯彻落实', firm: true },
  { word: '主管', firm: true, not: '部单领' },
  { word: '依据', firm: true },
  { word: '依法', firm: true },
  { word: '是', firm: true },
  { word: '为', firm: true },
]

// Words that make a duty of a class wherever in a sentence it is the subject: 政府性融资担保基金应…, 上一级主管单位负连带责任.
const ANYWHERE: readonly string[] = [
  '要',
  '应当',
  '应',
  '必须',
  '须',
  '负',
  '抓落实',
  '抓好落实',
  '参与',
  '参加',
  '配合',
  '协助',
  '协办',
]

/** `省政府办公厅负责…`, `各地、各部门要…`, `省财政厅按规定…`, `中储粮浙江分公司负连带责任`. */
function bySubject(text: string, clause: Span, index: number, sentence: Sentence): Statement | undefined {
  const found = earliestVerb(text, clause)
  if (!found) return undefined
  const { actors, at, verb } = found
  if (
    !actors.firm &&
    (verb.firm === true || (index > 0 && !ANYWHERE.includes(verb.word) && !afterDate(text, sentence, index)))
  )
    return undefined
  const rest = text.slice(at, clause.end)
  if (!states(verb.word, rest)) return undefined
  if (/^(?:参与|参加|配合|协助|协办|为(?:配合|协办|参与))/.test(rest) && isInvited(actors)) return undefined
  if (/^(?:参与|参加|配合|协助|协办|为(?:配合|协办|参与))/.test(rest))
    return { actors, verb: at, basis: 'PARTICIPANT', partners: undefined, supports: true, role: 'SUPPORTS' }
  // 省直有关部门要积极配合做好…: a duty of its own, and one of support.
  if (/^(?:要|应当|应|须)(?:积极|主动|密切|全力|认真)?(?:配合|协助)/.test(rest))
    return { actors, verb: at, basis: 'PARTICIPANT', partners: undefined, supports: false, role: 'SUPPORTS' }
  const meeting = rest.indexOf('会同')
  const partners = meeting >= 0 && meeting < 6 ? partnersBehind(text, at + meeting, clause.end) : undefined
  const basis = basisOf(rest, partners !== undefined)
  return { actors, verb: at, basis, partners, supports: false, role: 'LEADS' }
}

// Nobody reads a subject longer than this many characters.
const FURTHEST_VERB = 160

function earliestVerb(text: string, clause: Span): { actors: Actors; at: number; verb: Verb } | undefined {
  const end = Math.min(clause.end, clause.start + FURTHEST_VERB + 1)
  for (let at = clause.start + 2; at < end; at++) {
    const verb = VERBS_BY_FIRST.get(text.charCodeAt(at))?.find(({ word, not }) => isThere(text, at, word, not))
    const actors = verb && actorsIn(text, clause.start, at)
    if (actors) return { actors, at, verb }
  }
  return undefined
}

const isThere = (text: string, at: number, word: string, not: string | undefined): boolean =>
  text.startsWith(word, at) && not?.includes(text[at + word.length] ?? '-') !== true

/** The verbs by their first character, in their order. */
const VERBS_BY_FIRST: ReadonlyMap<number, readonly Verb[]> = new Map(
  VERBS.map(({ word }) => [word.charCodeAt(0), VERBS.filter((verb) => verb.word.startsWith(word.charAt(0)))]),
)

/** Whether the words from the verb on state a duty. */
function states(verb: string, rest: string): boolean {
  if (!/^(?:要|应|须|必须|需要)/.test(rest) && /^[^，]{2,24}了(?![解然不得])/.test(rest)) return false
  if (verb === '负') return /^负(?:全责|总责|主要责任|连带责任|直接责任|主体责任|领导责任|监管责任)/.test(rest)
  if (verb === '对') return /(?:进行|负责|予以|实施|开展|给予|负|加强)/.test(rest)
  if (verb === '作为') return /(?:承担|负责|牵头)/.test(rest)
  if (verb === '负责') return !/^负责(?:制(?![定作订造])|的|.{0,10}解释)/.test(rest)
  if (['参与', '参加', '配合', '协助', '协办'].includes(verb)) return true
  if (verb === '将') return !/^将(?:是|会(?!同)|成为|达到)/.test(rest)
  if (verb === '是' || verb === '为')
    return /^[是为][^，]{0,20}(?:责任主体|(?:牵头|责任|配合|协办|参与)(?:单位|部门))$/.test(rest)
  // 省交通运输厅牵头的2个项目; 市教育局牵头起草了…: a report of what was done.
  if (/^牵头的/.test(rest) || MADE.test(rest)) return false
  if (['牵头', '抓落实', '抓好落实'].includes(verb)) return true
  return rest.length >= verb.length + 2 || /^为/.test(rest)
}

function basisOf(rest: string, joined: boolean): Basis | undefined {
  if (joined || /^(?:负责|要|应当|应)?(?:负责)?牵头/.test(rest) || /^[是为][^，]*牵头(?:单位|部门)$/.test(rest))
    return 'EXPLICIT_LEAD'
  if (/^负(?:连带)/.test(rest)) return 'JOINT'
  if (/^.{0,4}(?:按照?|根据|依据|依|在)(?:各自)?(?:的)?职责(?:分工|范围)?/.test(rest)) return 'DIVISION'
  return undefined
}

/** 2019年4月底前，县级以上政府要…: a date before the subject does not make it less of one. */
function afterDate(text: string, sentence: Sentence, index: number): boolean {
  return sentence.clauses
    .slice(0, index)
    .every((clause) => /(?:\d|年|月|日|期间|起|前|后|同时|此外|原则上)/.test(text.slice(clause.start, clause.end)))
}

function toDuty(
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
    roles: rolesFrom(text, statement, { start: clause.start, end }),
    openEnded: statement.actors.openEnded,
  }
}

/** The deciding words: subject and predicate up to the first ，, and one clause more where that only says how. */
function evidenceEnd(text: string, verb: number, clause: Span, sentence: Sentence): number {
  const said = text.slice(verb, clause.end)
  const how = /^(?:要|应当|应|须|将)?(?:根据|按照|按|结合|围绕|在|于|依据|坚持|立足|充分)/.test(said) || said.length < 6
  return how ? stopOutside(text, '，', Math.min(clause.end + 1, sentence.end), sentence.end) : clause.end
}

/** What is to be done; nothing where the sentence only says who: 省科技厅牵头，省财政厅参与. */
function titleOf(text: string, statement: Statement, clause: Span, sentence: Sentence): { title?: Span } {
  const before = text.lastIndexOf('由', statement.actors.start)
  // 具体操作办法由省人力社保厅会同有关部门另行制定: the object stands before the agent.
  if (before === statement.actors.start - 1 && before > clause.start + 1)
    return { title: { start: clause.start, end: clause.end } }
  const said = /^(?:要|应当|应|必须|须|需要|将)?(?:负责)?(?:牵头)?/.exec(text.slice(statement.verb, clause.end))
  const start = statement.verb + (said?.[0].length ?? 0)
  return start < clause.end ? { title: { start, end: sentence.end } } : {}
}

function rolesFrom(_text: string, statement: Statement, span: Span): RoleMention[] {
  const { actors, partners, supports } = statement
  const grounds = [{ start: span.start, end: span.end, rule: supports ? 'running-support' : 'running-duty' }]
  const basis = statement.basis ?? (actors.bodies.length === 1 ? 'SOLE' : 'JOINT')
  const own: RoleMention[] = actors.bodies.map((body) => ({
    body,
    role: supports ? 'SUPPORTS' : statement.role,
    basis,
    grounds,
  }))
  const joined = partners ? supportRoles(partners, span) : []
  return [...own, ...joined]
}
