import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file && existsSync(join(root, file)))
const code = files.filter(file => /\.(ts|tsx|js)$/.test(file) && !/generated|\.d\.ts$|migrations/.test(file))
const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length

const LONGEST_FILE = 400
const MEDIAN_AT_MOST = 130

describe('the layout', () => {
  it('has no file that is too long to read', () => {
    expect(code.filter(file => lines(file) > LONGEST_FILE + 1)).toEqual([])
  })

  it('has a median file of about a hundred lines', () => {
    const sizes = code
      .filter(file => !file.includes('.test.'))
      .map(lines)
      .sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_AT_MOST)
  })

  it('has no folder or file named for nothing', () => {
    expect(files.filter(file => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.[jt]sx?$)/.test(file))).toEqual([])
  })

  it('keeps no switched-off check and no untyped value', () => {
    const marks = /\bTODO\b|\bFIXME\b|@ts-(ignore|expect-error)|biome-ignore|\bas any\b|: any\b|\.only\(/
    const own = join('tests', 'layout.test.ts')
    expect(code.filter(file => file !== own && marks.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('searches no whole report for what stands near a number', () => {
    const unbounded = /\b(?:text|folded|source)\.(?:lastIndexOf|indexOf|search|match)\(/
    // It goes through the text once, from blank to blank.
    const once = 'core/src/statements/tasks/spaced-digits.ts'
    const rules = code.filter(
      file => file.startsWith('core/src/statements/') && !file.includes('.test.') && file !== once,
    )
    expect(rules.filter(file => unbounded.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
})
