// Pinyin initials and the nearest name.
import { describe, expect, it } from 'vitest'
import { likeness, nearest } from '../../../web/search/nearest.ts'
import { findInitials, initials, looksLikeInitials } from '../../../web/search/pinyin.ts'

describe('pinyin initials', () => {
  it.each([
    ['省大数据局', 'sdsjj'],
    ['省发展改革委', 'sfzggw'],
    ['省人力社保厅', 'srlsbt'],
    ['省自然资源厅', 'szrzyt'],
    ['浙里办APP', 'zlbapp'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })

  it('are found within a name, at its characters', () => {
    expect(findInitials('省大数据局', 'DSJ')).toEqual([1, 4])
    expect(findInitials('省大数据局', 'xyz')).toBeUndefined()
  })

  it('are letters and nothing else', () => {
    expect(looksLikeInitials('dsj')).toBe(true)
    expect(looksLikeInitials('d')).toBe(false)
    expect(looksLikeInitials('大数据')).toBe(false)
  })
})

describe('the nearest name', () => {
  const names = ['省大数据局', '省水利厅', '省统计局'].map((name) => ({ name, shortName: null }))

  it('forgives a wrong character', () => {
    expect(nearest('大数剧局', names).map(({ name }) => name)).toEqual(['省大数据局'])
  })

  it('is none when nothing is near', () => {
    expect(nearest('农村信用社', names)).toEqual([])
    expect(likeness('', '省水利厅')).toBe(0)
  })
})
