// Mentions become the nodes and edges of one document: its departments, projects, targets, citations, and the edges between.
import type { GazetteDocument } from '../document/tree.ts'
import type { Mentions } from '../extract/mentions.ts'
import type { Problem } from '../problem.ts'
import { addCitations, type HeldTitles } from './citations.ts'
import { Departments, contextOf } from './departments.ts'
import { evidenceOf } from './evidence.ts'
import { FragmentBuilder } from './fragment-builder.ts'
import { addPlatforms } from './platforms.ts'
import { addProjects } from './projects.ts'
import type { DocumentRecord, Fragment } from './record.ts'
import { addSuccessions } from './successions.ts'
import { addTargets } from './targets.ts'

/**
 * All that one document says, as a store takes it. `fingerprint` stands for its bytes and the extractor, `held` for the
 * documents that stand beside it in the gazette.
 */
export function assemble(
  document: GazetteDocument,
  mentions: Mentions,
  fingerprint: string,
  held: HeldTitles = new Map(),
): Fragment {
  const builder = new FragmentBuilder()
  const departments = new Departments(builder, contextOf(document))
  const record = recordOf(document, departments)
  addDocument(builder, record, document.issuer, departments)
  const projects = addProjects(builder, record, departments, mentions)
  addTargets(builder, record, projects, mentions.targets)
  addCitations(builder, record, mentions.citations, held)
  addPlatforms(builder, record, projects, mentions.platforms)
  addSuccessions(builder, departments)
  return {
    document: record,
    nodes: builder.nodes(),
    edges: builder.edges(),
    problems: problemsOf(record, mentions),
    fingerprint,
  }
}

/** The record without what only extraction needs; an issuer that a title names by 省 or 市 alone has its place in front. */
function recordOf(document: GazetteDocument, departments: Departments): DocumentRecord {
  const { id, number, title, type, date, recipients, text, outline, source } = document
  const issuer = document.issuer === null ? null : departments.issuerName(document.issuer)
  return { id, number, title, type, issuer, date, recipients, text, outline, source }
}

/** `printed` is the issuer in the document's own words. */
function addDocument(
  builder: FragmentBuilder,
  document: DocumentRecord,
  printed: string | null,
  departments: Departments,
): void {
  const { id, number, title, type, issuer, date, recipients } = document
  builder.node(id, 'Document', { number, title, type, issuer, date, recipients, external: false })
  if (printed === null) return
  const start = document.text.indexOf(printed)
  for (const name of departments.issuersIn(printed, breaksIn(document, start, printed.length))) {
    const at = document.text.indexOf(name)
    const evidence = at < 0 ? [] : [evidenceOf(document, { start: at, end: at + name.length }, 'issuer')]
    builder.edge('ISSUED', departments.add(name, name), id, {}, evidence)
  }
}

/** Offsets from `start` on, inside the next `length` code units, where a space or a line end stood in print. */
const breaksIn = ({ source }: DocumentRecord, start: number, length: number): number[] =>
  start < 0 ? [] : source.map.map(([offset]) => offset - start).filter((offset) => offset > 0 && offset < length)

function problemsOf(document: DocumentRecord, mentions: Mentions): Problem[] {
  return mentions.unread.map(({ start, end, path, code, reason }) => {
    const { line, column, quote } = evidenceOf(document, { start, end }, code)
    return {
      file: document.source.file,
      line,
      column,
      code,
      message: reason,
      document: document.id,
      ...(path === null ? {} : { path }),
      quote,
    }
  })
}
