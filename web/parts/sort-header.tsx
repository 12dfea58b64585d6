// The head of a sortable column: a button that says by what, `aria-sort` that says how.
import { useTranslation } from 'react-i18next'
import { useParams } from '../url/use-params.ts'

/** Sorting lives in the URL: `sort=due`, `sort=-due`; the default column leaves it out. */
export function SortHeader(props: {
  by: string
  label: string
  current: { by: string; descending: boolean }
  right?: boolean
}) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const { by, label, current, right } = props
  const active = current.by === by
  const direction = current.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={right ? 'right' : undefined} aria-sort={active ? direction : undefined}>
      <button
        type="button"
        title={t('sort.by', { column: label })}
        onClick={() => change({ sort: active && !current.descending ? `-${by}` : by }, { replace: true })}
      >
        {label}
      </button>
    </th>
  )
}
