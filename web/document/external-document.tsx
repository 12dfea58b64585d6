// A document that is only cited: who cites it, and in which words.
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../parts/glyph.tsx'
import { Go } from '../parts/go.tsx'
import { Marked } from '../parts/marked.tsx'
import { passageOf } from '../parts/passage.ts'
import { Cut } from '../parts/states.tsx'
import { documentLink, graphLink } from '../url/links.ts'
import { formatSpan } from '../url/span.ts'
import type { Held } from './reading.ts'
import { PageTitle } from '../parts/page-title.tsx'

export function ExternalDocument({ held }: { held: Held }) {
  const { t } = useTranslation()
  const { nodes, totalCount } = held.citedBy
  return (
    <div className="view column">
      <PageTitle>{held.title}</PageTitle>
      <h1 className="title" lang="zh-CN">
        {held.title}
      </h1>
      <p className="facts">
        <span lang="zh-CN">{held.number}</span>
        <span className="tag">
          <NodeGlyph look="external" size={12} /> {t('reader.external')}
        </span>
        <Go to={graphLink(held.id)}>{t('reader.inGraph')}</Go>
      </p>
      <p className="sub index-sub">{t('reader.externalHow')}</p>
      <section className="card cited-by">
        <h2 className="section-title">
          {t('reader.citedBy')}
          <span className="n num">{totalCount}</span>
        </h2>
        <ul>
          {nodes.map(({ citing, evidence }) => (
            <li key={citing.id}>
              <Go
                to={documentLink(citing.number ?? citing.title, evidence[0] ? { span: formatSpan(evidence[0]) } : {})}
                lang="zh-CN"
              >
                {citing.number} {citing.title}
              </Go>{' '}
              <span className="dim num">{citing.date}</span>
              {evidence.map((words) => {
                const passage = passageOf(words)
                return (
                  <blockquote key={words.start} className="quote" lang="zh-CN">
                    <Marked text={passage.text} offset={passage.offset} marks={[{ ...words, kind: 'citation' }]} />
                  </blockquote>
                )
              })}
            </li>
          ))}
        </ul>
        <Cut shown={nodes.length} total={totalCount} order={t('department.byDocument')} />
      </section>
    </div>
  )
}
