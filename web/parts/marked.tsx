// Text from a document with its marks. The words stay text nodes: nothing in a gazette can become markup.
import { type Mark, segment } from './marks.ts'

/** `offset`: where `text` begins in the document whose offsets the marks count in. */
export function Marked({ text, marks, offset = 0 }: { text: string; marks: readonly Mark[]; offset?: number }) {
  const own = marks
    .filter((mark) => mark.end > offset && mark.start < offset + text.length)
    .map((mark) => ({ ...mark, start: mark.start - offset, end: mark.end - offset }))
  return segment(text, own).map((part) =>
    part.kind === undefined ? (
      part.text
    ) : (
      <mark key={part.start} className={`mark ${part.kind}`}>
        {part.text}
      </mark>
    ),
  )
}
