// Builds the pages when their sources are not those of the last build: `node scripts/build-web.ts`.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const web = join(root, 'web')
const stampPath = join(web, 'dist/.stamp')

/** What a build is made of: the pages, core that they carry along, the versions of everything else, and how it is made. */
const SOURCES = ['web', 'core/src', 'scripts/build-web.ts', 'package-lock.json', 'tsconfig.base.json']
const LEFT_OUT = new Set(['dist', 'node_modules', 'test-results'])

function* filesUnder(path: string): Generator<string> {
  const found = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of found) {
    if (entry.isFile()) yield join(path, entry.name)
    else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) yield* filesUnder(join(path, entry.name))
  }
}

/** Hash of all sources, names and contents: times of files mean nothing after a checkout. */
function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(root, source)
    const files = /\.\w+$/.test(source) ? [path] : [...filesUnder(path)]
    for (const file of files) hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds web/dist if it is missing or older than its sources; says whether it built. */
export async function buildWeb(): Promise<boolean> {
  const stamp = stampOfSources()
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return false
  const { build } = await import('vite')
  // A test's process says NODE_ENV=test, for which React brings its slow and large development build along.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: web, logLevel: 'warn', build: { outDir: 'dist', emptyOutDir: true } })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  writeFileSync(stampPath, stamp)
  return true
}

if (process.argv[1] === import.meta.filename) await buildWeb()
