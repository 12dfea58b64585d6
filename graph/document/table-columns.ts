// What the columns of a task table hold, by their headings.
import type { ColumnKind } from './tree.ts'

/** How the title of a group of rows opens: `一 教育领域`, `（二）民生领域`. */
export const SECTION = /^(?:[一二三四五六七八九十]{1,3}(?:、|$)|（[一二三四五六七八九十]{1,3}）)/

/** What a heading such as 牵头部门, 责任单位（列第一位的牵头）, 时间节点 promises of its column; undefined for no heading of a task table. */
export function columnKind(heading: string): ColumnKind | undefined {
  if (heading.length > 24 || /[：。；]/.test(heading) || SECTION.test(heading)) return undefined
  if (/^(?:序号|编号|项次|No\.?|#)$/.test(heading)) return 'index'
  const words = heading.replace(LEVEL, '').replace(AND_PERSONS, '')
  if (/(?:领导|责任人|联系人|负责人)/.test(words)) return 'other'
  // 牵头单位及责任单位, 牵头（配合）单位: its cells say who leads, or leave it open.
  if (MIXED.test(words)) return 'responsible'
  if (/^(?:牵头|总牵头|主办|主责|第一责任|主要责任|主管)/.test(words)) return 'lead'
  if (/^(?:配合|协办|会办|参与|参加|协助|协作|支持|协同|联办)/.test(words)) return 'support'
  if (RESPONSIBLE.test(words)) return 'responsible'
  if (/^(?:成员|部门|单位|部门（单位）|单位（部门）)(?:单位|名称)?$/.test(heading)) return 'owner'
  if (/时间|时限|期限|节点|进度/.test(heading)) return 'deadline'
  if (/任务|内容|措施|举措|事项|实事|工作|要求|项目|目标|指标|名称|职责|分工/.test(heading)) return 'task'
  if (OTHER.test(heading)) return 'other'
  return undefined
}

// What rows of an assessment or a list of projects say besides: 分值, 评分标准, 责任处室 is none of them.
const OTHER =
  /^(?:备注|说明|类别|领域|类型|板块|大类|层级|责任人|联系人|联系电话|分值|权重|得分|自评分?|(?:标准|基本)分|(?:评分|考核|评价|赋分|计分|扣分|验收)(?:标准|办法|细则|方法|方式|依据|说明)|佐证材料|数据来源|资金来源|总投资|金额|完成情况|工作进展|落实情况)$/

// 市级牵头单位, 县级责任单位, 市直有关责任部门
const LEVEL = /^(?:[省市县区州乡镇]级|[省市县区]直|主要)?(?:有关|相关)?/

// 责任单位及责任人
const AND_PERSONS = /(?<=单位|部门)(?:及|和|与|、|\/|（)(?:具体|第一|直接)?(?:责任人|负责人|责任领导|联系人)）?$/

const MIXED =
  /^(?:牵头|主办|责任|负责)(?:单位|部门)?(?:[、和及与/]|（)(?:主要)?(?:责任|负责|配合|协办|参与|参加|协助)(?:单位|部门)?）?(?:单位|部门)?$/

const RESPONSIBLE =
  /^(?:责任|负责|实施|落实|承办|推进)(?:单位|部门|主体|处室|科室|分工)|^(?:部门|单位)?分工(?:单位|部门)?$|^分工单位$/

/** Whether columns make a task table: one of them says who is responsible, or whose duties stand beside a name. */
export const saysWho = (kinds: readonly ColumnKind[], headings: readonly string[]): boolean =>
  kinds.includes('lead') ||
  kinds.includes('responsible') ||
  (kinds.includes('owner') && headings.some((heading) => /职责|分工|任务|工作内容/.test(heading)))

/** Whether a column holds names of bodies. */
export const holdsNames = (kind: ColumnKind): boolean =>
  kind === 'lead' || kind === 'responsible' || kind === 'support' || kind === 'owner'
