// Registry: what a printed name is read in and what comes of it.
import type { DepartmentKind, Level } from '../model/kinds.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/** What a printed name is read in. */
export interface ResolveContext {
  /** Place of the document's issuer, see `jurisdictionOf`; undefined when it is not known. */
  readonly jurisdiction: Jurisdiction | undefined
  /** ISO date of the document, `2018-12-28`; null where the text states none. */
  readonly date: string | null
  /** Id or title of the document; keeps the bodies of two documents of unknown places apart. */
  readonly document?: string
}

/** A body, ready to be a Department node; its aliases are the surfaces the caller met. */
export interface ResolvedDepartment {
  /** `department:浙江省发展和改革委员会`; a class is `department:浙江省·有关部门`. Equal for all surfaces of one body. */
  readonly id: string
  /** Full name; for a class the words as written, brackets and 政府 folded to one form. */
  readonly name: string
  /** Usual short form in a document of its place: `省发展改革委`. */
  readonly shortName: string
  /** Name of the place: `浙江省`, `上海市宝山区`, `全国`; empty where it is unknown. */
  readonly jurisdiction: string
  readonly level: Level | undefined
  readonly kind: DepartmentKind
  /** Function line, 条线: `人力社保`. */
  readonly line?: string
  readonly collective: boolean
  /** False: the registry holds neither the name nor its form, or the form could mean several. */
  readonly registered: boolean
}

/** A body's fields without those that follow from them. */
export type BodyFields = Omit<ResolvedDepartment, 'id' | 'collective' | 'line'> & { readonly line: string | undefined }

const scoped = (scope: string, name: string): string => `department:${scope === '' ? '' : `${scope}·`}${name}`

/** What keeps the bodies of unknown places apart: the document that names them, `浙政发〔2018〕48号`. */
export const documentScope = ({ document = '' }: ResolveContext): string => document.replace(/^document:/, '')

/**
 * A single body. Where its place is unknown the document's name goes into the id; `scope` is the place to put there for
 * a name that does not tell its own, 自来水公司.
 */
export const singleBody = (fields: BodyFields, context: ResolveContext, scope = ''): ResolvedDepartment => {
  const { line, ...rest } = fields
  return {
    id: scoped(fields.jurisdiction === '' ? documentScope(context) : scope, fields.name),
    ...rest,
    ...(line === undefined ? {} : { line }),
    collective: false,
  }
}

/** A class of bodies of a place: the place is part of the id, for 有关部门 of two provinces are not one. */
export const bodyClass = (
  name: string,
  line: string | undefined,
  place: Jurisdiction | undefined,
  context: ResolveContext,
): ResolvedDepartment => ({
  id: scoped(place?.name ?? documentScope(context), name),
  name,
  shortName: name,
  jurisdiction: place?.name ?? '',
  level: place?.level,
  kind: 'COLLECTIVE',
  ...(line === undefined ? {} : { line }),
  collective: true,
  registered: true,
})
