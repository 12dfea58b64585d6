// Unit and contract tests: what `npm test` runs. They need Node and npm only; tests of Neo4j wait for NEO4J_URI.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000 },
})
