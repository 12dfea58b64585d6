// The small parts of the query layer: highlights, filters put together, keys compared, the shortest way.
import { describe, expect, test } from 'vitest'
import { allOf } from '../../api/query/all-of.ts'
import { compareKeys, pageOfList } from '../../api/query/connection.ts'
import { highlights } from '../../api/query/highlight.ts'
import { shortestPath } from '../../api/query/shortest-path.ts'
import type { Edge } from '../../graph/index.ts'

describe('highlights', () => {
  test.each([
    ['浙江省大数据发展管理局', '大数据', ['大数据']],
    ['浙政发〔２０１８〕４８号', '2018', ['２０１８']],
    ['ＡI and ai', 'AI', ['ＡI', 'ai']],
    ['省市省市', '省', ['省', '省']],
    ['10㎡以上', 'm2', ['㎡']],
    ['aaa', 'aa', ['aa']],
    ['没有', '大', []],
    ['没有', '', []],
    ['𠮷祥', '祥', ['祥']],
  ])('%s, looked through for %s', (value, text, expected) => {
    expect(highlights(value, text).map(({ start, end }) => value.slice(start, end))).toEqual(expected)
  })
})

test('filters put together keep every part', () => {
  const a = { any: [{ ids: ['1'] }, { ids: ['2'] }], where: [{ property: 'x', op: 'eq', value: 1 } as const] }
  const b = { any: [{ ids: ['2'] }, { ids: ['3'] }] }
  const both = allOf([a, b])
  expect(both.where).toHaveLength(1)
  expect(both.any?.map(({ ids }) => ids)).toEqual([[], [], ['2'], []])
  expect(allOf([{ ids: ['1', '2'] }, { ids: ['2', '3'] }])).toEqual({ ids: ['2'] })
  expect(allOf([])).toEqual({})
})

test('keys compare part by part, null last', () => {
  const keys = [
    [null, 'b'],
    [2, 'a'],
    [10, 'a'],
    [2, 'b'],
    [null, 'a'],
  ]
  expect(keys.sort(compareKeys)).toEqual([
    [2, 'a'],
    [2, 'b'],
    [10, 'a'],
    [null, 'a'],
    [null, 'b'],
  ])
})

test('pages of a list follow each other without gap or repetition', () => {
  const list = Array.from({ length: 23 }, (_, i) => ({ id: `n${(i * 7) % 23}`, due: i % 5 === 0 ? null : i % 4 }))
  const keyOf = (item: (typeof list)[number]) => [item.due, item.id]
  const seen: string[] = []
  for (let after: (string | number | null)[] | undefined, more = true; more;) {
    const page = pageOfList(list, keyOf, after ? { first: 5, after } : { first: 5 })
    seen.push(...page.items.map(({ item }) => item.id))
    expect(page.total).toBe(23)
    after = page.items.at(-1)?.key as (string | number | null)[]
    more = page.hasNext
  }
  expect(seen).toHaveLength(23)
  expect(new Set(seen).size).toBe(23)
})

describe('the shortest way', () => {
  const edge = (from: string, to: string, type: Edge['type'] = 'LEADS'): Edge => ({
    type,
    from,
    to,
    properties: {},
    evidence: [],
  })
  const graph = [edge('a', 'b'), edge('c', 'b'), edge('c', 'd'), edge('a', 'x'), edge('x', 'y'), edge('y', 'd')]

  test('goes along and against edges', () => {
    expect(shortestPath(graph, 'a', 'd', 4)?.map(({ from, to }) => from + to)).toEqual(['ab', 'cb', 'cd'])
  })
  test('is empty from a node to itself', () => {
    expect(shortestPath(graph, 'a', 'a', 4)).toEqual([])
  })
  test('is no longer than allowed', () => {
    expect(shortestPath(graph, 'a', 'd', 2)).toBeUndefined()
  })
  test('does not depend on the order of the edges', () => {
    const two = [edge('a', 'm'), edge('m', 'z'), edge('a', 'k'), edge('k', 'z')]
    expect(shortestPath([...two].reverse(), 'a', 'z', 4)).toEqual(shortestPath(two, 'a', 'z', 4))
  })
})
