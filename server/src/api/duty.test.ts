import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: { readonly text: string }
  readonly duty?: { readonly post: string; readonly holders: readonly { readonly person: string }[] }
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let id = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    id = (await (await openTable<Assignment>(office)).find('云岭大桥')).id
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const dutyOn = async (day: string) => (await supervisor().get<Assignment>(`/assignments/${id}?asOf=${day}`)).duty
  const holders = async (day: string) => (await dutyOn(day))?.holders.map(({ person }) => person)

  describe('duty', () => {
    it('is nobody’s without a post, and terms are not for others to write', async () => {
      expect(await dutyOn('2024-03-01')).toMatchObject({ post: '', holders: [] })
      expect(await codeOf(office.as('unit_head').send('POST', '/posts', { unit: '市交通局', name: '副市长' }))).toBe(
        'not_allowed',
      )
      const term = { person: '甲', fromDay: '2024-01-01' }
      expect(await codeOf(supervisor().send('POST', '/posts/none/terms', term))).toBe('unit_not_found')
    })

    it('follows the post, whoever holds it on the day', async () => {
      const { etag } = (await supervisor().send('GET', `/assignments/${id}`)).headers
      const named = { leaderPost: '分管副市长' }
      expect(await codeOf(supervisor().send('PATCH', `/assignments/${id}`, named, { 'if-match': String(etag) }))).toBe(
        204,
      )
      expect(await holders('2024-03-01')).toEqual([])
      const post = await supervisor().post<{ id: string }>('/posts', { unit: '市交通局', name: '分管副市长' })
      await supervisor().post(`/posts/${post.id}/terms`, { person: '甲', fromDay: '2024-01-10' })
      await supervisor().post(`/posts/${post.id}/terms`, { person: '乙', fromDay: '2024-06-01' })
      expect(await holders('2024-01-09')).toEqual([])
      expect(await holders('2024-05-31')).toEqual(['甲'])
      expect(await holders('2024-06-01')).toEqual(['乙'])
      expect(await holders('2025-01-01')).toEqual(['乙'])
    })
  })
})
