import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openPlayedOffice, PASSWORD } from './played-office.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8')
const GROWTH = '指标,地区,时期,数值,单位,状态,来源,位次,位次范围\n'

let office: Office
let browser: Browser
let page: Page
let address: string
let document: string

const pageFor = async (name: string | null): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const opened = await context.newPage()
  opened.setDefaultTimeout(15_000)
  if (name !== null) {
    const answer = await context.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })
    expect(answer.status()).toBe(204)
  }
  return opened
}
const upload = async (by: Page, name: string, path: string) => {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(sample(name)) }
  const answer = await by.context().request.post(`${address}/api/v1${path}`, { multipart: { file } })
  return (await answer.json()) as { id: string }
}

beforeAll(async () => {
  const played = await openPlayedOffice()
  office = played
  address = played.address
  document = played.document
  browser = await launchBrowser()
  page = await pageFor('督查员')
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

describe('targets kept', () => {
  it('says what is missing while no place has two reports in a row', async () => {
    await page.goto(`${address}/fulfilment`)
    await page.getByRole('heading', { name: '还没有可以对照的报告' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('shows targets against outcomes by year, with verdicts in words', async () => {
    for (const year of [2023, 2025]) await upload(page, `chengchuan-${year}.txt`, '/documents')
    await page.goto(`${address}/fulfilment`)
    const row = page.getByRole('row', { name: /^地区生产总值/ }).first()
    await row.getByRole('button', { name: /5\.3%.*未完成/ }).waitFor()
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['指标', '走势', '2023年', '2024年'])
    expect(await violationsOf(page)).toEqual([])
  })

  it('opens the sentences of both reports, with the way to their places', async () => {
    const cell = page.getByRole('row', { name: /^地区生产总值/ }).getByRole('button', { name: /5\.3%.*未完成/ })
    await cell.focus()
    await page.keyboard.press('Enter')
    const detail = page.getByRole('region', { name: /地区生产总值增长5\.5%以上：/ })
    await detail.getByText('2025年报告回顾').waitFor()
    expect(await detail.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['5.3%']))
    expect(await violationsOf(page)).toEqual([])
    await detail.getByRole('link', { name: '看原文' }).last().click()
    await page.getByRole('complementary', { name: '记录' }).getByText('5.3%').first().waitFor()
    await page.goBack()
  })

  it('is narrowed by verdict and words, and comes as CSV', async () => {
    await page.getByRole('combobox', { name: '全部结果' }).selectOption('missed')
    await page.getByRole('combobox', { name: '主要预期目标' }).selectOption('all')
    await page.getByRole('searchbox', { name: '查找指标' }).fill('进出口')
    await page.getByRole('row', { name: /^进出口总额/ }).waitFor()
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
    await page.getByRole('searchbox', { name: '查找指标' }).fill('月球')
    await page.getByText('没有符合条件的目标').waitFor()
    await page.getByRole('button', { name: '清除条件' }).click()
    const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
    expect(await (await fetch(`${address}${href}`)).text()).toContain('missed')
  })

  it('lists what was dropped and what became of the tasks', async () => {
    await page.getByRole('button', { name: /未再提及 \d+/ }).click()
    await page.getByRole('button', { name: /未再提及 \d+/, pressed: true }).waitFor()
    expect(await page.getByText(/后一年没有再提到的目标/).count()).toBeGreaterThan(0)
  })

  it('fits a phone, in English too', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: /Targets kept/ }).waitFor()
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('against official series', () => {
  const choose = (name: string, lines: string) =>
    page
      .locator('section[aria-labelledby="tables"] input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(GROWTH + lines) })

  it('refuses a table with bad lines, and says which', async () => {
    await page.goto(`${address}/series`)
    await page.getByText('还没有统计数据').waitFor()
    await choose('坏表.csv', '地区生产总值,澄川市,2023,很多,亿元,预计,公报\n')
    await page.getByRole('alert').getByText('第 2 行').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('finds growth that its rank makes impossible', async () => {
    const draft =
      '澄川市政府工作报告（2026年）\n\n一、2025年工作回顾\n\n2025年，全市地区生产总值增长6.5%，居全省第6位。\n'
    const file = { name: 'rank.txt', mimeType: 'text/plain', buffer: Buffer.from(draft) }
    const answer = await page.context().request.post(`${address}/api/v1/documents`, { multipart: { file } })
    const { id } = (await answer.json()) as { id: string }
    await choose('位次.csv', '地区生产总值增速,邻州市,2025,5.6,%,初步核算,公报,4,全省\n')
    await page.goto(`${address}/series?document=${id}`)
    await page.getByText('邻州市5.6%列第4').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('keeps the tables from who may not change them', async () => {
    const visitor = await pageFor(null)
    await visitor.goto(`${address}/series`)
    await visitor.getByText('位次.csv').waitFor()
    expect(await visitor.getByRole('button', { name: /导入|删除/ }).count()).toBe(0)
    await visitor.context().close()
  })

  it('removes a table once that is said twice', async () => {
    await page.getByRole('button', { name: '删除《位次.csv》' }).click()
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await page.getByText('还没有统计数据').waitFor()
  })
})

describe('the public pages', () => {
  it('show what was issued, without a script, found by a plain form', async () => {
    const visitor = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const open = await visitor.newPage()
    await open.goto(`${address}/public`)
    await open.getByRole('link', { name: /2024年澄川市/ }).click()
    await open.getByRole('heading', { name: '主要预期目标' }).waitFor()
    await open.getByRole('searchbox', { name: '查找' }).fill('漪江二桥')
    await open.getByRole('button', { name: '查找' }).click()
    await open.getByText(/找到 \d+ 项/).waitFor()
    expect(await open.locator('.promises > li').count()).toBeGreaterThan(0)
    expect(await open.locator('.promises > li .state').first().textContent()).toMatch(/正常|预警|滞后|已完成|暂无数据/)
    await visitor.close()
  })

  it('break no rule of accessibility', async () => {
    const visitor = await pageFor(null)
    for (const path of ['/public', `/public/${document}`, '/public/none']) {
      await visitor.goto(`${address}${path}`)
      expect(await violationsOf(visitor)).toEqual([])
    }
    await visitor.context().close()
  })
})
