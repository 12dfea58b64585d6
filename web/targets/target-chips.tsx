// By which document the targets are filtered, and whose they are.
import { useTranslation } from 'react-i18next'
import { useRequest } from '../client/use-request.ts'
import { shortTitle } from '../parts/short-title.ts'
import { useParams } from '../url/use-params.ts'
import { documentNamesQuery } from './query.ts'

export function TargetChips() {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const documents = useRequest(documentNamesQuery, {}).data?.documents.nodes ?? []
  const chosen = params.get('doc') ?? ''
  const who = params.get('who')
  const several = chosen.includes(',')
  return (
    <div className="row push">
      {(several || who !== null) && (
        <ul className="chips targets-chips">
          {several && (
            <Chip
              name={t('filter.documents', { count: chosen.split(',').length })}
              onRemove={() => change({ doc: null })}
            />
          )}
          {who !== null && <Chip name={who} onRemove={() => change({ who: null })} />}
        </ul>
      )}
      <label className="field">
        {t('filter.title')}
        <select value={several ? '' : chosen} onChange={(event) => change({ doc: event.target.value, target: null })}>
          <option value="">{t('filter.allDocuments')}</option>
          {documents.map((document) => (
            <option key={document.id} value={document.number ?? document.title}>
              {[document.number, shortTitle(document.title)].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <li className="chip">
      {name}
      <button type="button" aria-label={t('filter.remove', { name })} onClick={onRemove}>
        ✕
      </button>
    </li>
  )
}
