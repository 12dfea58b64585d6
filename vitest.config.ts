// Unit and contract tests: what `npm test` runs. They need Node and npm only; tests of Neo4j wait for NEO4J_URI.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take the other of graphql's two builds than Node does, and one process must hold one only.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test waits for comes at once on a quiet machine; a busy one gets the time.
    expect: { poll: { timeout: 30_000 } },
  },
})
