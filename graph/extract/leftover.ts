// What is left over in a list of bodies: a name that nobody knew, or a remark.
import { isBody } from './body-words.ts'
import type { BodyMention } from './mention.ts'

/**
 * Whether words left over in a clause could have been a name: `某推进处`, `市公安局全力完成`; not dates, not 下同, not remarks
 * such as 该激励措施暂定实施1年.
 */
export const couldBeName = (words: string): boolean =>
  words.length >= 2 &&
  (words.length <= 20 || (words.length <= 40 && GROUP.test(words))) &&
  !/^(?:下同|不再.{0,8}列出)$/.test(words) &&
  (OPENS_NAME.test(words) || !/\d|实施|执行|完成/.test(words))

// 推进“一带一路”建设工作领导小组办公室 is a long name.
const GROUP = /(?:小组|委员会|联席会议|指挥部|专班)(?:办公室)?$/

// 市公安局尽快完成: whatever is done, a name stands in front of it.
const OPENS_NAME = /^[省市县区州旗各][^，。\d]{1,10}[局委办厅部院]|^\d{2,5}[\u4e00-\u9fff]{0,6}中心/

/** Whether words that end like no body are one by the company they keep: `国家电网`, `中国移动` in a list of bodies. */
export const isAmongBodies = ({ name }: BodyMention, all: readonly BodyMention[]): boolean =>
  name.length >= 3 &&
  name.length <= 12 &&
  /^[\u4e00-\u9fffA-Z“”（）]+$/.test(name) &&
  !UNLIKE.test(name) &&
  all.filter((other) => isBody(other.name)).length >= 2

const UNLIKE =
  /[的了在对将把为至按因被并完]|经(?![济信贸委])|负责|领导|同志|工作|任务|实施|落实|推进|措施|期限|以下|下同|简称|长$|书记$|主任$|企业$|社会$|群众$/
