// Why a department leads or supports a project: fetched by the project's id, shown as steps.
import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../client/gql.ts'
import { projectEvidenceQuery } from '../client/queries.ts'
import { useRequest } from '../client/use-request.ts'
import { EvidenceSteps } from './evidence-steps.tsx'
import { stepsOf } from './evidence.ts'
import { DepartmentName } from './names.tsx'
import { RoleWord } from './role-word.tsx'
import { Failed, Loading } from './states.tsx'
import { usePathAt } from './use-path-at.ts'
import { Zh } from './zh.tsx'

type ProjectNode = Extract<NonNullable<ResultOf<typeof projectEvidenceQuery>['node']>, { title: string }>
type Responsibility = ProjectNode['responsibilities']['nodes'][number]

/** `role` picks one of two, should a department both lead and support. */
export function ResponsibilityEvidence(props: { project: string; department: string; role?: string | undefined }) {
  const { t } = useTranslation()
  const query = useRequest(projectEvidenceQuery, { id: props.project })
  if (query.isPending) return <Loading lines={5} />
  if (query.error)
    return <Failed what={t('evidence.failed')} error={query.error} onRetry={() => void query.refetch()} />
  const project = query.data.node && 'title' in query.data.node ? query.data.node : undefined
  const own = project?.responsibilities.nodes.find(
    ({ department, role }) => department.id === props.department && (props.role === undefined || role === props.role),
  )
  if (!project || !own) return <p className="sub">{t('evidence.none')}</p>
  return <Steps project={project} own={own} />
}

function Steps({ project, own }: { project: ProjectNode; own: Responsibility }) {
  const { t } = useTranslation()
  const steps = stepsOf(own.evidence, own, project.responsibilities.nodes)
  const pathAt = usePathAt(own.evidence.map(({ document }) => document))
  const key = project.document?.number ?? project.document?.title ?? ''
  return (
    <>
      <p className="row">
        <RoleWord role={own.role} basis={own.basis} />
        {own.basis && <span className="dim">{t(`basis.${own.basis}`)}</span>}
        <span className="push dim num">{t('evidence.count', { count: steps.length })}</span>
      </p>
      <p className="evidence-title">
        <DepartmentName department={own.department} /> → <Zh>{project.title}</Zh>
      </p>
      <EvidenceSteps steps={steps} place={{ key, path: project.path }} pathAt={pathAt} />
      {project.openEnded && <p className="sub">{t('department.openEnded')}</p>}
    </>
  )
}
