// The reader: outline, the words themselves, and beside each paragraph what was read in it.
import { useTranslation } from 'react-i18next'
import { useParams as useRouteParams } from 'react-router'
import { useRequest } from '../client/use-request.ts'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import './document.css'
import { ExternalDocument } from './external-document.tsx'
import { documentQuery } from './query.ts'
import { Reader } from './reader.tsx'

export function DocumentView() {
  const { t } = useTranslation()
  const { number = '' } = useRouteParams()
  const query = useRequest(documentQuery, { key: number })
  if (query.isPending) {
    return (
      <div className="view">
        <Loading lines={14} />
      </div>
    )
  }
  const held = query.data?.document
  if (query.error || !held) {
    return (
      <div className="view">
        <div className="card">
          {query.error ? (
            <Failed what={t('reader.failed')} error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <>
              <h1 className="sr">{t('reader.index')}</h1>
              <Empty title={t('reader.notFound', { key: number })}>
                <p className="sub">{t('search.help')}</p>
              </Empty>
            </>
          )}
        </div>
      </div>
    )
  }
  if (held.external || held.text === null) return <ExternalDocument held={held} />
  return <Reader key={held.id} held={held} text={held.text} />
}
