// Calendar arithmetic on ISO dates, without time zones: a gazette's deadlines are days, never instants.

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month; February of no particular year has 28, a month that does not exist none. `lastDay(2020, 2)` is 29. */
export const lastDay = (year: number | null, month: number): number =>
  month === 2 && year !== null && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

/**
 * An ISO date, or null where month or day do not exist: `isoDate(2019, 3, 31)` is `2019-03-31`.
 * Without a year it is the partial date of every year: `isoDate(null, 5, 31)` is `--05-31`.
 */
export const isoDate = (year: number | null, month: number, day: number): string | null => {
  // 每年2月29日 exists, in some years.
  if (day < 1 || day > (year === null && month === 2 ? 29 : lastDay(year, month))) return null
  return `${year === null ? '-' : pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** `addDays('2018-12-29', 30)` is `2019-01-28`, as 印发之日起30日内 counts. */
export const addDays = (date: string, days: number): string => {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10)
}

/** `addMonths('2018-12-31', 2)` is `2019-02-28`: the same day, or the last one of a shorter month. */
export const addMonths = (date: string, months: number): string => {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const month = y * 12 + (m - 1) + months
  const year = Math.floor(month / 12)
  const day = Math.min(d, lastDay(year, (month % 12) + 1))
  return `${pad(year, 4)}-${pad((month % 12) + 1)}-${pad(day)}`
}
