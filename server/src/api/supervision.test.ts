import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSIGNMENT_SORTS } from '../store/assignment-sorts.ts'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly version: number
  readonly leadUnit: string
  readonly row: BreakdownRow
  readonly standing: {
    colour: string
    targets: { why: string; state: string | null; colour: string }[]
  } | null
}
interface Report {
  readonly id: string
  readonly state: string
  readonly value: string | null
  readonly values: Record<string, string | null>
  readonly evidence: { id: string; sha256: string }[]
}

/** A number as it stands on a line that is not rounded; a word as it is. */
const roughly = (value: string | number): unknown => (typeof value === 'number' ? expect.closeTo(value, 3) : value)

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Assignment>>>
  let documentId = ''
  let supervisor: Client
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    supervisor = office.as('supervisor')
    table = await openTable<Assignment>(office)
    documentId = table.documentId
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const all = (query = '') => table.all(query)
  const find = (words: string) => table.find(words)

  describe('progress', () => {
    const gdpValues = ['5.9', '6.2', '6.4']
    let gdp: Assignment
    beforeAll(async () => {
      await supervisor.post(`/documents/${documentId}/breakdown/issue`)
      const { id, version } = await find('地区生产总值')
      const edit = { lead: [{ unit: '市交通局' }] }
      await supervisor.send('PATCH', `/assignments/${id}`, edit, { 'if-match': `"v${version}"` })
      gdp = await find('地区生产总值')
    })
    const draft = (month: string, value: string, over: object = {}) => ({
      targetId: gdp.row.targets[0]?.id,
      month,
      progress: '运行平稳',
      value,
      ...over,
    })
    const officer = () => office.as('unit_officer')
    const write = (body: unknown) => officer().post<Report>(`/assignments/${gdp.id}/reports`, body)
    const step = (client: Client, id: string, name: string, body: unknown = {}) =>
      client.send('POST', `/reports/${id}/${name}`, body)
    const accept = async (id: string) => {
      expect((await step(officer(), id, 'submit')).statusCode).toBe(200)
      expect((await step(office.as('unit_head'), id, 'approve')).statusCode).toBe(200)
      expect((await step(supervisor, id, 'accept')).json()).toMatchObject({ state: 'accepted' })
    }

    it('is refused where it does not belong', async () => {
      const post = (id: string, body: unknown) => codeOf(officer().send('POST', `/assignments/${id}/reports`, body))
      expect(await post('none', draft('2024-01', '1'))).toBe('assignment_not_found')
      expect(await post((await find('老旧小区')).id, { month: '2024-01' })).toBe('other_unit')
      expect(await post(gdp.id, { month: '2024-13' })).toBe('invalid_request')
      expect(await post(gdp.id, draft('2024-01', '5,9'))).toBe('invalid_request')
      expect(await post(gdp.id, { month: '2024-01', targetId: 'none' })).toBe('target_not_found')
      expect(await post(gdp.id, { month: '2024-01', corrects: 'none' })).toBe('report_not_found')
    })

    it('goes from draft to accepted by the right hands only, and is then fixed', async () => {
      office.clock.set('2024-02-20T01:00:00Z')
      const { id } = await write(draft('2024-01', gdpValues[0] ?? ''))
      expect(await codeOf(step(supervisor, id, 'accept'))).toBe('report_refused')
      expect(await codeOf(step(officer(), id, 'approve'))).toBe('not_allowed')
      await step(officer(), id, 'submit')
      expect(await codeOf(step(office.as('unit_head'), id, 'send_back'))).toBe('report_refused')
      expect((await step(office.as('unit_head'), id, 'send_back', { reason: '写明原因' })).json()).toMatchObject({
        state: 'returned',
        returnedFor: '写明原因',
      })
      const proof = await officer().upload(
        `/reports/${id}/evidence`,
        { kind: 'statistics', day: '2024-02-18', value: '5.9' },
        { name: '月报.txt', content: '5.9' },
      )
      expect(proof.statusCode).toBe(201)
      expect(
        await codeOf(
          officer().upload(
            `/reports/${id}/evidence`,
            { kind: 'rumour', day: '2024-02-18' },
            { name: 'a', content: 'b' },
          ),
        ),
      ).toBe('evidence_fields')
      await accept(id)
      expect(await codeOf(officer().send('PATCH', `/reports/${id}`, { value: '9' }))).toBe('report_fixed')
      expect(
        await codeOf(
          officer().upload(
            `/reports/${id}/evidence`,
            { kind: 'photo', day: '2024-02-18' },
            { name: 'a', content: 'b' },
          ),
        ),
      ).toBe('report_fixed')
      const file = await supervisor.send('GET', `/evidence/${proof.json().id}`)
      expect({ body: file.body, type: file.headers['content-type'] }).toEqual({
        body: '5.9',
        type: 'application/octet-stream',
      })
    })

    it('shows the light with its reason, and what was checked beside what was reported', async () => {
      expect((await find('地区生产总值')).standing?.targets[0]).toMatchObject({ colour: 'yellow' })
      const [first] = (await supervisor.get<{ items: Report[] }>(`/reports?assignment=${gdp.id}`)).items
      const checked = (
        await step(supervisor, first?.id ?? '', 'checks', { method: 'documents', value: '6.0', holds: true })
      ).json()
      expect(checked.values).toEqual({ reported: '5.9', computed: null, verified: '6.0' })
      const { standing } = await find('地区生产总值')
      expect(standing?.targets[0]?.colour).toBe('green')
      expect(standing?.targets[0]?.why).toContain('绿灯')
      const deputy = await office.as('deputy').get<{ items: Report[] }>('/reports')
      expect(deputy.items.map(({ state }) => state)).toEqual(['accepted'])
    })

    it('is corrected by a report of its own; the first stays', async () => {
      const [first] = (await supervisor.get<{ items: Report[] }>(`/reports?assignment=${gdp.id}`)).items
      const { id } = await write(draft('2024-01', '5.5', { corrects: first?.id }))
      await accept(id)
      const values = (await supervisor.get<{ items: Report[] }>(`/reports?assignment=${gdp.id}`)).items.map(
        r => r.value,
      )
      expect(values).toEqual(['5.5', '5.9'])
      expect((await find('地区生产总值')).standing?.colour).not.toBe('green')
    })

    it('cannot be rewritten in the database either', async () => {
      for (const statement of [
        "update reports set value = '9' where state = 'accepted'",
        'delete from reports',
        'delete from evidence',
        "update report_checks set value = '9'",
      ]) {
        const failure = await store.db.execute(statement).catch((error: Error) => String(error.cause))
        expect(String(failure)).toMatch(/never rewritten|never removed|only grows/)
      }
    })

    it('a target changes by revisions only, with their authority', async () => {
      const targetId = gdp.row.targets[0]?.id
      const revise = (over: object) =>
        supervisor.send('POST', `/assignments/${gdp.id}/revisions`, {
          targetId,
          kind: 'adjusted',
          authority: { body: '市人大常委会', document: '第12号决定', day: '2024-02-20' },
          reason: '外部环境变化',
          to: { form: 'floor', value: '5', unit: '%' },
          ...over,
        })
      expect(await codeOf(revise({ targetId: 'none' }))).toBe('target_not_found')
      expect(await codeOf(revise({ authority: { body: '', document: '', day: '2024-02-20' } }))).toBe(
        'revision_refused',
      )
      expect(await codeOf(revise({ kind: 'issued' }))).toBe('revision_refused')
      expect(await codeOf(revise({ to: null }))).toBe('revision_refused')
      expect(await codeOf(revise({}))).toBe(201)
      const { standing } = await find('地区生产总值')
      expect(standing?.targets[0]).toMatchObject({ state: 'revised', colour: 'green' })
      const history = await supervisor.get<{
        targets: { versions: { original: { value: string }; current: { value: string } } }[]
      }>(`/assignments/${gdp.id}/history`)
      expect(history.targets[0]?.versions).toMatchObject({ original: { value: '6' }, current: { value: '5' } })
      expect(history.targets[0]).toMatchObject({
        curve: 'growth',
        line: { 11: { value: '5' } },
        firstLine: { 11: { value: '6' } },
      })
    })

    it('keeps the parts of a table that was reported on together', async () => {
      const arrange = { kind: 'merge', rows: (await all()).filter(a => a.row.part === 'targets').map(a => a.row.id) }
      expect(await codeOf(supervisor.send('POST', `/documents/${documentId}/breakdown/arrange`, arrange))).toBe(
        'assignment_reported',
      )
    })
  })

  describe('the course of the year', () => {
    const cumulative = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '12', '16', '20']
    const choose = async (pace: unknown) => {
      const { id, version } = await find('城镇新增就业')
      return supervisor.send('PATCH', `/assignments/${id}`, { pace }, { 'if-match': `"v${version}"` })
    }
    const course = async () => {
      const { id } = await find('城镇新增就业')
      const history = await supervisor.get<{
        targets: { curve: string; line: { month: string; value: string | null }[] }[]
      }>(`/assignments/${id}/history`)
      const [{ curve, line } = { curve: '', line: [] }] = history.targets
      return [curve, ...line.filter(({ month }) => /-(06|10|12)$/.test(month)).map(({ value }) => Number(value))]
    }

    it.each<[string, unknown]>([
      ['a factor of nothing', { factor: '0' }],
      ['a factor in words', { factor: '120%' }],
      ['a year of eleven months', { earlierYears: [{ year: 2023, cumulative: cumulative.slice(1) }] }],
      ['a year in which nothing gathered', { earlierYears: [{ year: 2023, cumulative: cumulative.map(() => '0') }] }],
      ['a course that nobody knows', { season: 'spring' }],
    ])('is not chosen by %s', async (_, pace) => {
      expect(await codeOf(choose(pace))).toBe('invalid_request')
      expect(await course()).toEqual(['linear', 2, 3.3333, 4].map(roughly))
    })

    it('is the line by months, that line pressed, or the season of earlier years', async () => {
      expect(await codeOf(choose({ factor: '1.2' }))).toBe(204)
      expect(await course()).toEqual(['linear', 2.4, 4, 4.8].map(roughly))
      expect(await codeOf(choose({ earlierYears: [{ year: 2023, cumulative }] }))).toBe(204)
      expect(await course()).toEqual(['seasonal', 1, 2.4, 4].map(roughly))
      expect(await codeOf(choose({}))).toBe(204)
      expect(await course()).toEqual(['linear', 2, 3.3333, 4].map(roughly))
    })
  })

  describe('the board', () => {
    it('counts what the list lists, by light and by unit, as of any day', async () => {
      interface Board {
        total: number
        colours: Record<string, number>
        units: { unit: string; total: number }[]
      }
      for (const query of ['', '&asOf=2024-12-31', '&asOf=2024-06-30&profile=xuancheng']) {
        const board = await supervisor.get<Board>(`/board?document=${documentId}${query}`)
        const rows = await all(query)
        expect(board.total).toBe(rows.length)
        expect(board.units.reduce((sum, unit) => sum + unit.total, 0)).toBe(board.total)
        for (const [colour, number] of Object.entries(board.colours))
          expect((await all(`${query}&light=${colour}`)).length).toBe(number)
      }
      expect(await codeOf(supervisor.send('GET', '/board?profile=rainbow'))).toBe('profile_not_found')
    })

    it('finds tasks by words, unit and chapter', async () => {
      expect((await all(`&q=${encodeURIComponent('老旧小区')}`)).map(({ row }) => row.text)).toEqual([
        expect.stringContaining('老旧小区'),
      ])
      expect(await all(`&q=${encodeURIComponent('桥')}`)).toHaveLength(1)
      expect(await all(`&q=${encodeURIComponent('海底隧道')}`)).toEqual([])
      expect(
        (await all(`&unit=${encodeURIComponent('市住建局')}`)).every(
          ({ row }) => row.lead[0]?.unit === '市住房和城乡建设局',
        ),
      ).toBe(true)
    })

    it('lists tasks by each column, up and down, page after page, each once', async () => {
      const byTable = (await all()).map(({ id }) => id).sort()
      for (const column of Object.keys(ASSIGNMENT_SORTS))
        for (const sort of [column, `-${column}`]) {
          const found: Assignment[] = []
          for (let cursor = ''; ; ) {
            const path = `/assignments?document=${documentId}&limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`
            const page = await supervisor.get<{ items: Assignment[]; next: string | null }>(path)
            found.push(...page.items)
            if (page.next === null) break
            cursor = page.next
          }
          expect(found.map(({ id }) => id).sort(), sort).toEqual(byTable)
          if (column !== 'text') continue
          const words = found.map(({ row }) => row.text)
          const rising = [...words].sort()
          expect(words).toEqual(sort === 'text' ? rising : rising.reverse())
        }
      expect(await codeOf(supervisor.send('GET', '/assignments?sort=secret'))).toBe('invalid_request')
    })

    it('shows profiles with what their lint finds: 银川 has its gap', async () => {
      const profiles = await supervisor.get<{ id: string; findings: { kind: string }[] }[]>('/profiles')
      const grave = (id: string) => profiles.find(p => p.id === id)?.findings.filter(f => f.kind === 'gap')
      expect(grave('yinchuan')).not.toEqual([])
      expect(grave('default')).toEqual([])
    })
  })
})
