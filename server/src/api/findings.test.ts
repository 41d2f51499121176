import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: { readonly text: string; readonly targets: readonly { readonly id: string }[] }
}

interface Report {
  readonly id: string
  readonly state: string
  readonly findings: readonly { readonly id: string; readonly kind: string; readonly state: string }[]
}

interface Scores {
  readonly unit: string
  readonly process: { readonly lines: readonly { readonly subject: string; readonly rules: { key: string }[] }[] }
  readonly adjustments: readonly {
    readonly profile: string
    readonly points: string
    readonly lines: readonly { readonly subject: string; readonly rules: { key: string }[] }[]
    readonly proposed: readonly { readonly key: string; readonly evidence: string }[]
  }[]
  readonly reports: readonly { readonly id: string; readonly month: string }[]
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let supervisor: Client
  let leader: Client
  let documentId = ''
  let task: Assignment
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-03-02T01:00:00Z')
    ;[supervisor, leader] = [office.as('supervisor'), office.as('leader')]
    const table = await openTable<Assignment>(office)
    documentId = table.documentId
    task = await table.find('云岭大桥')
    await supervisor.post(`/documents/${documentId}/breakdown/issue`)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const own = async () => {
    const all = await supervisor.get<Scores[]>(`/documents/${documentId}/scores?profile=hit`)
    return all.find(({ unit }) => unit === '市交通运输局')
  }
  const lines = async () => (await own())?.process.lines.map(({ subject, rules }) => [rules[0]?.key, subject])
  const items = async () => {
    const given = (await own())?.adjustments.find(({ profile }) => profile === 'items')
    return [given?.points, given?.lines.map(({ subject }) => subject), given?.proposed]
  }
  const code = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    return statusCode < 400 ? statusCode : JSON.parse(body).code
  }
  const writing = async (month: string, isApproved = true): Promise<string> => {
    const fields = { targetId: task.row.targets[0]?.id ?? null, month, progress: '高度重视，狠抓落实' }
    const { id } = await office.as('unit_officer').post<Report>(`/assignments/${task.id}/reports`, fields)
    await office.as('unit_officer').post(`/reports/${id}/submit`, {})
    if (isApproved) await office.as('unit_head').post(`/reports/${id}/approve`, {})
    return id
  }

  describe('a report without substance', () => {
    let first = ''
    let second = ''
    beforeAll(async () => {
      first = await writing('2024-02')
      second = await writing('2024-01')
    })
    const step = (name: string, body: object) => supervisor.send('POST', `/reports/${first}/${name}`, body)

    it('is not found so with another step, without a reason, or by others', async () => {
      expect(await code(step('accept', { isEmpty: true }))).toBe('report_refused')
      expect(await code(step('return', { isEmpty: true }))).toBe('report_refused')
      const unseen = await writing('2024-02', false)
      expect(await code(supervisor.send('POST', `/reports/${unseen}/empty`, { reason: '套话' }))).toBe('report_refused')
      expect(await code(supervisor.send('POST', `/reports/${second}/empty`, { reason: ' ' }))).toBe('report_refused')
      expect(await code(supervisor.send('POST', '/reports/r0/empty', { reason: '套话' }))).toBe('report_not_found')
      for (const role of ['unit_head', 'leader', 'administrator'] as const)
        expect(await code(office.as(role).send('POST', `/reports/${second}/empty`, { reason: '套话' }))).toBe(
          'not_allowed',
        )
      expect(await lines()).toEqual([])
    })

    it('is returned so, and counts once however often it comes back', async () => {
      const returned = (await step('return', { reason: '通篇套话', isEmpty: true })).json()
      expect(returned).toMatchObject({ state: 'returned', findings: [{ kind: 'empty', reason: '通篇套话' }] })
      await office.as('unit_officer').post(`/reports/${first}/submit`, {})
      await office.as('unit_head').post(`/reports/${first}/approve`, {})
      expect((await step('return', { reason: '仍是套话', isEmpty: true })).json().findings).toHaveLength(1)
      expect(await lines()).toEqual([['empty_report', first]])
      expect((await own())?.reports).toMatchObject([{ id: first, month: '2024-02' }])
    })

    it('is found so after it was accepted, once', async () => {
      await supervisor.post(`/reports/${second}/accept`, {})
      const path = `/reports/${second}/empty`
      expect(await supervisor.post<Report>(path, { reason: '没有进度' })).toMatchObject({
        state: 'accepted',
        findings: [{ kind: 'empty', state: 'effective' }],
      })
      expect(await code(supervisor.send('POST', path, { reason: '没有进度' }))).toBe('report_refused')
      expect(await lines()).toEqual([
        ['empty_report', first],
        ['empty_report', second],
      ])
      const story = await supervisor.get<{ items: { action: string }[] }>(`/log?kind=assignment&subject=${task.id}`)
      expect(story.items.filter(({ action }) => action === 'report.empty')).toHaveLength(2)
    })
  })

  describe('a report that was faked', () => {
    let report = ''
    beforeAll(async () => {
      report = await writing('2024-03')
    })
    const check = (body: object) => supervisor.send('POST', `/reports/${report}/checks`, { method: 'site', ...body })
    const proof = { kind: 'photo', day: '2024-03-25' }

    it.each<[string, object]>([
      ['where the check holds', { holds: true, note: '照片是往年的', faked: 'evidence' }],
      ['without the facts', { holds: false, faked: 'evidence' }],
      ['in evidence that it does not have', { holds: false, note: '照片是往年的', faked: 'evidence' }],
      ['in a value that it does not have', { holds: false, note: '台账上没有', faked: 'value' }],
    ])('is not found so %s', async (_, body) => {
      expect(await code(check(body))).toBe('report_refused')
      const { items: all } = await supervisor.get<{ items: (Report & { checks: object[] })[] }>(
        '/reports?month=2024-03',
      )
      expect(all.map(({ checks, findings }) => [checks, findings])).toEqual([[[], []]])
    })

    it('is proposed to a leader, and counts once approved in writing', async () => {
      await supervisor.post(`/reports/${report}/return`, { reason: '缺照片' })
      await office
        .as('unit_officer')
        .upload(`/reports/${report}/evidence`, proof, { name: '合龙.jpg', content: '旧照' })
      await office.as('unit_officer').post(`/reports/${report}/submit`, {})
      await office.as('unit_head').post(`/reports/${report}/approve`, {})
      await supervisor.post(`/reports/${report}/accept`, {})
      const answer = (await check({ holds: false, note: '照片是往年的', faked: 'evidence' })).json()
      const [found] = answer.findings
      expect(found).toMatchObject({ kind: 'faked', state: 'proposed', what: 'evidence', checkId: answer.checks[0].id })
      expect(await items()).toEqual(['0', [], [{ key: 'faked', evidence: report, approvedBy: null }]])
      expect(await leader.get('/decisions')).toMatchObject([
        { kind: 'faked', matterId: null, assignmentId: task.id, of: found.id, reason: '照片是往年的' },
      ])
      const seen = async (role: 'deputy' | 'unit_head') =>
        (await office.as(role).get<{ items: Report[] }>('/reports?month=2024-03')).items[0]?.findings
      expect(await seen('deputy')).toEqual([])
      expect(await seen('unit_head')).toMatchObject([{ state: 'proposed' }])
      const decide = (client: Client, over: object = {}) =>
        client.send('POST', `/reports/${report}/findings/decisions`, {
          of: found.id,
          approved: true,
          document: '批示第7号',
          ...over,
        })
      for (const role of ['supervisor', 'unit_head', 'administrator'] as const)
        expect(await code(decide(office.as(role)))).toBe('not_allowed')
      expect(await code(decide(leader, { of: 'f0' }))).toBe('report_refused')
      expect((await decide(leader)).json().findings).toMatchObject([{ state: 'effective' }])
      expect(await code(decide(leader, { approved: false }))).toBe('report_refused')
      expect(await items()).toEqual(['-2', [report], []])
      expect(await leader.get('/decisions')).toEqual([])
      expect(await seen('deputy')).toMatchObject([{ state: 'effective' }])
    })

    it('counts for nothing where the leader does not approve it, or without a document', async () => {
      for (const decision of [
        { approved: false, document: '批示第8号' },
        { approved: true, document: '' },
      ]) {
        const { findings } = (await check({ holds: false, note: '验收单是补的', faked: 'evidence' })).json()
        await leader.post(`/reports/${report}/findings/decisions`, { of: findings.at(-1).id, ...decision })
      }
      expect(await items()).toEqual(['-2', [report], []])
    })
  })

  describe('a matter that was faked', () => {
    it('is said to be so after it was checked, and counts once a leader approved it', async () => {
      const head = office.as('unit_head')
      const body = { title: '大桥', kind: 'instruction', assignmentId: task.id, reason: '滞后' }
      const { id } = await supervisor.post<{ id: string }>('/matters', body)
      const step = (by: Client, name: string, details: object = {}) => by.post(`/matters/${id}/steps/${name}`, details)
      await step(leader, 'approve', { authority: '批示第3号' })
      await step(supervisor, 'assign', { unit: '市交通局', deadline: '2024-03-22' })
      await step(head, 'sign')
      await step(head, 'report', { progress: '已通车' })
      const faked = { proposal: 'faked', about: '市交通局', reason: '照片是别处的', evidence: [id] }
      expect(await code(supervisor.send('POST', `/matters/${id}/proposals`, faked))).toBe('matter_refused')
      await step(supervisor, 'check', { method: '现场' })
      const proposed = await supervisor.post<{ id: string }>(`/matters/${id}/proposals`, faked)
      expect((await items())[2]).toEqual([{ key: 'faked', evidence: id, approvedBy: null }])
      const decision = { of: proposed.id, approved: true, document: '批示第9号' }
      await leader.post(`/matters/${id}/proposals/decisions`, decision)
      expect((await items())[0]).toBe('-4')
    })
  })
})
