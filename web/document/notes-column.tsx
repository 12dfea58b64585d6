// The notes beside the text, each at the height of its paragraph.
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteCard } from './note-card.tsx'
import { placeNotes } from './place-notes.ts'
import type { Held, Note } from './reading.ts'

const GAP = 10

export function NotesColumn(props: {
  notes: readonly Note[]
  held: Held
  chosen: Note | undefined
  onChoose: (note: Note) => void
  /** The paragraph that a note belongs to, by the offset where it starts. */
  anchorOf: (note: Note) => HTMLElement | null
}) {
  const { t } = useTranslation()
  const { notes, held, chosen, onChoose, anchorOf } = props
  const column = useRef<HTMLElement>(null)
  const [layout, setLayout] = useState<{ tops: readonly number[]; height: number }>({ tops: [], height: 0 })
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    watch.observe(column.current!.parentElement!)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    const own = column.current!
    const origin = own.getBoundingClientRect().top
    const cards = [...own.querySelectorAll<HTMLElement>('.note-place')]
    const heights = cards.map((card) => card.offsetHeight)
    let last = 0
    const anchors = notes.map((note) => {
      const anchor = anchorOf(note)
      last = Math.max(last, anchor ? anchor.getBoundingClientRect().top - origin : last)
      return last
    })
    const pinned = chosen ? notes.indexOf(chosen) : -1
    const tops = placeNotes(anchors, heights, GAP, pinned < 0 ? undefined : pinned)
    setLayout({ tops, height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) + 60 })
  }, [notes, chosen, anchorOf, width])
  return (
    <aside className="notes" aria-label={t('reader.notes')} ref={column} style={{ minHeight: layout.height }}>
      {notes.length === 0 && <p className="sub">{t('reader.noNotes')}</p>}
      {notes.map((note, index) => (
        <div
          key={`${note.project ?? ''} ${note.path} ${note.start}`}
          className="note-place"
          style={{ top: layout.tops[index] ?? 0 }}
        >
          <NoteCard note={note} held={held} chosen={note === chosen} onChoose={() => onChoose(note)} />
        </div>
      ))}
    </aside>
  )
}
