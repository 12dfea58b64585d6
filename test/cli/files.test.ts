// Which files a run takes: named ones, folders in order, lists, and shares of a list.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listed, listFiles, readFileList } from '../../cli/files/list-files.ts'
import { parseShard, takeShard } from '../../cli/files/shard.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-files-'))
  for (const path of ['b', 'a/深圳', '.hidden', 'empty']) mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['b/2.txt', 'b/10.md', 'a/深圳/1.TXT', 'c.txt', '.hidden/x.txt', 'note.json', '.x.txt'])
    writeFileSync(join(folder, path), 'x')
  symlinkSync(folder, join(folder, 'loop'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'd.txt'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

const paths = (listed: readonly Listed[]): string[] => listed.map(({ path }) => path.slice(folder.length + 1))

test('a folder is walked in order of names; hidden files and other kinds are left out', async () => {
  const listed = await all(listFiles([folder]))
  expect(paths(listed)).toEqual(['a/深圳/1.TXT', 'b/10.md', 'b/2.txt', 'c.txt', 'd.txt'])
  expect(listed[0]).toEqual({ path: join(folder, 'a/深圳/1.TXT'), size: 1 })
})

test('what cannot be read is a failure in words and ends nothing', async () => {
  const listed = await all(listFiles([join(folder, 'absent.txt'), join(folder, 'empty'), join(folder, 'note.json')]))
  expect(listed).toMatchObject([
    { failure: expect.stringContaining('no such file') as string },
    { failure: 'the folder holds no gazette (.txt, .md)' },
    { size: 1 },
  ])
})

test('a list is read line by line, and a missing one is refused', async () => {
  const list = join(folder, 'list')
  writeFileSync(list, 'a.txt\r\n\n b 1.txt\n')
  expect(await all(readFileList(list))).toEqual(['a.txt', ' b 1.txt'])
  await expect(all(readFileList(join(folder, 'absent')))).rejects.toThrow('absent: there is no such file')
})

test('all shards together are the list, and none shares an item', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (numbers, count) => {
      const items = numbers.map((number, position) => `${position}:${number}`)
      const given = async function* (): AsyncGenerator<string> {
        yield* items
      }
      const shards = await Promise.all(
        Array.from({ length: count }, (_, index) => all(takeShard(given(), { index: index + 1, count }))),
      )
      expect(shards.flat().sort()).toEqual(items.sort())
      const sizes = shards.map((shard) => shard.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a shard is written i/n', () => {
  expect(parseShard('2/4')).toEqual({ index: 2, count: 4 })
  for (const wrong of ['0/4', '5/4', '4', '1/0', 'a/b', '1/4x', '-1/4']) expect(() => parseShard(wrong)).toThrow('i/n')
})
