// Citation: one document names another.
import { CITATION_PURPOSES } from '../../graph/index.ts'
import type { HeldEdge } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { oneOf } from '../query/property.ts'
import { CitationPurposeEnum } from './enums.ts'
import { evidenceArgs, evidenceLook, evidenceOf } from './evidence.ts'
import { Citation, Document, Evidence } from './refs.ts'

/** The far end of a relation is the cited document when it was followed along the edge. */
const end = (direction: 'in' | 'out') => looking((at) => (at.via?.direction === direction ? at : (at.outer ?? at)))

Citation.implement({
  description: 'One document names another (引用), and for what.',
  fields: (t) => ({
    id: t.id({
      description: 'Names the citation in lists; it is no id for `node`.',
      resolve: ({ near, far }) => `CITES ${near.node.id} ${far.node.id}`,
    }),
    citing: t.field({
      type: Document,
      description: 'The document that cites (引用文件).',
      extensions: end('in'),
      resolve: ({ near }: HeldEdge) => near,
    }),
    cited: t.field({
      type: Document,
      description: 'The document that is cited (被引文件); `external` where it is not held.',
      extensions: end('out'),
      resolve: ({ far }: HeldEdge) => far,
    }),
    purpose: t.field({
      type: CitationPurposeEnum,
      nullable: true,
      description: 'Why it is cited (引用目的), where the words tell.',
      resolve: ({ edge }) => oneOf(edge, 'purpose', CITATION_PURPOSES),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that cite it (依据原文).',
      args: evidenceArgs(),
      extensions: evidenceLook,
      resolve: (held, args) => evidenceOf(held, args),
    }),
  }),
})
