// Registry: function lines (条线), the words that tie 人力社保部门 to the bodies it means at each level.
import data from './lines.json' with { type: 'json' }

/** A function line and the bodies that usually carry it. */
export interface LineRecord {
  /** `人力社保` */
  readonly line: string
  /** `人力资源和社会保障` */
  readonly full: string
  readonly provincial?: string
  readonly county?: string
  readonly source: string
}

/** All function lines. */
export const LINES = data.records as readonly LineRecord[]

const words = new Map(
  LINES.flatMap((record) => [[record.full, record.line] as const, [record.line, record.line] as const]),
)
const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length)

/** The function line named in a class name, `各级农业农村部门` → 农业农村; undefined when it names none. */
export const lineIn = (name: string): string | undefined => {
  // 民政 stands in 人民政府 without meaning it.
  const plain = name.replaceAll('人民政府', '')
  const word = longestFirst.find((candidate) => plain.includes(candidate))
  return word === undefined ? undefined : words.get(word)
}
