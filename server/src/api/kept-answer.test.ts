import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Listed {
  readonly id: string
  readonly version: number
  readonly leadUnit: string
  readonly row: { readonly note: string; readonly text: string }
  readonly standing: { readonly colour: string } | null
}
interface Page {
  readonly items: readonly Listed[]
  readonly next: string | null
  readonly total: number
}
interface Board {
  readonly total: number
  readonly colours: Readonly<Record<string, number>>
  readonly units: readonly { readonly unit: string; readonly total: number }[]
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let supervisor: Client
  let documentId = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    supervisor = office.as('supervisor')
    documentId = (await openTable(office)).documentId
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })
  const edit = ({ id, version }: Pick<Listed, 'id' | 'version'>, cells: object) =>
    supervisor.send('PATCH', `/assignments/${id}`, cells, { 'if-match': `"v${version}"` })
  const lead = (name: string) => ({ lead: [{ unit: name }] })
  /** Every page of a list, joined. */
  const everyPage = async (query: string): Promise<Listed[]> => {
    const found: Listed[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await supervisor.get(`/assignments?limit=2&cursor=${cursor}${query}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      found.push(...page.items)
      cursor = page.next
    }
    return found
  }

  describe('a kept answer', () => {
    it('of a draft is not given to the public', async () => {
      expect((await supervisor.get<Page>('/assignments')).total).toBeGreaterThan(3)
      expect(await office.as('public').get('/assignments')).toMatchObject({ items: [], total: 0 })
      await supervisor.post(`/documents/${documentId}/breakdown/issue`)
      expect((await office.as('public').get<Page>('/assignments')).total).toBeGreaterThan(3)
    })

    it('is not sent again to whoever has it, until something in it changes', async () => {
      const path = '/assignments?limit=50'
      const first = await supervisor.send('GET', path)
      expect(first.headers['content-type']).toBe('application/json; charset=utf-8')
      const known = { 'if-none-match': String(first.headers.etag) }
      const again = await supervisor.send('GET', path, undefined, known)
      expect([again.statusCode, again.body]).toEqual([304, ''])
      const [task] = (first.json() as Page).items
      expect((await edit(task ?? { id: '', version: 0 }, { note: '每旬一报' })).statusCode).toBe(204)
      const later = await supervisor.send('GET', path, undefined, known)
      expect(later.statusCode).toBe(200)
      expect(later.json().items[0]).toMatchObject({ version: 2, row: { note: '每旬一报' } })
    })

    it('follows a change of the lead and of the words that are searched', async () => {
      const of = async (query: string) => (await supervisor.get<Page>(`/assignments?${query}`)).total
      const unit = `unit=${encodeURIComponent('市住建局')}`
      const words = `q=${encodeURIComponent('云海索道')}`
      const before = [await of(unit), await of(words)]
      const task = (await everyPage('')).find(({ leadUnit }) => leadUnit === '')
      await edit(task ?? { id: '', version: 0 }, { ...lead('市住建局'), text: '建成云海索道' })
      expect([await of(unit), await of(words)]).toEqual([(before[0] ?? 0) + 1, 1])
      expect(before[1]).toBe(0)
    })

    it.each([
      '',
      '&light=grey',
      '&kind=quantitative&light=grey',
      `&unit=${encodeURIComponent('市住建局')}`,
      '&status=issued',
    ])('of a list with%s comes page by page, none twice, as many as were counted', async query => {
      const { total } = await supervisor.get<Page>(`/assignments?${query.slice(1)}`)
      const found = await everyPage(query)
      expect(new Set(found.map(task => task.id)).size).toBe(total)
      expect(found).toHaveLength(total)
      expect(total).toBeGreaterThan(0)
      expect(found.every(({ standing }) => standing !== null)).toBe(true)
    })

    it('of a day that is being worked out has what was changed meanwhile', async () => {
      const tasks = await everyPage('')
      const board = (day: string) => supervisor.get<Board>(`/board?asOf=${day}`)
      const task = tasks.at(-1) ?? { id: '', version: 0 }
      const [one, two, edited] = await Promise.all([
        board('2024-03-01'),
        board('2024-03-01'),
        edit(task, lead('市交通局')),
      ])
      expect(edited.statusCode).toBe(204)
      expect(one.total).toBe(two.total)
      const after = await board('2024-03-01')
      expect(after.total).toBe(tasks.length)
      expect(Object.values(after.colours).reduce((sum, rows) => sum + rows, 0)).toBe(tasks.length)
      const now = await everyPage('')
      for (const { unit, total } of after.units)
        expect([unit, total]).toEqual([unit, now.filter(({ leadUnit }) => leadUnit === unit).length])
    })
  })
})
