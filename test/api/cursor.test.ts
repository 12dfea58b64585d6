// Cursors: they come back as they went, and nothing else is taken for one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, fingerprint } from '../../api/query/cursor.ts'

const question = fingerprint('Query.projects', { first: 20, filter: { lead: '省大数据局' } })
const key = fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { minLength: 1 })

test('any key comes back', () => {
  fc.assert(
    fc.property(key, (given) => {
      expect(decodeCursor(question, encodeCursor(question, given))).toEqual(given)
    }),
  )
})

test('one changed character makes it no cursor', () => {
  const cursor = encodeCursor(question, ['2020-12-31', 'target:浙政发〔2018〕48号#二!1'])
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'), (at, character) => {
      const forged = cursor.slice(0, at) + character + cursor.slice(at + 1)
      // The last character of base64 can carry bits that mean nothing.
      fc.pre(Buffer.from(forged, 'base64url').toString('hex') !== Buffer.from(cursor, 'base64url').toString('hex'))
      expect(() => decodeCursor(question, forged)).toThrow(/no cursor of this API|another question/)
    }),
  )
})

test('what is no cursor at all is refused', () => {
  const written = (body: unknown): string => Buffer.from(JSON.stringify(body)).toString('base64url')
  const valid = { v: 1, q: question, k: ['a'], c: '' }
  for (const cursor of [
    '',
    'x',
    '💥',
    written(null),
    written(7),
    written([]),
    written({}),
    written(valid),
    written({ ...valid, v: 2 }),
    written({ ...valid, k: [] }),
    written({ ...valid, k: [{}] }),
    written({ ...valid, k: 'a' }),
    written(JSON.parse('{"__proto__":{"v":1}}')),
  ])
    expect(() => decodeCursor(question, cursor)).toThrow('no cursor of this API')
})

test('a cursor is good for its own question only', () => {
  const cursor = encodeCursor(question, ['a'])
  const other = fingerprint('Query.projects', { first: 20, filter: { lead: '省财政厅' } })
  expect(() => decodeCursor(other, cursor)).toThrow('another question')
})

test('the page does not change the question, nor does the order in which a filter is written, nor a null', () => {
  expect(fingerprint('Query.projects', { filter: { lead: 'a', support: 'b' }, first: 1, after: 'x' })).toBe(
    fingerprint('Query.projects', { first: 9, filter: { support: 'b', lead: 'a', text: null } }),
  )
  expect(fingerprint('Query.projects', {})).not.toBe(fingerprint('Query.targets', {}))
})
