// Builds the explorer into dist/web; while developing it asks a server on port 4000.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
