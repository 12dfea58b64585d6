// A note: who leads and supports an item, what it sets, what in it was not understood.
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../parts/copy-button.tsx'
import { quotation } from '../parts/evidence.ts'
import { EdgeGlyph, edgeLook } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { DepartmentNames } from '../parts/names.tsx'
import { RoleWord } from '../parts/role-word.tsx'
import { targetValue } from '../parts/target-value.ts'
import { Zh } from '../parts/zh.tsx'
import { documentLink, graphLink } from '../url/links.ts'
import { innermost } from '../parts/use-path-at.ts'
import { type Held, namesDepartment, type Note, type Responsibility } from './reading.ts'

export interface NoteCardProps {
  readonly note: Note
  readonly held: Held
  readonly chosen: boolean
  readonly onChoose: () => void
}

export function NoteCard({ note, held, chosen, onChoose }: NoteCardProps) {
  const { t } = useTranslation()
  const leads = note.responsibilities.filter(({ role }) => role === 'LEADS')
  const supports = note.responsibilities.filter(({ role }) => role === 'SUPPORTS')
  return (
    <div className="note" data-chosen={chosen || undefined}>
      <h3>
        <button type="button" aria-expanded={chosen} onClick={onChoose} lang="zh-CN">
          {note.path === '' ? '' : `${note.path} `}
          {note.title}
        </button>
      </h3>
      <dl>
        {[...leadsApart(leads), supports].map(
          (part) => part[0] && <Part key={`${part[0].role} ${part[0].basis}`} part={part} />,
        )}
        {note.targets.map((target) => (
          <div key={target.id}>
            <dt className="role sets">
              <EdgeGlyph look="sets" />
              {t('role.target')}
            </dt>
            <dd className="num">
              {[targetValue(target), target.due ?? t('targets.undated')].filter(Boolean).join('，')}
            </dd>
          </div>
        ))}
        {note.problems.map((problem) => (
          <div key={`${problem.line} ${problem.code}`}>
            <dt className="problem-word">{t('role.problem')}</dt>
            <dd>
              <code>{problem.code}</code> <span lang="en">{problem.message}</span>
            </dd>
          </div>
        ))}
      </dl>
      {chosen && note.project && <Chosen note={note} held={held} />}
    </div>
  )
}

/** Stated leads, then inferred ones. */
function leadsApart(leads: readonly Responsibility[]): (readonly Responsibility[])[] {
  const inferred = leads.filter(({ basis }) => edgeLook('LEADS', basis) === 'lead-inferred')
  return [leads.filter((lead) => !inferred.includes(lead)), inferred]
}

function Part({ part }: { part: readonly Responsibility[] }) {
  const { role, basis } = part[0]!
  return (
    <div>
      <dt>
        <RoleWord role={role} basis={basis} />
      </dt>
      <dd>
        <DepartmentNames departments={part.map(({ department }) => department)} />
        {role === 'SUPPORTS' && part[0]!.project.openEnded && <Zh className="dim">等</Zh>}
      </dd>
    </div>
  )
}

/** The rule that read it and, for inferred leads, where the deciding sentence stands. */
function Chosen({ note, held }: { note: Note; held: Held }) {
  const { t } = useTranslation()
  const evidence = note.responsibilities.flatMap((item) => item.evidence.map((words) => ({ item, words })))
  const clause = evidence.find(({ item, words }) => namesDepartment(item, words.quote)) ?? evidence[0]
  const rule = evidence.find(({ item, words }) => !namesDepartment(item, words.quote) && item.evidence.length > 1)
  if (!clause) return null
  const key = held.number ?? held.title
  const rulePath = rule && innermost(held.outline, rule.words.start)
  const link = () => new URL(documentLink(key, { at: note.path }), window.location.origin).href
  return (
    <>
      <p className="sub">
        {t('evidence.rule')} <code>{clause.words.rule}</code>
        {rule && (
          <>
            {t('reader.decidedBy')}
            <Go
              to={documentLink(key, { at: rulePath, span: `${rule.words.start}-${rule.words.end}` })}
              lang="zh-CN"
              preventScrollReset
            >
              {rulePath ?? rule.words.quote}
            </Go>
          </>
        )}
      </p>
      <p className="row">
        <CopyButton
          label={t('evidence.copyQuote')}
          text={() => quotation({ quote: clause.words.quote, document: key, path: note.path, link: link() })}
        />
        <Go to={graphLink(note.project!)} className="button">
          {t('reader.inGraph')}
        </Go>
      </p>
    </>
  )
}
