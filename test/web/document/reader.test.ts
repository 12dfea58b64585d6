// The reader: paragraphs as official documents set them, notes beside them, brackets around a clause.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupRows, paragraphsOf } from '../../../web/document/paragraphs.ts'
import { placeNotes } from '../../../web/document/place-notes.ts'
import { withBrackets } from '../../../web/document/reading.ts'
import { innermost } from '../../../web/parts/use-path-at.ts'

const text = [
  '浙江省深化改革',
  '总体方案',
  '浙政发〔2018〕48号',
  '各市人民政府：',
  '五、重点工程',
  '（三）公共服务。',
  '1.建设平台。持续迭代。（责任单位：省大数据局）',
  '事项\t单位',
  '甲\t乙',
].join('\n')
const at = (words: string) => text.indexOf(words)
const outline = [
  { path: '五', title: '重点工程', start: at('五、'), end: text.length },
  { path: '五/（三）', title: '公共服务', start: at('（三）'), end: text.length },
  { path: '五/（三）/1', title: '建设平台', start: at('1.建设'), end: text.length },
]

describe('paragraphsOf', () => {
  const paragraphs = paragraphsOf(text, outline, ['浙江省深化改革总体方案', '浙政发〔2018〕48号'])

  it('leaves the head to the head, and keeps the recipients', () => {
    expect(paragraphs.slice(0, 4).map(({ kind }) => kind)).toEqual(['front', 'front', 'front', 'body'])
  })

  it('sets headings, and run-in titles with their full stop', () => {
    const [five, three, one] = paragraphs.slice(4)
    expect([five!.kind, five!.level]).toEqual(['heading', 1])
    expect([three!.kind, three!.level]).toEqual(['heading', 2])
    expect([one!.kind, text.slice(one!.start, one!.titleEnd)]).toEqual(['item', '1.建设平台。'])
  })

  it('knows under which item each stands, at its offset', () => {
    for (const { start, text: words } of paragraphs) expect(text.startsWith(words, start)).toBe(true)
    expect(paragraphs.at(-1)!.path).toBe('五/（三）/1')
    expect(innermost(outline, at('持续'))).toBe('五/（三）/1')
    expect(innermost(outline, 0)).toBeUndefined()
  })

  it('puts neighbouring rows in one table', () => {
    expect(groupRows(paragraphs).at(-1)).toHaveLength(2)
  })
})

describe('withBrackets', () => {
  it('widens to the brackets around the words', () => {
    const start = at('省大数据局')
    const span = withBrackets(text, { start, end: start + 5 })
    expect(text.slice(span.start, span.end)).toBe('（责任单位：省大数据局）')
  })

  it('leaves words outside brackets alone', () => {
    const start = at('持续迭代')
    expect(withBrackets(text, { start, end: start + 4 })).toEqual({ start, end: start + 4 })
  })
})

describe('placeNotes', () => {
  it('keeps the pinned note at its paragraph and moves the others aside', () => {
    expect(placeNotes([0, 10, 20, 400], [50, 50, 50, 50], 10, undefined)).toEqual([0, 60, 120, 400])
    expect(placeNotes([100, 210, 220], [50, 50, 50], 10, 1)).toEqual([100, 210, 270])
    expect(placeNotes([190, 200, 210], [50, 50, 50], 10, 1)).toEqual([140, 200, 260])
  })

  it('never lets two notes overlap, nor one leave the column', () => {
    const note = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 20, max: 200 }))
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 20 }), fc.nat(), (notes, pin) => {
        const anchors = notes.map(([anchor]) => anchor).sort((a, b) => a - b)
        const heights = notes.map(([, height]) => height)
        const tops = placeNotes(anchors, heights, 10, pin % notes.length)
        expect(tops[0]!).toBeGreaterThanOrEqual(0)
        for (let index = 1; index < tops.length; index++)
          expect(tops[index]!).toBeGreaterThanOrEqual(tops[index - 1]! + heights[index - 1]! + 10)
      }),
    )
  })
})
