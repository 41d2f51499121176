import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Where the service answers while the pages are served by Vite. */
const SERVICE = process.env.DUBAN_SERVICE ?? 'http://127.0.0.1:8080'

/** Smaller files do not gain from it. */
const LEAST_BYTES = 1024

/** Writes each script and style sheet also as Brotli and gzip, once, so that the service sends it small without any work. */
const compress: Plugin = {
  name: 'compress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css|svg)$/.test(file)) continue
      const path = join(dir, file)
      const bytes = readFileSync(path)
      if (bytes.length < LEAST_BYTES) continue
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
}

export default defineConfig({
  plugins: [compress],
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
