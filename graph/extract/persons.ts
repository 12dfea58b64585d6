// Persons who stand beside bodies in a list of those responsible: 责任单位及责任人：市教育局 张三. They are no bodies.
import { isBody } from './body-words.ts'
import type { BodyMention } from './mention.ts'

const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]'
const RANK = '(?:书记|副?[局厅部院署区县市镇乡]长|副?主任|副?行长|总经理|董事长|负责人|分管领导|主要领导)'

const PERSON = new RegExp(`^${SURNAME}[\\u4e00-\\u9fff]{1,2}$`)
const BEHIND_BODY = new RegExp(`^${RANK}?${SURNAME}[\\u4e00-\\u9fff]{1,2}(?:${SURNAME}[\\u4e00-\\u9fff]{1,2})?$`)
// 市财政局金融处: what ends like an office is none, whatever it opens with.
const OFFICE_END = /[局委办厅部院科处股室所站队镇乡区县市组会校]$/

/** Whether words are a person's name and nothing else: `张三`, `李国强`. */
export const isPerson = (words: string): boolean => PERSON.test(words) && !OFFICE_END.test(words)

/** How many characters of `市教育局张三`, `市教育局局长张三` are the body's; all where no person stands behind one. */
export function lengthOfBody(words: string): number {
  if (isBody(words) || OFFICE_END.test(words)) return words.length
  for (let at = Math.max(3, words.length - LONGEST); at <= words.length - 2; at++)
    if (BEHIND_BODY.test(words.slice(at)) && isBody(words.slice(0, at))) return at
  return words.length
}

const LONGEST = 10

/** `市教育局张三`, where a space stood in print: the body alone. */
export function withoutPerson(body: BodyMention): BodyMention {
  const length = lengthOfBody(body.name)
  return length < body.name.length ? { ...body, end: body.start + length, name: body.name.slice(0, length) } : body
}
