import { sql } from 'drizzle-orm'
import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, openTable, type TestOffice } from '../api/test-office.ts'
import { rowsOf } from '../store/migrate.ts'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'

interface Standing {
  readonly colour: string
  readonly freshness: { readonly level: string; readonly days: number | null }
  readonly targets: readonly { readonly targetId: string | null; readonly colour: string; readonly why: string }[]
}
interface Listed {
  readonly id: string
  readonly version: number
  readonly row: BreakdownRow
  readonly standing: Standing | null
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Listed>>>
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    table = await openTable<Listed>(office)
    await office.as('supervisor').post(`/documents/${table.documentId}/breakdown/issue`)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const rows = async () => Number(rowsOf(await store.db.execute(sql`select count(*) as n from standings`))[0]?.n)

  /** What a list tells of a day, and each task by itself, which is judged afresh. */
  async function bothWays(asOf: string, profile = 'default') {
    const query = `asOf=${asOf}&profile=${profile}`
    const listed = await table.all(`&${query}`)
    const alone = await Promise.all(
      listed.map(({ id }) => office.as('supervisor').get<Listed>(`/assignments/${id}?${query}`)),
    )
    const told = (one: Listed) => ({
      id: one.id,
      colour: one.standing?.colour,
      freshness: one.standing?.freshness,
      whys: one.standing?.targets.map(({ colour, why }) => [colour, why]),
    })
    return { listed: listed.map(told), alone: alone.map(told) }
  }

  describe('standings that are kept', () => {
    it.each(['2024-02-01', '2024-02-02', '2024-02-20', '2024-03-01', '2024-02-10', '2024-12-20', '2025-03-05'])(
      'tell on %s what judging afresh tells',
      async asOf => {
        const { listed, alone } = await bothWays(asOf)
        expect(listed.length).toBeGreaterThan(5)
        expect(listed).toEqual(alone)
      },
    )

    it('are known to the database, which would else read them row by row', async () => {
      const found = await store.db.execute(sql`select reltuples from pg_class where relname = 'standings'`)
      // -1 stands for a table that nobody looked at.
      expect(Number(rowsOf(found)[0]?.reltuples)).toBeGreaterThan(0)
    })

    it('are not written anew for a day on which nothing changes but the days left', async () => {
      const first = await bothWays('2024-05-06', 'yinchuan')
      const before = await rows()
      const next = await bothWays('2024-05-08', 'yinchuan')
      expect(await rows()).toBe(before)
      expect(next.listed).toEqual(next.alone)
      expect(next.listed.map(one => one.colour)).toEqual(first.listed.map(one => one.colour))
    })
  })

  describe('what others than its own reports tell of a task', () => {
    const light = async (id: string, asOf: string, profile: string) => {
      const path = `asOf=${asOf}&profile=${profile}`
      const listed = (await table.all(`&${path}`)).find(one => one.id === id)?.standing
      const alone = (await office.as('supervisor').get<Listed>(`/assignments/${id}?${path}`)).standing
      expect(alone?.colour).toBe(listed?.colour)
      return [listed?.colour, listed?.targets[0]?.why]
    }

    it('a project that has not begun or is not listed reddens it, where the profile asks', async () => {
      const { id } = await table.find('老旧小区')
      const leader = office.as('administrator')
      const asOf = '2024-06-20'
      const [before] = await light(id, asOf, 'yinchuan')
      expect(before).not.toBe('red')
      const nodes = (doneOn: string | null) => [
        { text: '项目开工', by: '2024-04-15', doneOn },
        { text: '入库纳统', by: '2024-06-01', doneOn: null },
      ]
      const project = { name: '老旧小区改造', leadUnit: '市住建局', nodes: nodes(null), assignments: [id] }
      const { id: projectId, version } = await leader.post<{ id: string; version: number }>('/projects', project)
      const [colour, why] = await light(id, asOf, 'yinchuan')
      expect(colour).toBe('red')
      expect(why).toContain('应开工未开工3个月')
      expect((await light(id, asOf, 'default'))[1]).not.toContain('开工')
      const match = { 'if-match': `"v${version}"` }
      await leader.send('PATCH', `/projects/${projectId}`, { nodes: nodes('2024-05-10') }, match)
      const [eased, then] = await light(id, asOf, 'yinchuan')
      expect([eased, then]).toEqual(['yellow', expect.stringContaining('应入库未入库1个月')])
    })
  })
})
