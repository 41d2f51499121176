import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dueDay } from './limits.ts'

const rows = readFileSync(new URL('../../../../lexicons/time-limits.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t'))

describe('dueDay', () => {
  it.each(rows.map(row => [row[0], row[7]]))('%s: %s', (kind, example) => {
    const [start, last] = example.split('→')
    expect(dueDay(kind, start)).toMatchObject({ day: last, certain: true })
  })

  it('has no limit for a kind that nobody set', () => expect(dueDay('dance', '2024-05-06')).toBeNull())

  it('says when the calendar of the year is not out', () => {
    expect(dueDay('instruction', '2026-12-25')?.certain).toBe(false)
    expect(dueDay('objection', '2026-12-25')?.certain).toBe(false)
  })

  it('takes the limits of a city in place of its own', () => {
    const own = {
      kind: 'instruction',
      name: '批示',
      days: 5,
      count: 'working',
      rolls: false,
      from: 'assign',
      source: '本市',
    } as const
    expect(dueDay('instruction', '2024-05-06', undefined, [own])?.day).toBe('2024-05-11')
  })
})
