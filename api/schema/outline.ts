// OutlineEntry: a heading or an item of a document.
import { Outline } from './refs.ts'

Outline.implement({
  description: 'A heading or item of a document (条目), with the span of all that stands under it.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Markers joined by `/` (条目编号), e.g. `五/（一）/1`.' }),
    title: t.exposeString('title', { description: 'Its words up to the first 。 or ： (标题).' }),
    start: t.exposeInt('start', { description: 'Where it starts in `text`, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
})
