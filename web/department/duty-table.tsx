// The duties as a table, under their documents. On a phone each row is a card.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { EdgeGlyph, edgeLook, NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { DepartmentName, DepartmentNames } from '../parts/names.tsx'
import { shortTitle } from '../parts/short-title.ts'
import { RoleWord } from '../parts/role-word.tsx'
import { SortHeader } from '../parts/sort-header.tsx'
import { Zh } from '../parts/zh.tsx'
import { documentLink } from '../url/links.ts'
import { useParams } from '../url/use-params.ts'
import type { Sheet } from './department-view.tsx'
import { documentKey, dueOf, type Duty, dutyKey, type Group, othersOf, parseSort } from './sheet-model.ts'

export function DutyTable(props: { self: Sheet; groups: readonly Group[]; count: number; chosen: Duty | undefined }) {
  const { t } = useTranslation()
  const [params] = useParams()
  const sort = parseSort(params.get('sort'))
  return (
    <div className="card duty-card">
      <table className="cards duty">
        <caption className="sr">
          {t('department.caption', { name: props.self.shortName ?? props.self.name, count: props.count })}
        </caption>
        <thead>
          <tr>
            <SortHeader by="role" label={t('department.role')} current={sort} />
            <SortHeader by="title" label={t('department.duty')} current={sort} />
            <SortHeader by="basis" label={t('department.basis')} current={sort} />
            <th scope="col">{t('department.with')}</th>
            <SortHeader by="due" label={t('department.due')} current={sort} />
            <SortHeader by="item" label={t('department.item')} current={sort} />
          </tr>
        </thead>
        <tbody>
          {props.groups.map((group) => (
            <Fragment key={group.document?.id ?? ''}>
              <GroupRow group={group} />
              {group.duties.map((duty) => (
                <DutyRow
                  key={`${duty.role} ${duty.project.id}`}
                  duty={duty}
                  self={props.self.id}
                  chosen={duty === props.chosen}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GroupRow({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { document } = group
  if (!document) return null
  return (
    <tr className="group-row">
      <th scope="colgroup" colSpan={6}>
        <span className="row">
          <NodeGlyph look="document" size={14} />
          <Go to={documentLink(documentKey(document))} lang="zh-CN">
            {document.number} {shortTitle(document.title)}
          </Go>
          <span className="push group-count num">
            {t('department.group', { leads: group.leads, supports: group.supports })} · {document.date}
          </span>
        </span>
      </th>
    </tr>
  )
}

function DutyRow({ duty, self, chosen }: { duty: Duty; self: string; chosen: boolean }) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const { project } = duty
  return (
    <tr aria-current={chosen ? 'true' : undefined} onClick={() => change({ duty: dutyKey(duty) })}>
      <td>
        <RoleWord role={duty.role} basis={duty.basis} />
      </td>
      <td className="duty-title">
        <button
          type="button"
          className="item-title"
          lang="zh-CN"
          onClick={(event) => {
            event.stopPropagation()
            change({ duty: dutyKey(duty) })
          }}
        >
          {project.title}
        </button>
      </td>
      <td className="muted nowrap">{duty.basis ? t(`basis.${duty.basis as 'SOLE'}`) : '—'}</td>
      <td onClick={(event) => event.stopPropagation()} data-empty={othersEmpty(duty, self) || undefined}>
        <With duty={duty} self={self} />
      </td>
      <Due duty={duty} />
      <td className="muted nowrap" lang="zh-CN">
        {project.path}
      </td>
    </tr>
  )
}

function othersEmpty(duty: Duty, self: string): boolean {
  const { leads, supports } = othersOf(duty, self)
  return leads.length + supports.length === 0
}

/** Whoever leads comes first with the line of a lead, then who supports. */
function With({ duty, self }: { duty: Duty; self: string }) {
  const { t } = useTranslation()
  const { leads, supports } = othersOf(duty, self)
  if (leads.length + supports.length === 0) {
    return (
      <span className="dim">
        <span aria-hidden="true">—</span>
        <span className="sr">{t('department.notStated')}</span>
      </span>
    )
  }
  return (
    <>
      {leads.map(({ department, basis }) => (
        <span key={department.id} className="role lead with-lead">
          <EdgeGlyph look={edgeLook('LEADS', basis)} />
          <span className="sr">{t('role.lead')}</span>
          <DepartmentName department={department} />
        </span>
      ))}
      {leads.length > 0 && supports.length > 0 && <br />}
      <DepartmentNames departments={supports} />
      {duty.project.openEnded && <Zh className="dim">等</Zh>}
    </>
  )
}

function Due({ duty }: { duty: Duty }) {
  const { t } = useTranslation()
  const due = dueOf(duty)
  if (due.date === undefined && !due.undated) {
    return (
      <td className="dim" data-empty>
        <span aria-hidden="true">—</span>
        <span className="sr">{t('department.notStated')}</span>
      </td>
    )
  }
  return (
    <td className="num nowrap">
      <span className="due">
        <NodeGlyph look="target" size={11} /> {due.date ?? t('department.undated')}
      </span>
    </td>
  )
}
