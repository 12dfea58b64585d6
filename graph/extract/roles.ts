// Groups of bodies become roles, by the table “Who leads” in DESIGN.md.
import type { Basis } from '../model/kinds.ts'
import { isClassName } from './body-words.ts'
import type { Convention } from './convention.ts'
import type { BodyMention, Grounds, RoleMention } from './mention.ts'
import type { Group } from './group-list.ts'

/**
 * The roles of one clause. `grounds` is the clause itself; a convention that decides a role stands beside it.
 * Of `省教育厅牵头，省财政厅配合；省公安厅负责` each side of the ； is read for itself; labels hold over it.
 */
export function rolesOf(groups: readonly Group[], convention: Convention | undefined, grounds: Grounds): RoleMention[] {
  const roles: RoleMention[] = []
  for (const clause of subclauses(groups)) {
    const led = clause.some((group) => group.class === 'lead')
    for (const group of clause) roles.push(...groupRoles(group, led, convention, grounds))
  }
  return once(roles)
}

function subclauses(groups: readonly Group[]): Group[][] {
  if (groups.some((group) => group.labelled)) return [underLabels(groups)]
  // （A、B；C）: a list without a word of role is one list.
  const [first] = groups
  if (first && groups.every((group) => group.class === 'bare'))
    return [[{ ...first, bodies: groups.flatMap((group) => group.bodies), beforeStop: first.bodies.length }]]
  const clauses: Group[][] = []
  for (const group of groups) {
    const last = clauses.at(-1)
    // A list that only supports has its lead before the ；. So has 自治区市场监管局牵头；自治区教育厅、药监局等按职责分工负责, whoever
    // supports in between.
    const behindLead =
      group.class === 'division' &&
      last?.[0]?.class === 'lead' &&
      last.slice(1).every((other) => other.class === 'support')
    if (last && (!group.opensSubclause || group.class === 'support' || behindLead)) last.push(group)
    else clauses.push([group])
  }
  return clauses
}

/** 责任单位：市教育局；市财政局: a label holds over ； for one list, up to the next label. */
function underLabels(groups: readonly Group[]): Group[] {
  const lists: Group[] = []
  for (const group of groups) {
    const last = lists.at(-1)
    if (last?.labelled === true && group.labelled && group.opensSubclause && last.class === group.class)
      lists[lists.length - 1] = {
        ...last,
        bodies: [...last.bodies, ...group.bodies],
        beforeStop: last.beforeStop ?? last.bodies.length,
      }
    else lists.push(group)
  }
  return lists
}

function groupRoles(group: Group, led: boolean, convention: Convention | undefined, grounds: Grounds): RoleMention[] {
  const all = (role: RoleMention['role'], basis: Basis, ...rules: readonly Grounds[]): RoleMention[] =>
    group.bodies.map((body) => ({ body, role, basis, grounds: [grounds, ...rules] }))
  if (group.class === 'lead') return all('LEADS', 'EXPLICIT_LEAD')
  if (group.class === 'support') return all('SUPPORTS', 'PARTICIPANT')
  if (led) return all('SUPPORTS', group.class === 'division' ? 'DIVISION' : 'PARTICIPANT')
  const ordered = convention && group.each !== true && inOrder(group, convention, grounds)
  if (ordered) return ordered
  if (convention?.kind === 'print' && group.bodies.length > 1) return []
  if (group.class === 'division') return all('LEADS', 'DIVISION')
  // 逗号前为牵头单位，未明确的按职责分工负责
  if (convention?.kind === 'before-comma' && group.bodies.length > 1)
    return all('LEADS', 'DIVISION', ruleOf(convention))
  // 价监竞争处、某某推进专员负责: a name that nobody knew stands beside the one, and he is not alone.
  return all('LEADS', group.bodies.length === 1 && !group.partial ? 'SOLE' : 'JOINT')
}

/** Why clauses of several bodies have no roles: the document tells in print, which text does not keep, who leads. */
export const UNSEEN = 'names several bodies, and who of them leads is told by print alone'

/** Who leads by a convention of the document; undefined where it decides nothing: one body, or classes only. */
function inOrder(group: Group, convention: Convention, grounds: Grounds): RoleMention[] | undefined {
  const first = group.bodies[0]
  if (!first || group.bodies.length < 2) return undefined
  // 各有关部门和单位，各省级人民政府按职责分工负责: no class comes before another; 责任单位：各乡镇人民政府、县畜牧兽医站 has an order.
  const classes =
    isClassName(first.name) && (group.class === 'division' || group.bodies.every((b) => isClassName(b.name)))
  if (convention.kind === 'first' && classes) return undefined
  const leads = leadersOf(group, convention)
  if (leads.length === 0 || leads.length === group.bodies.length) return undefined
  const both = [grounds, ruleOf(convention)]
  return group.bodies.map((body) =>
    leads.includes(body)
      ? { body, role: 'LEADS', basis: 'FIRST_LISTED', grounds: both }
      : { body, role: 'SUPPORTS', basis: 'OTHER_LISTED', grounds: both },
  )
}

const ruleOf = (convention: Convention): Grounds => ({
  start: convention.start,
  end: convention.end,
  rule: `convention-${convention.kind}`,
})

function leadersOf(group: Group, convention: Convention): readonly BodyMention[] {
  if (convention.kind === 'print') return []
  if (convention.kind === 'marked') return group.bodies.filter((body) => body.marked)
  if (convention.kind === 'before-stop') return group.bodies.slice(0, group.beforeStop)
  return group.bodies.slice(0, convention.kind === 'first' ? 1 : group.beforeComma)
}

/**
 * A body named twice in one clause has one role: the stronger one, as in 责任单位：市教育局、市财政局，由市教育局牵头, else the first.
 */
function once(roles: readonly RoleMention[]): RoleMention[] {
  const leads = new Set(roles.filter(({ role }) => role === 'LEADS').map(({ body }) => body.name))
  const seen = new Set<string>()
  return roles.filter(
    ({ body, role }) => (role === 'LEADS' || !leads.has(body.name)) && !seen.has(body.name) && seen.add(body.name),
  )
}
