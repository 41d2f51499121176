import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice, openPlayedOffice, PASSWORD } from './played-office.ts'

let office: Office
let browser: Browser
let context: BrowserContext
let page: Page
let address = ''
/** Id of a task that gathers over the year. */
let task = ''

beforeAll(async () => {
  office = await openPlayedOffice()
  address = office.address
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  await context.request.post(`${address}/api/v1/session`, { data: { name: '督查员', password: PASSWORD } })
  const found = await context.request.get(`${address}/api/v1/assignments?q=${encodeURIComponent('石梧高速')}`)
  task = (await found.json()).items[0].id
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })

describe('a month', () => {
  it('keeps an item as it is frozen on its task’s page, until that is undone', async () => {
    await page.goto(`${address}/tasks/${task}`)
    const card = page.getByRole('region', { name: '逐项定格' })
    await card.getByText('2024年4月').waitFor()
    await card.getByRole('button', { name: '定格' }).click()
    await card.getByText('督查员于2024年4月8日定格').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.goto(`${address}/bulletins`)
    await page.getByText('2024年4月已逐项定格 1 项').click()
    await page
      .getByRole('row', { name: /石梧高速/ })
      .getByRole('button', { name: '撤销定格' })
      .click()
    await page.getByText('2024年4月已逐项定格').waitFor({ state: 'detached' })
  })

  it('opens as it was frozen, light by light', async () => {
    await button(/^3月 已关账/).click()
    const frozen = page.getByRole('region', { name: '2024年3月定格的亮灯' })
    await frozen.getByText(/截至2024年4月8日，\d+ 项任务/).waitFor()
    const pressed = frozen.getByRole('button', { pressed: true })
    const count = Number((await pressed.textContent())?.replace(/\D/g, ''))
    expect(await frozen.locator('tbody tr').count()).toBeGreaterThanOrEqual(count)
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('what the ladder proposes', () => {
  it('begins a matter with its task and its reason', async () => {
    await page.goto(`${address}/matters`)
    const proposed = page.getByRole('table', { name: '阶梯督办建议' }).locator('tbody tr').first()
    const title = (await proposed.getByRole('rowheader').textContent()) ?? ''
    await proposed.getByRole('link', { name: '立项' }).click()
    await expect.poll(() => page.getByLabel('事项', { exact: true }).inputValue()).toBe(title)
    expect(await page.getByLabel('立项理由').inputValue()).not.toBe('')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    expect(await violationsOf(page)).toEqual([])
    await button('提出立项').click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  })
})

describe('two people who choose a pace at once', () => {
  it('each see what the other chose, and nothing typed is lost', async () => {
    await page.goto(`${address}/tasks/${task}`)
    await button('选择序时进度').first().click()
    const dialog = page.getByRole('dialog', { name: '选择序时进度' })
    await dialog.getByLabel('加压系数').fill('1.3')
    const path = `${address}/api/v1/assignments/${task}`
    const { etag = '' } = (await context.request.get(path)).headers()
    await context.request.patch(path, { data: { pace: { factor: '1.1' } }, headers: { 'if-match': etag } })
    await dialog.getByRole('button', { name: '保存' }).click()
    const row = dialog.getByRole('row', { name: /加压系数/ })
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['1.3', '1.1'])
    expect(await dialog.getByLabel('加压系数').inputValue()).toBe('1.3')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: '保存我的修改' }).click()
    await page.getByText('加压到 1.3 倍').first().waitFor()
  })

  it('may take the other’s', async () => {
    await button('选择序时进度').first().click()
    const dialog = page.getByRole('dialog', { name: '选择序时进度' })
    await dialog.getByLabel('加压系数').fill('1.4')
    const path = `${address}/api/v1/assignments/${task}`
    const { etag = '' } = (await context.request.get(path)).headers()
    await context.request.patch(path, { data: { pace: { factor: '1.2' } }, headers: { 'if-match': etag } })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByRole('button', { name: '改用对方的' }).click()
    expect(await dialog.getByLabel('加压系数').inputValue()).toBe('1.2')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText('加压到 1.2 倍').first().waitFor()
  })
})

describe('small charts', () => {
  const download = async (name: string) => {
    const [saved] = await Promise.all([page.waitForEvent('download'), button(name).click()])
    return readFileSync(await saved.path())
  }

  it('of a project’s rates have a table, a picture and data', async () => {
    const projects = await (await context.request.get(`${address}/api/v1/projects`)).json()
    await page.goto(`${address}/projects/${(projects.items ?? projects)[0].id}`)
    await button('看表').click()
    await page.getByRole('row', { name: /^年度完成率 [\d.]+% [\d.]+%/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect((await download('PNG')).subarray(1, 4).toString()).toBe('PNG')
    expect((await download('CSV')).toString()).toMatch(/年度完成率,[\d.]+%/)
  })

  it('of targets over the years open at full size with theirs', async () => {
    const name = 'chengchuan-2023.txt'
    const buffer = readFileSync(join(import.meta.dirname, '../../samples', name))
    await context.request.post(`${address}/api/v1/documents`, {
      multipart: { file: { name, mimeType: 'text/plain', buffer } },
    })
    await page.goto(`${address}/fulfilment`)
    await button(/^工业投资：看各年目标与结果/).click()
    const dialog = page.getByRole('dialog', { name: '工业投资' })
    await dialog.getByRole('heading', { name: '2023年目标12%，结果13.1%' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: '看表' }).click()
    await dialog.getByRole('row', { name: '2023 12 13.1' }).waitFor()
    expect((await download('PNG')).subarray(1, 4).toString()).toBe('PNG')
    expect((await download('CSV')).toString()).toContain('2023,12,13.1')
  })
})

describe('tasks as the reports say them', () => {
  it('are a table with its own conditions and CSV', async () => {
    await page.goto(`${address}/data/tasks`)
    const count = async () => Number((await page.getByText(/^[\d,]+ 条$/).textContent())?.replace(/\D/g, ''))
    await expect.poll(count).toBeGreaterThan(100)
    const all = await count()
    await page.getByLabel('仅可衡量的').check()
    await expect.poll(count).toBeLessThan(all)
    expect(await violationsOf(page)).toEqual([])
    const csv = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
    const lines = (await (await context.request.get(`${address}${csv}`)).text()).trim().split('\r\n')
    expect(lines.length - 1).toBe(await count())
  })
})

describe('a table of official series', () => {
  it('shows the values that were taken in', async () => {
    const text = '指标,地区,时期,数值,单位,状态,来源\n地区生产总值,邻州市,2024,2310.5,亿元,最终核实,统计年鉴\n'
    const file = { name: '年鉴.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await context.request.post(`${address}/api/v1/series`, { multipart: { file } })
    await page.goto(`${address}/series`)
    await button('年鉴.csv 查看数据').click()
    await page.getByRole('row', { name: /地区生产总值 邻州市 2024年 .*2310\.5亿元.* 最终核实 统计年鉴/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('a target that is held against the level above', () => {
  let empty: Office
  beforeAll(async () => {
    empty = await openEmptyOffice('2024-04-20T01:00:00Z')
  })
  afterAll(() => empty?.close())

  it('gets the average of a month with its paper, and refuses one without a number', async () => {
    const api = `${empty.address}/api/v1`
    const text = '枫桥市政府工作报告\n2024年工作安排\n主要预期目标是：城镇居民人均可支配收入增速高于全省平均水平。\n'
    const file = { name: '枫桥.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
    const { id } = await (await context.request.post(`${api}/documents`, { multipart: { file } })).json()
    await context.request.post(`${api}/documents/${id}/breakdown`, { data: { year: 2024 } })
    await context.request.post(`${api}/documents/${id}/breakdown/issue`)
    const { items } = await (await context.request.get(`${api}/assignments?document=${id}`)).json()
    await page.goto(`${empty.address}/tasks/${items[0].id}`)
    const averages = page.getByRole('region', { name: '上级平均水平' })
    await averages.getByText('还没有登记').waitFor()
    await button('登记上级平均').click()
    const dialog = page.getByRole('dialog', { name: '登记上级平均' })
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByLabel('月份').fill('2024-03')
    await dialog.getByLabel('上级平均值').fill('约5')
    await dialog.getByLabel('发布机关').fill('省统计局')
    await dialog.getByLabel('依据文件').fill('一季度统计公报')
    await dialog.getByLabel('文件日期').fill('2024-04-16')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    expect(await dialog.isVisible()).toBe(true)
    await dialog.getByLabel('上级平均值').fill('5.2')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await averages.getByText('2024年3月').waitFor()
    expect(await averages.getByRole('definition').textContent()).toContain('5.2')
  })
})
