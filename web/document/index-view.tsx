// The documents held, when no one of them is chosen.
import { useTranslation } from 'react-i18next'
import { Holdings } from '../start/holdings.tsx'
import '../start/start.css'
import { PageTitle } from '../parts/page-title.tsx'

export function DocumentIndex() {
  const { t } = useTranslation()
  return (
    <div className="view column">
      <PageTitle>{t('reader.index')}</PageTitle>
      <h1 className="title index-title">{t('reader.index')}</h1>
      <Holdings />
    </div>
  )
}
