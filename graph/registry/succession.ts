// Registry: which body followed which, for the SUCCEEDS edges between bodies that documents name.
import data from './succession.json' with { type: 'json' }

/** One event of a reform. */
interface SuccessionRecord {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly date: string
  readonly kind: string
  readonly note?: string
  readonly source: string
}

/** That one body followed another. Ids as in `resolveDepartment`. */
export interface Succession {
  /** The later body, `department:浙江省自然资源厅`. */
  readonly from: string
  /** The body it followed, `department:浙江省国土资源厅`. */
  readonly to: string
  /** `2018-10`, or a day. */
  readonly date: string
  /** RENAMED, MERGED, SPLIT or TRANSFERRED (duties moved, the old body goes on). */
  readonly kind: 'RENAMED' | 'MERGED' | 'SPLIT' | 'TRANSFERRED'
  readonly source: string
  /** Full names of the two. */
  readonly later: string
  readonly earlier: string
}

const pairs: readonly Succession[] = (data.records as readonly SuccessionRecord[]).flatMap(
  ({ from, to, date, kind, source }) =>
    to.flatMap((later) =>
      from
        .filter((earlier) => earlier !== later)
        .map((earlier) => ({
          from: `department:${later}`,
          to: `department:${earlier}`,
          date,
          kind: kind as Succession['kind'],
          source,
          later,
          earlier,
        })),
    ),
)

/** Every event with the names of its bodies, as the registry holds it. */
export const SUCCESSION_RECORDS = data.records as readonly SuccessionRecord[]

/**
 * The successions that one of `names` (full names) takes part in. [`浙江省自然资源厅`] → it SUCCEEDS 浙江省国土资源厅 and
 * 浙江省测绘与地理信息局 since 2018-10. The other body need not be named: documents of another year name it.
 */
export const successionsOf = (names: Iterable<string>): readonly Succession[] => {
  const wanted = new Set(names)
  return pairs
    .filter(({ later, earlier }) => wanted.has(later) || wanted.has(earlier))
    .map(({ from, to, date, kind, source, later, earlier }) => ({ from, to, date, kind, source, later, earlier }))
}
