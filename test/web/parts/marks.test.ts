// Marks in a text: segments cover it once, names are found whole, the deciding words are told from the rest.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EvidenceWords, formsOf, quotation, stepsOf } from '../../../web/parts/evidence.ts'
import { type Mark, markNames, type MarkKind, segment } from '../../../web/parts/marks.ts'
import { passageOf } from '../../../web/parts/passage.ts'
import { shortTitle } from '../../../web/parts/short-title.ts'
import { targetValue, valueWithUnit } from '../../../web/parts/target-value.ts'

describe('segment', () => {
  it('cuts at the borders of marks', () => {
    expect(segment('省大数据局、省公安厅', [{ start: 0, end: 5, kind: 'lead' }])).toEqual([
      { start: 0, text: '省大数据局', kind: 'lead' },
      { start: 5, text: '、省公安厅' },
    ])
  })

  it('lets the stronger mark win where two overlap', () => {
    const marks: Mark[] = [
      { start: 0, end: 6, kind: 'platform' },
      { start: 2, end: 4, kind: 'lead' },
    ]
    expect(segment('abcdef', marks).map(({ text, kind }) => [text, kind])).toEqual([
      ['ab', 'platform'],
      ['cd', 'lead'],
      ['ef', 'platform'],
    ])
  })

  it('never loses or repeats a character, whatever the marks', () => {
    const kinds: MarkKind[] = ['lead', 'support', 'target', 'platform', 'citation', 'rule', 'problem', 'found']
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
      kind: fc.constantFrom(...kinds),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const segments = segment(text, marks)
        expect(segments.map((part) => part.text).join('')).toBe(text)
        for (const part of segments) expect(text.startsWith(part.text, part.start)).toBe(true)
      }),
    )
  })
})

describe('markNames', () => {
  it('finds every place and prefers the longer name', () => {
    const text = '浙江省发展和改革委员会、省发展改革委、省发展改革委'
    const marks = markNames(text, [
      { name: '省发展改革委', kind: 'support' },
      { name: '浙江省发展和改革委员会', kind: 'lead' },
      { name: '', kind: 'lead' },
    ])
    expect(marks.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['浙江省发展和改革委员会', 'lead'],
      ['省发展改革委', 'support'],
      ['省发展改革委', 'support'],
    ])
  })
})

describe('passageOf', () => {
  it('goes back to the last full stop and on to the next', () => {
    expect(
      passageOf({ before: '便民服务。（责任单位：', quote: '省大数据局', after: '、省公安厅）\n2.深化', start: 1029 }),
    ).toEqual({ text: '（责任单位：省大数据局、省公安厅）', offset: 1023 })
  })

  it('adds nothing behind a quote that ends itself', () => {
    expect(passageOf({ before: '', quote: '（省财政厅负责）', after: '后文', start: 3 }).text).toBe('（省财政厅负责）')
  })
})

const words = (quote: string, start: number, rule: string): EvidenceWords => ({
  quote,
  before: '',
  after: '',
  start,
  end: start + quote.length,
  rule,
  file: 'gazette.txt',
  line: 1,
  document: { number: '浙政发〔2018〕48号', title: '方案' },
})
const part = (role: 'LEADS' | 'SUPPORTS', name: string, alias: string) => ({
  role,
  department: { id: `department:${name}`, name, shortName: null, aliases: [alias] },
})

describe('stepsOf', () => {
  const lead = part('LEADS', '浙江省大数据发展管理局', '省大数据局')
  const support = part('SUPPORTS', '浙江省公安厅', '省公安厅')
  const rule = words('列第一位的为牵头单位，下同', 7, 'convention-first')
  const clause = words('（责任单位：省大数据局、省公安厅）', 90, 'responsible-units')

  it('puts the clause first and the rule behind it, wherever they stand', () => {
    const steps = stepsOf([rule, clause], lead, [lead, support])
    expect(steps.map(({ kind }) => kind)).toEqual(['clause', 'rule'])
    expect(steps[1]!.marks).toEqual([{ start: 7, end: 20, kind: 'rule' }])
  })

  it('marks each department of the clause by its role, in the document’s offsets', () => {
    const [step] = stepsOf([clause], lead, [lead, support])
    expect(step!.marks.map(({ start, end, kind }) => [clause.quote.slice(start - 90, end - 90), kind])).toEqual([
      ['省大数据局', 'lead'],
      ['省公安厅', 'support'],
    ])
  })

  it('marks the whole quote when it names nobody', () => {
    const [step] = stepsOf([words('由牵头单位负责', 4, 'running-text')], lead, [lead])
    expect(step!.kind).toBe('clause')
    expect(step!.marks).toEqual([{ start: 4, end: 11, kind: 'lead' }])
  })

  it('knows every form of a name once', () => {
    expect(formsOf(part('LEADS', '省统计局', '省统计局'))).toEqual(['省统计局'])
  })
})

describe('small words', () => {
  it('quotes with number, path and link', () => {
    expect(
      quotation({ quote: '省大数据局负责', document: '浙政发〔2018〕48号', path: '十', link: 'http://localhost/d' }),
    ).toBe('“省大数据局负责”\n浙政发〔2018〕48号，十\nhttp://localhost/d')
  })

  it.each([
    ['浙江省人民政府办公厅关于开展工伤保险基金省级调剂工作的通知', '开展工伤保险基金省级调剂工作'],
    ['浙江省人民政府关于印发浙江省深化改革总体方案的通知', '浙江省深化改革总体方案'],
    ['中华人民共和国网络安全法', '中华人民共和国网络安全法'],
  ])('shortens %s', (title, short) => {
    expect(shortTitle(title)).toBe(short)
  })

  it('reads values with their sign', () => {
    expect(targetValue({ comparator: 'GTE', value: 80, valueMax: null, unit: '%' })).toBe('≥ 80%')
    expect(targetValue({ comparator: 'RANGE', value: 16, valueMax: 24, unit: '岁' })).toBe('16–24岁')
    expect(valueWithUnit({ comparator: null, value: null, valueMax: null, unit: null })).toBe('')
  })
})
