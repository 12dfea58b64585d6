// Duties become projects with their leads and supports: an item as a whole, or one duty of an item's text.
import { firstOutside, titleOf } from '../document/outline.ts'
import type { DutyMention, RoleMention } from '../extract/mention.ts'
import type { Mentions } from '../extract/mentions.ts'
import { slice, type Span } from '../span.ts'
import { withoutEnds } from '../text/without-ends.ts'
import type { Departments } from './departments.ts'
import { evidenceOf } from './evidence.ts'
import type { FragmentBuilder } from './fragment-builder.ts'
import { documentKey, projectId } from './ids.ts'
import type { DocumentRecord, OutlineEntry } from './record.ts'

/** A project as later steps look for it. */
export interface ProjectSpan extends Span {
  readonly id: string
  readonly path: string | null
  readonly kind: 'ITEM' | 'DUTY'
}

/**
 * Adds the projects of all duties. An item with one clause is one project, kind ITEM; of an item with several clauses
 * each covers the text before it and is a project of its own, kind DUTY, as is each sentence that states a duty.
 */
export function addProjects(
  builder: FragmentBuilder,
  document: DocumentRecord,
  departments: Departments,
  mentions: Mentions,
): ProjectSpan[] {
  const clauses = new Map<string | null, number>()
  for (const duty of mentions.duties)
    if (duty.kind === 'clause') clauses.set(duty.path, (clauses.get(duty.path) ?? 0) + 1)
  const counted = new Map<string | null, number>()
  const items = itemsOf(document)
  const projects: ProjectSpan[] = []
  for (const duty of [...mentions.duties].sort((a, b) => a.start - b.start)) {
    const whole = duty.kind === 'clause' && duty.path !== null && clauses.get(duty.path) === 1
    const index = whole ? undefined : (counted.get(duty.path) ?? 0) + 1
    if (index !== undefined) counted.set(duty.path, index)
    const project = addProject(builder, document, items, duty, index, mentions.deadlineOf(duty))
    projects.push(project)
    addRoles(builder, document, departments, duty.roles, project.id)
  }
  return projects
}

/** An item, and whether others stand under it. */
interface Item {
  readonly entry: OutlineEntry
  parent: boolean
}

/** The items by their paths; of two with one path the first. */
function itemsOf({ outline }: DocumentRecord): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  for (const entry of outline) if (!items.has(entry.path)) items.set(entry.path, { entry, parent: false })
  for (const { path } of outline) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const above = items.get(path.slice(0, at))
      if (above) above.parent = true
    }
  }
  return items
}

function addProject(
  builder: FragmentBuilder,
  document: DocumentRecord,
  items: ReadonlyMap<string, Item>,
  duty: DutyMention,
  index: number | undefined,
  deadline: string | null,
): ProjectSpan {
  const item = duty.path === null ? undefined : items.get(duty.path)
  const id = projectId(documentKey(document), duty.path, index)
  const kind = index === undefined ? 'ITEM' : 'DUTY'
  const span = kind === 'ITEM' && item ? coverOf(item, duty) : duty.about
  const named = kind === 'ITEM' || (duty.kind === 'sentence' && !duty.title)
  const title = named && item ? item.entry.title : dutyTitle(document.text, duty)
  const { openEnded } = duty
  builder.node(id, 'Project', {
    title,
    path: duty.path ?? '',
    kind,
    ...span,
    document: document.id,
    openEnded,
    deadline,
  })
  builder.edge('CONTAINS', document.id, id, {}, [evidenceOf(document, headOf(document.text, span), 'outline')])
  return { id, path: duty.path, kind, start: span.start, end: span.end }
}

/**
 * What the clause of an item covers: the item with all its sub-items, or its text up to the clause. A closing paragraph
 * behind the clause of the last item stands under its path and is not what that clause is about.
 */
const coverOf = ({ entry, parent }: Item, duty: DutyMention): Span => ({
  start: entry.start,
  end: parent ? entry.end : duty.about.end,
})

const LONGEST_TITLE = 60
// 结合本地实际，…: a cut before this says no more than how.
const SHORTEST_TITLE = 15

/** What a duty is about, in its own words: up to the last ， within 60 characters, or the last 、 where that says too little. */
function dutyTitle(text: string, duty: DutyMention): string {
  const words = duty.title
    ? slice(text, duty.title)
    : titleOf(bare(slice(text, { start: duty.about.start, end: duty.start })))
  const trimmed = withoutEnds(words, '，。；、\u3000 \t\n')
  if (trimmed.length <= LONGEST_TITLE) return trimmed
  const comma = lastOutside(trimmed, '，')
  const cut = comma >= SHORTEST_TITLE ? comma : lastOutside(trimmed, '，、')
  return trimmed.slice(0, cut >= SHORTEST_TITLE ? cut : LONGEST_TITLE)
}

/** Index of the last of `stops` within a title's length, outside brackets and quotes; -1 without one. */
function lastOutside(text: string, stops: string): number {
  let last = -1
  for (let at = firstOutside(text, stops, 0); at >= 0 && at <= LONGEST_TITLE; at = firstOutside(text, stops, at + 1))
    last = at
  return last
}

/** A text without the marker it opens with. */
const bare = (text: string): string =>
  text.trim().replace(/^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百\d]+）|\d{1,3}[.、])/, '')

/** The first sentence of a project's text, which names it. */
export function headOf(text: string, span: Span): Span {
  const stop = text.slice(span.start, span.end).search(/[。\n]/)
  return { start: span.start, end: stop < 0 ? span.end : span.start + stop }
}

function addRoles(
  builder: FragmentBuilder,
  document: DocumentRecord,
  departments: Departments,
  roles: readonly RoleMention[],
  project: string,
): void {
  let before: string | undefined
  for (const { body, role, basis, grounds } of roles) {
    const department = departments.add(body.name, slice(document.text, body), before)
    before = departments.whole(body.name, before)
    // Two names of one body in one clause: the lead counts.
    if (role === 'SUPPORTS' && builder.hasEdge('LEADS', department, project)) continue
    const evidence = grounds.map((ground) => evidenceOf(document, ground, ground.rule))
    // Explicit is what a word beside the name or its standing alone says, and no convention stated elsewhere.
    const explicit = !grounds.some((ground) => ground.rule.startsWith('convention-'))
    builder.edge(role, department, project, { basis, explicit }, evidence)
  }
}
