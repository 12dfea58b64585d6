// Registry: from when to when a name holds, and the choice among names by a document's date.

/** A year, month or day: `2018`, `2018-10`, `2018-06-15`. `validTo` is the first date the name no longer holds. */
export interface Validity {
  readonly validFrom?: string
  readonly validTo?: string
}

// A bound counts as precisely as it is stated: month against month, year against year.
const before = (date: string, bound: string): boolean => date.slice(0, bound.length) < bound.slice(0, date.length)

/** Whether a name holds on an ISO date; without a date every name that was not given up does. */
export const inForce = (record: Validity, date: string | null): boolean => {
  if (date === null) return record.validTo === undefined
  if (record.validFrom !== undefined && before(date, record.validFrom)) return false
  return record.validTo === undefined || before(date, record.validTo)
}

/**
 * The records in force on a date or, where none is, those whose time is nearest: a text may use a name some weeks
 * before its plate hangs, or name a body that is gone.
 */
export const ofDate = <T extends Validity>(records: readonly T[], date: string | null): readonly T[] => {
  const holding = records.filter((record) => inForce(record, date))
  if (holding.length > 0 || records.length < 2) return holding.length > 0 ? holding : records
  const gone = (record: Validity): boolean =>
    date === null || (record.validTo !== undefined && !before(date, record.validTo))
  const past = records.filter(gone)
  if (past.length === records.length) {
    const last = past
      .map((record) => record.validTo ?? '')
      .sort()
      .at(-1)
    return past.filter((record) => (record.validTo ?? '') === last)
  }
  const coming = records.filter((record) => !gone(record))
  const first = coming.map((record) => record.validFrom ?? '').sort()[0]
  return coming.filter((record) => (record.validFrom ?? '') === first)
}
