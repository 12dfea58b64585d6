// Links and what the URL holds: every address can be written and read back.
import { describe, expect, it } from 'vitest'
import { formatEdge, parseEdge } from '../../../web/url/edge-key.ts'
import { departmentLink, documentLink, graphLink, nodeLink, splitId, withQuery } from '../../../web/url/links.ts'
import { formatSpan, parseSpan } from '../../../web/url/span.ts'
import { changed, listOf } from '../../../web/url/use-params.ts'

const read = (link: string) => new URL(link, 'http://localhost')

describe('links', () => {
  it('encode what would break a path or a query', () => {
    const url = read(departmentLink('各市、县（市、区）政府', { duty: '浙政发〔2018〕48号#五/（三）/1' }))
    expect(decodeURIComponent(url.pathname)).toBe('/department/各市、县（市、区）政府')
    expect(url.hash).toBe('')
    expect(url.searchParams.get('duty')).toBe('浙政发〔2018〕48号#五/（三）/1')
  })

  it('keep a slash within a name', () => {
    expect(read(documentLink('关于A/B的通知')).pathname.split('/')).toHaveLength(3)
  })

  it('leave out what is empty', () => {
    expect(withQuery('/targets', { asof: '', doc: undefined })).toBe('/targets')
    expect(graphLink('platform:浙政钉', { layout: 'tiers' })).toContain('layout=tiers')
  })

  it.each([
    ['department:浙江省大数据发展管理局', '/department/浙江省大数据发展管理局'],
    ['document:浙政发〔2018〕48号', '/document/浙政发〔2018〕48号'],
    ['project:浙政发〔2018〕48号#五/（三）/1', '/document/浙政发〔2018〕48号?at=五/（三）/1'],
    ['project:浙政发〔2018〕50号#四/1~2', '/document/浙政发〔2018〕50号?at=四/1'],
    ['target:浙政发〔2018〕48号#二/（二）!3', '/document/浙政发〔2018〕48号?at=二/（二）'],
  ])('find the page of %s', (id, page) => {
    const url = read(nodeLink(id)!)
    expect(decodeURIComponent(url.pathname) + decodeURIComponent(url.search)).toBe(page)
  })

  it('find no page for what has none', () => {
    expect(nodeLink('platform:浙政钉')).toBeUndefined()
    expect(nodeLink('project:无号')).toBeUndefined()
    expect(splitId('无冒号')).toEqual(['', '无冒号'])
  })
})

describe('spans and edges in the URL', () => {
  it('are read back as they were written', () => {
    expect(parseSpan(formatSpan({ start: 1023, end: 1061 }))).toEqual({ start: 1023, end: 1061 })
    const edge = { type: 'LEADS', from: 'department:省大数据局', to: 'project:浙政发〔2018〕48号#五/（三）/1~2' }
    expect(parseEdge(formatEdge(edge))).toEqual(edge)
  })

  it.each([null, '', '5', '9-5', '5-5', 'a-b', '1-2-3', '1-99999999999'])('refuse the span %s', (text) => {
    expect(parseSpan(text)).toBeUndefined()
  })

  it.each([null, '', 'LEADS', 'LEADS|a', 'LEADS||b', 'a|b|c|d'])('refuse the edge %s', (text) => {
    expect(parseEdge(text)).toBeUndefined()
  })
})

describe('changed', () => {
  it('sets, removes and leaves the rest, without touching what was', () => {
    const before = new URLSearchParams('lang=en&duty=a&sort=due')
    expect(changed(before, { duty: null, sort: '', doc: 'b' }).toString()).toBe('lang=en&doc=b')
    expect(before.get('duty')).toBe('a')
  })

  it('reads lists', () => {
    expect([...listOf(new URLSearchParams('kind=lead,,support'), 'kind')]).toEqual(['lead', 'support'])
    expect(listOf(new URLSearchParams(), 'kind').size).toBe(0)
  })
})
