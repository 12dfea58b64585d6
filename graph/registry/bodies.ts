// Registry: bodies held by name (State Council, Party centre, Zhejiang and those they came from), found by any form.
import type { DepartmentKind, Level } from '../model/kinds.ts'
import data from './bodies.json' with { type: 'json' }
import { foldSurface } from './surface.ts'
import { ofDate } from './validity.ts'

/** A body that the registry holds by its own name. Dates as in {@link Validity}. */
export interface BodyRecord {
  readonly name: string
  readonly short: string
  readonly aliases: readonly string[]
  /** Name of the place: `全国`, `浙江省`, `宁波市`. */
  readonly jurisdiction: string
  readonly level: Level
  readonly kind: DepartmentKind
  /** Function line, 条线: `人力社保`. */
  readonly line?: string
  readonly parent?: string
  /** It is a second name (挂牌) of that body. */
  readonly plateOf?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly source: string
}

/** All bodies held by name. */
export const BODIES = data.records as readonly BodyRecord[]

const index = (): ReadonlyMap<string, ReadonlyMap<string, readonly BodyRecord[]>> => {
  const places = new Map<string, Map<string, BodyRecord[]>>()
  for (const body of BODIES) {
    const forms = places.get(body.jurisdiction) ?? new Map<string, BodyRecord[]>()
    places.set(body.jurisdiction, forms)
    for (const form of new Set([body.name, body.short, ...body.aliases].map(foldSurface))) {
      const held = forms.get(form)
      if (held) held.push(body)
      else forms.set(form, [body])
    }
  }
  return places
}

const byPlace = index()

/**
 * The body that a folded form names in a place on a date: (`全国`, `发展改革委`, 2018) → 国家发展和改革委员会.
 * A full name finds its body on any date; undefined when no body or more than one answers.
 */
export const bodyOf = (place: string, form: string, date: string | null): BodyRecord | undefined => {
  const held = byPlace.get(place)?.get(form)
  if (!held) return undefined
  const named = held.filter((body) => body.name === form)
  const [first, second] = named.length > 0 ? named : ofDate(held, date)
  return second === undefined ? first : undefined
}

const byFullName = new Map(BODIES.map((body) => [body.name, body]))

/** The body of a full name, `浙江省发展和改革委员会`; undefined when it is not held. */
export const bodyNamed = (name: string): BodyRecord | undefined => byFullName.get(name)
