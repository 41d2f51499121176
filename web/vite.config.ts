import { defineConfig } from 'vite'

/** Where the service answers while the pages are served by Vite. */
const SERVICE = process.env.DUBAN_SERVICE ?? 'http://127.0.0.1:8080'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  server: { host: '127.0.0.1', proxy: { '/api': SERVICE, '^/public(/|$)': SERVICE } },
  preview: { host: '127.0.0.1', proxy: { '/api': SERVICE, '^/public(/|$)': SERVICE } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      // Libraries mark modules for other bundlers ("use client", pure calls); such notes would bury the ones that matter.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warning.code !== 'INVALID_ANNOTATION') warn(warning)
      },
    },
  },
})
