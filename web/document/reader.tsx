// The three columns of the reader, kept together by the outline path and the span of the URL.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRequest } from '../client/use-request.ts'
import { Sheet } from '../parts/panel.tsx'
import { Failed } from '../parts/states.tsx'
import { STACKED, useMedia } from '../parts/use-media.ts'
import { innermost } from '../parts/use-path-at.ts'
import { parseSpan } from '../url/span.ts'
import { useParams } from '../url/use-params.ts'
import { NoteCard } from './note-card.tsx'
import { NotesColumn } from './notes-column.tsx'
import { OutlineNav } from './outline-nav.tsx'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { readingQuery } from './query.ts'
import { type Held, marksOf, namesDepartment, type Note, notesOf, withBrackets } from './reading.ts'
import { ReaderFoot, ReaderHead } from './reader-head.tsx'
import { TextColumn } from './text-column.tsx'

export function Reader({ held, text }: { held: Held; text: string }) {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const stacked = useMedia(STACKED)
  const [sheet, setSheet] = useState(false)
  const query = useRequest(readingQuery, { id: held.id })
  const reading = query.data?.document ?? undefined
  const page = useRef<HTMLElement>(null)

  const paragraphs = useMemo(
    () => paragraphsOf(text, held.outline, [held.title, held.number ?? '', held.issuer ?? '']),
    [text, held],
  )
  const marks = useMemo(() => marksOf(text, reading, held.problems.nodes), [text, reading, held])
  const notes = useMemo(() => notesOf(held, reading), [held, reading])

  const spanText = params.get('span')
  const atText = params.get('at')
  const span = useMemo(() => parseSpan(spanText), [spanText])
  const at = atText ?? (span ? (innermost(held.outline, span.start) ?? '') : '')
  const chosen = useMemo(() => chooseNote(notes, at, span), [notes, at, span])
  const clause = useMemo(
    () => (span ? withBrackets(text, span) : chosen && clauseOf(text, chosen)),
    [text, span, chosen],
  )

  const anchorOf = useCallback(
    (note: Note) =>
      page.current?.querySelector<HTMLElement>(`#at${paragraphAt(paragraphs, note.start)?.start ?? 0}`) ?? null,
    [paragraphs],
  )
  useScrollTo(page, paragraphs, held, at, span, reading !== undefined)

  const choose = useCallback((note: Note) => change({ at: note.path, span: spanOf(note) }), [change])
  const below = useCallback(
    (paragraph: Paragraph) =>
      notes
        .filter((note) => paragraphAt(paragraphs, note.start)?.start === paragraph.start)
        .map((note) => (
          <NoteCard
            key={`${note.project ?? ''} ${note.path} ${note.start}`}
            note={note}
            held={held}
            chosen={note === chosen}
            onChoose={() => choose(note)}
          />
        )),
    [notes, paragraphs, held, chosen, choose],
  )
  const outline = (onGo?: () => void) => (
    <OutlineNav
      outline={held.outline}
      notes={notes}
      documentKey={held.number ?? held.title}
      at={at}
      {...(onGo && { onGo })}
    />
  )
  return (
    <div className="reader-frame">
      {stacked && held.outline.length > 0 && (
        <p className="outline-bar">
          <button type="button" className="button" onClick={() => setSheet(true)}>
            {t('reader.outline')}
          </button>
          <span lang="zh-CN">{at}</span>
        </p>
      )}
      <div className="reader">
        {stacked ? (
          <Sheet title={t('reader.outline')} open={sheet} onClose={() => setSheet(false)}>
            {outline(() => setSheet(false))}
          </Sheet>
        ) : (
          outline()
        )}
        <article className="page" lang="zh-CN" ref={page}>
          <div className="page-text">
            <ReaderHead held={held} />
            {query.error && (
              <Failed what={t('evidence.failed')} error={query.error} onRetry={() => void query.refetch()} />
            )}
            <TextColumn paragraphs={paragraphs} marks={marks} clause={clause} below={stacked ? below : undefined} />
            <ReaderFoot held={held} reading={reading} />
          </div>
        </article>
        {!stacked && <NotesColumn notes={notes} held={held} chosen={chosen} onChoose={choose} anchorOf={anchorOf} />}
      </div>
    </div>
  )
}

/** The paragraph that holds an offset. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  return paragraphs.findLast((paragraph) => paragraph.start <= offset && paragraph.kind !== 'front') ?? paragraphs[0]
}

/** A running-text duty is found by its span; an item by its path. */
function chooseNote(
  notes: readonly Note[],
  at: string,
  span: { start: number; end: number } | undefined,
): Note | undefined {
  const under = notes.filter((note) => note.path === at)
  const bySpan =
    span &&
    under.find((note) =>
      note.responsibilities.some(({ evidence }) => evidence.some((words) => words.start === span.start)),
    )
  return bySpan ?? under[0]
}

/** The clause that gives a note its departments, brackets included. */
function clauseOf(text: string, note: Note): { start: number; end: number } | undefined {
  const spans = note.responsibilities.flatMap((item) =>
    item.evidence.filter((words) => namesDepartment(item, words.quote)),
  )
  if (spans.length === 0) return undefined
  const start = Math.min(...spans.map((words) => words.start))
  const near = spans.filter((words) => words.start - start < 400)
  return withBrackets(text, { start, end: Math.max(...near.map((words) => words.end)) })
}

/** Several duties can stand under one item; the span then says which. */
function spanOf(note: Note): string | null {
  const words = note.project?.includes('~') ? note.responsibilities[0]?.evidence[0] : undefined
  return words ? `${words.start}-${words.end}` : null
}

/** Brings what the URL points at into view, once the words are there and whenever it points elsewhere. */
function useScrollTo(
  page: React.RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  held: Held,
  at: string,
  span: { start: number } | undefined,
  ready: boolean,
): void {
  const target = span?.start ?? held.outline.find((entry) => entry.path === at)?.start
  useEffect(() => {
    if (target === undefined) return
    const id = paragraphAt(paragraphs, target)?.start
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    page.current
      ?.querySelector(`#at${id}`)
      ?.scrollIntoView({ block: 'start', behavior: still || !ready ? 'auto' : 'smooth' })
    // Notes that arrive later move the text on a phone; the place is sought again then.
  }, [page, paragraphs, target, ready])
}
