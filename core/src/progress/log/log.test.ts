import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendEntry, canonicalJson, type Json, type LogBody, type LogEntry, storyOf, verifyLog } from './log.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const body = (n: number): LogBody => ({
  at: `2024-03-0${(n % 9) + 1}T08:00:00Z`,
  by: { person: `p${n}`, post: '科长', unit: '市督查室', role: 'supervisor' },
  address: '127.0.0.1',
  action: 'report.accept',
  subject: { kind: 'task', id: `t${n % 2}` },
  data: { value: String(n), note: '达序时' },
})
async function logOf(count: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for (let n = 0; n < count; n += 1) entries.push(await appendEntry(entries.at(-1) ?? null, body(n), sha256))
  return entries
}

describe('canonicalJson', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 乙: '1', 甲: { z: '', A: 0 } }, '{"乙":"1","甲":{"A":0,"z":""}}'],
    ['“引号"\n', '"“引号\\"\\n"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [{ a: undefined }]])('refuses %s', value =>
    expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError),
  )

  it('does not depend on the order of keys, and says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value as Json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })
})

describe('verifyLog', () => {
  it('finds a sound log sound, whole or by pages', async () => {
    const log = await logOf(6)
    expect(await verifyLog(log, sha256, { head: log[5].hash })).toBeNull()
    expect(await verifyLog(log.slice(3), sha256, { after: log[2] })).toBeNull()
    expect(await verifyLog([], sha256)).toBeNull()
  })

  const tampered: [string, (log: LogEntry[]) => LogEntry[], number, string][] = [
    ['a changed value', log => log.map((e, i) => (i === 2 ? { ...e, data: { value: '9' } } : e)), 2, 'hash'],
    ['a changed person', log => log.map((e, i) => (i === 0 ? { ...e, by: { ...e.by, person: 'x' } } : e)), 0, 'hash'],
    [
      'a changed subject',
      log => log.map((e, i) => (i === 3 ? { ...e, subject: { ...e.subject, id: 'x' } } : e)),
      3,
      'hash',
    ],
    ['a removed entry', log => log.filter((_, i) => i !== 2), 2, 'number'],
    ['a removed first entry', log => log.slice(1), 0, 'number'],
    ['two in the wrong order', log => [log[1], log[0], ...log.slice(2)], 0, 'number'],
    ['a renumbered hole', log => log.filter((_, i) => i !== 2).map((e, i) => ({ ...e, number: i + 1 })), 2, 'previous'],
    ['a cut end', log => log.slice(0, 4), 4, 'cut'],
  ]
  it.each(tampered)('finds %s', async (_, tamper, index, kind) => {
    const log = await logOf(6)
    expect(await verifyLog(tamper(log), sha256, { head: log[5].hash })).toMatchObject({ index, kind })
  })

  it('finds an entry changed and hashed anew, by the one after it', async () => {
    const log = await logOf(3)
    const forged = await appendEntry(log[0], { ...body(1), data: { value: '99' } }, sha256)
    expect(await verifyLog([log[0], forged, log[2]], sha256)).toMatchObject({ index: 2, kind: 'previous' })
  })

  it('tells the story of a task', async () => {
    const log = await logOf(5)
    expect(storyOf([...log].reverse(), 'task', 't0').map(e => e.number)).toEqual([1, 3, 5])
  })
})
