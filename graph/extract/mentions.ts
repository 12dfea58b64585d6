// All that is found in one document, before it is resolved: the table of contents of extraction.
import type { GazetteDocument } from '../document/tree.ts'
import { extractCitations, type CitationMention } from './citations.ts'
import { readClauses } from './clauses.ts'
import { findTimes } from './deadline.ts'
import { readHeadedDuties } from './headed-duties.ts'
import type { DutyMention, Unread } from './mention.ts'
import { extractPlatforms, type PlatformMention } from './platforms.ts'
import { isLeadMark } from './role-words.ts'
import { readRunningDuties } from './running-duties.ts'
import { readTables } from './table-clauses.ts'
import { overlaps } from '../span.ts'
import { extractTargets, type TargetMention } from './targets.ts'

/** The mentions of one document. */
export interface Mentions {
  readonly duties: readonly DutyMention[]
  readonly targets: readonly TargetMention[]
  readonly citations: readonly CitationMention[]
  readonly platforms: readonly PlatformMention[]
  /** Words with a responsibility cue that no rule could read. */
  readonly unread: readonly Unread[]
  /** ISO date by which a duty is due, where its clause says so. */
  readonly deadlineOf: (duty: DutyMention) => string | null
}

/** Finds everything in a document. Pure: the same document gives the same mentions. */
export function findMentions(document: GazetteDocument): Mentions {
  const clauses = readClauses(document)
  const tables = readTables(document, clauses.conventions)
  const stated = [...clauses.duties, ...tables.duties]
  const headed = readHeadedDuties(document, stated)
  // 市教育局（牵头）、市财政局要抓好落实: what the bracket says is a part of the sentence.
  const isMark = ({ start, end }: Unread): boolean => isLeadMark(document.text.slice(start + 1, end - 1))
  const unread = clauses.unread.filter((words) => !isMark(words))
  const running = readRunningDuties(document, [...stated, ...unread, ...headed])
  const marks = clauses.unread.filter((words) => isMark(words) && !running.duties.some((duty) => overlaps(duty, words)))
  return {
    duties: [...stated, ...headed, ...running.duties],
    targets: extractTargets(document),
    citations: extractCitations(document),
    platforms: extractPlatforms(document),
    unread: [...unread, ...marks, ...tables.unread, ...running.unread],
    deadlineOf: (duty) =>
      duty.deadline
        ? (findTimes(document.text, duty.deadline, document.date).find((time) => time.deadline !== null)?.deadline ??
          null)
        : null,
  }
}
