// Part of the generator: sentences of running text that state a duty by themselves.
import fc from 'fast-check'
import type { Role } from './graph.ts'
import { anyBodies } from './names.ts'
import type { Place } from './places.ts'
import { anyTask } from './words.ts'
import { whoLeads, type Group } from './who-leads.ts'

/** A sentence, 。 included, and the roles it gives. */
export interface Duty {
  readonly text: string
  readonly roles: readonly Role[]
  readonly openEnded: boolean
}

type Print = (a: string, b: string, task: string, second: string) => string
interface Form {
  readonly kinds: readonly Group['kind'][]
  readonly print: Print
  /** Of one body only: a list of several under a stated order would be open to two readings. */
  readonly single?: true
}

const FORMS: readonly Form[] = [
  { kinds: ['responsible'], single: true, print: (a, _, task) => `${a}负责${task}。` },
  { kinds: ['responsible'], single: true, print: (a, _, task, second) => `${a}要${task}，${second}。` },
  { kinds: ['responsible'], single: true, print: (a, _, task) => `${a}应当${task}。` },
  { kinds: ['lead'], print: (a, _, task) => `由${a}牵头${task}。` },
  { kinds: ['lead'], print: (a, _, task, second) => `${a}牵头${task}，${second}。` },
  { kinds: ['lead', 'support'], print: (a, b, task) => `由${a}会同${b}${task}。` },
  { kinds: ['responsible', 'support'], single: true, print: (a, b, task) => `${a}负责${task}，${b}配合。` },
]

/** `省财政厅负责统筹布局养老托育服务供给。`, `由省科技厅会同省教育厅完善知识产权保护力度。` */
export const anyDuty = (place: Place): fc.Arbitrary<Duty> =>
  fc
    .record({
      form: fc.constantFrom(...FORMS),
      bodies: anyBodies(
        { ...place, bodies: place.bodies.filter(({ printed }) => !/^全国|[（〔]/.test(printed)) },
        2,
        3,
      ),
      task: anyTask,
      second: anyTask,
    })
    .map(({ form, bodies, task, second }) => {
      const leads =
        form.kinds.length === 1 && form.single ? bodies.slice(0, 1) : bodies.slice(0, form.kinds.length === 1 ? 2 : 1)
      const others = form.kinds.length === 1 ? [] : bodies.slice(1)
      const say = (list: typeof bodies): string => list.map(({ printed }) => printed).join('、')
      const groups = [leads, others].slice(0, form.kinds.length).map((list, index) => ({
        kind: form.kinds[index]!,
        bodies: list,
        beforeComma: list.length,
      }))
      return {
        text: form.print(say(leads), say(others), task, second),
        roles: whoLeads([groups], undefined),
        openEnded: false,
      }
    })
