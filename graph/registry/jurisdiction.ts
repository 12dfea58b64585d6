// Registry: the places that have public bodies, from GB/T 2260. Loaded once; everything here is a lookup.
import type { Level } from '../model/kinds.ts'
import data from './jurisdictions.json' with { type: 'json' }

/** A place whose bodies a document can name. */
export interface Jurisdiction {
  /** Unambiguous name: districts carry their city, `上海市宝山区`; all others stand alone, `浙江省`, `合肥市`, `安吉县`. */
  readonly name: string
  /** As in GB/T 2260: `宝山区`. */
  readonly ownName: string
  /** Without 省, 市, 县 and the names of nationalities: `宝山`, `新疆`, `延边`. */
  readonly bare: string
  readonly level: Level
  /** GB/T 2260 code, `310113`; null for a place that is known by its printed name only. */
  readonly code: string | null
  /** The place above; undefined for 全国 and where it is unknown. */
  readonly parent: Jurisdiction | undefined
}

interface PlaceRecord {
  readonly code: string
  readonly name: string
  readonly bare: string
  readonly level: string
  readonly parent: string | null
  readonly validTo?: string
}

interface Tables {
  readonly all: readonly Jurisdiction[]
  readonly byName: ReadonlyMap<string, readonly Jurisdiction[]>
  readonly byBare: ReadonlyMap<string, readonly Jurisdiction[]>
  readonly children: ReadonlyMap<Jurisdiction, readonly Jurisdiction[]>
}

const add = <K>(map: Map<K, Jurisdiction[]>, key: K, value: Jurisdiction): void => {
  const held = map.get(key)
  if (!held) map.set(key, [value])
  else if (!held.includes(value)) held.push(value)
}

// 延边州, 湘西自治州, 景宁县, 新疆自治区 are what people write for the long names of autonomous places.
const shortNames = ({ name, bare }: PlaceRecord): readonly string[] => {
  if (name.endsWith(bare)) return [name, bare]
  const tail = /自治(州|县|旗|区)$/.exec(name)?.[1]
  if (!tail) return [name]
  return tail === '区' ? [name, `${bare}自治区`] : [name, bare + tail, `${bare}自治${tail}`]
}

const load = (): Tables => {
  const records = data.records as readonly PlaceRecord[]
  const byCode = new Map<string, Jurisdiction>()
  const byName = new Map<string, Jurisdiction[]>()
  const byBare = new Map<string, Jurisdiction[]>()
  const children = new Map<Jurisdiction, Jurisdiction[]>()
  const all: Jurisdiction[] = []
  const ranks = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY']
  // Names in force come first, so that a lookup meets them before the ones given up.
  const current = [...records].sort(
    (a, b) => ranks.indexOf(a.level) - ranks.indexOf(b.level) || Number('validTo' in a) - Number('validTo' in b),
  )
  for (const record of current) {
    const parent = record.parent === null ? undefined : byCode.get(record.parent)
    const district = record.level === 'COUNTY' && record.name.endsWith('区')
    const qualified = district && parent && !record.name.startsWith(parent.bare) ? parent.name : ''
    const place: Jurisdiction = {
      name: qualified + record.name,
      ownName: record.name,
      bare: record.bare,
      level: record.level as Level,
      code: record.code,
      parent,
    }
    all.push(place)
    if (!byCode.has(record.code)) byCode.set(record.code, place)
    for (const name of shortNames(record)) add(byName, name, place)
    add(byName, place.name, place)
    add(byBare, record.bare, place)
    if (parent) add(children, parent, place)
  }
  return { all, byName, byBare, children }
}

const tables = load()

/** Every place of the registry, wide ones first; names given up follow those in force at each level. */
export const JURISDICTIONS: readonly Jurisdiction[] = tables.all

/** 全国: the jurisdiction of the State Council and the Party centre. */
export const NATION: Jurisdiction = tables.all[0]!

/** Places of a printed name, `浙江省`, `上海市宝山区`, `鼓楼区` (several), `延边州`; empty when none is held. */
export const placesNamed = (name: string): readonly Jurisdiction[] => tables.byName.get(name) ?? []

/** Places of a bare name, `浙江`, `合肥`, `海南` (several); empty when none is held. */
export const placesBare = (bare: string): readonly Jurisdiction[] => tables.byBare.get(bare) ?? []

/** The places right under one: the cities of 浙江省, the districts of 合肥市. */
export const placesUnder = (place: Jurisdiction): readonly Jurisdiction[] => tables.children.get(place) ?? []

/** The place itself and those above it, upward: 上海市宝山区, 上海市, 全国. */
export const upward = (place: Jurisdiction | undefined): readonly Jurisdiction[] => {
  const chain: Jurisdiction[] = []
  for (let at = place; at; at = at.parent) chain.push(at)
  return chain
}

/** The province, autonomous region or municipality a place lies in; undefined for 全国 and unknown places. */
export const provinceOf = (place: Jurisdiction | undefined): Jurisdiction | undefined =>
  upward(place).find((at) => at.level === 'PROVINCIAL')

/** True for 北京市, 天津市, 上海市, 重庆市, where 市 is the provincial level. */
export const isMunicipality = (place: Jurisdiction): boolean =>
  place.level === 'PROVINCIAL' && place.ownName.endsWith('市')

/** The seat of a province's government, `杭州市` for 浙江省; a city or county is its own seat. */
export const seatOf = (place: Jurisdiction): Jurisdiction =>
  place.level !== 'PROVINCIAL' || isMunicipality(place)
    ? place
    : (placesUnder(place).find((city) => city.code?.endsWith('0100')) ?? place)
