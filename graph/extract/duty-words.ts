// The words by which running text tells a duty from other things said of a body.

/** A duty says what is done, `负责…`, `优先保障…`; a remark (`联系电话：…`, `共5人`, `主要负责人为成员`) does not. */
export const DOES =
  /^(?:要|应|主要)?(?:负责(?!人|同志)|牵头|承担|配合|协助|参与|指导|组织|制定|制订|拟定|起草|研究|建立|完善|加强|做好|推进|推动|落实|开展|统筹|协调|依据|安排|发动|监督|督促|会同|依法|按照|根据|结合|将|对|按(?!时)|指导协调|履行|提供|保障|支持|引导|宣传|加大|强化|及时|严格|积极|实施|编制|管理|拟订|审核|汇总|承办|抓好|办理|查处|打击|维护|完成|健全|深化|优化|提出|收集|定期|发挥|核实|申请|转移|调查|调度|报告|发布|参加|救助|检查|处置|疏导|筹集|储备|收治|优先|全力|切实|妥善)/

// 与卫生部门密切配合，组织实施…; 在市政府领导下，负责…: with whom and under whom, before what is done.
const HOW = /^(?:与[^，。；]{2,24}(?:配合|协作|协同|沟通)|在[^，。；]{2,24}领导下)，/

// 供水供电企业：要立足自身业务，为群众提供服务
const MUST = /^(?:要(?![求素点件])|应当|必须)/

/** Whether words open with what is done, or first say with whom: `与卫生部门密切配合，组织实施…`. */
export const opensDuty = (words: string): boolean => {
  const said = words.replace(HOW, '')
  return DOES.test(said) || MUST.test(said)
}

/** `负责的项目`, `负责推进的事项`: what somebody is in charge of, told by the way. */
export const IN_CHARGE_OF =
  /^负责(?:(?:具体|组织|统筹|牵头)?(?:推进|实施|建设|管理|审批|办理|落实|承办|监管|编制|起草|承担))?的/

/** `牵头制定的办法`: what was made, and no task. */
export const MADE = /^牵头(?:制定|制订|起草|编制|编写|拟定|组建|建立)的/

/** `负责、市财政局配合的事项`: what two share, told by the way. */
export const SHARED =
  /^(?:负责|牵头)、[^，。；]{2,40}(?:配合|协助|协办|参与|参加)(?:推进|开展|实施|落实|办理|建设|制定|编制)?的/

/** Whether such a predicate stands at `at`. */
export const isShared = (text: string, at: number): boolean => SHARED.test(text.slice(at, at + LONGEST_SHARED))

const LONGEST_SHARED = 52
