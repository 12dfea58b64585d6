import { describe, expect, it } from 'vitest'
import { decode } from '../../graph/text/decode.ts'

const TEXT = '浙江省人民政府关于试验的通知\n一、责任单位：省水利厅'

const utf16be = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

describe('decode', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['utf-16le', Buffer.from(`${TEXT}\n2018 1 2 3`, 'utf16le')],
    ['utf-16be', utf16be(TEXT)],
  ] as const)('reads %s', (encoding, bytes) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ encoding })
    expect('text' in decoded && decoded.text).toContain('责任单位：省水利厅')
  })

  it('reads GB18030', () => {
    // 责任单位：省水利厅
    const bytes = Buffer.from('d4f0c8ceb5a5cebba3bacaa1cbaec0fbccfc', 'hex')
    expect(decode(bytes)).toEqual({ encoding: 'gb18030', text: '责任单位：省水利厅' })
  })

  it.each([
    ['nothing', Buffer.alloc(0), 0],
    ['a broken byte', Buffer.concat([Buffer.from('责任'), Buffer.from([0xff, 0x20, 0xff])]), 6],
    ['a control character', Buffer.from('责任\u0001单位'), 6],
    ['a replacement character that somebody stored', Buffer.from('责任\uFFFD单位'), 6],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 0],
  ])('refuses %s with its offset', (_, bytes, offset) => {
    expect(decode(bytes)).toMatchObject({ offset })
  })
})
