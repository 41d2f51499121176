import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { ProblemSchema } from './schema.ts'
import { AgainstSeriesSchema, FulfilmentSchema, SeriesTableSchema } from './schema-outcome.ts'
import { openOffice, type TestOffice } from './test-office.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../samples', name))
const REPORT = '澄川市政府工作报告（2024年）\n\n一、2023年工作回顾\n\n2023年，全市地区生产总值增长6.5%，居全省第6位。\n'
const HEAD = '指标,地区,时期,数值,单位,状态,来源,位次,位次范围'
const table = (...lines: string[]) => [HEAD, ...lines].join('\n')

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })
  const upload = (role: 'supervisor' | 'deputy', content: string, name = 't.csv') =>
    office.as(role).upload('/series', {}, { name, content })
  const read = async (path: string) => (await office.as('public').send('GET', path)).json()
  const importReport = async (name: string, content: string | Uint8Array): Promise<string> =>
    (await office.as('supervisor').upload('/documents', {}, { name, content })).json<{ id: string }>().id

  describe('what is refused', () => {
    it.each([
      ['the fulfilment of a parameter that there is none of', '/fulfilment?year=2024', 400, 'invalid_request'],
      ['tasks of a place without reports', '/fulfilment/tasks?place=邻州市&year=2024', 404, 'pair_not_found'],
      ['a report that is not there', '/documents/0000000000000000/against-series', 404, 'document_not_found'],
      ['a month for a year', '/series?period=2024-03', 400, 'invalid_request'],
      ['a made-up cursor', '/series?cursor=abc', 400, 'invalid_cursor'],
    ])('%s', async (_, path, status, code) => {
      const answer = await office.as('public').send('GET', path)
      expect({ status: answer.statusCode, code: ProblemSchema.parse(answer.json()).code }).toEqual({ status, code })
    })
    it('a table from a deputy', async () => {
      expect((await upload('deputy', table('地区生产总值,澄川市,2023,1,亿元,预计,公报'))).statusCode).toBe(403)
    })
    it('a table with a bad line, wholly, and every bad line is told', async () => {
      const good = '地区生产总值,澄川市,2023,2214.7,亿元,初步核算,公报'
      const answer = await upload('supervisor', table(good, 'x,y,z,很多,亿元,预计,公报', ',y,2023,1,亿元,预计,公报'))
      const problem = ProblemSchema.parse(answer.json())
      expect(answer.statusCode).toBe(422)
      expect(problem.code).toBe('series_unreadable')
      expect(problem.detail).toContain('第 3 行')
      expect(problem.detail).toContain('第 4 行')
      expect(await read('/series')).toMatchObject({ total: 0 })
    })
    it('what is no table at all', async () => {
      expect((await upload('supervisor', 'PK\u0003\u0004nothing', 'a.xlsx')).statusCode).toBe(422)
      expect((await upload('supervisor', '"never closed')).statusCode).toBe(422)
    })
    it('the removal of a table that is not there', async () => {
      expect((await office.as('supervisor').send('DELETE', '/series/0')).statusCode).toBe(404)
    })
  })

  describe('official series', () => {
    it('are taken in once, listed, logged and removed', async () => {
      const content = table(
        '地区生产总值,澄川市,2022,2091.3,亿元,最终核实,公报',
        '人均预期寿命,澄川市,2022,79,岁,预计,公报',
      )
      const first = await upload('supervisor', content)
      expect(first.statusCode).toBe(201)
      expect((await upload('supervisor', content)).statusCode).toBe(200)
      const { id } = SeriesTableSchema.parse(first.json())
      expect(await read('/series?limit=1')).toMatchObject({ total: 2, items: [{ value: '2091.3', tableId: id }] })
      expect(await read('/series?indicator=寿命')).toMatchObject({ total: 1 })
      expect((await office.as('supervisor').send('DELETE', `/series/${id}`)).statusCode).toBe(204)
      expect(await read('/series/tables')).toEqual([])
      const log = await office.as('leader').get<{ items: { action: string }[] }>(`/log?kind=series&subject=${id}`)
      expect(log.items.map(({ action }) => action)).toEqual(['series.import', 'series.remove'])
    })

    it('catch a growth whose rank another place makes impossible, and confirm what agrees', async () => {
      const id = await importReport('rank.txt', REPORT)
      await upload('supervisor', table('地区生产总值增速,邻州市,2023,5.6,%,初步核算,公报,4,全省'))
      const caught = AgainstSeriesSchema.parse(await read(`/documents/${id}/against-series`))
      expect(caught.items).toMatchObject([{ verdict: 'rank_contradicted', figure: { text: '6.5%' } }])
      expect(caught.items[0]?.arithmetic).toContain('邻州市5.6%列第4')
      await upload('supervisor', table('地区生产总值增速,澄川市,2023,6.5,%,初步核算,公报'))
      expect(await read(`/documents/${id}/against-series`)).toMatchObject({ counts: { confirmed: 1 } })
    })
  })

  describe('fulfilment', () => {
    it('is empty where no place has two reports in a row', async () => {
      expect(await read('/fulfilment')).toEqual({ place: '', places: [], pairs: [] })
    })

    it('follows targets and tasks from year to year, of two copies by the sound one', async () => {
      for (const name of ['chengchuan-2023', 'chengchuan-2024-damaged', 'chengchuan-2024', 'chengchuan-2025'])
        await importReport(`${name}.txt`, sample(`${name}.txt`))
      const { place, pairs } = FulfilmentSchema.parse(await read('/fulfilment'))
      expect({ place, years: pairs.map(({ year }) => year) }).toEqual({ place: '澄川市', years: [2023, 2024] })
      expect(pairs[0]?.later.name).toBe('chengchuan-2024.txt')
      const gdp = pairs.map(pair => pair.outcomes.find(({ target }) => target.headline && target.indicatorId === 'gdp'))
      expect(gdp.map(outcome => outcome?.line)).toEqual(['gdp||%', 'gdp||%'])
      expect(gdp[1]).toMatchObject({ verdict: 'missed', ruleName: '下限', answer: { kind: 'growth' } })
      expect(gdp[1]?.sentence?.text).toContain(gdp[1]?.answer?.text)
      const tasks = await read('/fulfilment/tasks?place=澄川市&year=2024&status=not_mentioned&limit=2')
      expect(tasks).toMatchObject({
        total: pairs[1]?.tasks.not_mentioned,
        items: [{ sentence: null }, { sentence: null }],
      })
    })

    it('comes as CSV', async () => {
      const { body } = await office.as('public').send('GET', '/fulfilment.csv?place=澄川市')
      expect(body.split('\r\n')[0]).toContain('place,year,line,indicator,headline,target')
      expect(body).toContain('missed')
    })
  })
})
