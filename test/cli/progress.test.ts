// Rate and remaining time in words.
import { expect, test } from 'vitest'
import { duration, inWords } from '../../cli/ingest/progress.ts'

test('a duration is said in two units at most', () => {
  expect([0.2, 45, 60, 200, 7500].map(duration)).toEqual(['1 s', '45 s', '1 min 0 s', '3 min 20 s', '2 h 5 min'])
})

test('the remaining time goes by bytes', () => {
  const total = { files: 40, bytes: 1000 }
  expect(inWords({ files: 12, bytes: 250 }, total, 10)).toBe('12 of 40 files, 1.2 files/s, 30 s left')
  expect(inWords({ files: 0, bytes: 0 }, total, 3)).toBe('0 of 40 files')
  expect(inWords({ files: 1000, bytes: 1000 }, { files: 1000, bytes: 1000 }, 10)).toBe(
    '1,000 of 1,000 files, 100 files/s, 0 s left',
  )
})
