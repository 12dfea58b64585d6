// Both languages say the same things, with the same gaps to fill.
import { describe, expect, it } from 'vitest'
import { en } from '../../../web/words/en.ts'
import { chooseLanguage } from '../../../web/words/i18n.ts'
import { zh } from '../../../web/words/zh-cn.ts'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('words', () => {
  const english = new Map(flat(en))
  const chinese = flat(zh)

  it('have the same keys', () => {
    expect([...english.keys()]).toEqual(chinese.map(([key]) => key))
  })

  it.each(chinese)('fill the same gaps in %s', (key, text) => {
    expect(gaps(english.get(key)!)).toEqual(gaps(text))
  })

  it('use full-width quotation marks in Chinese and no exclamation mark anywhere', () => {
    for (const [, text] of [...chinese, ...english]) expect(text).not.toMatch(/[!！]/)
    for (const [, text] of chinese) expect(text).not.toMatch(/"/)
  })
})

describe('chooseLanguage', () => {
  it.each([
    ['en', ['zh-CN'], 'en'],
    [null, ['zh-TW', 'en'], 'zh-CN'],
    [null, ['fr', 'en-GB'], 'en'],
    [null, ['fr'], 'zh-CN'],
    ['xx', ['en'], 'en'],
  ] as const)('%s, %s → %s', (asked, browser, language) => {
    expect(chooseLanguage(asked, browser)).toBe(language)
  })
})
