import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DubanError, ERRORS, type ErrorCode, toDubanError } from './errors.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/reference/errors.md'), 'utf8')
const codes = Object.keys(ERRORS) as ErrorCode[]
const holes = (template: string): string[] => [...new Set(template.match(/\{\w+\}/g))].sort()

describe('the catalogue of errors', () => {
  it('is the table of docs/reference/errors.md, with status, exit code and what to do', () => {
    const rows = [...page.matchAll(/^\| `(\w+)`\s*\| (\d+)\s*\| (\d+)\s*\| ([^|]+) \| ([^|]+) \|$/gm)]
    const documented = rows.map(([, code, status, exit]) => ({ code, status: Number(status), exit: Number(exit) }))
    const expected = codes.map(code => ({ code, status: ERRORS[code].status, exit: ERRORS[code].exit }))
    expect(documented).toEqual(expected)
    expect(rows.filter(([, , , , , remedy]) => remedy.trim().length < 8).map(([, code]) => code)).toEqual([])
  })

  it.each(codes)('%s says the same in both languages', code => {
    expect(holes(ERRORS[code].zh)).toEqual(holes(ERRORS[code].en))
  })

  it('fills a sentence with its parameters', () => {
    const error = new DubanError('store_locked', { folder: '/data', pid: 42 })
    expect(error.say('zh')).toBe('数据文件夹 /data 正被另一个督办程序（进程 42）使用；请先停止它，或在它的网页里操作')
    expect(error.say('en')).toContain('/data is in use by another Duban (process 42)')
  })
})

describe('any throw as a coded error', () => {
  const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })
  it.each<[string, unknown, ErrorCode]>([
    ['the system has no space left', coded('ENOSPC'), 'disk_full'],
    ['a quota is used up', coded('EDQUOT'), 'disk_full'],
    ['PostgreSQL has no space left', coded('53100'), 'disk_full'],
    ['the cause has no space left', new Error('query failed', { cause: coded('ENOSPC') }), 'disk_full'],
    ['a sentence alone tells', new Error('could not extend file "base/1": No space left on device'), 'disk_full'],
    ['another code of the system', coded('EIO'), 'internal'],
    ['another code of the database', coded('23505'), 'internal'],
    ['a string', 'oops', 'internal'],
    ['nothing', undefined, 'internal'],
  ])('%s', (_, thrown, code) => {
    expect(toDubanError(thrown).code).toBe(code)
  })

  it('keeps what is coded already', () => {
    const error = new DubanError('file_empty', { name: 'a.txt' })
    expect(toDubanError(error)).toBe(error)
  })
})
