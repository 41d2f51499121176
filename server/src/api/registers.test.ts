import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { openOffice, openTable, type TestOffice } from './test-office.ts'

const MAP = JSON.parse(readFileSync(join(import.meta.dirname, '../../../samples/chengchuan-divisions.geojson'), 'utf8'))
const square = (west: number, properties: object = { code: `d${west}`, name: `${west}县` }, closed = true) => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, 0], [west + 1, 0], [west + 1, 1], ...(closed ? [[west, 0]] : [[west, 1]])]],
  },
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

interface Project {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly leadUnit: string
  readonly total: string | null
  readonly place: unknown
  readonly nodes: unknown[]
  readonly needs: unknown[]
  readonly standing: { rates: Record<string, string | null>; colour: string; gap: string | null; why: string }
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-10-08T01:00:00Z')
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })
  const keeper = () => office.as('supervisor')
  const code = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    return statusCode < 400 ? statusCode : JSON.parse(body).code
  }
  const take = (path: string, ...lines: string[]) =>
    keeper().upload(`${path}/table`, {}, { name: 't.tsv', content: lines.join('\n') })
  const list = async <Item>(path: string) => (await keeper().get<{ items: Item[]; next: string | null }>(path)).items

  describe('who may not', () => {
    it.each([
      ['unit_officer', 'POST', '/projects', { name: '某桥' }, 'not_allowed'],
      ['leader', 'POST', '/livelihood', { name: '某事' }, 'not_allowed'],
      ['public', 'PATCH', '/places/c1', { name: '某县' }, 'login_needed'],
      ['supervisor', 'PUT', '/divisions', collection(square(0)), 'not_allowed'],
    ] as const)('%s %s %s', async (role, method, path, body, refusal) => {
      expect(await code(office.as(role).send(method, path, body))).toBe(refusal)
    })
  })

  describe('shapes of divisions', () => {
    const put = (body: unknown) => office.as('administrator').send('PUT', '/divisions', body)
    it.each<[string, unknown, string]>([
      ['no GeoJSON', { nothing: true }, 'divisions_unreadable'],
      ['a ring that is open', collection(square(0, undefined, false)), 'divisions_unreadable'],
      ['an area without a code', collection(square(0, { name: '甲县' })), 'divisions_unreadable'],
      ['one code twice', collection(square(0), square(2, { code: 'd0', name: '乙县' })), 'divisions_unreadable'],
      ['a longitude of 181', collection(square(180)), 'divisions_unreadable'],
      [
        'more than 8 MB',
        collection(square(0, { code: 'a', name: 'b', note: 'x'.repeat(8_100_000) })),
        'invalid_request',
      ],
    ])('are refused: %s', async (_, body, refusal) => {
      expect(await code(put(body))).toBe(refusal)
      expect(await keeper().get('/divisions')).toEqual({ version: 0, uploadedAt: '', collection: null })
    })

    it('are put in force, again with a new version, and the log tells', async () => {
      expect(await code(put(collection(square(0))))).toBe(200)
      expect(await code(put(MAP))).toBe(200)
      const now = await office.as('public').get<{ version: number; collection: unknown }>('/divisions')
      expect(now.version).toBe(2)
      expect(now.collection).toEqual(MAP)
      const { items } = await keeper().get<{ items: { action: string }[] }>('/log?action=division.upload')
      expect(items).toHaveLength(2)
    })
  })

  describe('projects', () => {
    const HEAD =
      '项目名称\t建设性质\t责任单位\t总投资（亿元）\t至上年底累计投资\t年度计划投资\t本年完成投资\t数据月份\t经度\t纬度\t节点\t要素保障'
    const BRIDGE =
      '某江大桥\t续建\t市交通局\t20\t5\t8\t6\t2024-09\t130.65\t25.60\t合龙 2024-10-30；通车 2024-12-31\t用地：已落实；资金：未落实 缺口2亿元'

    it.each<[string, string[], RegExp]>([
      ['no headings', ['甲\t乙', '1\t2'], /第 1 行.*headings/],
      ['a heading that is unknown', [`${HEAD}\t天气`, BRIDGE], /天气/],
      ['amounts in 万元', [HEAD.replace('亿元', '万元'), BRIDGE], /万元/],
      [
        'a unit that is not there',
        [HEAD, BRIDGE, BRIDGE.replace('市交通局', '市某局').replace('某江', '另江')],
        /第 3 行.*市某局/,
      ],
      ['a stage that is none', [HEAD, BRIDGE.replace('续建', '在建')], /在建.*新开工/],
      ['an amount that is none', [HEAD, BRIDGE.replace('\t20\t', '\t约20\t')], /total/],
      ['a node without its day', [HEAD, BRIDGE.replace('合龙 2024-10-30', '合龙')], /合龙/],
      ['a number without its month', [HEAD, BRIDGE.replace('2024-09', '')], /month/],
      ['a project twice', [HEAD, BRIDGE, BRIDGE], /第 3 行.*twice/],
    ])('a table is refused whole: %s', async (_, lines, words) => {
      const answer = await take('/projects', ...lines)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'table_unreadable'])
      expect(answer.json().detail).toMatch(words)
      expect(await list('/projects')).toEqual([])
    })

    it('come from a table, with both rates apart and a light that says why', async () => {
      expect((await take('/projects', '2024年挂图作战项目表', HEAD, BRIDGE)).json()).toEqual({
        added: ['p1'],
        changed: [],
        unchanged: [],
      })
      const [bridge] = await list<Project>('/projects')
      expect(bridge?.standing.rates).toEqual({ year: '75', whole: '55' })
      expect([bridge?.standing.colour, bridge?.standing.gap, bridge?.leadUnit]).toEqual(['green', '0', '市交通运输局'])
      expect(bridge?.standing.why).toContain('时间进度75.0%')
      expect(bridge?.nodes).toHaveLength(2)
      expect(bridge?.needs[1]).toEqual({ kind: 'money', isMet: false, note: '缺口2亿元' })
      const before = await keeper().get<{ items: Project[] }>('/projects?asOf=2025-02-01')
      expect(before.items[0]?.standing.colour).toBe('red')
      expect(before.items[0]?.standing.why).toContain('没有今年的数据')
    })

    it('come from a workbook too: what it does not name stays, what is new is added', async () => {
      const cells = [
        ['项目名称', '本年完成投资', '数据月份'],
        ['某江大桥', '4.8', '2024-09'],
        ['某园区', '', ''],
      ].map(row => row.map(value => ({ value })))
      const content = await writeXlsx(cells).toBuffer()
      const answer = await keeper().upload('/projects/table', {}, { name: 't.xlsx', content })
      expect(answer.json()).toEqual({ added: ['p2'], changed: ['p1'], unchanged: [] })
      const [bridge, park] = await list<Project>('/projects')
      expect([bridge?.total, bridge?.version, bridge?.standing.rates.year]).toEqual(['20', 2, '60'])
      expect([park?.standing.colour, park?.standing.why]).toEqual(['grey', '没有今年的数据'])
    })

    it('keep their versions, and the log its entries, where a table says nothing new', async () => {
      const log = async () => (await keeper().get<{ total: number }>('/log?kind=project')).total
      const before = { rows: await list<Project>('/projects'), log: await log() }
      const same = await take('/projects', '项目名称\t本年完成投资\t数据月份', '某江大桥\t4.8\t2024-09', '某园区\t\t')
      expect(same.json()).toEqual({ added: [], changed: [], unchanged: ['p1', 'p2'] })
      expect({ rows: await list<Project>('/projects'), log: await log() }).toEqual(before)
    })

    it('are changed at their version only', async () => {
      const edit = (version: string | null, body: unknown, id = 'p1') =>
        keeper().send('PATCH', `/projects/${id}`, body, version === null ? {} : { 'if-match': version })
      expect(await code(edit(null, { image: '合龙' }))).toBe('version_needed')
      expect(await code(edit('"v1"', { image: '合龙' }))).toBe('version_conflict')
      expect(await code(edit('"v2"', { image: '合龙' }, 'p99'))).toBe('entry_not_found')
      expect(await code(edit('"v2"', { leadUnit: '某局' }))).toBe('unit_not_found')
      expect(await code(edit('"v2"', { name: '某园区' }))).toBe('entry_exists')
      expect(await code(edit('"v2"', { planThisYear: '-1' }))).toBe('invalid_request')
      expect(await code(edit('"v2"', { colour: 'green' }))).toBe('invalid_request')
      const done = await edit('"v2"', { image: '合龙', doneThisYear: '6.4' })
      expect([done.statusCode, done.headers.etag, done.json()]).toEqual([200, '"v3"', { id: 'p1', version: 3 }])
      const story = await keeper().get<{ items: { action: string; data: object }[] }>('/log?kind=project&subject=p1')
      expect(story.items.map(({ action }) => action)).toEqual(['project.add', 'project.edit', 'project.edit'])
      expect(story.items[2]?.data).toEqual({ image: '合龙', doneThisYear: '6.4', version: 3 })
    })

    it('are made one by one, filtered and paged', async () => {
      expect(await code(keeper().send('POST', '/projects', { name: '某江大桥' }))).toBe('entry_exists')
      expect(await code(keeper().send('POST', '/projects', { stage: 'new' }))).toBe('invalid_request')
      const place = { kind: 'division', code: '990121' }
      expect(await code(keeper().send('POST', '/projects', { name: '某水厂', place, leadUnit: '市住建局' }))).toBe(201)
      const names = async (query: string) => (await list<Project>(`/projects?${query}`)).map(({ name }) => name)
      expect(await names('unit=市住建局')).toEqual(['某水厂'])
      expect(await names('light=green')).toEqual(['某江大桥'])
      expect(await names('q=园')).toEqual(['某园区'])
      const first = await keeper().get<{ next: string; total: number }>('/projects?limit=2')
      expect(first.total).toBe(3)
      expect(await names(`limit=2&cursor=${first.next}`)).toEqual(['某水厂'])
      expect(await code(keeper().send('GET', '/projects/p99'))).toBe('entry_not_found')
    })

    it('are taken together by unit and by the division that their point lies in', async () => {
      const groups = await office.as('public').get<{
        whole: { rate: string; counted: number; projects: number }
        divisions: {
          name: string
          projects: string[]
          standing: { colour: string; rate: string | null }
          rank: { rank: number | null }
        }[]
        units: { short: string; projects: string[] }[]
      }>('/projects/groups')
      expect([groups.whole.rate, groups.whole.counted, groups.whole.projects]).toEqual(['80', 1, 3])
      const of = (name: string) => groups.divisions.find(division => division.name === name)
      expect(of('沧浦区')).toMatchObject({
        projects: ['p1'],
        standing: { colour: 'green', rate: '80' },
        rank: { rank: 1 },
      })
      expect(of('青陂县')).toMatchObject({
        projects: ['p3'],
        standing: { colour: 'grey', rate: null },
        rank: { rank: null },
      })
      expect(groups.divisions).toHaveLength(6)
      expect(groups.units.map(({ short }) => short)).toEqual(['市交通局', '市住建局'])
    })
  })

  describe('livelihood items', () => {
    const HEAD =
      '年度\t序号\t实事名称\t牵头单位\t一季度完成率（%）\t一季度进度\t满意票\t基本满意票\t不满意票\t应到代表\t测评日期'
    const ITEM = '2024\t1\t加装电梯120部\t市住建局\t25\t已加装30部\t180\t20\t10\t389\t2025-01-14'
    it.each<[string, string[], RegExp]>([
      ['more votes than members', [HEAD, ITEM.replace('\t180\t', '\t380\t')], /votes/],
      ['half a vote', [HEAD, ITEM.replace('\t20\t', '\t\t')], /满意票/],
      ['no year', [HEAD, ITEM.replace('2024\t', '\t')], /whole number/],
    ])('a table is refused whole: %s', async (_, lines, words) => {
      expect((await take('/livelihood', ...lines)).json().detail).toMatch(words)
      expect(await list('/livelihood')).toEqual([])
    })

    it('keep their quarters, and their vote is counted against all members', async () => {
      expect((await take('/livelihood', HEAD, ITEM)).statusCode).toBe(200)
      expect(
        (await take('/livelihood', '年度\t实事名称\t二季度完成率\t二季度进度', '2024\t加装电梯120部\t50\t60部')).json(),
      ).toEqual({
        added: [],
        changed: ['l1'],
        unchanged: [],
      })
      const [item] = await list<{ quarters: unknown[]; satisfaction: string; version: number }>('/livelihood?year=2024')
      expect(item?.quarters.slice(0, 3)).toEqual([
        { share: '25', text: '已加装30部' },
        { share: '50', text: '60部' },
        { share: null, text: '' },
      ])
      // 200 of 389 are more than half, 180 alone are not.
      expect(item?.satisfaction).toBe('fairly_satisfied')
      expect(await list('/livelihood?year=2023')).toEqual([])
      const votes = { satisfied: 195, fairly: 0, dissatisfied: 0, members: 389, day: '2025-01-14' }
      const edit = (version: number, body: unknown) =>
        keeper().send('PATCH', '/livelihood/l1', body, { 'if-match': `"v${version}"` })
      expect(await code(edit(1, { votes }))).toBe('version_conflict')
      expect(await code(edit(2, { votes: { ...votes, members: 0 } }))).toBe('invalid_request')
      expect(await code(edit(2, { votes }))).toBe(200)
      expect(await keeper().get('/livelihood/l1')).toMatchObject({ satisfaction: 'satisfied', version: 3 })
      expect(await code(edit(3, { votes: null }))).toBe(200)
      expect(await keeper().get('/livelihood/l1')).toMatchObject({ satisfaction: null })
    })
  })

  describe('links to tasks', () => {
    it('lead to what is there only, and back', async () => {
      const { documentId, find } = await openTable<{ id: string; row: { text: string } }>(office)
      const { id } = await find('云岭大桥')
      const { version } = await keeper().get<{ version: number }>('/livelihood/l1')
      const edit = (body: unknown) => keeper().send('PATCH', '/livelihood/l1', body, { 'if-match': `"v${version}"` })
      expect(await code(edit({ assignments: ['none.1'] }))).toBe('assignment_not_found')
      expect(await code(edit({ projects: ['p99'] }))).toBe('entry_not_found')
      expect(await code(edit({ assignments: [id] }))).toBe(200)
      type Item = { tasks: { id: string; text: string }[] }
      const item = await keeper().get<Item>('/livelihood/l1')
      expect(item.tasks.map(task => task.id)).toEqual([id])
      expect(item.tasks[0]?.text).toContain('云岭大桥')
      expect(await keeper().get(`/assignments/${id}`)).toMatchObject({
        linked: { livelihood: [{ id: 'l1', year: 2024, number: 1 }], projects: [] },
      })
      // Who may not see drafts does not see them from the other side either.
      const publicly = office.as('public')
      expect((await publicly.get<Item>('/livelihood/l1')).tasks).toEqual([])
      await keeper().post(`/documents/${documentId}/breakdown/issue`)
      expect((await publicly.get<Item>('/livelihood/l1')).tasks).toHaveLength(1)
    })
  })

  describe('places', () => {
    const HEAD = '代码\t名称\t层级\t上级代码\t类别\t村集体收入（万元，高优）\t收入比（，低优）'
    const LINES = [
      'a\t甲县\t县\t\t创先\t\t1.71',
      'b\t乙县\t县\t\t创先\t\t1.83',
      'c\t丙县\t县\t\t进位\t\t-',
      'a1\t甲镇\t镇\ta\t\t\t',
      'a11\t一村\t村\ta1\t\t50.5\t',
      'a12\t二村\t村\ta1\t\t50.5\t',
      'a13\t三村\t村\ta1\t\t9\t',
      'a14\t四村\t村\ta1\t\t\t',
    ]
    it.each<[string, string[], RegExp]>([
      ['a village under a county', [HEAD, ...LINES, 'b1\t五村\t村\tb\t\t\t'], /第 10 行.*b1/],
      ['a parent that comes later', [HEAD, ...LINES.slice(3), ...LINES.slice(0, 3)], /第 2 行.*“a”/],
      ['a value that is no number', [HEAD, LINES[0] ?? '', 'b\t乙县\t县\t\t创先\t\t约1.8'], /第 3 行/],
      ['a measure without its direction', [HEAD.replace('，高优', ''), ...LINES], /村集体收入/],
    ])('a table is refused whole: %s', async (_, lines, words) => {
      const answer = await take('/places', ...lines)
      expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringMatching(words)])
      expect(await list('/places')).toEqual([])
      expect(await keeper().get('/places/measures')).toEqual([])
    })

    it('are a tree with ranks among those of one parent and list', async () => {
      expect((await take('/places', HEAD, ...LINES)).statusCode).toBe(200)
      const measures = await keeper().get<{ name: string; better: string }[]>('/places/measures')
      expect(measures.map(({ name, better }) => [name, better])).toEqual([
        ['村集体收入', 'up'],
        ['收入比', 'down'],
      ])
      const ranksOf = async (query: string, measure: string) =>
        (
          await list<{ name: string; ranks: Record<string, { rank: number | null; of: number }> }>(`/places?${query}`)
        ).map(({ name, ranks }) => [name, ranks[measure]?.rank, ranks[measure]?.of])
      expect(await ranksOf('level=county', '收入比')).toEqual([
        ['甲县', 1, 2],
        ['乙县', 2, 2],
        ['丙县', null, 0],
      ])
      expect(await ranksOf('parent=a1', '村集体收入')).toEqual([
        ['一村', 1, 3],
        ['二村', 1, 3],
        ['三村', 3, 3],
        ['四村', null, 3],
      ])
    })

    it('keep a rank that was published beside the one that their values come to', async () => {
      const head = '代码\t名称\t收入比（公布位次）\t位次发布机关\t位次文件\t位次发布日期'
      const paper = '省百千万办\t2024年上半年考核通报\t2024-08-15'
      const refused = async (line: string) => (await take('/places', head, line)).json().detail
      expect(await refused('a\t甲县\t23/57\t\t\t')).toContain('位次发布机关')
      expect(await refused(`a\t甲县\t前列\t${paper}`)).toContain('前列')
      expect(await refused(`a\t甲县\t58/57\t${paper}`)).toContain('after the last')
      expect((await take('/places', head, `a\t甲县\t23/57\t${paper}`)).statusCode).toBe(200)
      const [first] = await list<{ ranks: object; published: object[] }>('/places?level=county')
      expect(first).toMatchObject({
        ranks: { 收入比: { rank: 1, of: 2 } },
        published: [{ measure: '收入比', rank: 23, of: 57, authority: { body: '省百千万办', day: '2024-08-15' } }],
      })
    })

    it('take new values, and refuse a measure that turned round', async () => {
      const turned = await take('/places', '代码\t名称\t收入比（，高优）', 'a\t甲县\t2')
      expect(turned.json().detail).toContain('收入比')
      expect((await take('/places', '代码\t名称\t收入比（，低优）', 'c\t丙县\t1.6')).statusCode).toBe(200)
      const [, , third] = await list<{ id: string; version: number; list: string; ranks: object }>(
        '/places?level=county',
      )
      expect(third).toMatchObject({ list: '进位', version: 2, ranks: { 收入比: { rank: 1, of: 1 } } })
      const edit = (body: unknown) => keeper().send('PATCH', `/places/${third?.id}`, body, { 'if-match': '"v2"' })
      expect(await code(edit({ values: { 幸福指数: '9' } }))).toBe('invalid_request')
      expect(await code(edit({ level: 'town' }))).toBe('invalid_request')
      expect(await code(edit({ list: '消薄' }))).toBe(200)
      expect(await code(keeper().send('GET', '/places/c99'))).toBe('entry_not_found')
    })
  })
})
