// The filters of the sheet, as chips that can be taken off, and the choices to put one on.
import { useTranslation } from 'react-i18next'
import { useParams } from '../url/use-params.ts'
import { type Duty, documentKey } from './sheet-model.ts'

const CHOICES = ['kind', 'basis', 'doc'] as const
const BOUNDS = ['from', 'to'] as const
const NAMES = [...CHOICES, ...BOUNDS] as const

export function DutyFilters({ duties }: { duties: readonly Duty[] }) {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const documents = unique(duties.map((duty) => documentKey(duty.project.document)))
  const bases = unique(duties.map((duty) => duty.basis ?? ''))
  const label = (name: (typeof NAMES)[number], value: string) => {
    if (name === 'doc') return value
    if (name === 'from' || name === 'to') return `${t(`filter.${name}`)} ${value}`
    if (name === 'kind') return t(value === 'LEADS' ? 'role.lead' : 'role.support')
    return t(`basis.${value as 'SOLE'}`)
  }
  const options = { kind: unique(duties.map((duty) => duty.role)), basis: bases, doc: documents }
  const active = NAMES.filter((name) => params.get(name))
  return (
    <div className="screen">
      {params.get('filter') === 'open' && (
        <div className="row filter-row">
          {CHOICES.filter((name) => options[name].length > 1).map((name) => (
            <label key={name} className="field">
              {t(`filter.${name}`)}
              <select value={params.get(name) ?? ''} onChange={(event) => change({ [name]: event.target.value })}>
                <option value="">{t('filter.all')}</option>
                {options[name].map((value) => (
                  <option key={value} value={value}>
                    {label(name, value)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          {BOUNDS.map((name) => (
            <label key={name} className="field">
              {t(`filter.${name}`)}
              <input
                className="num"
                size={11}
                placeholder="2018-12-31"
                defaultValue={params.get(name) ?? ''}
                onBlur={(event) => change({ [name]: partialDate(event.target.value) })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') change({ [name]: partialDate(event.currentTarget.value) })
                }}
              />
            </label>
          ))}
        </div>
      )}
      {active.length > 0 && (
        <ul className="chips">
          {active.map((name) => (
            <li key={name} className="chip">
              {label(name, params.get(name)!)}
              <button
                type="button"
                aria-label={t('filter.remove', { name: label(name, params.get(name)!) })}
                onClick={() => change({ [name]: null })}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}

/** A year, a month or a day; null for anything else. */
function partialDate(text: string): string | null {
  return /^\d{4}(-\d{2}){0,2}$/.test(text.trim()) ? text.trim() : null
}
