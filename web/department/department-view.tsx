// The sheet of one department: what it leads and supports, with whom, due when, under which document.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams as useRouteParams } from 'react-router'
import { usePages } from '../client/use-pages.ts'
import { useRequest } from '../client/use-request.ts'
import type { ResultOf } from '../client/gql.ts'
import { Panel } from '../parts/panel.tsx'
import { ResponsibilityEvidence } from '../parts/responsibility-evidence.tsx'
import { NARROW, useMedia } from '../parts/use-media.ts'
import { Cut, Empty, Failed, Loading } from '../parts/states.tsx'
import { useParams } from '../url/use-params.ts'
import './department.css'
import { DepartmentHead } from './department-head.tsx'
import { DutyFilters } from './duty-filters.tsx'
import { DutyTable } from './duty-table.tsx'
import { DutyTools } from './duty-tools.tsx'
import { Figures } from './figures.tsx'
import { NoSuchDepartment } from './no-such-department.tsx'
import { Partners } from './partners.tsx'
import { departmentQuery, dutiesQuery, DUTY_PAGE } from './query.ts'
import { dutyKey, filterDuties, groupDuties, parseSort } from './sheet-model.ts'

export type Sheet = NonNullable<ResultOf<typeof departmentQuery>['department']>

const dutiesOf = (data: ResultOf<typeof dutiesQuery>) => data.department?.responsibilities

export function DepartmentView() {
  const { t } = useTranslation()
  const { name = '' } = useRouteParams()
  const query = useRequest(departmentQuery, { name })
  return (
    <div className="view">
      {query.isPending && <Loading lines={9} />}
      {query.error && (
        <div className="card">
          <Failed what={t('department.failed')} error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {query.data &&
        (query.data.department ? <SheetOf sheet={query.data.department} /> : <NoSuchDepartment name={name} />)}
    </div>
  )
}

function SheetOf({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const narrow = useMedia(NARROW)
  const duties = usePages(dutiesQuery, { id: sheet.id, first: DUTY_PAGE }, dutiesOf)
  const search = params.toString()
  const shown = useMemo(
    () => filterDuties(duties.nodes, Object.fromEntries(new URLSearchParams(search))),
    [duties.nodes, search],
  )
  const sort = parseSort(params.get('sort'))
  const chosen = duties.nodes.find((duty) => dutyKey(duty) === params.get('duty'))
  const close = () => change({ duty: null })
  return (
    <div className="sheet-columns">
      <div>
        <DepartmentHead sheet={sheet} duties={duties.nodes} />
        <Figures sheet={sheet} duties={duties.nodes} total={duties.total} />
        <div className="row duty-head">
          <h2 className="section-title">
            {t('department.duties')}
            <span className="n num">{shown.length}</span>
          </h2>
          <DutyTools sheet={sheet} />
        </div>
        <DutyFilters duties={duties.nodes} />
        {duties.error && <Failed what={t('department.failed')} error={duties.error} onRetry={duties.retry} />}
        {duties.isPending && <Loading lines={8} />}
        {duties.total === 0 && <Empty title={t('department.noDuties')} />}
        {duties.nodes.length > 0 && shown.length === 0 && <Empty title={t('filter.none')} />}
        {shown.length > 0 && (
          <DutyTable self={sheet} groups={groupDuties(shown, sort)} count={shown.length} chosen={chosen} />
        )}
        {duties.total !== undefined && (
          <Cut
            shown={duties.nodes.length}
            total={duties.total}
            order={t('department.byDocument')}
            onAll={duties.isFetching ? undefined : duties.more}
          />
        )}
        <p className="print-only sub">{t('department.citation')}</p>
      </div>
      <Panel title={t('evidence.title')} open={chosen !== undefined} onClose={close} className="sheet-panel">
        <section>
          <h2 className="section-title panel-title">{t('evidence.title')}</h2>
          {chosen ? (
            <ResponsibilityEvidence project={chosen.project.id} department={sheet.id} role={chosen.role} />
          ) : (
            <p className="sub">{t('evidence.pick')}</p>
          )}
        </section>
        {!narrow && <Partners sheet={sheet} />}
      </Panel>
      {narrow && (
        <div className="card panel">
          <Partners sheet={sheet} />
        </div>
      )}
    </div>
  )
}
