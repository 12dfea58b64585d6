// What two departments share, by how they share it, each duty with the clause that names them.
import { useTranslation } from 'react-i18next'
import { asGraphql } from '../client/as-graphql.ts'
import type { ResultOf } from '../client/gql.ts'
import { useRequest } from '../client/use-request.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { stepsOf } from '../parts/evidence.ts'
import { EdgeGlyph, edgeLook } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { Marked } from '../parts/marked.tsx'
import { DepartmentName, shortOf } from '../parts/names.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { Zh } from '../parts/zh.tsx'
import { documentLink } from '../url/links.ts'
import { formatSpan } from '../url/span.ts'
import { useParams } from '../url/use-params.ts'
import type { Member } from './matrix-model.ts'
import { sharedQuery } from './query.ts'
import { sectionsOf } from './shared-model.ts'

type Overlap = ResultOf<typeof sharedQuery>['overlaps']['nodes'][number]
type SharedProject = Overlap['projects'][number]

export function SharedDuties({ a, b }: { a: Member; b: Member }) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const query = useRequest(sharedQuery, { a: a.id, b: b.id }, { keep: true })
  const overlap = query.data?.overlaps.nodes[0]
  return (
    <>
      <section>
        <div className="row">
          <h2 className="shared-title">
            <DepartmentName department={{ ...a, collective: false }} /> ×{' '}
            <DepartmentName department={{ ...b, collective: false }} />
          </h2>
          <span className="push row">
            <CopyButton quiet label={t('copy.graphql')} text={() => asGraphql(sharedQuery, { a: a.id, b: b.id })} />
            <button
              type="button"
              className="button quiet close-inner"
              aria-label={t('evidence.close')}
              onClick={() => change({ b: null })}
            >
              ✕
            </button>
          </span>
        </div>
        {overlap && (
          <p className="muted num">
            {t('overlap.summary', {
              shared: overlap.shared,
              one: overlap.leadAndSupport,
              joint: overlap.jointLeads,
              both: overlap.bothSupport,
            })}
          </p>
        )}
      </section>
      {query.isPending && <Loading lines={8} />}
      {query.error && <Failed what={t('overlap.failed')} error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !overlap && (
        <section>
          <p className="sub">{t('overlap.none')}</p>
        </section>
      )}
      {overlap && <SectionsOf overlap={overlap} />}
    </>
  )
}

function SectionsOf({ overlap }: { overlap: Overlap }) {
  const { t } = useTranslation()
  const sections = sectionsOf(overlap.projects)
  const led = (by: Overlap['a'], shared: readonly SharedProject[]) =>
    shared.length > 0 && (
      <section className="shared-section">
        <h3>
          <EdgeGlyph look={shared.some(inferredLead) ? 'lead-inferred' : 'lead'} />
          <Zh>{t('overlap.leadsWhile', { name: shortOf(by) })}</Zh>
          <span className="dim num">{shared.length}</span>
        </h3>
        <DutyList shared={shared} />
      </section>
    )
  return (
    <>
      {sections.joint.length > 0 && (
        <section className="shared-section">
          <h3>
            <span className="tag warn">{t('overlap.noOrder')}</span>
            {t('overlap.jointLeads')}
            <span className="dim num">{sections.joint.length}</span>
          </h3>
          <DutyList shared={sections.joint} />
        </section>
      )}
      {led(overlap.a, sections.ledByA)}
      {led(overlap.b, sections.ledByB)}
      {sections.both.length > 0 && (
        <section className="shared-section">
          <h3>
            <EdgeGlyph look="support" />
            {t('overlap.bothSupport')}
            <span className="dim num">{sections.both.length}</span>
          </h3>
          <DutyList shared={sections.both} withLead />
        </section>
      )}
    </>
  )
}

function inferredLead({ responsibilities }: SharedProject): boolean {
  return responsibilities.some(({ role, basis }) => edgeLook(role, basis) === 'lead-inferred')
}

function DutyList({ shared, withLead = false }: { shared: readonly SharedProject[]; withLead?: boolean }) {
  return (
    <ul>
      {shared.map((each) => (
        <DutyItem key={each.project.id} shared={each} withLead={withLead} />
      ))}
    </ul>
  )
}

function DutyItem({ shared, withLead }: { shared: SharedProject; withLead: boolean }) {
  const { t } = useTranslation()
  const { project, responsibilities } = shared
  const own = responsibilities[0]
  const step = own && stepsOf(own.evidence, own, responsibilities)[0]
  const key = project.document?.number ?? project.document?.title ?? ''
  const lead = project.leads.nodes[0]?.department
  return (
    <li>
      <Go
        to={documentLink(key, { at: project.path, ...(step && { span: formatSpan(step.evidence) }) })}
        className="item-title"
        lang="zh-CN"
      >
        {project.title}
      </Go>
      <span className="sub">
        {withLead && lead && <>{t('overlap.ledBy', { name: shortOf(lead) })} · </>}
        <Zh>
          {key} {project.path}
        </Zh>
      </span>
      {step && (
        <blockquote className="quote" lang="zh-CN">
          <Marked text={step.passage.text} marks={step.marks} offset={step.passage.offset} />
        </blockquote>
      )}
    </li>
  )
}
