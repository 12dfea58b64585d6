// Who this is: the full name as printed, how documents write it, where it belongs, what it was or became.
import { useTranslation } from 'react-i18next'
import { DepartmentName } from '../parts/names.tsx'
import { Zh } from '../parts/zh.tsx'
import type { Sheet } from './department-view.tsx'
import type { Duty } from './sheet-model.ts'
import { PageTitle } from '../parts/page-title.tsx'

export function DepartmentHead({ sheet, duties }: { sheet: Sheet; duties: readonly Duty[] }) {
  const { t } = useTranslation()
  const written = sheet.aliases.filter((alias) => alias !== sheet.name)
  const latest = duties
    .map((duty) => duty.project.document?.date ?? '')
    .sort()
    .at(-1)
  return (
    <header>
      <PageTitle>{sheet.name}</PageTitle>
      <h1 className="title" lang="zh-CN">
        {sheet.name}
      </h1>
      <ul className="facts">
        {written.length > 0 && (
          <li>
            {t('department.writtenAs')} <Zh className="strong">{written.join('、')}</Zh>
          </li>
        )}
        {sheet.jurisdiction && (
          <li>
            {t('department.jurisdiction')} <Zh>{sheet.jurisdiction}</Zh>
          </li>
        )}
        {sheet.level && (
          <li>
            {t('level.label')} {t(`level.${sheet.level}`)}
          </li>
        )}
        {latest && (
          <li>
            {t('department.latest')} <span className="num">{latest}</span>
          </li>
        )}
        {sheet.successors.map(({ department, date }) => (
          <li key={department.id}>
            {t('department.now')} <DepartmentName department={department} plain={false} />{' '}
            <span className="num">{date}</span>
          </li>
        ))}
        {sheet.predecessors.map(({ department, date }) => (
          <li key={department.id}>
            {t('department.formerly')} <DepartmentName department={department} plain={false} />{' '}
            <span className="num">{date}</span>
          </li>
        ))}
        {sheet.collective && (
          <li>
            <span className="tag">{t('department.collective')}</span>
          </li>
        )}
        {!sheet.registered && !sheet.collective && (
          <li>
            <span className="tag warn">{t('department.unregistered')}</span>
          </li>
        )}
      </ul>
    </header>
  )
}
