// What is said when a search found nothing, failed, or is on its way.
import { useTranslation } from 'react-i18next'
import { DepartmentName } from '../parts/names.tsx'
import { Failed } from '../parts/states.tsx'
import { useNearest } from './use-nearest.ts'
import type { Search } from './use-search.ts'

export function SearchOutcome({ text, search }: { text: string; search: Search }) {
  const { t } = useTranslation()
  const nothing = text.trim() !== '' && !search.isPending && !search.error && search.groups.length === 0
  const nearest = useNearest(text.trim(), nothing)
  if (search.error) return <Failed what={t('search.failed')} error={search.error} onRetry={search.retry} />
  return (
    <div role="status" className="search-outcome">
      {nothing && (
        <>
          <p>{t('search.none', { text: text.trim() })}</p>
          {nearest.length > 0 && (
            <p className="row">
              {t('search.nearest')}
              {nearest.map((department) => (
                <DepartmentName key={department.id} department={department} plain={false} />
              ))}
            </p>
          )}
          <p className="sub">{t('search.help')}</p>
        </>
      )}
    </div>
  )
}
