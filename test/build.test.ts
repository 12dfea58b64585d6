import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { build, EDGE_KINDS, mergeFragments, NODE_KINDS } from '../graph/index.ts'

const NAME = 'zhejiang-gazette-2019-02.txt'
const bytes = readFileSync(new URL(`../seeds/${NAME}`, import.meta.url))
const built = build({ name: NAME, bytes })
const { documents, nodes, edges } = mergeFragments(built.fragments)

describe('build on the seed gazette', () => {
  it('is the same in every run', () => {
    expect(JSON.stringify(build({ name: NAME, bytes }))).toBe(JSON.stringify(built))
  })

  it('quotes the text and nothing else', () => {
    const texts = new Map(documents.map((document) => [document.id, document.text]))
    for (const { evidence } of edges)
      for (const { document, start, end, quote } of evidence) expect(texts.get(document)?.slice(start, end)).toBe(quote)
  })

  it('leads every quote back to its line and column in the file', () => {
    const lines = bytes.toString('utf8').split('\n')
    for (const { evidence } of edges) {
      for (const { quote, line, column } of evidence) {
        const first = lines[line - 1]?.slice(column - 1, column).normalize('NFKC')
        expect(first).toBe(quote.slice(0, 1).normalize('NFKC'))
      }
    }
  })

  it('has evidence on every claim but the facts of the registry', () => {
    const bare = edges.filter((edge) => edge.evidence.length === 0)
    expect(new Set(bare.map((edge) => edge.type))).toEqual(new Set(['SUCCEEDS']))
    expect(bare.every((edge) => typeof edge.properties['source'] === 'string')).toBe(true)
  })

  it('keeps to the model: labels, ends and properties', () => {
    const labels = new Map(nodes.map((node) => [node.id, node.label]))
    for (const { label, properties } of nodes)
      expect(Object.keys(NODE_KINDS[label])).toEqual(expect.arrayContaining(Object.keys(properties)))
    for (const { type, from, to, properties } of edges) {
      const kind = EDGE_KINDS[type]
      expect(kind.from).toContain(labels.get(from))
      expect(kind.to).toContain(labels.get(to))
      expect(Object.keys(kind.properties)).toEqual(expect.arrayContaining(Object.keys(properties)))
    }
  })

  it('leaves no clause unread', () => {
    expect(built.problems).toEqual([])
  })
})

describe('build on what is no gazette', () => {
  it.each([
    ['', 'unknown-encoding'],
    ['今天天气很好。', 'no-document'],
  ])('answers «%s» with a problem', (text, code) => {
    const { fragments, problems } = build({ name: 'test.txt', bytes: Buffer.from(text) })
    expect(fragments).toEqual([])
    expect(problems).toMatchObject([{ file: 'test.txt', code }])
  })

  it('reports a clause that names no body with its place', () => {
    const text = '某省人民政府关于试验的通知\n某政发〔2019〕1号\n一、任务\n（一）做好工作。（由企业负责运营）'
    const { problems } = build({ name: 'test.txt', bytes: Buffer.from(text) })
    expect(problems).toMatchObject([{ line: 4, column: 9, code: 'unresolved-role', quote: '（由企业负责运营）' }])
  })
})
