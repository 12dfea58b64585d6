// Cells of a task table that hold bodies: which they are, and the lists in them.
import type { Span } from '../span.ts'
import { namesIn, partsOf } from './body-list.ts'
import { canBeBody } from './body-words.ts'
import { lengthOfBody } from './persons.ts'
import { readGroups, type Groups } from './read-groups.ts'
import { predicateOf } from './role-words.ts'

/** A cell of bodies; names that only a space parts are one list: `★市教育局 市财政局` is a group of two. */
export function readCell(text: string, cell: Span): Groups {
  const lists = wordsOf(text, cell).map((words) => readGroups(text, words.start, words.end))
  const [first, ...others] = lists
  if (!first || others.length === 0)
    return first ?? { groups: [], openEnded: false, deadline: undefined, leftovers: [] }
  const groups = lists.flatMap((list) => list.groups)
  const openEnded = lists.some((list) => list.openEnded)
  const leftovers = lists.flatMap((list) => list.leftovers)
  const [group] = groups
  if (!group || groups.some((each) => each.class !== 'bare')) return { ...first, groups, openEnded, leftovers }
  const bodies = groups.flatMap((each) => each.bodies)
  return { ...first, groups: [{ ...group, bodies, beforeComma: bodies.length }], openEnded, leftovers }
}

/** The parts of a cell between the spaces that its names are parted by. */
function wordsOf(text: string, cell: Span): Span[] {
  const words: Span[] = []
  let start = cell.start
  for (let i = cell.start; i <= cell.end; i++) {
    if (i < cell.end && text[i] !== ' ') continue
    if (i > start) words.push({ start, end: i })
    start = i + 1
  }
  return words
}

/** Whether a cell holds names of bodies, with or without what they do: `市教育局牵头`, `市财政局等`. */
export function holdsBodies(text: string, cell: Span): boolean {
  const said = text.slice(cell.start, cell.end)
  // 牵头单位：市市场监管局；配合单位：市教育局
  const labelled = /(?:单位|部门)：/.test(said)
  if (/[。；]/.test(labelled ? said.replaceAll('；', '') : said)) return false
  const parts = wordsOf(text, cell)
    .flatMap((words) => partsOf(text, words.start, words.end))
    .filter(({ end }) => !labelled || text[end] !== '：')
  const bodies = parts.filter(
    ({ start, end }) =>
      canBeBody(nameOf(text.slice(start, end))) ||
      namesIn(text, start, end).bodies.every(({ name }) => canBeBody(name)),
  )
  return cell.end - cell.start <= 120 && bodies.length * 2 >= parts.length && parts.length > 0
}

/** `市教育局牵头`, `市财政局等` and `市教育局张三` are cells of bodies, whatever stands behind the name. */
function nameOf(words: string): string {
  const name = words.split('等', 1)[0] ?? ''
  return name.slice(0, Math.min(lengthOfBody(name), name.length - (predicateOf(name)?.length ?? 0)))
}
