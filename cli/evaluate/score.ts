// Scores one extraction against labels: documents, headings, duties, basis, citations and targets, each one-to-one.
import type { DocumentRecord, Extraction } from '../../graph/index.ts'
import type { PrintedProperties } from '../files/range.ts'
import { Extracted, type ExtractedCitation, type ExtractedDuty } from './extracted.ts'
import type { CitationLabel, DutyLabel, Labels, TargetLabel } from './labels.ts'
import { fold, match, sharesWords } from './match.ts'
import { type Figures, type Miss, Tally } from './tally.ts'

/** Words of a responsibility clause; labels of other issuers are complete only for clauses that hold one. */
const CUE = /牵头|负责|责任单位|责任部门|主办|协办|配合|参与|参加|会同|协助/

export interface Evaluation {
  readonly table: ReadonlyMap<string, Figures>
  readonly misses: readonly Miss[]
  /** Quotes that are no slice, edges without ends or evidence. */
  readonly broken: readonly string[]
}

const showDuty = (
  place: string,
  who: string,
  { role, quote }: { readonly role: string; readonly quote: string },
): string => `${place} ${who} ${role} «${fold(quote).slice(0, 60)}»`

const showLabel = (duty: DutyLabel): string => showDuty(duty.path ?? duty.item ?? '', duty.department, duty)

const showExtracted = (duty: ExtractedDuty): string => showDuty(duty.path ?? '', [...duty.names].sort().join('/'), duty)

const sameDuty = (label: DutyLabel, duty: ExtractedDuty, byPath: boolean): boolean => {
  if (duty.role !== label.role && duty.role !== label.role_alt) return false
  const wanted = [label.department, label.full_name, label.surface_full].filter((name) => name)
  if (!wanted.some((name) => duty.names.has(fold(name)))) return false
  if (byPath && fold(label.path || label.after) !== fold(duty.path)) return false
  return sharesWords(label.quote, duty.quote)
}

type DutyPair = readonly [DutyLabel, ExtractedDuty]

/** What nothing matched, once an edge. */
const unmatchedEdges = (rest: readonly ExtractedDuty[], pairs: readonly DutyPair[]): ExtractedDuty[] => {
  const seen = new Set(pairs.map(([, duty]) => duty.edge))
  const first: ExtractedDuty[] = []
  for (const duty of rest) {
    if (seen.has(duty.edge)) continue
    seen.add(duty.edge)
    first.push(duty)
  }
  return first
}

const anyShares = (
  entries: readonly { readonly quote?: string | null | undefined }[],
  quote: string | undefined,
): boolean => entries.some((each) => sharesWords(each.quote, quote))

const scoreHeadings = (tally: Tally, where: string, labels: Labels, document: DocumentRecord): void => {
  const key = (each: { readonly path: string; readonly title: string }): string =>
    `${fold(each.path)} ${fold(each.title)}`
  const left = document.outline.map(key)
  const missing: string[] = []
  let right = 0
  for (const wanted of (labels.headings ?? []).map(key)) {
    const index = left.indexOf(wanted)
    if (index < 0) missing.push(wanted)
    else {
      left.splice(index, 1)
      right += 1
    }
  }
  tally.add('headings', where, right, missing, left)
}

const scoreDuties = (tally: Tally, where: string, labels: Labels, got: readonly ExtractedDuty[]): void => {
  const complete = labels.headings !== undefined
  const clauses = labels.duties.filter((each) => !each.optional)
  const same = (label: DutyLabel, duty: ExtractedDuty): boolean => sameDuty(label, duty, complete)
  const first = match(clauses, got, same)
  if (complete) {
    const prose = match(labels.prose_duties ?? [], first.rest, same)
    const soft = labels.optional?.prose_duties ?? []
    const rest = unmatchedEdges(prose.rest, [...first.pairs, ...prose.pairs]).filter(
      ({ quote }) => !anyShares(soft, quote),
    )
    const inClauses = rest.filter(({ quote }) => anyShares(clauses, quote))
    tally.add('duties', where, first.pairs.length, first.missing.map(showLabel), inClauses.map(showExtracted))
    const inProse = rest.filter((each) => !inClauses.includes(each))
    tally.add('prose duties', where, prose.pairs.length, prose.missing.map(showLabel), inProse.map(showExtracted))
    const named = prose.pairs.filter(([label]) => !label.collective).length
    const namedMissing = prose.missing.filter((label) => !label.collective)
    tally.add('prose duties, named bodies', where, named, namedMissing.map(showLabel), [])
  } else {
    const unlabelled = (labels.unlabelled ?? []).filter(({ quote }) => [...fold(quote)].length >= 12)
    const soft = [...labels.duties.filter((each) => each.optional), ...unlabelled]
    const rest = unmatchedEdges(first.rest, first.pairs).filter(
      ({ quote }) => CUE.test(quote) && !anyShares(soft, quote),
    )
    tally.add('duties', where, first.pairs.length, first.missing.map(showLabel), rest.map(showExtracted))
  }
  const wrong = first.pairs.filter(([label, { basis }]) => basis !== label.basis && basis !== label.basis_alt)
  const shown = wrong.map(([label, { basis }]) => `${label.department} wants ${label.basis} has ${basis ?? 'none'}`)
  tally.add('basis', where, first.pairs.length - wrong.length, shown, [])
}

const scoreCitations = (tally: Tally, where: string, labels: Labels, cited: readonly ExtractedCitation[]): void => {
  const same = (label: CitationLabel, citation: ExtractedCitation): boolean =>
    fold(label.title) === fold(citation.title) && ['', fold(citation.number)].includes(fold(label.number))
  const all = labels.citations ?? []
  const { pairs, missing, rest } = match(
    all.filter((each) => !each.note).map((each) => ({ ...each, quote: undefined })),
    cited,
    same,
  )
  const soft = all.filter((each) => each.note)
  const wrong = rest.filter((citation) => !soft.some((label) => same(label, citation)))
  const show = (each: { readonly title?: string | undefined; readonly number?: string | null | undefined }): string =>
    `${each.title ?? ''} ${each.number ?? ''}`
  tally.add('citations', where, pairs.length, missing.map(show), wrong.map(show))
}

type QuotedProperties = PrintedProperties & { readonly quote: string }

const scoreTargets = (tally: Tally, where: string, labels: Labels, mine: readonly PrintedProperties[]): void => {
  const key = (target: TargetLabel | QuotedProperties): string =>
    JSON.stringify(
      [target['value'], target['unit'], target['deadline'], target['comparator'], target['kind']].map(
        (value) => value ?? null,
      ),
    )
  const complete = labels.headings !== undefined
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const same = (label: TargetLabel, target: QuotedProperties): boolean =>
    (!complete || fold(label.path || label.after) === fold(text(target['path']))) &&
    key(label) === key(target) &&
    sharesWords(label.quote, target.quote)
  const entries = mine.map((each): QuotedProperties => ({ ...each, quote: text(each['quote']) }))
  const { pairs, missing, rest } = match(labels.targets ?? [], entries, same)
  const soft = labels.optional?.targets ?? []
  const spurious = rest.filter(({ quote }) => !anyShares(soft, quote))
  const show = (target: TargetLabel | QuotedProperties): string =>
    `${text(target['path'])} ${key(target)} «${fold(target.quote).slice(0, 50)}»`
  tally.add('targets', where, pairs.length, missing.map(show), spurious.map(show))
}

const scoreMetadata = (tally: Tally, where: string, labels: Labels, document: DocumentRecord): void => {
  const wanted = labels.document
  const wrong: string[] = (['number', 'title', 'issuer', 'date'] as const)
    .filter((each) => wanted[each] && fold(wanted[each]) !== fold(document[each]))
    .map((each) => `${each} is ${document[each] ?? 'absent'}`)
  const list = (names: readonly string[]): string => JSON.stringify(names.map(fold))
  if (wanted.recipients?.length && list(wanted.recipients) !== list(document.recipients))
    wrong.push(`recipients are ${document.recipients.join('、')}`)
  tally.add('documents', where, wrong.length === 0 ? 1 : 0, wrong.slice(0, 1), [])
}

const scoreDocument = (tally: Tally, extracted: Extracted, labels: Labels): void => {
  const where = labels.document.number ?? labels.document.title
  const document = extracted.find(labels.document.number, labels.document.title)
  if (document === undefined) {
    tally.add('documents', where, 0, [labels.document.title], [])
    tally.add(
      'headings',
      where,
      0,
      (labels.headings ?? []).map((each) => each.path),
      [],
    )
    tally.add('duties', where, 0, labels.duties.map(showLabel), [])
    tally.add('prose duties', where, 0, (labels.prose_duties ?? []).map(showLabel), [])
    tally.add(
      'targets',
      where,
      0,
      (labels.targets ?? []).map((each) => each.quote),
      [],
    )
    tally.add(
      'citations',
      where,
      0,
      (labels.citations ?? []).map((each) => each.title),
      [],
    )
    return
  }
  scoreMetadata(tally, where, labels, document)
  if (labels.headings !== undefined) scoreHeadings(tally, where, labels, document)
  scoreDuties(tally, where, labels, extracted.duties(document.id))
  scoreCitations(tally, where, labels, extracted.citations(document.id))
  if (labels.headings !== undefined || labels.targets?.length)
    scoreTargets(tally, where, labels, extracted.targets(document.id))
}

/** Precision, recall and F1 per kind of one extraction against the labels of some of its documents. */
export const score = (extraction: Extraction, labels: readonly Labels[]): Evaluation => {
  const extracted = new Extracted(extraction)
  const tally = new Tally()
  for (const each of labels) scoreDocument(tally, extracted, each)
  return { table: tally.table(), misses: tally.misses, broken: extracted.broken() }
}
