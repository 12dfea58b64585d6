// Registry: 省, 市, 县, 区 in front of a short name, and the place they stand for in a document of some place.
import { isMunicipality, upward } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/** Words that stand for a place of the document's own line of places, the longer first. */
export const LEVEL_WORDS = [
  '自治区',
  '自治州',
  '地区',
  '街道',
  '省',
  '市',
  '州',
  '盟',
  '县',
  '区',
  '旗',
  '镇',
  '乡',
] as const

/** The word a place's own documents use for it: 省 for 浙江省, 市 for 上海市 and 合肥市, 自治区 for 新疆, 区 for 宝山区. */
export const levelWordOf = (place: Jurisdiction): string => {
  const { ownName } = place
  if (place.level === 'NATIONAL') return ''
  if (/自治州$/.test(ownName)) return '州'
  // 第八师石河子市, a division of the 兵团 and its city in one.
  if (/^第.{1,3}师.+市$/.test(ownName)) return '师市'
  if (ownName.endsWith('兵团')) return '兵团'
  if (place.level === 'PROVINCIAL' && ownName.endsWith('区')) return '自治区'
  return LEVEL_WORDS.find((word) => ownName.endsWith(word)) ?? ''
}

/**
 * The place that a level word means in a document of `place`: 市 in one of 宝山区 is 上海市, 省 in one of 合肥市 is 安徽省.
 * Undefined when no place of the line fits: 市 in a document of 浙江省 is no single city.
 */
export const placeOfWord = (word: string, place: Jurisdiction | undefined): Jurisdiction | undefined => {
  const chain = upward(place)
  const found = chain.find((at) => {
    const own = levelWordOf(at)
    if (own === word || (own === '州' && word === '自治州')) return true
    return word === '省' && at.level === 'PROVINCIAL' && !isMunicipality(at)
  })
  // In 广西 and 宁夏 the autonomous region is written 区 for short.
  return found ?? (word === '区' ? chain.find((at) => levelWordOf(at) === '自治区') : undefined)
}
