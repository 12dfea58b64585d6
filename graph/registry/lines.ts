// Registry: function lines (条线), the words that tie 人力社保部门 to the bodies it means at each level.
import data from './lines.json' with { type: 'json' }

/** A function line and the bodies that usually carry it. */
export interface LineRecord {
  /** `人力社保`, the value of a body's `line`. */
  readonly line: string
  /** `人力资源和社会保障` */
  readonly full: string
  /** Other words for it: `人社`, `人力资源社会保障`. */
  readonly words?: readonly string[]
  /** Usual body of a province and of a county. */
  readonly provincial?: string
  readonly county?: string
  readonly source: string
}

/** All function lines. */
export const LINES = data.records as readonly LineRecord[]

const words = new Map(
  LINES.flatMap(({ line, full, words: others = [] }) => [line, full, ...others].map((word) => [word, line] as const)),
)
const LONGEST = Math.max(...[...words.keys()].map((word) => word.length))

// 建设单位 and 教育机构 are no departments of a line.
const CLASS = /(?:部门|系统|条线|行政机关)$/
const QUALIFIER = /(?:等|行政|主管|监管|监督管理|管理|业务|职能)$/
const OPENING = /^(?:各级|同级|上级|下级|省级|市级|县级|区级|各地|当地|所在地|属地)/

const lineAtEnd = (stem: string): string | undefined => {
  for (let length = Math.min(LONGEST, stem.length); length >= 2; length--) {
    const line = words.get(stem.slice(-length))
    if (line !== undefined) return line
  }
  return undefined
}

/**
 * The function line of a class name, `各级农业农村部门` → 农业农村, `人社行政主管部门` → 人力社保; undefined when the words
 * before 部门 name none, as in `有关部门`.
 */
export const lineOfClass = (name: string): string | undefined => {
  if (name.endsWith('供销社')) return words.get('供销社')
  let stem = name.replace(CLASS, '')
  if (stem === name) return undefined
  for (;;) {
    const line = lineAtEnd(stem)
    const shorter = stem.replace(QUALIFIER, '')
    if (line !== undefined || shorter === stem) return line
    stem = shorter
  }
}

/**
 * The class that a bare function word means in a list such as `各级农业农村、经信、消防等部门`: `经信` → 经信部门. Undefined
 * for words that are no function line.
 */
export const classOfLine = (word: string): string | undefined =>
  !/[社院会团联]$/.test(word) && (words.has(word) || words.has(word.replace(OPENING, ''))) ? `${word}部门` : undefined
