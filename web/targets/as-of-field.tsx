// The as-of date as text: a browser's own date field would show it in the order of its own country.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from '../url/use-params.ts'
import { parseAsOf } from './dates.ts'

/** Takes effect as soon as what is typed is a date. */
export function AsOfField({ asOf }: { asOf: string }) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const [draft, setDraft] = useState<string>()
  const type = (text: string) => {
    setDraft(text)
    if (text === '' || parseAsOf(text) === text) change({ asof: text }, { replace: true })
  }
  const wrong = draft !== undefined && draft !== '' && parseAsOf(draft) !== draft
  return (
    <label className="field">
      {t('targets.asOf')}
      <input
        className="num"
        size={11}
        inputMode="numeric"
        placeholder="2019-06-15"
        value={draft ?? asOf}
        aria-invalid={wrong || undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(undefined)}
      />
      {wrong && <span className="sub">{t('targets.asOfForm')}</span>}
    </label>
  )
}
