import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { ranksOf } from '../store/published-ranks.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: BreakdownRow
  readonly linked?: { readonly livelihood: readonly unknown[]; readonly projects: readonly unknown[] }
}
interface Entry {
  readonly version: number
  readonly assignments: readonly string[]
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Assignment>>>
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-02-20T01:00:00Z')
    table = await openTable<Assignment>(office)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const arrange = (body: unknown) =>
    codeOf(supervisor().send('POST', `/documents/${table.documentId}/breakdown/arrange`, body))
  const entry = (path: string) => supervisor().get<Entry>(path)
  const madeFrom = async (row: string) => (await table.all()).filter(one => one.row.from.includes(row))
  const actions = async (kind: string, id: string) => {
    const subject = `kind=${kind}&subject=${encodeURIComponent(id)}`
    return (await supervisor().get<{ items: { action: string }[] }>(`/log?${subject}`)).items.map(one => one.action)
  }
  /** Splits a row where the words of another that it was merged from begin, or after two characters where they stand apart. */
  const split = async ({ row }: Assignment, { row: other }: Assignment) => {
    const start = other.source[0]?.start ?? 0
    const isInside = row.source.some(quote => quote.start < start && start < quote.end)
    const cut = isInside ? start : (row.source[0]?.start ?? 0) + 2
    expect(await arrange({ kind: 'split', row: row.id, cuts: [cut] })).toBe(204)
    return madeFrom(row.id)
  }

  describe('what points at a task of a draft', () => {
    it('goes to what it is merged into, once, and to all its parts', async () => {
      const bridge = await table.find('云岭大桥')
      const projects = await table.find('新开工重点项目')
      const item = { year: 2024, number: 1, name: '便民出行', assignments: [bridge.id, projects.id] }
      await supervisor().post('/livelihood', item)
      await supervisor().post('/projects', { name: '云岭大桥', assignments: [projects.id] })
      await supervisor().post('/projects', { name: '体育馆', assignments: [(await table.find('老旧小区')).id] })

      expect(await arrange({ kind: 'merge', rows: [bridge.row.id, 'none'] })).toBe('arrange_refused')
      expect(await entry('/livelihood/l1')).toMatchObject({ version: 1, assignments: item.assignments })

      expect(await arrange({ kind: 'merge', rows: [bridge.row.id, projects.row.id] })).toBe(204)
      const [merged] = await madeFrom(bridge.row.id)
      if (!merged) expect.unreachable('nothing was merged')
      expect(await entry('/livelihood/l1')).toMatchObject({ version: 2, assignments: [merged.id] })
      expect(await entry('/projects/p1')).toMatchObject({ version: 2, assignments: [merged.id] })
      expect(await entry('/projects/p2')).toMatchObject({ version: 1 })
      expect(await actions('livelihood', 'l1')).toEqual(['livelihood.add', 'livelihood.edit'])
      expect(await actions('assignment', merged.id)).toEqual(['assignment.merge'])
      const { linked } = await supervisor().get<Assignment>(`/assignments/${merged.id}`)
      expect(linked).toMatchObject({ livelihood: [{ id: 'l1' }], projects: [{ id: 'p1' }] })

      const parts = await split(merged, projects)
      expect(parts).toHaveLength(2)
      expect(await entry('/livelihood/l1')).toMatchObject({ version: 3, assignments: parts.map(({ id }) => id) })
      expect(await entry('/projects/p1')).toMatchObject({ version: 3, assignments: parts.map(({ id }) => id) })
    })

    it('stays where rows only move', async () => {
      const { version } = await entry('/livelihood/l1')
      const last = (await table.all()).at(-1)
      expect(await arrange({ kind: 'move', row: last?.row.id, index: 0 })).toBe(204)
      expect(await entry('/livelihood/l1')).toMatchObject({ version })
    })
  })

  describe('what points at a task that was issued', () => {
    const authority = { body: '市人大常委会', document: '第12号决定', day: '2024-02-20' }
    const revised = async (assignment: Assignment) => {
      const history = await supervisor().get<{
        targets: { versions: { state: string; current: { value: string } | null } | null }[]
      }>(`/assignments/${assignment.id}/history`)
      return history.targets.map(({ versions }) => [versions?.state, versions?.current?.value])
    }

    it('goes with it: its matter to the first part, what was said of a target to the part that holds it', async () => {
      await supervisor().post(`/documents/${table.documentId}/breakdown/issue`)
      const homes = await table.find('老旧小区')
      const [target] = homes.row.targets
      const revision = { targetId: target?.id, kind: 'adjusted', authority, reason: '资金未到位' }
      const to = { form: 'floor', value: '30', unit: target?.unit }
      await supervisor().post(`/assignments/${homes.id}/revisions`, { ...revision, to })
      const rank = { targetId: target?.id, month: '2024-01', rank: 2, of: 14, authority }
      await supervisor().post(`/assignments/${homes.id}/ranks`, rank)
      const matter = { title: '老旧小区', kind: 'instruction', assignmentId: homes.id, reason: '批示' }
      const { id } = await supervisor().post<{ id: string }>('/matters', matter)

      const bridge = await table.find('云岭大桥')
      expect(await arrange({ kind: 'merge', rows: [bridge.row.id, homes.row.id] })).toBe(204)
      const [merged] = await madeFrom(homes.row.id)
      if (!merged) expect.unreachable('nothing was merged')
      expect(await supervisor().get(`/matters/${id}`)).toMatchObject({ assignmentId: merged.id })
      expect(await actions('matter', id)).toEqual(['matter.propose', 'matter.task'])
      expect(await revised(merged)).toContainEqual(['revised', '30'])

      const parts = await split(merged, homes)
      expect(await supervisor().get(`/matters/${id}`)).toMatchObject({ assignmentId: parts[0]?.id })
      const states = await Promise.all(parts.map(revised))
      expect(states.flat().filter(([state]) => state === 'revised')).toEqual([['revised', '30']])
      const given = await ranksOf(store.db, [homes.id, merged.id, ...parts.map(part => part.id)])
      const holder = parts.find(part => part.row.targets.some(one => one.id === target?.id))
      expect(given.map(rank => rank.assignmentId)).toEqual([homes.id, merged.id, holder?.id])
    })

    it('is left as it is where the task was reported on and stays whole', async () => {
      const bridge = await table.find('大桥')
      const { etag } = (await supervisor().send('GET', `/assignments/${bridge.id}`)).headers
      const lead = { lead: [{ unit: '市交通局' }] }
      await supervisor().send('PATCH', `/assignments/${bridge.id}`, lead, { 'if-match': String(etag) })
      const report = { targetId: bridge.row.targets[0]?.id ?? null, month: '2024-01', progress: '推进' }
      await office.as('unit_officer').post(`/assignments/${bridge.id}/reports`, report)
      const before = await entry('/livelihood/l1')
      const other = (await table.all()).find(one => one.row.part === 'tasks' && one.id !== bridge.id)
      expect(await arrange({ kind: 'merge', rows: [bridge.row.id, other?.row.id] })).toBe('assignment_reported')
      expect(await entry('/livelihood/l1')).toEqual(before)
    })
  })
})
