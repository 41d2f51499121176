import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file && existsSync(join(root, file)) && !file.includes('/generated/'))
const sources = files.filter(file => /^(core|server|web)\/src\//.test(file) && !/\.test\.tsx?$/.test(file))

const SPECIFIER = /(?:from|import)\s*\(?\s*'([^']+)'/g
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(SPECIFIER)].map(found => found[1])
const target = (file: string, specifier: string): string =>
  relative(root, normalize(join(root, dirname(file), specifier)))

/** The order in which data moves through core; a folder imports from those before it, never from those after. */
const CORE = ['values', 'lexicon', 'text', 'statements', 'ledger', 'checks', 'tasks', 'progress', 'bulletin']
const coreFolder = (file: string): number => CORE.indexOf(file.split('/')[2])

/** Folders of the server, likewise. */
const SERVER = ['errors.ts', 'strings', 'read', 'store', 'export', 'ingest', 'jobs', 'api', 'cli']

describe('data moves one way', () => {
  it('inside core', () => {
    const upward = sources
      .filter(file => file.startsWith('core/src/') && coreFolder(file) >= 0)
      .flatMap(file =>
        importsOf(file)
          .filter(specifier => specifier.startsWith('.'))
          .map(specifier => target(file, specifier))
          .filter(to => coreFolder(to) > coreFolder(file) || to.split('/').length === 3)
          .map(to => `${file} imports ${to}: a stage imports only from the stages before it`),
      )
    expect(upward).toEqual([])
  })

  it('core knows neither Node nor any package', () => {
    const foreign = sources
      .filter(file => file.startsWith('core/src/'))
      .flatMap(file => importsOf(file).map(specifier => ({ file, specifier })))
      .filter(({ specifier }) => !specifier.startsWith('.'))
    expect(foreign).toEqual([])
    const manifest = JSON.parse(readFileSync(join(root, 'core/package.json'), 'utf8'))
    expect(manifest.dependencies ?? {}).toEqual({})
  })

  it('the store knows neither the API nor the command; the web meets the server over HTTP alone', () => {
    const wrong = sources.flatMap(file =>
      importsOf(file)
        .map(specifier => (specifier.startsWith('.') ? target(file, specifier) : specifier))
        .filter(to => isForbidden(file, to))
        .map(to => `${file} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no cycles', () => {
    expect(findCycle()).toEqual([])
  })
})

function isForbidden(file: string, to: string): boolean {
  if (file.startsWith('web/src/')) return to.startsWith('server/') || to === 'duban' || to.startsWith('core/')
  if (!file.startsWith('server/src/')) return false
  if (to.startsWith('web/') || to.startsWith('core/')) return true
  const [from, other] = [file, to].map(path => SERVER.indexOf(path.split('/')[2]))
  return to.startsWith('server/src/') && from >= 0 && other > from
}

/** The first import cycle among values (type-only imports are left out), or nothing. */
function findCycle(): string[] {
  const graph = new Map(sources.map(file => [file, valueImportsOf(file)]))
  const done = new Set<string>()
  const path: string[] = []
  const walk = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    for (const to of graph.get(file) ?? []) {
      const cycle = walk(to)
      if (cycle.length) return cycle
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of sources) {
    const cycle = walk(file)
    if (cycle.length) return cycle
  }
  return []
}

function valueImportsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/import type[^']*'[^']+'/g, '')
  return [...code.matchAll(/from\s*'(\.[^']+)'/g)].map(found => target(file, found[1]))
}
