// Dates as documents print them, in one form.
import { numberOf } from './marker.ts'

const HAN_DIGITS = '〇一二三四五六七八九'

/** `2018年12月28日` or `二〇一八年十二月二十八日` → `2018-12-28`. */
export function isoDate(text: string): string {
  const [year = '', month = '', day = ''] = text.split(/[年月日]/)
  const digits = /^\d/.test(year) ? year : [...year.replace(/[○零]/g, '〇')].map((c) => HAN_DIGITS.indexOf(c)).join('')
  const two = (part: string): string => String(numberOf(part)).padStart(2, '0')
  return `${digits}-${two(month)}-${two(day)}`
}
