// The generator's law at length: 10,000 random gazettes, or as many as LAW_RUNS says.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/extract/law-*.test.ts'],
    env: { LAW_RUNS: process.env['LAW_RUNS'] ?? '10000' },
    testTimeout: 600_000,
  },
})
