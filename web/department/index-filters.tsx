// By what the list of departments is narrowed: a part of a name, a jurisdiction, a level.
import { useTranslation } from 'react-i18next'
import { useParams } from '../url/use-params.ts'

export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY', 'TOWNSHIP'] as const

export function IndexFilters(props: {
  text: string
  onText: (text: string) => void
  departments: readonly { readonly jurisdiction: string | null }[]
}) {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const jurisdiction = params.get('jurisdiction') ?? ''
  const known = props.departments.flatMap((department) => department.jurisdiction ?? [])
  const jurisdictions = [...new Set([...known, jurisdiction])].filter((each) => each !== '').sort()
  return (
    <div className="row push">
      <label className="field">
        {t('filter.jurisdiction')}
        <select value={jurisdiction} onChange={(event) => change({ jurisdiction: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {jurisdictions.map((each) => (
            <option key={each} value={each} lang="zh-CN">
              {each}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('filter.level')}
        <select value={params.get('level') ?? ''} onChange={(event) => change({ level: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="sr">{t('department.filterHere')}</span>
        <input
          type="search"
          value={props.text}
          placeholder={t('department.filterHere')}
          onChange={(event) => props.onText(event.target.value)}
        />
      </label>
    </div>
  )
}
