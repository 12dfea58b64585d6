// The stores' pure parts: order, folding, merging, evidence, what is asked of Lucene.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../graph/index.ts'
import { astralPlaces } from '../../graph/store/cypher-evidence.ts'
import { head, inContext, tail } from '../../graph/store/evidence.ts'
import { bestMatch, fold, rankOf, searchTexts } from '../../graph/store/fold.ts'
import { luceneQuery } from '../../graph/store/lucene.ts'
import { mergeEdges, mergeNodes } from '../../graph/store/merge.ts'
import { compareKeys, compareText, firstOf } from '../../graph/store/order.ts'

const text = fc.string({
  unit: fc.constantFrom('省', '数', '（', '：', 'a', '𠮷', '\u{1f600}', '\ue000', '\uffee', '1'),
})

describe('order', () => {
  test('texts compare by code points', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [a, b].map((each) => Buffer.from(each, 'utf8'))
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(Buffer.compare(x!, y!)))
      }),
    )
  })

  test('keys: absent last, whichever way the term runs', () => {
    const keys = [
      ['2020', 'b'],
      [null, 'a'],
      ['2021', 'a'],
      ['2020', 'a'],
    ] as const
    expect(keys.toSorted((a, b) => compareKeys(a, b, [false])).map(String)).toEqual([
      '2020,a',
      '2020,b',
      '2021,a',
      ',a',
    ])
    expect(keys.toSorted((a, b) => compareKeys(a, b, [true])).map(String)).toEqual(['2021,a', '2020,a', '2020,b', ',a'])
  })

  test('the first few of many are those that sorting all would bring', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 2000 }), fc.integer({ min: 1, max: 30 }), (all, count) => {
        const sorted = all.toSorted((a, b) => a - b)
        expect(firstOf(all, count, (a, b) => a - b)).toEqual(sorted.slice(0, count))
      }),
    )
  })
})

describe('search', () => {
  test('folds width and case', () => {
    expect(fold('ＡＰＰ（浙里办）')).toBe('app(浙里办)')
    expect(searchTexts({ name: '省财政厅', aliases: ['省财政厅', '财厅'], level: 'CITY' })).toEqual([
      '省财政厅',
      '财厅',
    ])
  })

  test('ranks the whole value before its beginning, and that before the rest', () => {
    expect(['数字', '数字化', '大数字', '数'].map((value) => rankOf(value, '数字'))).toEqual([0, 1, 2, undefined])
    const properties = { name: '浙江省财政厅', aliases: ['财政厅', '省财政厅'] }
    expect(bestMatch(properties, '财政厅')).toEqual({ rank: 0, property: 'aliases', value: '财政厅' })
    expect(bestMatch(properties, '厅')).toEqual({ rank: 2, property: 'name', value: '浙江省财政厅' })
    expect(bestMatch(properties, '市')).toBeUndefined()
  })

  test('asks Lucene for pairs of Han characters and runs of letters and digits', () => {
    expect(luceneQuery('大数据局')).toBe('(+"大数" +"数据" +"据局")')
    expect(luceneQuery('浙政发〔2018〕48号')).toBe('(+"浙政" +"政发" +*2018* +*48*)')
  })

  test('does not ask for what the index may have left out', () => {
    expect(['数', '（）', '', 'it', 'the', 'a'].map(luceneQuery)).toEqual(Array(6).fill(undefined))
  })

  test('nothing but Han, letters and digits gets into a Lucene query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(luceneQuery(fold(query)) ?? '()').toMatch(/^\((\+("[㐀-鿿]{2}"|\*[a-z0-9]+\*) ?)*\)$/)
      }),
    )
  })
})

describe('evidence', () => {
  test('is cut with its surroundings, clipped to the text', () => {
    const span = { start: 1, end: 5 }
    expect(inContext('（省财政厅负责）', span, 2)).toEqual({ before: '（', quote: '省财政厅', after: '负责' })
    expect(inContext('（省财政厅负责）', span, 0)).toEqual({ before: '', quote: '省财政厅', after: '' })
  })

  test('no half characters at its edges', () => {
    expect(inContext('𠮷野𠮷', { start: 2, end: 3 }, 1)).toEqual({ before: '', quote: '野', after: '' })
    expect(inContext('𠮷野𠮷', { start: 2, end: 3 }, 2)).toEqual({ before: '𠮷', quote: '野', after: '𠮷' })
    expect(tail('a𠮷', 1)).toBe('')
    expect(head('𠮷a', 1)).toBe('')
    fc.assert(
      fc.property(text, fc.nat(9), fc.nat(9), fc.nat(9), (words, a, b, context) => {
        const places = Array.from(words, (_, index) => [...words].slice(0, index).join('').length).concat(words.length)
        const [start, end] = [places[a % places.length]!, places[b % places.length]!].sort((x, y) => x - y)
        const { before, quote, after } = inContext(words, { start: start!, end: end! }, context)
        expect(/\p{Surrogate}/u.test(before + after)).toBe(false)
        expect(words).toContain(before + quote + after)
        expect(before.length).toBeLessThanOrEqual(context)
      }),
    )
  })

  test('places of characters outside the basic plane', () => {
    expect(astralPlaces('吃𠮷野家\u{1f600}')).toEqual([1, 5])
    expect(astralPlaces('省财政厅')).toEqual([])
  })
})

describe('merging', () => {
  const claim = (properties: Node['properties']): Node => ({ id: 'department:x', label: 'Department', properties })

  test('unites lists, keeps the fuller text, raises flags', () => {
    const merged = mergeNodes([
      claim({ name: '甲', aliases: ['b', 'a'], registered: false, line: '财政' }),
      claim({ name: '甲乙', aliases: ['a', 'c'], registered: true }),
    ])
    expect(merged.properties).toEqual({ name: '甲乙', aliases: ['a', 'b', 'c'], registered: true, line: '财政' })
  })

  test('does not depend on the order, on repetition, or on what was merged before', () => {
    const properties = fc.record(
      { name: text, aliases: fc.uniqueArray(text), registered: fc.boolean(), line: text },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(properties, properties, properties, (a, b, c) => {
        const [x, y, z] = [claim(a), claim(b), claim(c)]
        const expected = mergeNodes([x, y, z])
        expect(mergeNodes([z, y, x, y])).toEqual(expected)
        expect(mergeNodes([mergeNodes([x, z]), y])).toEqual(expected)
      }),
    )
  })

  test('puts the evidence of each document after that of the one with the smaller id', () => {
    const said = (document: string, starts: number[]) => ({
      type: 'SUCCEEDS' as const,
      from: 'department:a',
      to: 'department:b',
      properties: { kind: document },
      evidence: starts.map((start) => ({ document, start })),
    })
    const merged = mergeEdges([said('（', [5, 3]), said('𠮷', [1]), said('a', [9])])
    expect(merged.evidence.map(({ document, start }) => document + String(start))).toEqual(['a9', '（5', '（3', '𠮷1'])
  })
})
