// Builds the explorer into dist/web; while developing it asks a server on port 4000.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { operationTexts } from './operations.ts'

/** Writes `operations.json` beside the pages: all that they ask. */
const operationsFile = (): Plugin => ({
  name: 'operations',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(operationTexts()) })
  },
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), operationsFile()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The page's policy forbids what is inlined as data.
    assetsInlineLimit: 0,
    // The graph's libraries are loaded with the graph view alone.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/graphql': 'http://127.0.0.1:4000' } },
})
