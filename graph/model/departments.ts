// Mentions of bodies become departments: a name belongs to the place of the document that uses it.
import { jurisdictionOf } from '../registry/jurisdiction-of.ts'
import { looksLikeDepartment } from '../registry/looks-like-department.ts'
import { resolveDepartment, type ResolveContext, type ResolvedDepartment } from '../registry/resolve.ts'
import { expandElided } from '../registry/resolve-list.ts'
import type { DocumentRecord } from './record.ts'
import type { FragmentBuilder } from './fragment-builder.ts'

/** Where the names of a document are read. */
export function contextOf(document: DocumentRecord): ResolveContext {
  const jurisdiction = (document.issuer && jurisdictionOf(document.issuer)) ?? jurisdictionOf(document.title)
  return {
    jurisdiction: jurisdiction === '' || jurisdiction === null ? undefined : jurisdiction,
    date: document.date,
    document: document.id,
  }
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
   * Adds the department that `name` means and remembers the words it was printed with; its id. `before` is the name in
   * front of it in a list, which may lend it a 省 that was left out.
   */
  add(name: string, printed: string, before?: string): string {
    const whole = expandElided(before, name, this.context)
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
