// No department is called so: what was looked for, the nearest names, and what can be searched.
import { useTranslation } from 'react-i18next'
import { useNearest } from '../search/use-nearest.ts'
import { DepartmentName } from '../parts/names.tsx'
import { Empty } from '../parts/states.tsx'

export function NoSuchDepartment({ name }: { name: string }) {
  const { t } = useTranslation()
  const nearest = useNearest(name, true)
  return (
    <div className="card">
      <h1 className="sr">{t('department.index')}</h1>
      <Empty title={t('department.none', { name })}>
        {nearest.length > 0 && (
          <p>
            {t('search.nearest')}{' '}
            {nearest.map((department) => (
              <span key={department.id}>
                <DepartmentName department={department} plain={false} />{' '}
              </span>
            ))}
          </p>
        )}
        <p className="sub">{t('search.help')}</p>
      </Empty>
    </div>
  )
}
