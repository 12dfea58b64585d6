// What several names share and only the last has: 农业农村、发展改革、经信等部门, 市政、工商、规划部门, 广州、深圳市政府,
// 移动、联通、电信公司.
import { placesBare, placesNamed } from '../registry/jurisdiction.ts'
import { lineOfClass } from '../registry/lines.ts'
import { canBeBody, isBody } from './body-words.ts'
import type { BodyMention } from './mention.ts'

/** A function line as the class it stands for: `农业农村` of `农业农村、发展改革、经信等部门` is 农业农村部门. */
export const asClass = (body: BodyMention): BodyMention => ({ ...body, name: `${body.name}部门` })

/**
 * 市教育、人社、财政部门: the 部门 behind the last function line belongs to all of them, whoever stands before:
 * 县工业园区管委会，市政、工商、规划部门.
 */
export function withSharedClass(text: string, bodies: readonly BodyMention[]): readonly BodyMention[] {
  const last = bodies.length - 1
  if (last < 1 || !bodies[last]!.name.endsWith('部门')) return bodies
  let first = last
  while (
    first > 0 &&
    isLine(bodies[first - 1]!.name) &&
    text.slice(bodies[first - 1]!.end, bodies[first]!.start) === '、'
  )
    first--
  return bodies.map((body, index) => (index < first || index === last ? body : asClass(body)))
}

/** 教育 and 市级和各县（市、区）市政, what is done and perhaps where, but nobody who does it. */
function isLine(name: string): boolean {
  const line = /^[市县]级和各县（市、区）([\u4e00-\u9fff]{2,4})$/.exec(name)?.[1] ?? name
  return (
    /^[\u4e00-\u9fff]{2,8}$/.test(line) &&
    (!canBeBody(line) || (!isBody(line) && lineOfClass(`${line}部门`) !== undefined))
  )
}

/** 广州、深圳市政府, 移动、联通、电信公司: what stands behind the last belongs to those before it that are named without. */
export const withSharedTail = (text: string, bodies: readonly BodyMention[]): readonly BodyMention[] =>
  bodies.reduceRight<readonly BodyMention[]>((behind, body) => {
    const [next] = behind
    const shares = next !== undefined && text.slice(body.end, next.start) === '、'
    return [shares ? withCompany(withGovernment(body, next.name), next.name) : body, ...behind]
  }, [])

/** `广州` with the 市政府 of `深圳市政府` or of 等市政府, with the 市委 of `泰州市委`; any other name as it is. */
export function withGovernment(body: BodyMention, words: string): BodyMention {
  const tail = /[市县区州旗](?:(?:人民)?政府|(?<=^.{3,7})委)$/.exec(words)?.[0]
  if (tail === undefined) return body
  // 珲春市、图们市、安图县人民政府
  if (/[市县区旗]$/.test(body.name) && placesNamed(body.name).length > 0)
    return { ...body, name: body.name + tail.slice(1) }
  return placesBare(body.name).length > 0 ? { ...body, name: body.name + tail } : body
}

// 移动, 市联通, 中国电信永安分公司
const CARRIER =
  /^[省市县区州]?(中国)?(?:移动|联通|电信|铁塔|广电|供电|供水|自来水|燃气|天然气|热力|供热)((?:[\u4e00-\u9fff]{2,6}分)?公司)?$/

/** `联通` with the 公司 of `电信公司`, `中国联通` with the 永安分公司 of `中国电信永安分公司`; any other name as it is. */
function withCompany(body: BodyMention, next: string): BodyMention {
  const [, nation, tail] = CARRIER.exec(next) ?? []
  const own = CARRIER.exec(body.name)
  return tail !== undefined && own && own[2] === undefined && own[1] === nation
    ? { ...body, name: body.name + tail }
    : body
}
