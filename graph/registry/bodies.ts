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

// 省编办 is also printed 浙江省编办.
const formsOf = ({ name, short, aliases, jurisdiction }: BodyRecord): ReadonlySet<string> => {
  const forms = [name, short, ...aliases].map(foldSurface)
  const word = jurisdiction.slice(-1)
  const whole = forms.filter((form) => form.startsWith(word)).map((form) => jurisdiction + form.slice(word.length))
  return new Set([...forms, ...whole])
}

const index = (): ReadonlyMap<string, ReadonlyMap<string, readonly BodyRecord[]>> => {
  const places = new Map<string, Map<string, BodyRecord[]>>()
  for (const body of BODIES) {
    const forms = places.get(body.jurisdiction) ?? new Map<string, BodyRecord[]>()
    places.set(body.jurisdiction, forms)
    for (const form of formsOf(body)) {
      const held = forms.get(form)
      if (held) held.push(body)
      else forms.set(form, [body])
    }
  }
  return places
}

const byPlace = index()

/**
 * The body that a folded form names in a place on a date: (`全国`, [`发展改革委`], 2018) → 国家发展和改革委员会. Several ways
 * to print one name may be given. A name given up finds its body still, unless it has become another name of the one
 * that followed. Undefined when none answers.
 */
export const bodyOf = (place: string, forms: readonly string[], date: string | null): BodyRecord | undefined => {
  const here = byPlace.get(place)
  return here && ofDate([...new Set(forms.flatMap((form) => here.get(form) ?? []))], date)[0]
}

const byFullName = new Map(BODIES.map((body) => [body.name, body]))

/** The body of a full name, `浙江省发展和改革委员会`; undefined when it is not held. */
export const bodyNamed = (name: string): BodyRecord | undefined => byFullName.get(name)
