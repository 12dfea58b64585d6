// The timeline as data: a row a document, marks and bars in it, and the years above. Drawing is timeline.tsx.
import { dayNumber, dueState, type DueState, firstDay, inYear, lastDay } from './dates.ts'

/** What the timeline needs of a target. */
export interface Dated {
  readonly id: string
  readonly document: string
  readonly deadline?: string | null
  readonly recurrence?: string | null
  readonly validFrom?: string | null
  readonly validTo?: string | null
}

/** All targets of one document due on one day. */
export interface Mark {
  readonly day: number
  readonly date: string
  readonly state: Exclude<DueState, 'none'>
  /** A yearly date that lies before the as-of date. */
  readonly past: boolean
  readonly targets: readonly string[]
}

/** Targets of one document in force from one day to another. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** No end is stated: drawn to the edge, dashed. */
  readonly open: boolean
  readonly label: { readonly from: string; readonly to: string | null }
  readonly targets: readonly string[]
}

export interface Row {
  readonly document: string
  readonly bars: readonly Bar[]
  readonly marks: readonly Mark[]
}

export interface Timeline {
  readonly fromYear: number
  /** Exclusive. */
  readonly toYear: number
  readonly rows: readonly Row[]
}

/** The rows in the order in which their documents first come; documents without any date have no row. */
export function timelineOf(targets: readonly Dated[], asOf: string): Timeline {
  const { fromYear, toYear } = years(targets, asOf)
  const documents = [...new Set(targets.map((target) => target.document))]
  const rows = documents.map((document) => {
    const own = targets.filter((target) => target.document === document)
    return { document, bars: barsOf(own, toYear), marks: marksOf(own, fromYear, toYear, asOf) }
  })
  return { fromYear, toYear, rows: rows.filter((row) => row.bars.length > 0 || row.marks.length > 0) }
}

function years(targets: readonly Dated[], asOf: string): { fromYear: number; toYear: number } {
  const named = targets
    .flatMap((target) => [target.deadline, target.validFrom, target.validTo])
    .flatMap((date) => (date && /^\d{4}/.test(date) ? [Number(date.slice(0, 4))] : []))
  const all = named.length > 0 ? named : [Number(asOf.slice(0, 4))]
  return { fromYear: Math.min(...all), toYear: Math.max(...all) + 1 }
}

function marksOf(targets: readonly Dated[], fromYear: number, toYear: number, asOf: string): Mark[] {
  const byKey = new Map<string, { date: string; state: Mark['state']; targets: string[] }>()
  const add = (date: string, state: Mark['state'], id: string) => {
    const key = `${state === 'yearly' ? 'yearly' : 'once'} ${date}`
    const mark = byKey.get(key) ?? { date, state, targets: [] }
    mark.targets.push(id)
    byKey.set(key, mark)
  }
  for (const target of targets) {
    const deadline = target.deadline ?? ''
    const state = dueState(deadline, target.recurrence, asOf)
    if (state === 'past' || state === 'ahead') add(lastDay(deadline)!, state, target.id)
    if (state === 'yearly') {
      const first = firstDay(target.validFrom ?? '') ?? ''
      const last = lastDay(target.validTo ?? '') ?? '9999'
      for (let year = fromYear; year < toYear; year++) {
        const date = inYear(deadline, year)
        if (date !== undefined && date >= first && date <= last) add(date, 'yearly', target.id)
      }
    }
  }
  return [...byKey.values()]
    .map((mark) => ({ ...mark, day: dayNumber(mark.date), past: mark.date < asOf }))
    .sort((a, b) => a.day - b.day)
}

function barsOf(targets: readonly Dated[], toYear: number): Bar[] {
  const byKey = new Map<string, { from: string; to: string | null; targets: string[] }>()
  for (const target of targets) {
    const from = firstDay(target.validFrom ?? '')
    if (from === undefined || target.deadline?.startsWith('--')) continue
    const to = lastDay(target.validTo ?? '') ?? null
    const bar = byKey.get(`${from} ${to}`) ?? { from, to, targets: [] }
    bar.targets.push(target.id)
    byKey.set(`${from} ${to}`, bar)
  }
  return [...byKey.values()]
    .map(({ from, to, targets: ids }) => ({
      from: dayNumber(from),
      to: to === null ? dayNumber(`${toYear}-01-01`) : dayNumber(to) + 1,
      open: to === null,
      label: { from, to },
      targets: ids,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
