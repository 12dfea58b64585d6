// Tables that list bodies with their duties: 成员单位 and 主要职责 side by side.
import type { Table, TableRow } from '../document/tree.ts'
import type { Basis } from '../model/kinds.ts'
import type { DutyMention } from './mention.ts'
import { readGroups } from './read-groups.ts'
import { sentencesIn } from './sentences.ts'
import { supportersOf } from './supporters.ts'

/**
 * The duties of a row whose first cell names a body and whose others say what it does: of `市公安局` and
 * `负责治安管理；配合市教育局做好学校安全。` two, the first led, the second supported. [] in tables of another kind.
 */
export function readOwnedDuties(text: string, table: Table, row: TableRow): DutyMention[] {
  const at = table.columns.indexOf('owner')
  const owner = row.cells[at]
  if (at < 0 || row.cells.length !== table.columns.length || !owner) return []
  const { groups, openEnded } = readGroups(text, owner.start, owner.end)
  const bodies = groups.flatMap((group) => group.bodies)
  if (bodies.length === 0) return []
  const tasks = row.cells.filter((cell, index) => table.columns[index] === 'task' && cell.end > cell.start)
  return tasks.flatMap((cell) =>
    sentencesIn(text, cell.start, cell.end).map((sentence) => {
      const { start, end } = sentence
      const { role, basis } = roleOf(text.slice(start, end), bodies.length)
      const grounds = [
        { start, end, rule: 'table-duty' },
        { ...owner, rule: 'table-owner' },
        { ...(table.header[at] ?? owner), rule: 'table-heading' },
      ]
      return {
        start,
        end,
        path: row.path,
        kind: 'sentence',
        about: { start, end },
        title: { start, end },
        roles: [...bodies.map((body) => ({ body, role, basis, grounds })), ...supportersOf(text, sentence)],
        openEnded,
      } satisfies DutyMention
    }),
  )
}

function roleOf(duty: string, bodies: number): { role: 'LEADS' | 'SUPPORTS'; basis: Basis } {
  const words = duty.replace(/^(?:\d{1,2}[.、]|（\d{1,2}）|[①-⑳])?(?:主要)?(?:负责)?/, '')
  if (/^(?:配合|协助|参与)/.test(words)) return { role: 'SUPPORTS', basis: 'PARTICIPANT' }
  if (/^牵头/.test(words)) return { role: 'LEADS', basis: 'EXPLICIT_LEAD' }
  return { role: 'LEADS', basis: bodies === 1 ? 'SOLE' : 'JOINT' }
}
