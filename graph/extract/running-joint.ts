// Two parties of one clause, joined by 会同, 商, 联合 or 协同: who of them acts and who stands by.
import type { Span } from '../span.ts'
import type { Actors } from './actors.ts'
import { jointAt } from './joint-words.ts'
import { partnersBehind, partOf } from './joining.ts'
import type { Statement } from './running-statement.ts'

/**
 * What a word that joins at `at`, right behind `actors`, makes of them: of `市教育局商市财政局制定办法` 市教育局 leads; of
 * `市公安局、市建委协同市交通运输局负责停车场规划` 市交通运输局. `sent` says that 由 named the actors as those who act. Undefined where
 * nobody stands behind the word.
 */
export function jointStatement(
  text: string,
  actors: Actors,
  at: number,
  clause: Span,
  sent: boolean,
): Statement | undefined {
  const partners = partnersBehind(text, at, clause.end)
  if (!partners) return undefined
  const lead: Statement = { actors, verb: at, basis: 'EXPLICIT_LEAD', partners, supports: false, role: 'LEADS' }
  if (jointAt(text, at) !== '协同') return lead
  const part = partOf(actors, partners, text.slice(partners.end, clause.end))
  if (part === 'open') return { ...lead, open: true }
  if (part === 'second') return { ...lead, actors: partners, verb: partners.end, basis: undefined, partners: actors }
  if (part === 'lead' || sent) return lead
  return { ...lead, basis: 'PARTICIPANT', partners: undefined, role: 'SUPPORTS' }
}
