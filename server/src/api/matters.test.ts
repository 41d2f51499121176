import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, openOffice, type TestOffice } from './test-office.ts'

interface File {
  readonly id: string
  readonly state: string
  readonly deadline: string | null
  readonly effective: { deadline: string; applied: string[]; ignored: { flaw: string }[] } | null
  readonly ladder: { rung: string } | null
  readonly sheets: { id: string }[]
  readonly objections: { id: string; status: { state: string } }[]
  readonly proposals: { id: string; state: string }[]
  readonly may: string[]
  readonly records: { id: string; record: { kind: string } }[]
  readonly suggestedDeadline: string
}

interface Paper {
  readonly number: number
  readonly record: {
    readonly annexRows: number
    readonly sections: readonly {
      readonly paragraphs: readonly (readonly { kind: string; rowCount?: number; origin?: string }[])[]
    }[]
  }
}

interface AnnexPage {
  readonly items: readonly { place: number; row: { id: string } }[]
  readonly next: string | null
  readonly total: number
  readonly ids: readonly string[] | null
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let supervisor: Client
  let head: Client
  let leader: Client
  let matter = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-03-01T01:00:00Z')
    ;[supervisor, head, leader] = [office.as('supervisor'), office.as('unit_head'), office.as('leader')]
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })
  const code = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    return statusCode < 400 ? statusCode : JSON.parse(body).code
  }
  const step = (client: Client, name: string, details: object = {}) =>
    client.send('POST', `/matters/${matter}/steps/${name}`, details)
  const say = (client: Client, path: string, body: object) => client.send('POST', `/matters/${matter}/${path}`, body)
  const file = () => supervisor.get<File>(`/matters/${matter}`)
  const awaited = () => leader.get<object[]>('/decisions')

  describe('a matter', () => {
    it.each<[string, unknown, string]>([
      ['without a reason', { title: '跨江通道', kind: 'instruction', reason: '' }, 'matter_refused'],
      ['of a kind without a limit', { title: '跨江通道', kind: 'whim', reason: '领导批示' }, 'matter_refused'],
      ['without a title', { title: '', kind: 'instruction', reason: '领导批示' }, 'invalid_request'],
    ])('is not proposed %s', async (_, body, expected) => {
      expect(await code(supervisor.send('POST', '/matters', body))).toBe(expected)
      expect(await supervisor.get('/matters')).toMatchObject({ total: 0 })
    })

    it('needs a leader to be filed, and goes through its states by the right hands', async () => {
      const made = await supervisor.post<File>('/matters', {
        title: '跨江通道',
        kind: 'instruction',
        reason: '领导批示',
      })
      matter = made.id
      expect(await awaited()).toMatchObject([
        { kind: 'filing', matterId: matter, title: '跨江通道', reason: '领导批示' },
      ])
      for (const role of ['supervisor', 'administrator', 'unit_head'] as const)
        expect(await code(office.as(role).send('GET', '/decisions'))).toBe('not_allowed')
      expect(made).toMatchObject({ state: 'proposed', suggestedDeadline: '2024-03-22', may: [] })
      expect(await code(step(supervisor, 'approve', { authority: '批示第3号' }))).toBe('matter_refused')
      const unproven = (language: string) =>
        leader.send('POST', `/matters/${matter}/steps/approve`, {}, { 'accept-language': language })
      expect((await unproven('zh')).json()).toMatchObject({
        code: 'matter_refused',
        detail: '督办事项不能这样处理：批准立项须写明批准文件',
      })
      expect((await unproven('en')).json().detail).toBe(
        'The matter cannot be taken this step: the step “approve” must tell the approving document',
      )
      expect((await step(leader, 'approve', { authority: '批示第3号' })).json()).toMatchObject({ state: 'filed' })
      expect(await code(step(supervisor, 'assign', { unit: '无此单位', deadline: '2024-03-22' }))).toBe(
        'unit_not_found',
      )
      await step(supervisor, 'assign', { unit: '市交通局', deadline: '2024-03-22' })
      expect(await code(step(head, 'report', { progress: '已完成' }))).toBe('matter_refused')
      expect((await step(head, 'sign')).json()).toMatchObject({ state: 'signed', deadline: '2024-03-22' })
      expect((await supervisor.get<{ items: object[] }>('/matters')).items).toMatchObject([
        { due: '2024-03-22', workingDaysLeft: 15, sheet: null },
      ])
      expect(await code(step(supervisor, 'fly'))).toBe('invalid_request')
    })

    it('is judged by a later day only where a leader granted it in time', async () => {
      const asked = (
        await say(head, 'extensions', { newDeadline: '2024-04-10', reason: '用地未批', progress: '完成七成' })
      ).json()
      expect(await code(say(supervisor, 'extensions/decisions', { of: asked.id, granted: true }))).toBe('not_allowed')
      expect(await awaited()).toMatchObject([
        { kind: 'extension', of: asked.id, asks: '2024-04-10', reason: '用地未批', before: '2024-03-22' },
      ])
      expect((await file()).effective).toMatchObject({ deadline: '2024-03-22', ignored: [{ flaw: 'undecided' }] })
      expect(await code(say(leader, 'extensions/decisions', { of: 'none', granted: true }))).toBe('matter_refused')
      await say(leader, 'extensions/decisions', { of: asked.id, granted: true })
      expect(await awaited()).toEqual([])
      expect((await file()).effective).toMatchObject({ deadline: '2024-04-10', applied: [asked.id] })
      expect(await code(say(leader, 'extensions/decisions', { of: asked.id, granted: false }))).toBe('matter_refused')
      office.clock.set('2024-04-12T01:00:00Z')
      const late = (await say(head, 'extensions', { newDeadline: '2024-05-10', reason: '仍未批', progress: '' })).json()
      expect(await awaited()).toMatchObject([{ kind: 'extension', of: late.id, before: '2024-04-10' }])
      await say(leader, 'extensions/decisions', { of: late.id, granted: true })
      expect((await file()).effective).toMatchObject({ deadline: '2024-04-10', ignored: [{ flaw: 'asked_late' }] })
    })

    it('is reminded of once, each person in one digest', async () => {
      interface Digest {
        person: string
        reminders: { matterId: string; daysLeft: number }[]
      }
      const digests = await supervisor.get<Digest[]>('/reminders')
      expect(digests.map(digest => digest.person)).toEqual(['unit_head', 'unit_officer'])
      expect(digests[0]?.reminders).toMatchObject([{ matterId: matter, daysLeft: -2 }])
      await supervisor.post('/reminders', { matters: [matter] })
      expect(await supervisor.get('/reminders')).toEqual([])
    })

    it('climbs the ladder rung by rung, each proposed because the last was not answered', async () => {
      expect((await file()).ladder).toMatchObject({ rung: 'remind' })
      expect(await code(say(supervisor, 'sheets', { rung: 'red' }))).toBe('matter_refused')
      expect(await code(say(supervisor, 'sheets', { rung: 'remind' }))).toBe(201)
      expect(await file()).toMatchObject({ ladder: null, sheet: 'remind', workingDaysLeft: -2, today: '2024-04-12' })
      office.clock.set('2024-04-25T01:00:00Z')
      expect((await file()).ladder).toMatchObject({ rung: 'press' })
      await say(supervisor, 'sheets', { rung: 'press' })
      const { sheets } = await file()
      await say(head, 'sheets/answers', { of: sheets[1]?.id, text: '已倒排工期' })
      office.clock.set('2024-05-20T01:00:00Z')
      expect((await file()).ladder).toBeNull()
    })

    it('is concluded with evidence, objected to, reviewed by others, and praise waits for a leader', async () => {
      await step(head, 'report', { progress: '主体完工' })
      expect(await code(step(supervisor, 'conclude', { conclusion: '完成' }))).toBe('matter_refused')
      await step(supervisor, 'check', { method: '现场' })
      await step(supervisor, 'return', { reason: '缺验收单' })
      await step(head, 'report', { progress: '已验收' })
      await step(supervisor, 'check', { method: '现场' })
      expect((await step(supervisor, 'conclude', { conclusion: '逾期完成', evidence: '验收单' })).json()).toMatchObject(
        { state: 'concluded' },
      )
      office.clock.set('2024-05-28T01:00:00Z')
      expect(await file()).toMatchObject({ ladder: null, workingDaysLeft: null, sheet: 'press' })
      expect(await code(say(supervisor, 'sheets', { rung: 'blue' }))).toBe('matter_refused')
      const objection = (await say(head, 'objections', { reason: '延期因上级审批' })).json()
      expect((await file()).objections).toMatchObject([{ status: { state: 'under_review' } }])
      expect(await awaited()).toMatchObject([{ kind: 'objection', of: objection.id, reason: '延期因上级审批' }])
      await say(supervisor, 'objections/reviews', { of: objection.id, upheld: false, reason: '维持' })
      expect((await file()).objections).toMatchObject([{ status: { state: 'void', notRecused: ['supervisor'] } }])
      const proposal = { proposal: 'criticism', about: '市交通运输局', reason: '逾期', evidence: [matter] }
      const proposed = (await say(supervisor, 'proposals', proposal)).json()
      expect((await file()).proposals).toMatchObject([{ state: 'proposed' }])
      expect(await awaited()).toMatchObject([
        { kind: 'proposal', of: proposed.id, asks: 'criticism', matterId: matter },
      ])
      await say(leader, 'proposals/decisions', { of: proposed.id, approved: true, document: '督字1号' })
      expect((await file()).proposals).toMatchObject([{ state: 'effective' }])
      expect(await awaited()).toEqual([])
      expect(new Set((await file()).records.map(({ record }) => record.kind))).toContain('proposal_decision')
      await step(supervisor, 'clear', { authority: '销号单' })
      expect((await step(supervisor, 'archive')).json()).toMatchObject({ state: 'archived' })
      const story = await supervisor.get<{ items: unknown[] }>(`/log?kind=matter&subject=${matter}`)
      expect(story.items.length).toBeGreaterThan(15)
    })
  })

  describe('a month', () => {
    let document = ''
    beforeAll(async () => {
      document = (await supervisor.upload('/documents', {}, { name: 'a.txt', content: sampleText(2024) })).json().id
      await supervisor.post(`/documents/${document}/breakdown`, {})
      await supervisor.post(`/documents/${document}/breakdown/issue`)
    })
    const bulletin = (over: object = {}) => ({ document, month: '2024-04', title: '1至4月推进情况', ...over })

    it('is not closed early, nor twice, and no bulletin is made of an open one', async () => {
      expect(await code(supervisor.send('POST', '/periods', { document: 'none', month: '2024-04' }))).toBe(
        'breakdown_not_found',
      )
      const close = (month: string, over = {}) => supervisor.send('POST', '/periods', { document, month, ...over })
      expect(await code(close('2024-06'))).toBe('period_not_begun')
      expect(await code(close('2024-06', { earlyReason: '月底放假' }))).toBe('period_not_begun')
      expect(await code(close('2024-05'))).toBe('period_early')
      expect(await code(close('2024-05', { earlyReason: ' ' }))).toBe('period_early')
      expect(await code(supervisor.send('POST', '/bulletins/preview', bulletin()))).toBe('period_not_found')
      expect(await code(supervisor.send('POST', '/periods', { document, month: '2024-04' }))).toBe(201)
      expect(await code(supervisor.send('POST', '/periods', { document, month: '2024-04' }))).toBe('period_closed')
    })

    it('takes no more reports, but for corrections', async () => {
      const found = await supervisor.get<{ items: { id: string }[] }>(
        `/assignments?q=${encodeURIComponent('云岭大桥')}`,
      )
      const post = (month: string) =>
        office
          .as('unit_officer')
          .send('POST', `/assignments/${found.items[0]?.id}/reports`, { month, progress: '动工' })
      expect(await code(post('2024-04'))).toBe('period_closed')
      expect(await code(post('2024-05'))).toBe(201)
    })

    it('is closed while it runs only with a reason, which the log keeps', async () => {
      const second = (await supervisor.upload('/documents', {}, { name: 'b.txt', content: sampleText(2023) })).json().id
      await supervisor.post(`/documents/${second}/breakdown`, { year: 2024 })
      await supervisor.post(`/documents/${second}/breakdown/issue`)
      await supervisor.post('/periods', { document: second, month: '2024-05', earlyReason: '省里要求月底前上报' })
      const story = await supervisor.get<{ items: { data: object }[] }>(
        `/log?kind=period&subject=${encodeURIComponent(`${second}/2024-05`)}`,
      )
      expect(story.items[0]?.data).toMatchObject({ earlyReason: '省里要求月底前上报' })
    })

    it('is told in a numbered bulletin whose every number has its rows', async () => {
      const preview = await supervisor.post<{ flaws: unknown[]; text: string }>('/bulletins/preview', bulletin())
      expect(preview.flaws).toEqual([])
      expect(preview.text).toContain('市交通运输局（至今未报，已逾期')
      const made = await supervisor.post<Paper>('/bulletins', bulletin())
      expect(made.number).toBe(1)
      expect(JSON.stringify(made.record)).not.toContain('"pace"')
      expect((await supervisor.post<{ number: number }>('/bulletins', bulletin())).number).toBe(2)
      const publicly = office.as('public')
      expect(await publicly.get('/bulletins')).toMatchObject([{ number: 2 }, { number: 1, title: '1至4月推进情况' }])
      expect(await publicly.get('/bulletins/2024/1')).toMatchObject({ month: '2024-04' })
      expect(await code(publicly.send('GET', '/bulletins/2024/9'))).toBe('bulletin_not_found')
      expect((await publicly.send('GET', '/bulletins/2024/1/docx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    })

    it('keeps its annex apart: page by page, or the rows behind one number', async () => {
      const publicly = office.as('public')
      const annex = (query: string) => publicly.get<AnnexPage>(`/bulletins/2024/1/annex${query}`)
      for (const [path, refusal] of [
        ['/bulletins/2024/9/annex', 'bulletin_not_found'],
        ['/bulletins/2024/1/annex?of=9999', 'invalid_request'],
        ['/bulletins/2024/1/annex?of=0', 'invalid_request'],
        ['/bulletins/2024/1/annex?cursor=none', 'invalid_cursor'],
      ] as const)
        expect(await code(publicly.send('GET', path))).toBe(refusal)
      const { record } = await publicly.get<Paper>('/bulletins/2024/1')
      const whole = await annex('?limit=1000')
      expect([whole.total, whole.items.length, whole.next]).toEqual([record.annexRows, record.annexRows, null])
      expect(whole.items.map(({ place }) => place)).toEqual(whole.items.map((_, i) => i + 1))
      const first = await annex('?limit=2')
      const rest = await annex(`?limit=1000&cursor=${first.next}`)
      expect([...first.items, ...rest.items]).toEqual(whole.items)
      const numbers = record.sections
        .flatMap(({ paragraphs }) => paragraphs.flat())
        .filter(one => one.kind === 'number')
      expect(numbers.length).toBeGreaterThan(3)
      for (const [i, { rowCount, origin }] of numbers.entries()) {
        const behind = await annex(`?of=${i + 1}&limit=1000`)
        expect(behind.ids).toHaveLength(rowCount ?? -1)
        // A unit that is late is no row of the annex; all else is.
        if (origin !== 'days') expect(new Set(behind.items.map(({ row }) => row.id))).toEqual(new Set(behind.ids))
      }
    })

    it('asks units for no more than the meter shows, and names what is asked twice', async () => {
      const calm = await supervisor.get<{ burdens: { fields: number }[]; doubles: unknown[] }>('/burden?month=2024-05')
      expect(calm.burdens[0]?.fields).toBeGreaterThan(3)
      expect(calm.doubles).toEqual([])
    })

    it('ends a year in a table that leaves nothing out, and a draft that claims nothing unproven', async () => {
      const comparison = await office.as('deputy').get<{ outcome: string }[]>(`/documents/${document}/comparison`)
      expect(comparison.length).toBeGreaterThan(3)
      expect(new Set(comparison.map(row => row.outcome))).toEqual(new Set(['数据未出']))
      const review = await leader.get<{ sentences: unknown[]; withheld: number }>(`/documents/${document}/review`)
      expect([review.sentences.length, review.withheld]).toEqual([comparison.length, comparison.length])
      const scores = await leader.get<{ outcome: { excluded: unknown[] } }[]>(
        `/documents/${document}/scores?profile=hit`,
      )
      expect(scores.flatMap(score => score.outcome.excluded)).toHaveLength(comparison.length)
      expect(await code(leader.send('GET', `/documents/${document}/scores?profile=none`))).toBe('profile_not_found')
      const ranked = await leader.get<{ outcome: { excluded: { reason: string }[]; lines: unknown[] } }[]>(
        `/documents/${document}/scores?profile=rank`,
      )
      expect(ranked.flatMap(score => score.outcome.lines)).toEqual([])
      for (const name of ['comparison', 'review'])
        expect(
          (await leader.send('GET', `/documents/${document}/${name}.docx`)).rawPayload.subarray(0, 2).toString(),
        ).toBe('PK')
    })
  })
})
