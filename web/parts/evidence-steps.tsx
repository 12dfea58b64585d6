// The sentences behind an edge, numbered, each with its deciding words marked and the rule that read them.
import { useTranslation } from 'react-i18next'
import { documentLink } from '../url/links.ts'
import { formatSpan } from '../url/span.ts'
import { CopyButton } from './copy-button.tsx'
import { quotation, type Step } from './evidence.ts'
import { Go } from './go.tsx'
import { Marked } from './marked.tsx'

export interface Place {
  readonly key: string
  readonly path: string
}

/** All steps of one edge and what can be done with them. `place`: where its item stands. */
export function EvidenceSteps({ steps, place, pathAt }: { steps: readonly Step[]; place: Place; pathAt: PathAt }) {
  const { t } = useTranslation()
  const first = steps[0]
  if (!first) return <p className="sub">{t('evidence.none')}</p>
  const link = () => new URL(openLink(first, place), window.location.origin).href
  return (
    <>
      <ol className="steps">
        {steps.map((step, index) => (
          <StepItem
            key={`${step.evidence.start} ${step.evidence.rule}`}
            step={step}
            number={index + 1}
            pathAt={pathAt}
          />
        ))}
      </ol>
      <p className="row actions">
        <Go to={openLink(first, place)} className="button primary">
          {t('evidence.open')}
        </Go>
        <CopyButton
          label={t('evidence.copyQuote')}
          text={() => quotation({ quote: first.passage.text, document: keyOf(first), path: place.path, link: link() })}
        />
        <CopyButton label={t('evidence.copyLink')} text={link} />
      </p>
    </>
  )
}

/** The outline path at an offset of a document, where it is known. */
export type PathAt = (document: string, offset: number) => string | undefined

function StepItem({ step, number, pathAt }: { step: Step; number: number; pathAt: PathAt }) {
  const { t } = useTranslation()
  const { evidence, passage } = step
  const path = pathAt(keyOf(step), evidence.start)
  return (
    <li>
      <p className="step-head">
        <span className="step-number num">{number}</span>
        {step.kind === 'rule' && <span>{t('evidence.ruleStep')}</span>}
        <span lang="zh-CN">{keyOf(step)}</span>
        {path !== undefined && <span lang="zh-CN">{path}</span>}
      </p>
      <blockquote className="quote" lang="zh-CN">
        <Marked text={passage.text} marks={step.marks} offset={passage.offset} />
      </blockquote>
      <p className="step-rule">
        {t('evidence.rule')} <code>{evidence.rule}</code>
        <span className="dim num" title={evidence.file}>
          {t('evidence.place', { line: evidence.line })}
        </span>
      </p>
    </li>
  )
}

function keyOf(step: Step): string {
  return step.evidence.document.number ?? step.evidence.document.title
}

function openLink(step: Step, place: Place): string {
  return documentLink(keyOf(step), { at: place.path, span: formatSpan(step.evidence) })
}
