// The little pictures of nodes and edges: the same in tables, legend and notes as on the canvas.
import type { ReactNode } from 'react'

/** How an edge is drawn. LEADS falls in two: written in the clause, or inferred from a rule elsewhere. */
export type EdgeLook = 'lead' | 'lead-inferred' | 'support' | 'cites' | 'contains' | 'sets' | 'other'

export type NodeLook = 'department' | 'collective' | 'project' | 'target' | 'document' | 'external' | 'platform'

/**
 * The look of an edge by its type and basis: `edgeLook('LEADS', 'FIRST_LISTED')` → `lead-inferred`. Only that basis rests
 * on a sentence other than the clause; a sole or joint unit is named by the clause itself.
 */
export function edgeLook(type: string, basis: string | null | undefined): EdgeLook {
  if (type === 'LEADS') return basis === 'FIRST_LISTED' ? 'lead-inferred' : 'lead'
  if (type === 'SUPPORTS') return 'support'
  if (type === 'CITES') return 'cites'
  if (type === 'CONTAINS') return 'contains'
  if (type === 'SETS') return 'sets'
  return 'other'
}

/** The colour class of a look. */
export function lookClass(look: EdgeLook): string {
  if (look === 'lead-inferred') return 'lead'
  return look === 'other' ? 'contains' : look
}

const LINES: Record<EdgeLook, ReactNode> = {
  lead: (
    <>
      <path d="M1 5.5H26" strokeWidth="2.5" />
      <path d="M25 1L33.5 5.5L25 10Z" fill="currentColor" stroke="none" />
    </>
  ),
  'lead-inferred': (
    <>
      <path d="M1 5.5H25" strokeWidth="2.5" strokeDasharray="9 3" />
      <path d="M25 1.2L33 5.5L25 9.8Z" strokeWidth="1.6" strokeLinejoin="round" />
    </>
  ),
  support: (
    <>
      <path d="M1 5.5H27" strokeWidth="1.6" strokeDasharray="3.5 3.5" />
      <path d="M27 1.5L32.5 5.5L27 9.5" strokeWidth="1.6" />
    </>
  ),
  cites: (
    <>
      <path d="M1 5.5H27" strokeWidth="1.4" strokeDasharray="7 3 1.5 3" />
      <path d="M27 1.5L32.5 5.5L27 9.5" strokeWidth="1.4" />
    </>
  ),
  contains: <path d="M1 5.5H33" strokeWidth="1.2" />,
  sets: (
    <>
      <path d="M2 5.5H25" strokeWidth="2" strokeDasharray="0 4" strokeLinecap="round" />
      <path d="M29.5 2L33 5.5L29.5 9L26 5.5Z" fill="currentColor" stroke="none" />
    </>
  ),
  other: <path d="M1 5.5H33" strokeWidth="1.2" strokeDasharray="1 3" />,
}

/** An edge as a line of 34 px with its head. Decoration: the word beside it says the same. */
export function EdgeGlyph({ look }: { look: EdgeLook }) {
  return (
    <svg
      className={`glyph ${lookClass(look)}`}
      width="34"
      height="11"
      viewBox="0 0 34 11"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {LINES[look]}
    </svg>
  )
}

const SHAPES: Record<NodeLook, ReactNode> = {
  department: <rect x="0.5" y="3" width="15" height="10" rx="3.5" fill="var(--department)" />,
  collective: (
    <rect
      x="1"
      y="3.5"
      width="14"
      height="9"
      rx="3"
      fill="none"
      stroke="var(--department)"
      strokeWidth="1.5"
      strokeDasharray="3 2"
    />
  ),
  project: <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--project)" strokeWidth="2.5" />,
  target: <path d="M8 1.5L14.5 8L8 14.5L1.5 8Z" fill="var(--target)" />,
  document: <path d="M3 1.5H10L13.5 5V14.5H3Z M10 1.5V5H13.5" fill="var(--document)" />,
  external: <path d="M3.5 2H9.8L13 5.2V14H3.5Z M9.8 2V5.2H13" fill="none" stroke="var(--document)" strokeWidth="1.4" />,
  platform: <path d="M4.5 2H11.5L15 8L11.5 14H4.5L1 8Z" fill="var(--platform)" />,
}

/** A node's shape, 16 px. Decoration: the word beside it says the same. */
export function NodeGlyph({ look, size = 16 }: { look: NodeLook; size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[look]}
    </svg>
  )
}

/** The look of a node by its id and flags: `nodeLook('department:各设区市政府', { collective: true })` → `collective`. */
export function nodeLook(id: string, flags: { collective?: boolean; external?: boolean } = {}): NodeLook {
  const kind = id.slice(0, id.indexOf(':'))
  if (kind === 'department') return flags.collective ? 'collective' : 'department'
  if (kind === 'document') return flags.external ? 'external' : 'document'
  if (kind === 'target' || kind === 'platform') return kind
  return 'project'
}
