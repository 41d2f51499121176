import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { openOffice, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly version: number
  readonly row: BreakdownRow
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let id = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    const file = { name: '云岭.txt', content: sampleText(2024) }
    id = (await office.as('supervisor').upload('/documents', {}, file)).json().id
    await office.as('supervisor').post(`/documents/${id}/breakdown`, {})
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })
  const open = (path: string, headers: Record<string, string> = {}) => office.app.inject({ url: path, headers })
  /** What the page says of the growth of the economy. */
  const growth = async (): Promise<string> => {
    const { body } = await open(`/public/${id}?q=${encodeURIComponent('地区生产总值增长')}`)
    return body.slice(body.indexOf('<h2'))
  }

  describe('what is not shown', () => {
    it('a table that is a draft, even to whoever may see it elsewhere', async () => {
      expect((await open('/public')).body).toContain('还没有已经交办的任务')
      const { cookie } = office.as('administrator')
      const answer = await open(`/public/${id}`, { cookie })
      expect({ status: answer.statusCode, leaks: answer.body.includes('云岭大桥') }).toEqual({
        status: 404,
        leaks: false,
      })
    })
    it.each([
      ['a report that is not there', '/public/0000000000000000', 404],
      ['a light that there is none of', `/public/0?light=pink`, 400],
      ['an unknown parameter', '/public/0?sort=x', 400],
    ])('%s, in a sentence', async (_, path, status) => {
      const answer = await open(path)
      expect(answer.statusCode).toBe(status)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.body).toContain('<h1>')
    })
  })

  describe('an issued table', () => {
    let gdp: Assignment
    const officer = () => office.as('unit_officer')
    beforeAll(async () => {
      const supervisor = office.as('supervisor')
      await supervisor.post(`/documents/${id}/breakdown/issue`)
      const { items } = await supervisor.get<{ items: Assignment[] }>(`/assignments?document=${id}`)
      const found = items.find(({ row }) => row.text.includes('地区生产总值'))
      if (!found) throw new Error('the sample lost its first target')
      const headers = { 'if-match': `"v${found.version}"` }
      await supervisor.send('PATCH', `/assignments/${found.id}`, { lead: [{ unit: '市交通局' }] }, headers)
      gdp = found
    })

    it('stands with its sentences, lights in words, by chapter, and lets nothing run', async () => {
      const answer = await open(`/public/${id}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('今年经济社会发展主要预期目标是')
      expect(answer.body).toContain('暂无数据')
      expect(answer.body).not.toMatch(/<script|javascript:|style="/)
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/)
      expect((await open('/public')).body).toContain(`/public/${id}`)
    })

    it('is kept by caches, and answered 304 to who has it', async () => {
      const { headers } = await open(`/public/${id}`)
      expect(headers['cache-control']).toBe('public, max-age=60')
      const again = await open(`/public/${id}`, { 'if-none-match': String(headers.etag) })
      expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' })
    })

    it('is searched by words and light, and writes out what was typed as text', async () => {
      expect((await open(`/public/${id}?q=${encodeURIComponent('大桥')}`)).body).toContain('找到 2 项')
      expect((await open(`/public/${id}?light=red`)).body).toContain('找到 0 项')
      const typed = await open(`/public/${id}?q=${encodeURIComponent('"><img src=x>')}`)
      expect(typed.body).toContain('value="&quot;&gt;&lt;img src=x&gt;"')
    })

    it('does not show a report before it is accepted, and shows its value after, but not its words', async () => {
      office.clock.set('2024-02-20T01:00:00Z')
      const body = { targetId: gdp.row.targets[0]?.id, month: '2024-01', progress: '内部口径', value: '5.87' }
      const report = await officer().post<{ id: string }>(`/assignments/${gdp.id}/reports`, body)
      expect(await growth()).not.toContain('5.87')
      await officer().post(`/reports/${report.id}/submit`, {})
      await office.as('unit_head').post(`/reports/${report.id}/approve`, {})
      expect(await growth()).not.toContain('5.87')
      await office.as('supervisor').post(`/reports/${report.id}/accept`, {})
      const shown = await growth()
      expect(shown).toContain('2024年1月：5.87%')
      expect(shown).not.toContain('内部口径')
    })
  })
})
