// Clauses without a subject of their own, and those that name it for them: 市城管局是主管部门，负责监督管理工作.
import type { Span } from '../span.ts'
import { oneOf } from '../text/code-units.ts'
import { actorsIn, type Actors } from './actors.ts'
import { partnersBehind } from './joining.ts'
import type { Statement } from './running-statement.ts'

/**
 * A clause that goes on with the subject before it: `；要研究配套办法`, `，负责监督管理工作`,
 * `公安、财政等有关部门，在各自职责范围内做好相关工作`.
 */
export const CARRIES_ON =
  /^(?:(?:应当?)?(?:按照?|依照|根据|在|依据)(?:各自(?:的)?)?(?:法定)?职[责能权](?!.*的(?:情况|汇报|介绍)$)|(?:并|还|也)?(?:要|应当|须|必须|(?:具体|主要|统一|全面)?负责(?!人|制|[下以如][列下])|承担|会同|统筹|做好))/

/** A clause that opens with how its subject acts: `按照各自职责做好相关工作`. */
export const OWN_PART = /^(?:应当?)?(?:按照?|依照|根据|在|依据)(?:各自|职[责能权])/
const OWN_PART_ONLY = /^(?:应当?)?(?:按照?|依照|根据|在|依据)(?:各自(?:的)?)?(?:法定)?职[责能权](?:范围内?|分工)?$/
const HELPS = /^，(?:积极|主动|密切|共同)?(?:配合|协助|参与)/

/** What such a clause states: `，会同市财政局组织评审` of the subject before it and of 市财政局. */
export function carriedOn(text: string, actors: Actors, clause: Span): Statement {
  const lead: Statement = {
    actors,
    verb: clause.start,
    basis: OWN_PART.test(text.slice(clause.start, clause.end)) ? 'DIVISION' : undefined,
    partners: undefined,
    supports: false,
    role: 'LEADS',
  }
  // 公安、财政等部门，应当按照各自职责，协助做好…
  const helps =
    OWN_PART_ONLY.test(text.slice(clause.start, clause.end)) && HELPS.test(text.slice(clause.end, clause.end + 8))
  if (helps) return { ...lead, basis: 'PARTICIPANT', role: 'SUPPORTS' }
  const modal = /^(?:并|还|也)?(?:要|应当|须|必须)?(?:负责|牵头)?(?=会同)/.exec(text.slice(clause.start, clause.end))
  const partners = modal ? partnersBehind(text, clause.start + modal[0].length, clause.end) : undefined
  return modal ? { ...lead, basis: 'EXPLICIT_LEAD', partners } : lead
}

/** 市城管局是主管部门，负责…: the clause names the subject of the next and states no duty itself. */
export function definedIn(text: string, clause: Span): Actors | undefined {
  // 联席会议办公室设在市建设局，承担日常工作: the office has the duty, wherever it sits.
  const words = text.slice(clause.start, clause.end)
  const seat = words.includes('设') ? words.search(/(?<=办公室|秘书处|专班)设(?:[在于]|(?=[省市县区州]))/) : -1
  if (seat > 0) return actorsIn(text, clause.start, clause.start + seat)
  // 市政府设立市抗震救灾指挥部（以下简称市指挥部），负责统一领导: what is set up has the duty.
  const founded = FOUNDED.exec(words)
  if (founded?.[1] && founded[2]) {
    const start = clause.start + founded[1].length
    // 区安委会办公室成立工作专班，负责日常调度: what has no name of its own leaves the duty to who sets it up.
    const founder = founded[1].replace(/(?:设立|成立|组建|设)$/, '')
    return (
      actorsIn(text, start, start + founded[2].length) ?? actorsIn(text, clause.start, clause.start + founder.length)
    )
  }
  // 领导小组下设办公室，办公室设在市教育局，承担日常工作
  const [, group, office] = OF_GROUP.exec(words) ?? []
  if (group !== undefined && office !== undefined) {
    const body = { start: clause.start, end: clause.end, name: group + office }
    return { ...clause, bodies: [body], openEnded: false, firm: true }
  }
  const known = beforeCircumstance(text, clause) ?? described(text, clause) ?? acting(text, clause)
  if (known) return known
  // 国土资源、港口等有关行政管理部门，应当按照各自的职责…: a subject with a comma of its own.
  const whole = OF_OFFICE.test(words) ? actorsIn(text, clause.start, clause.end) : undefined
  // 国家发展改革委、应急管理部等有关部门，按照职责分工履行有关安全工作职责
  if (whole?.firm && whole.openEnded && OFFICE.test(words)) return whole
  return whole?.firm && whole.bodies.every(({ name }) => OFFICE.test(name)) ? whole : undefined
}

const OF_GROUP =
  /^([\u4e00-\u9fff“”]{0,28}(?:领导小组|工作小组|协调小组|指挥部|委员会|专班|联席会议|[省市县区州旗盟]\S{1,3}指))(?:下设?|内?设)(?:立)?(?:日常)?(办公室|工作专班)(?:[在于][\u4e00-\u9fff]{3,20})?$/

const OFFICE = /(?:部门|机关|政府|单位)$/
const OF_OFFICE = /部门|机关|政府|单位/

/** `市城管局是主管部门`, `市城管局、市交通局作为成员单位`, `县农业农村局作为行业主管部门`: who is said to be what. */
function described(text: string, clause: Span): Actors | undefined {
  for (let at = clause.start + 2; at < clause.end; at++) {
    if (!describes(text.charCodeAt(at)) || !DESCRIPTION.test(text.slice(at, clause.end))) continue
    return actorsIn(text, clause.start, at)
  }
  return undefined
}

const describes = oneOf('是为作')
const DESCRIPTION = /^(?:是|为|作为)[^，]{1,40}(?:部门|单位|机关|主体)$/

/** `省级人民政府指导平台运行，负责统筹推进`: who does one thing and is in charge of another. */
function acting(text: string, clause: Span): Actors | undefined {
  if (!IN_CHARGE_TOO.test(text.slice(clause.end, clause.end + 8))) return undefined
  for (let at = clause.start + 2; at < clause.end - 2 && at - clause.start < LONGEST_SUBJECT; at++) {
    if (!opensAct(text.charCodeAt(at)) || !ACT.test(text.slice(at, clause.end))) continue
    const actors = actorsIn(text, clause.start, at)
    if (actors?.firm) return actors
  }
  return undefined
}

const IN_CHARGE_TOO = /^，(?:并|还|也)?(?:具体|主要|统一|全面)?负责(?![人制的])/
const opensAct = oneOf('统指组协领监管推主')
// What ends like a body is one: 市发展改革委统筹协调小组.
const ACT =
  /^(?:统筹|统一|指导|组织|协调|领导|监督|管理|推进|推动|主持)(?!的)[^，]{2,60}(?<![的组办会]|办公室|机构|中心|部门|单位|机关)$/

/** `市教育局除做好日常检查外，还应当…`, `市教育局在项目开工之前，会同…`, `市教育局接到举报后，应当…`: who acts in the next. */
function beforeCircumstance(text: string, clause: Span): Actors | undefined {
  for (let at = clause.start + 2; at < clause.end - 2 && at - clause.start < LONGEST_SUBJECT; at++) {
    if (!opensCircumstance(text.charCodeAt(at)) || !CIRCUMSTANCE.test(text.slice(at, clause.end))) continue
    const actors = actorsIn(text, clause.start, at)
    if (actors?.firm) return actors
  }
  return undefined
}

const LONGEST_SUBJECT = 60
const opensCircumstance = oneOf('除在接收发')
const CIRCUMSTANCE = /^(?:除[^，]{1,60}外|在[^，]{1,60}[前后时中下内]|(?:接到|接报|收到|发现)[^，]{1,60}[后时的])$/

// 市政府设立市抗震救灾指挥部（以下简称市指挥部）
const FOUNDED =
  /^(.{0,24}(?:设立|成立|组建|(?<=[厅局委府])设(?!立)))([\u4e00-\u9fff“”]{2,30}(?:指挥部|领导小组|委员会|专班|办公室))(?:（[^（）]{2,40}）)?$/
