import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playYear, type YearEnd } from '../scripts/sample-year.ts'
import { createApp } from '../server/src/api/app.ts'
import { rowsWithIds } from '../server/src/store/assignments.ts'
import { inspectStore } from '../server/src/store/inspect.ts'
import type { Store } from '../server/src/store/open.ts'
import { listRegister } from '../server/src/store/registers.ts'
import { openEmptyStore } from '../server/src/store/test-databases.ts'

/** The words of a target that the year was played on. */
const outcomeOf = ({ outcomes }: YearEnd, words: string): string | undefined =>
  Object.entries(outcomes).find(([text]) => text.includes(words))?.[1]

describe('the scripted year of the sample city', () => {
  let store: Store
  let end: YearEnd
  beforeAll(async () => {
    store = await openEmptyStore()
    let now = new Date()
    const app = await createApp({ store, clock: { now: () => now }, webFolder: '/nowhere' })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()
    const port = typeof address === 'object' ? address?.port : 0
    end = await playYear({
      address: `http://127.0.0.1:${port}`,
      setTime: moment => {
        now = new Date(moment)
      },
      say: () => {},
    })
    await app.close()
  }, 180_000)
  afterAll(() => store.close())

  it('ends as the report of the next year tells', () => {
    expect(outcomeOf(end, '地区生产总值增长')).toBe('未完成')
    expect(outcomeOf(end, '工业投资增长')).toBe('超额完成')
    expect(outcomeOf(end, '固定资产投资')).toBe('完成')
    expect(outcomeOf(end, '城镇新增就业')).toBe('完成')
    expect(outcomeOf(end, '进出口总额')).toBe('调整')
    expect(outcomeOf(end, '漪江二桥')).toBe('完成')
    expect(outcomeOf(end, '市中心医院新院区')).toBe('未完成')
  })

  it('lights the laggard red and what is done blue', () => {
    expect(end.lights.漪江二桥?.slice(6)).toEqual(new Array(6).fill('blue'))
    expect(end.lights['城镇新增就业2.6万人']).not.toContain('red')
    expect(end.lights['进出口总额增长8%']).toContain('red')
  })

  it('ties projects to the tasks of its report that they fulfil, each to one that is followed', async () => {
    const projects = await listRegister(store.db, 'project')
    const linked = projects.flatMap(({ record }) => record.assignments)
    const rows = await rowsWithIds(store.db, linked)
    expect(new Set(rows.map(row => row.id))).toEqual(new Set(linked))
    expect(rows.every(row => row.isIssued)).toBe(true)
    const bridge = projects.find(({ record }) => record.name.includes('漪江二桥'))
    const tasks = await rowsWithIds(store.db, bridge?.record.assignments ?? [])
    expect(tasks.map(task => task.text).join('\n')).toContain('漪江二桥')
  })

  it('ties every livelihood item of the year to one task, and keeps the vote on each', async () => {
    const items = await listRegister(store.db, 'livelihood')
    const ofYear = items.filter(({ record }) => record.year === 2024)
    expect(ofYear.map(({ record }) => record.assignments.length)).toEqual(new Array(10).fill(1))
    const rows = await rowsWithIds(
      store.db,
      ofYear.flatMap(({ record }) => record.assignments),
    )
    expect(rows.filter(({ isIssued }) => isIssued)).toHaveLength(10)
    expect(items).toHaveLength(20)
    expect(items.every(({ record }) => record.annex !== '' && record.votes !== null)).toBe(true)
    expect(items.every(({ record }) => record.quarters.every(({ share }) => share !== null))).toBe(true)
  })

  it('issues four bulletins that add up and name the laggards', () => {
    expect(end.bulletins).toHaveLength(4)
    expect(end.bulletins[1]).toContain('进出口')
  })

  it('plans the matter of the year in stages, and marks down whom the rules of the process name', () => {
    expect(end.stages).toEqual(['完成重新招标 reached', '主体完成七成 reached'])
    expect(end.deductions.澄川市卫生健康委员会).toEqual(['退办，每次', '报告没有实质内容，每次'])
  })

  it('drafts a review with one sentence a promise, each with its evidence or the reason why it is withheld', () => {
    expect(end.review.length).toBeGreaterThan(80)
    expect(new Set(end.review.map(sentence => sentence.promise)).size).toBeGreaterThan(80)
    const told = end.review.filter(sentence => sentence.status !== 'withheld').map(sentence => sentence.text)
    expect(told.join('\n')).toContain('地区生产总值增长5.3%')
    expect(told.some(text => text.includes('外需走弱'))).toBe(true)
  })

  it('leaves a log that verifies, and a store that is whole', async () => {
    const { log, troubles } = await inspectStore(store.db)
    expect(troubles).toEqual([])
    expect(log.entries).toBeGreaterThan(300)
  })
})
