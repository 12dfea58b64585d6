// Dates as gazettes give them: whole, partial, or every year. Nothing here knows whether a target was met.

/** How a deadline stands to the as-of date. `yearly`: it comes back. `none`: no date is stated. */
export type DueState = 'past' | 'ahead' | 'yearly' | 'none'

/** Last day that a partial date covers: `2020` → `2020-12-31`, `2020-02` → `2020-02-29`. Yearly dates have none. */
export function lastDay(date: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!match) return undefined
  const [, year, month = '12', day] = match
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`
}

/** First day that a partial date covers: `2019` → `2019-01-01`. */
export function firstDay(date: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : undefined
}

/** A yearly date in one year: `('--05-31', 2020)` → `2020-05-31`, `('--05', 2020)` likewise; undefined for others. */
export function inYear(date: string, year: number): string | undefined {
  const match = /^--(\d{2})(?:-(\d{2}))?$/.exec(date)
  return match ? `${year}-${match[1]}-${match[2] ?? daysIn(year, Number(match[1]))}` : undefined
}

/** `('2019-04-30', '2019-06-15')` → `past`; the day itself is not past yet. */
export function dueState(deadline: string | null | undefined, recurrence: string | null | undefined, asOf: string) {
  return stateOf(deadline ?? '', recurrence ?? '', asOf)
}

function stateOf(deadline: string, recurrence: string, asOf: string): DueState {
  if (deadline.startsWith('--') || (recurrence !== '' && deadline === '')) return 'yearly'
  const last = lastDay(deadline)
  if (last === undefined) return 'none'
  return last < asOf ? 'past' : 'ahead'
}

/** Days since 1970-01-01 of an ISO date, for scales: `2019-01-01` → 17897. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}

/** The calendar date in the reader's own time zone: `2026-02-03`. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The as-of date of the URL when it is one, else today. */
export function parseAsOf(text: string | null, now?: Date): string {
  const valid = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text))
  return valid ? text : today(now)
}

function daysIn(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')
}
