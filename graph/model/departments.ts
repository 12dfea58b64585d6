// Mentions of bodies become departments: a name belongs to the place of the document that uses it.
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
  private readonly builder: FragmentBuilder
  readonly context: ResolveContext

  constructor(builder: FragmentBuilder, context: ResolveContext) {
    this.builder = builder
    this.context = context
  }

  /**
   * The bodies of an issuer that names several, as a title sets them side by side:
   * `中共成都市温江区委办公室成都市温江区人民政府办公室` → two.
   */
  issuersIn(issuer: string): string[] {
    if (this.isRegistered(issuer)) return [issuer]
    for (let at = 2; at <= issuer.length - 3; at++) {
      const first = issuer.slice(0, at)
      if (!looksLikeDepartment(first) || !this.isRegistered(first)) continue
      const rest = this.issuersIn(issuer.slice(at))
      if (rest.every((name) => this.isRegistered(name))) return [first, ...rest]
    }
    return [issuer]
  }

  /** A name with what the one before it lends: behind 省科技厅 the name 工业和信息化厅 is 省工业和信息化厅. */
  whole(name: string, before: string | undefined): string {
    return expandElided(before, name, this.context)
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
    return id
  }
}
