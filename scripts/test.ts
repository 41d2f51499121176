// `npm test`: types, lint, unit, case, property, store, API and browser tests, with one closing line over all of it.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const root = join(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const scratch = mkdtempSync(join(tmpdir(), 'duban-test-'))

const run = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } })
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  })

/** A check that passes or fails as a whole. */
async function check(title: string, command: string, args: readonly string[]): Promise<Count> {
  console.log(`\n── ${title}`)
  const passed = await run(command, args)
  if (!passed) console.log(`${title}: failed`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** A Vitest run, counted test by test. A run that breaks before it counts anything is one failure. */
async function vitest(title: string, args: readonly string[]): Promise<Count> {
  console.log(`\n── ${title}`)
  const report = join(scratch, `${title}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await run(bin('vitest'), ['run', ...args, ...reporters])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const failed = found.numFailedTests || (passed ? 0 : 1)
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests }
}

const started = Date.now()
const counts = [
  await check('types of core', bin('tsc'), ['-p', 'core']),
  await check('types of server', bin('tsc'), ['-p', 'server']),
  await check('types of web', bin('tsc'), ['-p', 'web']),
  await check('types of scripts and tests', bin('tsc'), ['-p', 'tsconfig.json']),
  await check('lint', bin('biome'), ['check', '.']),
  await vitest('unit', []),
  await vitest('browser', ['--config', 'tests/e2e/vitest.config.ts']),
]
rmSync(scratch, { recursive: true, force: true })

const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)
console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') || !sum('passed') ? 1 : 0
