// The outline of a document: which item each paragraph stands under, and what each item is called.
import type { OutlineEntry } from '../model/record.ts'
import type { Span } from '../span.ts'
import type { Marker } from './marker.ts'

/** Builds paths while paragraphs go by. */
export class Outline {
  private readonly stack: { rank: number; label: string }[] = []
  private readonly open: { entry: OutlineEntry; depth: number }[] = []
  private readonly done: OutlineEntry[] = []
  /** How often each path was given out. */
  private readonly paths = new Map<string, number>()
  private prefix = ''

  /** Path of the item that is open, null before the first one. */
  get path(): string | null {
    return this.open.at(-1)?.entry.path ?? null
  }

  /** Opens an annex: its items get its name before theirs, `附件2/一`. Without a name only when paths would repeat. */
  annex(name: string | undefined, at: number): void {
    this.finish(0, at)
    this.stack.length = 0
    if (name !== undefined) this.prefix = `${name}/`
    else if (this.paths.size > 0) this.prefix = this.prefix === '' ? '附件/' : this.prefix
  }

  /** Opens the item of a marker; its path. `at` is the offset of the marker. */
  item(marker: Marker, title: string, at: number): string {
    while ((this.stack.at(-1)?.rank ?? -1) >= marker.rank) this.stack.pop()
    this.stack.push({ rank: marker.rank, label: marker.label })
    return this.push(this.prefix + this.stack.map((level) => level.label).join('/'), title, at, this.stack.length)
  }

  /** Adds a table row under the open annex or item; its path. */
  row(label: string, title: string, span: Span): string {
    const base = this.path ?? (this.prefix === '' ? '' : this.prefix.slice(0, -1))
    const path = this.unique(base === '' ? label : `${base}/${label}`)
    this.done.push({ path, title, start: span.start, end: span.end })
    return path
  }

  /** Closes what is open; all entries in text order. */
  close(at: number): OutlineEntry[] {
    this.finish(0, at)
    return this.done.sort((a, b) => a.start - b.start || b.end - a.end)
  }

  private push(path: string, title: string, at: number, depth: number): string {
    this.finish(depth, at)
    const entry = { path: this.unique(path), title, start: at, end: at }
    this.open.push({ entry, depth })
    return entry.path
  }

  /** Two items with one path, as when numbering starts anew in an annex without a name, are told apart by `#2`. */
  private unique(path: string): string {
    const count = (this.paths.get(path) ?? 0) + 1
    this.paths.set(path, count)
    return count === 1 ? path : `${path}(${String(count)})`
  }

  private finish(depth: number, at: number): void {
    while ((this.open.at(-1)?.depth ?? -1) >= Math.max(depth, 1)) {
      const last = this.open.pop()
      if (last) this.done.push({ ...last.entry, end: at })
    }
  }
}

const FLAT = 40
const TIME = /^(?:力争|确保)?(?:到|至)?(?:\d{4}年|“?十[三四五六]五”?|\d{1,2}月)[\d年月日底前末中期间初上下半]*$/

/**
 * The title of an item: what stands behind its marker, up to the first 。 or ：. An item that is one long sentence
 * without a title, `一、对推进“最多跑一次”改革成效突出，实现率…`, is called by its words up to the first ，.
 */
export function titleOf(text: string): string {
  const stop = firstOutside(text, '。：；', 0)
  let title = stop < 0 ? text : text.slice(0, stop)
  const bracket = clauseStart(title)
  if (bracket > 0) title = title.slice(0, bracket)
  if (title.length > FLAT) {
    let comma = firstOutside(title, '，', 0)
    // 2025年底前，建设标准化率达到80%以上，…: a day alone calls nothing.
    if (comma > 0 && TIME.test(title.slice(0, comma))) comma = firstOutside(title, '，', comma + 1)
    if (comma > 0) title = title.slice(0, comma)
  }
  return title
}

// What a bracket says that names those responsible: （主办单位：…）, （省财政厅牵头）, （省发展改革委会同省教育厅）
const CLAUSE = /牵头|负责|会同|(?:责任|主办|承办|落实|实施|配合|协办|参与|参加|协助|支持)(?:单位|部门)/

/** Where the first outermost bracket with a responsibility clause opens; -1 without one. */
function clauseStart(title: string): number {
  let depth = 0
  let start = 0
  for (let i = 0; i < title.length; i++) {
    const c = title[i] ?? ''
    if ('（〔'.includes(c) && depth++ === 0) start = i
    else if ('）〕'.includes(c) && depth > 0 && --depth === 0 && CLAUSE.test(title.slice(start, i))) return start
  }
  return depth > 0 && CLAUSE.test(title.slice(start)) ? start : -1
}

/** Index of the first of `stops` outside brackets, quotes and 《》; -1 without one. */
export function firstOutside(text: string, stops: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? ''
    if ('（〔《“【'.includes(c)) depth++
    else if ('）〕》”】'.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && stops.includes(c)) return i
  }
  return -1
}
