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

const CLASS = /(?:等)?(?:行政|主管|监管|监督管理|管理|业务|职能){0,2}(?:部门|系统|条线|机关|机构|单位)$/

/**
 * The function line of a class name, `各级农业农村部门` → 农业农村, `人社部门` → 人力社保; undefined when the words before
 * 部门 name none, as in `有关部门`.
 */
export const lineOfClass = (name: string): string | undefined => {
  const stem = name.endsWith('供销社') ? name : name.replace(CLASS, '')
  if (stem === name && !name.endsWith('供销社')) return undefined
  for (let length = Math.min(LONGEST, stem.length); length >= 2; length--) {
    const line = words.get(stem.slice(-length))
    if (line !== undefined) return line
  }
  return undefined
}
