// The lists of a clause as they are read: names wait until a predicate, a label or the end says what they share.
import { joinClasses, namesIn } from './body-list.ts'
import { canBeBody, endsLikeBody, isBody } from './body-words.ts'
import { couldBeName, isAmongBodies } from './leftover.ts'
import type { BodyMention } from './mention.ts'
import { isPerson, withoutPerson } from './persons.ts'
import type { RoleClass } from './role-words.ts'
import { asClass, withSharedClass, withSharedTail } from './shared-class.ts'
import type { Span } from '../span.ts'

/** Bodies that share one label or predicate. */
export interface Group {
  readonly class: RoleClass | 'bare'
  readonly bodies: readonly BodyMention[]
  /** How many of the bodies stand before the first ，. */
  readonly beforeComma: number
  /** How many of them stand before the first ；, where lists on both sides of it were joined. */
  readonly beforeStop?: number
  readonly labelled: boolean
  /** A ； or 。 parts it from the group before. */
  readonly opensSubclause: boolean
  /** Something else stands among the bodies that could be one as well: whoever is left is not alone. */
  readonly partial?: true
  /** Each leads his own part, 分别负责, whoever stands first. */
  readonly each?: true
}

const PLAIN = { beforeComma: 1, labelled: false, opensSubclause: false } as const

/** What has been read of a clause: its lists so far, and the names that wait for what they share. */
export class GroupList {
  readonly groups: Group[] = []
  /** Elements that are no names of bodies. */
  readonly leftovers: Span[] = []
  pending: BodyMention[] = []
  /** What the label before the names makes of them. */
  label: RoleClass | undefined
  /** How many names stood before the first ，. */
  commaAt: number | undefined
  /** A ； or 。 has ended the lists before. */
  opens = false
  /** 会同 joins the names that wait to those before them. */
  joining = false
  openEnded = false
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Adds the names of an element to those that wait. */
  names(start: number, end: number): void {
    const list = namesIn(this.text, start, end)
    if (list.openEnded) this.openEnded = true
    this.pending.push(...list.bodies.map(withoutPerson))
    // 经信、教育等部门: what stands before 等部门 and is no name by itself is a class of its own.
    const words = this.text.slice(start, end)
    if (/等(?:有关|相关)?(?:部门|单位)/.test(words) && !this.pending.some((body) => isBody(body.name)))
      this.pending = this.pending.map(asClass)
  }

  /** `市住建局、各区人民政府，市财政局配合`: where nobody else leads, those before the ， are not who supports. */
  setApart(): void {
    const before = this.pending.slice(0, this.commaAt ?? 0)
    if (before.length === 0 || this.joining || (this.label === undefined && !this.first())) return
    const behind = this.pending.slice(before.length)
    this.pending = before
    this.close(this.label ?? 'bare')
    this.pending = behind
  }

  /** Whether no list of this side of the ； has closed yet. */
  private first(): boolean {
    return this.opens || this.groups.length === 0
  }

  /** Ends the list: whoever waits is of the class `wanted`. */
  close(wanted: RoleClass | 'bare', how: Pick<Group, 'each'> = {}): void {
    // 省科技厅会同省财政厅、省商务厅负责: whatever closes the list, whom 会同 adds supports.
    const kind = this.joining && this.pending.length > 0 ? 'support' : wanted
    const all = withSharedTail(this.text, withSharedClass(this.text, joinClasses(this.text, this.pending)))
    const bodies = all.filter((body) => canBeBody(body.name) || isAmongBodies(body, all))
    const left = all.filter((body) => !bodies.includes(body) && !isPerson(body.name))
    this.leftovers.push(...left)
    const partial = left.some(({ name }) => couldBeName(name)) ? { partial: true as const } : {}
    const labelled = this.label !== undefined && kind === this.label
    // 推进“一带一路”建设工作领导小组办公室牵头，商务部负责: a body that is not read leads, and not 商务部.
    if ((bodies.length > 0 && kind !== 'nobody') || (kind === 'lead' && left.some(({ name }) => endsLikeBody(name)))) {
      // 市教育局（牵头）、市财政局: the bracket is about one name of the list.
      const leading = kind === 'support' ? [] : bodies.filter((body) => body.leads)
      const others = bodies.filter((body) => !leading.includes(body))
      const beforeComma = Math.min(this.commaAt ?? others.length, others.length)
      if (leading.length > 0) this.groups.push({ ...PLAIN, class: 'lead', bodies: leading, opensSubclause: this.opens })
      const group = {
        class: kind,
        bodies: others,
        beforeComma,
        labelled,
        opensSubclause: this.opens && leading.length === 0,
      }
      if (others.length > 0 || leading.length === 0) this.groups.push({ ...group, ...partial, ...how })
      this.opens = false
    }
    this.pending = []
    this.joining = false
    this.commaAt = undefined
    // A predicate closes its list for good; a label holds until the next one.
    if (!labelled) this.label = undefined
  }
}
