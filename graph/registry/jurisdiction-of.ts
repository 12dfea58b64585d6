// Registry: the place a document speaks for, told by its issuer's name or its title.
import { BODIES } from './bodies.ts'
import { genericFormsOf } from './generic-forms.ts'
import { NATION, placesNamed, placesUnder } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import { placePrefixes } from './place-prefix.ts'
import { placesIn } from './places-in.ts'
import { foldSurface } from './surface.ts'
import { verticalNamed } from './vertical-forms.ts'

const NATIONAL = /^(?:国务院|国家|中共中央|中央|中国|中华|全国|最高人民)/
// 统计局 is a body of every place; 财政部 and 共青团中央 are the nation's alone.
const nationalForms = new Set(
  BODIES.filter((body) => body.jurisdiction === NATION.name)
    .flatMap((body) => [body.name, body.short, ...body.aliases])
    .filter((form) => genericFormsOf(form).length === 0),
)

// What stands behind a place's name when the place speaks, and not a wider name that happens to begin alike.
const SPEAKS =
  /^(?:人民政府|政府|人民代表大会|人大|人民法院|人民检察院|委|党委|监察|纪|[^的]{1,30}(?:厅|局|委|委员会|办公室|办|中心|小组|指挥部|公司|会|院|社|区))/
const PRINTED =
  /^(.{2,12}?(?:省|自治区|自治州|市|州|盟|县|区|旗|镇|乡|街道))(?=人民政府|党政办公室|管理委员会|管委会|(?:党?工委)?、?管委|党?工委|委员会|街道办事处|办事处|委办公[厅室])/

// 青岛西海岸新区 has no shorter name.
const ZONE = /(?:新|开发|示范|园|高新|试验|实验|合作|度假|功能|管理)区$/

// A place that the registry does not hold is known by its printed name, under the held place printed in front of it.
const printedPlace = (words: string): Jurisdiction => {
  const prefixes = placePrefixes(words, undefined)
  const front = prefixes.find((prefix) => prefix.front === 'place')
  // 青岛西海岸新区 is a place of 青岛市.
  const above = front ?? prefixes.find(({ front, place }) => front === 'bare' && place && place.level !== 'COUNTY')
  const ownName = front ? front.rest : words
  const tail = /(省|自治区|自治州|市|州|盟|县|区|旗|镇|乡|街道)$/.exec(ownName)?.[1] ?? ''
  const level = /[镇乡道]$/.test(tail)
    ? 'TOWNSHIP'
    : tail === '省' || tail === '自治区'
      ? 'PROVINCIAL'
      : /[州盟]$/.test(tail) || (tail === '市' && !front)
        ? 'CITY'
        : 'COUNTY'
  return {
    name: words,
    ownName,
    bare: ownName.length - tail.length >= 2 && !ZONE.test(ownName) ? ownName.slice(0, -tail.length) : ownName,
    level,
    code: null,
    parent: above?.place,
  }
}

const atStart = (folded: string): Jurisdiction | undefined => {
  const [whole, second] = placesNamed(folded)
  if (whole && !second) return whole
  const full = placePrefixes(folded, undefined).find((prefix) => prefix.front === 'place')
  if (full?.place) {
    const below = PRINTED.exec(full.rest)?.[1]
    const own = below !== undefined && !/[委省]|政府|关于/.test(below)
    return own ? printedPlace(full.words + below) : full.place
  }
  const printed = PRINTED.exec(folded)?.[1]
  if (printed !== undefined) return printedPlace(printed)
  const bare = placePrefixes(folded, undefined).find((prefix) => prefix.front === 'bare')
  return bare?.place && bare.place.level !== 'COUNTY' && SPEAKS.test(bare.rest) ? bare.place : undefined
}

const OWN = /^(自治区|省|市|州|县|区)(?:人民)?(?:政府|委)/

// 省人民政府办公厅关于成立湖北省…领导小组的通知: the one place of that level the title names.
const ofLevel = (folded: string): Jurisdiction | undefined => {
  const word = OWN.exec(folded)?.[1]
  if (word === undefined) return undefined
  const named = new Set<Jurisdiction>()
  placesIn(folded, (places) => {
    for (const place of places) if (levelWordOf(place) === word) named.add(place)
  })
  if (named.size === 0 && word === '省') {
    for (const place of placesUnder(NATION)) {
      if (levelWordOf(place) === word && folded.includes(place.bare)) named.add(place)
    }
  }
  return named.size === 1 ? [...named][0] : undefined
}

/**
 * The place that an issuer or a title speaks for: `浙江省人民政府办公厅` → 浙江省; `国务院`, `财政部关于…` → 全国;
 * `上海市宝山区人民政府办公室关于…` → 上海市宝山区; `中共合肥市委` → 合肥市; `国家税务总局浙江省税务局` → 浙江省.
 * A place that GB/T 2260 does not hold, 顾村镇 or a development zone, comes back with `code: null`.
 * Undefined where no place is named or its name is that of several.
 */
export const jurisdictionOf = (issuerOrTitle: string): Jurisdiction | undefined => {
  const folded = foldSurface(issuerOrTitle).replace(
    /^(?:中国共产党|中共(?!中央)|共青团(?!中央)|中国共产主义青年团(?!中央))/,
    '',
  )
  const issuer = folded.split(/关于|印发/)[0]!
  const vertical = verticalNamed(issuer, undefined, null)
  if (vertical) return vertical.place
  if (nationalForms.has(issuer)) return NATION
  if (NATIONAL.test(issuer)) return placeWithin(issuer) ?? NATION
  const start = atStart(folded) ?? ofLevel(folded)
  if (start) return start
  return issuer !== '' && [...nationalForms].some((form) => form.length > 2 && issuer.startsWith(form))
    ? NATION
    : undefined
}

// 中国国际贸易促进委员会浙江省委员会: the province's, though the name opens with the nation.
const placeWithin = (issuer: string): Jurisdiction | undefined => {
  for (const province of placesUnder(NATION)) {
    const at = issuer.indexOf(province.ownName)
    if (at > 0) return placePrefixes(issuer.slice(at), undefined).find((prefix) => prefix.front === 'place')?.place
  }
  return undefined
}
