import type { BreakdownRow } from 'duban-core'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly version: number
  readonly leadUnit: string
  readonly row: BreakdownRow
  readonly standing: {
    colour: string
    targets: { why: string; state: string | null; light: { colour: string } }[]
  } | null
}
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
    table = await openTable<Assignment>(office, { isBare: true })
    documentId = table.documentId
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const all = (query = '') => table.all(query)
  const find = (words: string) => table.find(words)

  describe('a breakdown', () => {
    it.each<[string, string, unknown, string]>([
      ['of no report', '/documents/none/breakdown', {}, 'document_not_found'],
      ['by a profile that is none', '', { profile: 'rainbow' }, 'profile_not_found'],
      ['for a year that is none', '', { year: 20 }, 'invalid_request'],
    ])('is refused: %s', async (_, url, body, expected) => {
      const path = url || `/documents/${documentId}/breakdown`
      expect(await codeOf(supervisor.send('POST', path, body))).toBe(expected)
    })

    it('is drafted from the reading, once: headline targets first, each row with its place in the report', async () => {
      expect(await codeOf(supervisor.send('GET', `/documents/${documentId}/breakdown`))).toBe('breakdown_not_found')
      await supervisor.post(`/documents/${documentId}/breakdown`, {})
      expect(await codeOf(supervisor.send('POST', `/documents/${documentId}/breakdown`, {}))).toBe('breakdown_exists')
      const rows = await all()
      expect(rows.map(({ row }) => row.part)).toEqual(
        [...rows.map(({ row }) => row.part)]
          .sort()
          .reverse()
          .sort((a, b) => (a === b ? 0 : a === 'targets' ? -1 : 1)),
      )
      const text = sampleText(2024)
      for (const { row } of rows)
        for (const { start, end, text: words } of row.source) expect(text.slice(start, end)).toBe(words)
      expect((await find('云岭大桥')).row.lead).toEqual([{ unit: '市交通运输局', why: '大桥' }])
    })

    it('is a draft to the office alone until it is issued', async () => {
      const publicly = office.as('public')
      expect(await publicly.get(`/assignments?document=${documentId}`)).toMatchObject({ items: [], total: 0 })
      const { id } = await find('云岭大桥')
      expect(await codeOf(publicly.send('GET', `/assignments/${id}`))).toBe('assignment_not_found')
      expect(await codeOf(publicly.send('GET', `/documents/${documentId}/breakdown.xlsx`))).toBe('breakdown_not_found')
    })

    it('is listed with its report, as a draft to those who may edit it', async () => {
      const listed = (role: 'supervisor' | 'public') => office.as(role).get<object[]>('/breakdowns')
      expect(await listed('public')).toEqual([])
      expect(await listed('supervisor')).toMatchObject([{ documentId, name: '云岭.txt', year: 2024, isIssued: false }])
    })

    it('calls a unit by one name, however it is written', async () => {
      const { id, version, row } = await find('云岭大桥')
      const edit = {
        lead: [{ unit: '市交通局' }, { unit: '市交通运输局' }],
        coUnits: ['市住建局', '某公司', '市交通局'],
      }
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, edit, { 'if-match': `"v${version}"` }))).toBe(
        204,
      )
      const edited = (await find('云岭大桥')).row
      expect(edited.lead.map(({ unit }) => unit)).toEqual(['市交通运输局'])
      expect(edited.coUnits).toEqual(['市住房和城乡建设局', '某公司'])
      const back = { lead: row.lead, coUnits: row.coUnits }
      await supervisor.send('PATCH', `/assignments/${id}`, back, { 'if-match': `"v${version + 1}"` })
    })

    it('takes a name as it was meant on the day of the report', async () => {
      const units = await supervisor.get<{ id: string; name: string }[]>('/units')
      const housing = units.find(({ name }) => name === '市住房和城乡建设局')
      const was = { datedNames: [{ name: '市建设局', toDay: '2024-05-31' }] }
      expect(await codeOf(supervisor.send('PATCH', `/units/${housing?.id}`, was))).toBe(200)
      await supervisor.post('/units', { name: '市建设局', kind: 'department', fromDay: '2024-06-01' })
      office.clock.set('2024-07-01T01:00:00Z')
      const { id, version } = await find('云岭大桥')
      await supervisor.send('PATCH', `/assignments/${id}`, { coUnits: ['市建设局'] }, { 'if-match': `"v${version}"` })
      expect((await find('云岭大桥')).row.coUnits).toEqual(['市住房和城乡建设局'])
      office.clock.set('2024-02-01T01:00:00Z')
      await supervisor.send('PATCH', `/assignments/${id}`, { coUnits: [] }, { 'if-match': `"v${version + 1}"` })
    })

    it('keeps a document from being removed', async () => {
      expect(await codeOf(supervisor.send('DELETE', `/documents/${documentId}`))).toBe('document_in_use')
    })

    it('is edited at the version that was read, or not at all', async () => {
      const { id, version } = await find('老旧小区')
      const edit = { note: '先南城' }
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, edit))).toBe('version_needed')
      const stale = { 'if-match': `"v${version + 5}"` }
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, edit, stale))).toBe('version_conflict')
      const { headers } = await supervisor.send('GET', `/assignments/${id}`)
      const fresh = { 'if-match': String(headers.etag) }
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, edit, fresh))).toBe(204)
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, { note: '我也改' }, fresh))).toBe(
        'version_conflict',
      )
      expect((await find('老旧小区')).row.note).toBe('先南城')
      const moved = { 'if-match': `"v${version + 1}"` }
      expect(await codeOf(supervisor.send('PATCH', `/assignments/${id}`, { source: [] }, moved))).toBe(
        'invalid_request',
      )
    })

    it('gives many the same cells, all or none', async () => {
      const [a, b] = [await find('云岭大桥'), await find('老旧小区')]
      const edit = { leaderPost: '分管副市长' }
      const wrong = {
        assignments: [
          { id: a.id, version: a.version },
          { id: b.id, version: 99 },
        ],
        edit,
      }
      expect(await codeOf(supervisor.send('POST', '/assignments/edit', wrong))).toBe('version_conflict')
      expect((await find('云岭大桥')).row.leaderPost).toBe('')
      await supervisor.post('/assignments/edit', {
        assignments: [a, b].map(({ id, version }) => ({ id, version })),
        edit,
      })
      expect((await all()).filter(({ row }) => row.leaderPost === '分管副市长')).toHaveLength(2)
    })

    it('is counted by group, and each group is found again by its key', async () => {
      const groups = async (by: string, query = '') =>
        supervisor.get<{
          total: number
          colours: Record<string, number>
          groups: { key: string; name: string; total: number }[]
        }>(`/assignments/groups?by=${by}&document=${documentId}${query}`)
      expect(await codeOf(supervisor.send('GET', '/assignments/groups'))).toBe('invalid_request')
      expect(await codeOf(supervisor.send('GET', '/assignments/groups?by=mood'))).toBe('invalid_request')
      expect(await office.as('public').get('/assignments/groups?by=chapter')).toMatchObject({ total: 0, groups: [] })
      const rows = await all()
      for (const [by, filter] of [
        ['chapter', 'chapter'],
        ['unit', 'lead'],
        ['leader', 'leader'],
      ] as const) {
        const counted = await groups(by)
        expect(counted).toMatchObject({ total: rows.length, colours: { '': rows.length } })
        for (const { key, total } of counted.groups)
          expect(await all(`&${filter}=${encodeURIComponent(key || '-')}`)).toHaveLength(total)
      }
      expect((await groups('leader')).groups).toMatchObject([
        { key: '分管副市长', name: '分管副市长', total: 2 },
        { key: '', total: rows.length - 2 },
      ])
      expect((await groups('unit')).groups.map(({ name }) => name)).toContain('市交通运输局')
      expect(await groups('light', '&leader=分管副市长')).toMatchObject({ total: 2, groups: [{ key: '', total: 2 }] })
    })

    it('is split, merged and moved with every link kept', async () => {
      const arrange = (body: unknown) => supervisor.send('POST', `/documents/${documentId}/breakdown/arrange`, body)
      const before = await all()
      const [first, second] = before.filter(({ row }) => row.part === 'tasks')
      expect(await codeOf(arrange({ kind: 'split', row: 'none', cuts: [1] }))).toBe('arrange_refused')
      expect(await codeOf(arrange({ kind: 'split', row: first?.row.id, cuts: [1] }))).toBe('arrange_refused')
      expect(await codeOf(arrange({ kind: 'merge', rows: [before[0]?.row.id, first?.row.id] }))).toBe('arrange_refused')
      expect(await codeOf(arrange({ kind: 'merge', rows: [first?.row.id, second?.row.id] }))).toBe(204)
      const merged = (await all()).find(({ row }) => row.from.length === 2)
      const sources = [...(first?.row.source ?? []), ...(second?.row.source ?? [])].map(quote => quote.text)
      expect(merged?.row.source.map(quote => quote.text).join('')).toBe(sources.join(''))
      expect(await codeOf(supervisor.send('GET', `/assignments/${first?.id}`))).toBe('assignment_not_found')
      const cut = second?.row.source[0]?.start
      const quotes = merged?.row.source ?? []
      if (quotes.some(({ start, end }) => start < (cut ?? 0) && (cut ?? 0) < end))
        expect(await codeOf(arrange({ kind: 'split', row: merged?.row.id, cuts: [cut] }))).toBe(204)
      const last = (await all()).at(-1)
      expect(await codeOf(arrange({ kind: 'move', row: last?.row.id, index: 0 }))).toBe(204)
      const rows = (await all()).map(({ row }) => row)
      expect(rows.findIndex(row => row.id === last?.row.id)).toBe(rows.filter(row => row.part === 'targets').length)
      const story = await supervisor.get<{ items: { action: string }[] }>(`/log?kind=assignment&subject=${first?.id}`)
      expect(story.items.map(({ action }) => action)).toContain('assignment.merge')
    })
  })

  describe('a table as a file', () => {
    const fetch = async (name: string) => (await supervisor.send('GET', `/documents/${documentId}/${name}`)).rawPayload
    const send = (content: Uint8Array | string, query = '') =>
      supervisor.upload(`/documents/${documentId}/breakdown/table${query}`, {}, { name: 'a.xlsx', content })

    it('has the columns that were asked for, in their order', async () => {
      const sheet = await readSheet(await fetch('breakdown.xlsx?columns=number,text,lead'))
      expect(sheet[1]).toEqual(['序号', '工作任务', '牵头单位'])
      expect(sheet).toHaveLength((await all()).length + 2)
      expect(await codeOf(supervisor.send('GET', `/documents/${documentId}/breakdown.xlsx?columns=secret`))).toBe(
        'invalid_request',
      )
      for (const layout of ['table', 'numbered'])
        expect((await fetch(`breakdown.docx?layout=${layout}`)).subarray(0, 2).toString()).toBe('PK')
    })

    it('comes back unchanged as no change', async () => {
      expect((await send(await fetch('breakdown.xlsx'))).json()).toMatchObject({
        applied: false,
        changes: [],
        unread: [],
        absent: [],
      })
    })

    it('unchanged leaves no trace when it is taken over', async () => {
      const trace = async () => ({
        table: await supervisor.get(`/documents/${documentId}/breakdown`),
        rows: (await all()).map(({ id, version }) => [id, version]),
        log: (await supervisor.get<{ items: { number: number }[] }>('/log?limit=1')).items,
      })
      const before = await trace()
      const answer = await send(await fetch('breakdown.xlsx'), '?apply=true')
      expect(answer.json()).toMatchObject({ applied: true, changes: [] })
      expect(await trace()).toEqual(before)
    })

    it('comes back edited: told first, taken over where asked, what cannot be read reported', async () => {
      const sheet = (await readSheet(await fetch('breakdown.xlsx'))).map(row =>
        row.map(cell => (cell === null ? null : String(cell))),
      )
      const heading = sheet[1] ?? []
      const at = sheet.findIndex(row => row.join('').includes('老旧小区'))
      const cell = (name: string) => heading.indexOf(name)
      const row = [...(sheet[at] ?? [])]
      row[cell('备注')] = '分两批'
      row[cell('完成时限')] = '尽快'
      const edited = sheet.map((line, i) => (i === at ? row : line)).filter((_, i) => i !== 2)
      const file = await writeXlsxFile(
        edited.map(line => line.map(value => (value === null ? null : { value }))),
      ).toBuffer()
      const told = (await send(file)).json()
      expect(told).toMatchObject({
        applied: false,
        changes: [{ field: 'note', to: '分两批' }],
        unread: [{ text: '尽快', reason: 'not_a_day' }],
      })
      expect(told.absent).toHaveLength(1)
      expect((await find('老旧小区')).row.note).toBe('先南城')
      expect((await send(file, '?apply=true')).json()).toMatchObject({ applied: true })
      expect((await find('老旧小区')).row.note).toBe('分两批')
      expect((await all()).length).toBe(sheet.length - 2)
    })

    it.each<[string, string | Uint8Array]>([
      ['a text', 'no workbook at all'],
      ['bytes like an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ])('is refused where it is none: %s', async (_, content) => {
      expect(await codeOf(send(content))).toBe('table_unreadable')
    })
  })
})
