// The value of a target as it is read: `≥ 80%`, `16–24岁`.

export interface Valued {
  readonly comparator: string | null
  readonly value: number | null
  readonly valueMax: number | null
  readonly unit: string | null
}

const SIGNS: Readonly<Record<string, string>> = { EQ: '=', GTE: '≥', LTE: '≤', LT: '<', GT: '>' }

/** The sign alone, for a column of its own; a range has none. */
export function comparatorSign(comparator: string | null): string {
  return SIGNS[comparator ?? ''] ?? ''
}

/** Number and unit, no sign; empty where the target has no value. */
export function valueWithUnit({ value, valueMax, unit }: Valued): string {
  if (value === null) return ''
  return `${value}${valueMax === null ? '' : `–${valueMax}`}${unit ?? ''}`
}

/** Sign, number and unit: `{ comparator: 'GTE', value: 80, unit: '%' }` → `≥ 80%`. */
export function targetValue(target: Valued): string {
  return [comparatorSign(target.comparator), valueWithUnit(target)].filter((part) => part !== '').join(' ')
}
