// Above the text what the paper's head says, below it what it cites and who cites it.
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { documentLink } from '../url/links.ts'
import type { Held, Reading } from './reading.ts'
import { PageTitle } from '../parts/page-title.tsx'

export function ReaderHead({ held }: { held: Held }) {
  return (
    <header className="page-head">
      <PageTitle>{held.title}</PageTitle>
      <h1>{held.title}</h1>
      <p className="num">
        {held.number && <span>{held.number}</span>}
        {held.issuer && <span>{held.issuer}</span>}
        {held.date && <span>{held.date}</span>}
      </p>
    </header>
  )
}

export function ReaderFoot({ held, reading }: { held: Held; reading: Reading | undefined }) {
  const { t, i18n } = useTranslation()
  const cited = reading?.cites.nodes.map((citation) => citation.cited) ?? []
  const citing = held.citedBy.nodes.map((citation) => ({ ...citation.citing, external: false }))
  return (
    <footer className="page-foot" lang={i18n.language}>
      <Legend />
      {[
        { label: t('reader.cites'), documents: cited },
        { label: t('reader.citedBy'), documents: citing },
      ].map(
        ({ label, documents }) =>
          documents.length > 0 && (
            <section key={label}>
              <h2>
                {label} <span className="num dim">{documents.length}</span>
              </h2>
              <ul>
                {documents.map((document) => (
                  <li key={document.id}>
                    <NodeGlyph look={document.external ? 'external' : 'document'} size={14} />{' '}
                    <Go to={documentLink(document.number ?? document.title)} lang="zh-CN">
                      {document.number} {document.title}
                    </Go>{' '}
                    {document.external && <span className="tag">{t('kind.external')}</span>}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p className="dim">{t('graph.source', { source: held.file ?? '' })}</p>
    </footer>
  )
}

/** What each underline means. */
function Legend() {
  const { t } = useTranslation()
  const kinds = [
    ['lead', t('role.lead')],
    ['support', t('role.support')],
    ['target', t('role.target')],
    ['platform', t('reader.platform')],
    ['citation', t('reader.citation')],
    ['rule', t('reader.rule')],
    ['problem', t('reader.problem')],
  ] as const
  return (
    <ul className="mark-legend">
      <li>
        <b>{t('reader.marks')}</b>
      </li>
      {kinds.map(([kind, label]) => (
        <li key={kind}>
          <mark className={`mark ${kind}`}>{label}</mark>
        </li>
      ))}
    </ul>
  )
}
