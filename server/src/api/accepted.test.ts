import type { Role } from 'duban-core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { openOffice, type TestOffice } from './test-office.ts'

/** What anybody may try with the reports of one task. `pick` names one of the reports that there are. */
type Attempt =
  | { readonly kind: 'write'; readonly month: number; readonly value: number; readonly pick: number | null }
  | { readonly kind: 'edit'; readonly value: number; readonly pick: number }
  | { readonly kind: 'step'; readonly step: string; readonly role: Role; readonly pick: number }
  /** The step that comes next, by whom it behoves. */
  | { readonly kind: 'advance'; readonly pick: number }
  | { readonly kind: 'check'; readonly value: number; readonly pick: number }
  | { readonly kind: 'close'; readonly month: number }

const pick = fc.nat({ max: 9 })
const month = fc.integer({ min: 1, max: 4 })
const value = fc.integer({ min: 0, max: 200 })
const step = (name: string, role: Role) =>
  fc.record({ kind: fc.constant('step' as const), step: fc.constant(name), role: fc.constant(role), pick })
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), month, value, pick: fc.option(pick) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), value, pick }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('advance' as const), pick: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: step('submit', 'unit_officer') },
  { weight: 1, arbitrary: step('accept', 'supervisor') },
  { weight: 1, arbitrary: step('return', 'supervisor') },
  { weight: 1, arbitrary: step('lock', 'supervisor') },
  { weight: 1, arbitrary: step('accept', 'leader') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('check' as const), value, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), month }) },
)

/** Every sequence begins with a report that is accepted, of a month that nothing else speaks of: there is something to lose. */
const acceptedFirst = (run: number): readonly Attempt[] => [
  { kind: 'write', month: 5 + (run % 8), value: 50, pick: null },
  { kind: 'advance', pick: 0 },
  { kind: 'advance', pick: 0 },
  { kind: 'advance', pick: 0 },
]

const NEXT: Readonly<Record<string, readonly [step: string, role: Role]>> = {
  submitted: ['approve', 'unit_head'],
  approved: ['accept', 'supervisor'],
  accepted: ['lock', 'supervisor'],
}

/** What was said in a report; checks are added beside it at any time. */
const said = ({ state: _, checks: __, values: ___, ...rest }: Report): object => rest

interface Report {
  readonly checks: unknown
  readonly values: unknown
  readonly id: string
  readonly state: string
  readonly month: string
  readonly value: string | null
  readonly progress: string
  readonly acceptedAt: string | null
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let document = ''
  let task: { id: string; row: { targets: { id: string }[] } }
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    const supervisor = office.as('supervisor')
    document = (await supervisor.upload('/documents', {}, { name: 'a.txt', content: sampleText(2024) })).json().id
    await supervisor.post(`/documents/${document}/breakdown`, {})
    await supervisor.post(`/documents/${document}/breakdown/issue`)
    const found = await supervisor.get<{ items: (typeof task)[] }>(`/assignments?q=${encodeURIComponent('云岭大桥')}`)
    task = found.items[0] ?? task
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const list = async (): Promise<Report[]> =>
    (
      await office.as('supervisor').get<{ items: Report[] }>(`/reports?assignment=${task.id}&limit=1000`)
    ).items.reverse()
  const monthText = (n: number) => `2024-${String(n).padStart(2, '0')}`
  const byRole = (role: Role) => office.as(role)

  async function tryIt(one: Attempt, own: readonly string[]): Promise<void> {
    const id = 'pick' in one && one.pick !== null ? (own[one.pick % Math.max(own.length, 1)] ?? 'none') : 'none'
    const officer = byRole('unit_officer')
    switch (one.kind) {
      case 'write': {
        const corrects = one.pick === null || own.length === 0 ? null : id
        const body = { month: monthText(one.month), progress: '推进', value: String(one.value), corrects }
        await officer.send('POST', `/assignments/${task.id}/reports`, body)
        return
      }
      case 'edit':
        await officer.send('PATCH', `/reports/${id}`, { value: String(one.value), progress: '改写' })
        return
      case 'step':
        await byRole(one.role).send('POST', `/reports/${id}/${one.step}`, { reason: '退' })
        return
      case 'advance': {
        const state = (await list()).find(report => report.id === id)?.state ?? ''
        const [name, role] = NEXT[state] ?? ['submit', 'unit_officer']
        await byRole(role).send('POST', `/reports/${id}/${name}`, {})
        return
      }
      case 'check':
        await byRole('supervisor').send('POST', `/reports/${id}/checks`, {
          method: 'site',
          value: String(one.value),
          holds: true,
        })
        return
      case 'close':
        await byRole('supervisor').send('POST', '/periods', { document, month: monthText(one.month) })
    }
  }

  it('no sequence of requests loses or rewrites what was accepted', async () => {
    const accepted = new Map<string, Report>()
    let seen = 0
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async attempts => {
        const before = new Set((await list()).map(report => report.id))
        for (const one of [...acceptedFirst(run++), ...attempts]) {
          const own = (await list()).filter(report => !before.has(report.id)).map(report => report.id)
          await tryIt(one, own)
          const now = new Map((await list()).map(report => [report.id, report]))
          for (const [id, was] of accepted) {
            const report = now.get(id)
            expect(report && said(report)).toEqual(said(was))
            expect([was.state, 'locked']).toContain(report?.state)
          }
          for (const report of now.values())
            if (report.state === 'accepted' || report.state === 'locked') accepted.set(report.id, report)
        }
        seen += attempts.length
      }),
      { numRuns: 12, endOnFailure: true },
    )
    // A test that never got a report accepted would show nothing.
    expect(accepted.size).toBeGreaterThan(3)
    expect(seen).toBeGreaterThan(90)
  }, 120_000)
})
