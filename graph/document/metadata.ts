// The block that a web page prints beside a document, 索引号, 发文机关, 成文日期, 发文字号: taken out of the lines, kept as facts.
import type { Line } from '../text/lines.ts'
import { withoutEnds } from '../text/without-ends.ts'
import { numbersIn } from './number-line.ts'

/** What a block says of its document, as printed; the date is ISO. */
export interface Metadata {
  readonly title?: string
  readonly number?: string
  readonly issuer?: string
  readonly date?: string
}

/** A block that stood before line `at` of the lines that are left. */
export interface MetadataBlock extends Metadata {
  readonly at: number
}

/**
 * Takes out all blocks: labels with their values on the line, on the next, or in tabs, at least two of them and one that
 * only such a block has. Of `索引号：1234`, `发文机关：某市人民政府`, `发布日期：2023-03-05` the issuer is kept; the day a page was
 * put up is no date of a document. Single lines like `来源：市教育局　时间：2023-03-05` go too.
 */
export function takeMetadata(lines: readonly Line[]): { lines: Line[]; blocks: MetadataBlock[] } {
  const left: Line[] = []
  const blocks: MetadataBlock[] = []
  const notes = frontMatter(lines)
  if (notes.end > 0) blocks.push({ at: 0, ...factsOf(notes.fields) })
  for (let i = notes.end; i < lines.length;) {
    const run = runAt(lines, i)
    if (run.end === i) left.push(lines[i++]!)
    else if (isBlock(run.fields)) {
      blocks.push({ at: left.length, ...factsOf(run.fields) })
      i = run.end
    } else if (isInfo(entriesOf(lines[i]!))) i++
    else left.push(lines[i++]!)
  }
  return { lines: left, blocks }
}

/**
 * The notes between two lines of `---` at the head of a Markdown file, `文号: 沪奉府办发〔2021〕18号`, and where the lines behind
 * them begin; 0 without any.
 */
function frontMatter(lines: readonly Line[]): { fields: Field[]; end: number } {
  if (!FENCE.test(lines[0]?.text ?? '')) return { fields: [], end: 0 }
  const close = lines.slice(1, MOST_NOTES).findIndex(({ text }) => FENCE.test(text))
  const notes = lines.slice(1, close + 1).map(({ text }) => /^([^：:]{1,16})[：:](.*)$/.exec(text))
  if (close < 1 || notes.some((note) => !note)) return { fields: [], end: 0 }
  return {
    fields: notes.flatMap((note) => (note ? [{ label: note[1]!, value: note[2]!.trim() }] : [])),
    end: close + 2,
  }
}

const FENCE = /^---+$/
const MOST_NOTES = 40

interface Field {
  readonly label: string
  readonly value: string
}

// Only a block of metadata has these; the others stand in running text and tables as well.
const OWN =
  '索引号|发文字号|发文机关|发文单位|制发机关|制定机关|发布机构|成文日期|发文日期|生成日期|颁布时间|颁布日期|主题分类|组配分类|公布日期|效力等级|效力级别|信息分类|体裁分类|' +
  '公开方式|公开类别|公开形式|公开范围|公开目录|公开日期|公开时限|有效性|效力状态|时效性|统一编号|规范性文件编号|信息名称|信息索引号|统一登记号|登记号|文件编号|文件字号'
const OTHER =
  '文号|标题|名称|主题词|关键词|体裁|来源|信息来源|稿源|发布日期|发布时间|发布单位|更新时间|时间|日期|字号|字体|浏览次数|点击数|点击率|' +
  '是否有效|分类|文件分类|时效|浏览量|发表时间|成文时间|签发日期|发布人|审核人|所属机构|所属主题|服务对象|访问量|阅读次数|阅读量|作者|编辑|分享到|失效日期|废止日期|施行日期|实施日期|生效日期|语种|载体类型|内容概述'
const LABEL = new RegExp(`^[∙·•●]?[〔【]?(${OWN}|${OTHER})([〕】]?)(：?)`)
const OWN_LABEL = new RegExp(`^(?:${OWN})$`)
const INFO_LABEL =
  /^(?:来源|信息来源|稿源|发布日期|发布时间|发表时间|更新时间|时间|日期|字号|字体|浏览次数|浏览量|点击数|点击率|访问量|阅读次数|阅读量|作者|编辑|分享到)$/

const isBlock = (fields: readonly Field[]): boolean =>
  fields.filter(({ value }) => value !== '').length >= 2 && fields.some(({ label }) => OWN_LABEL.test(label))

const isInfo = (fields: readonly Field[]): boolean =>
  fields.length >= 2 && fields.every(({ label }) => INFO_LABEL.test(label))

/** The labelled lines from `start` on, each with the value beside it or on the next line; none where `end` is `start`. */
function runAt(lines: readonly Line[], start: number): { fields: Field[]; end: number } {
  const fields: Field[] = []
  let end = start
  while (end < lines.length) {
    const own = entriesOf(lines[end]!)
    // The rule under the heading of a table of bars.
    if (fields.length > 0 && /^[-|:： ]+$/.test(lines[end]!.text)) {
      end++
      continue
    }
    if (own.length === 0) break
    const last = own.at(-1)!
    fields.push(...own.slice(0, -1))
    end++
    const next = lines[end]
    // A label alone on its line has its value on the next, unless that is a label again.
    const below = next && last.value === '' && entriesOf(next).length === 0 && isAloneBlock(lines, end) ? next.text : ''
    fields.push(below === '' ? last : { ...last, value: below })
    if (below !== '') end++
  }
  return { fields, end }
}

/** Whether line `at` is a value between two labels, or closes a block whose labels stand alone: `有效性`, `有效`. */
const isAloneBlock = (lines: readonly Line[], at: number): boolean => {
  const after = lines[at + 1]
  const alone = (line: Line | undefined): boolean => line !== undefined && entriesOf(line).at(-1)?.value === ''
  return (after !== undefined && entriesOf(after).length > 0) || (alone(lines[at - 3]) && alone(lines[at - 1]))
}

/** The labels of a line with what stands behind each; [] where the line begins with none. */
function entriesOf(line: Line): Field[] {
  const { text } = line
  const breaks = new Set(line.columns.map(([offset]) => offset))
  const labelAt = (at: number): RegExpExecArray | undefined => {
    const match = LABEL.exec(text.slice(at, at + 16))
    if (!match) return undefined
    const end = at + match[0].length
    return match[3] !== '' || (match[2] !== '' && at === 0) || end === text.length || breaks.has(end)
      ? match
      : undefined
  }
  const fields: Field[] = []
  // A row of a table of bars: | 索引号： | 0000 |
  let from = /^[| ]*/.exec(text)![0].length
  let label = labelAt(from)
  while (label) {
    const start = from + label[0].length
    let to = start
    let next: RegExpExecArray | undefined
    for (; to < text.length; to++) {
      if (to === start && label[3] !== '' && !breaks.has(to)) continue
      next = breaks.has(to) || text[to - 1] === '；' ? labelAt(to) : undefined
      if (next) break
    }
    fields.push({ label: label[1] ?? '', value: withoutEnds(text.slice(start, to), '| ') })
    from = to
    label = next
  }
  return fields
}

function factsOf(fields: readonly Field[]): Metadata {
  const of = (...labels: readonly string[]): string | undefined =>
    labels.map((label) => fields.find((field) => field.label === label && field.value !== '')?.value).find(Boolean)
  const title = of('标题', '信息名称', '名称')
  const number = numbersIn(of('发文字号', '文号', '文件编号', '文件字号', '字号') ?? '')[0]
  const issuer = of('发文机关', '发文单位', '制发机关', '制定机关', '发布机构')
  const date = isoDate(of('成文日期', '发文日期', '生成日期', '公布日期', '颁布日期', '颁布时间') ?? '')
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
  }
}

/** `2023-03-27`, `2023年3月27日`, `2023/3/27`, `2023.03.27` → `2023-03-27`. */
function isoDate(text: string): string | undefined {
  const match = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text)
  return match ? `${match[1]!}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined
}
