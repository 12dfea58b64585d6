// Which words of a text are marked, as data: marks may touch, nest and overlap; segments never do.

/** What a mark says; each has an underline of its own, see style/marks.css. */
export type MarkKind = 'lead' | 'support' | 'target' | 'platform' | 'citation' | 'rule' | 'problem' | 'found'

export interface Mark {
  /** Half open, in UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}

export interface Segment {
  readonly start: number
  readonly text: string
  /** Undefined: plain text. */
  readonly kind?: MarkKind
}

/** Where marks overlap the earlier in this list wins; the others keep what is left of them. */
const PRECEDENCE: readonly MarkKind[] = [
  'found',
  'problem',
  'rule',
  'lead',
  'support',
  'target',
  'citation',
  'platform',
]

/**
 * Cuts a text into segments of one mark each, in order and without gaps.
 * `segment('省大数据局、省公安厅', [{ start: 0, end: 5, kind: 'lead' }])`
 * → `[{ start: 0, text: '省大数据局', kind: 'lead' }, { start: 5, text: '、省公安厅' }]`
 */
export function segment(text: string, marks: readonly Mark[]): Segment[] {
  const kinds = new Array<MarkKind | undefined>(text.length)
  const byPrecedence = [...marks].sort((a, b) => PRECEDENCE.indexOf(b.kind) - PRECEDENCE.indexOf(a.kind))
  for (const mark of byPrecedence) kinds.fill(mark.kind, Math.max(0, mark.start), Math.min(text.length, mark.end))
  const segments: Segment[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && kinds[at] === kinds[start]) continue
    const kind = kinds[start]
    segments.push({ start, text: text.slice(start, at), ...(kind && { kind }) })
    start = at
  }
  return segments
}

/**
 * Marks wherever one of the names stands, the longest name first, so that 省发展改革委 is not half of 省发展改革委员会.
 * `markNames('（省经信厅、省商务厅负责）', [{ name: '省经信厅', kind: 'lead' }])` → `[{ start: 1, end: 5, kind: 'lead' }]`
 */
export function markNames(text: string, names: readonly { readonly name: string; readonly kind: MarkKind }[]): Mark[] {
  const taken = new Array<boolean>(text.length).fill(false)
  const marks: Mark[] = []
  const longestFirst = names.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
  for (const { name, kind } of longestFirst) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      if (taken.slice(start, end).includes(true)) continue
      taken.fill(true, start, end)
      marks.push({ start, end, kind })
    }
  }
  return marks.sort((a, b) => a.start - b.start)
}
