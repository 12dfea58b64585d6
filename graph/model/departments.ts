// Mentions of bodies become departments: a name belongs to the place of the document that uses it.
import { isBody } from '../extract/body-words.ts'
import { jurisdictionOfNumber } from '../registry/jurisdiction-of-number.ts'
import { jurisdictionOfText } from '../registry/jurisdiction-of-text.ts'
import { jurisdictionOf } from '../registry/jurisdiction-of.ts'
import { looksLikeDepartment } from '../registry/looks-like-department.ts'
import { resolveDepartment, type ResolveContext, type ResolvedDepartment } from '../registry/resolve.ts'
import { expandElided } from '../registry/resolve-list.ts'
import type { DocumentRecord } from './record.ts'
import type { FragmentBuilder } from './fragment-builder.ts'

/** Where the names of a document are read: at the place of its issuer, else of its title, its number, its text. */
export function contextOf(document: DocumentRecord): ResolveContext {
  const { id, issuer, title, number, date, text } = document
  const jurisdiction =
    (issuer === null ? undefined : jurisdictionOf(issuer)) ??
    jurisdictionOf(title) ??
    (number === null ? undefined : jurisdictionOfNumber(number)) ??
    jurisdictionOfText(text)
  return { jurisdiction, date, document: id }
}

/** Makes departments out of names, in one document. */
export class Departments {
  private readonly byName = new Map<string, ResolvedDepartment>()
  private readonly wholes = new Map<string, string>()
  /** Ids of what was added, by the whole name, the name and the words it was printed with. */
  private readonly added = new Map<string, string>()
  private readonly builder: FragmentBuilder
  readonly context: ResolveContext

  constructor(builder: FragmentBuilder, context: ResolveContext) {
    this.builder = builder
    this.context = context
  }

  /**
   * The bodies of an issuer that names several, as a title sets them side by side:
   * `中共成都市温江区委办公室成都市温江区人民政府办公室` → two. `breaks` are the offsets in it where a space or a line end stood:
   * of `某市人民政府办公室　某军分区` the second is known by the space in front of it. A sign may part them too: 教育部、财政部.
   */
  issuersIn(issuer: string, breaks: readonly number[] = []): string[] {
    // 教育部、财政部关于…的通知
    const listed = issuer.split(/[、，]/)
    if (listed.length > 1 && listed.every((name) => this.isIssuer(name))) return listed
    return this.registeredIn(issuer) ?? this.partedAt(issuer, breaks) ?? [issuer]
  }

  private registeredIn(issuer: string): string[] | undefined {
    if (this.isRegistered(issuer)) return [issuer]
    for (let at = 2; at <= issuer.length - 3; at++) {
      const first = issuer.slice(0, at)
      if (!looksLikeDepartment(first) || !this.isRegistered(first)) continue
      const rest = this.registeredIn(issuer.slice(at))
      if (rest) return [first, ...rest]
    }
    return undefined
  }

  /** Parts at some of the breaks, so that each part is a body; the smallest parts first. */
  private partedAt(issuer: string, breaks: readonly number[]): string[] | undefined {
    for (const at of breaks) {
      const first = issuer.slice(0, at)
      if (!this.isIssuer(first)) continue
      const rest = issuer.slice(at)
      const more = this.partedAt(
        rest,
        breaks.filter((each) => each > at).map((each) => each - at),
      )
      if (more) return [first, ...more]
      if (this.isIssuer(rest)) return [first, rest]
    }
    return undefined
  }

  // 办公室 alone is an office of the body in front of it.
  private isIssuer(name: string): boolean {
    return this.isRegistered(name) || (name.length > 3 && isBody(name) && !/^(?:党政)?办公[厅室]$/.test(name))
  }

  /** `省人民政府办公厅` in a title of Hubei → `湖北省人民政府办公厅`; a name with its own place stays as printed. */
  issuerName(printed: string): string {
    if (!/^(?:[省市县区州盟旗]|自治[区州县旗])(?:人民)?政府/.test(printed)) return printed
    const found = resolveDepartment(printed, this.context)
    return found.registered ? found.name : printed
  }

  /** A name with what the one before it lends: behind 省科技厅 the name 工业和信息化厅 is 省工业和信息化厅. */
  whole(name: string, before: string | undefined): string {
    if (before === undefined) return name
    const key = `${before}\n${name}`
    const known = this.wholes.get(key) ?? expandElided(before, name, this.context)
    this.wholes.set(key, known)
    return known
  }

  private isRegistered(name: string): boolean {
    return resolveDepartment(name, this.context).registered
  }

  /** Adds a department the document does not name, by its id and full name. */
  hold(id: string, name: string): void {
    const found = resolveDepartment(name, { jurisdiction: undefined, date: null })
    const { shortName, jurisdiction, level, kind, line, collective, registered } = found
    this.builder.node(id, 'Department', {
      name,
      shortName,
      aliases: [name],
      jurisdiction,
      level,
      kind,
      line,
      collective,
      registered,
    })
  }

  /**
   * Adds the department that `name` means and remembers the words it was printed with; its id. A `before`, the whole
   * name in front of it in a list, may lend it a 省 that was left out; `whole` gives that of this one.
   */
  add(name: string, printed: string, before?: string): string {
    const whole = this.whole(name, before)
    const key = `${whole}\n${name}\n${printed}`
    const again = this.added.get(key)
    if (again !== undefined) return again
    const known = this.byName.get(whole) ?? resolveDepartment(whole, this.context)
    this.byName.set(whole, known)
    const { id, name: full, shortName, jurisdiction, level, kind, line, collective, registered } = known
    const aliases = [...new Set([printed, name, full])]
    this.builder.node(id, 'Department', {
      name: full,
      shortName,
      aliases,
      jurisdiction,
      level,
      kind,
      line,
      collective,
      registered,
    })
    this.added.set(key, id)
    return id
  }
}
