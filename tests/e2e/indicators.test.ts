import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice } from './played-office.ts'
import { REPORT_2024, REPORT_2025 } from './report-text.ts'
import { uploadText } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-indicators-'))
let office: Office
let browser: Browser
let page: Page

beforeAll(async () => {
  office = await openEmptyOffice(new Date().toISOString())
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

const chart = () => page.getByRole('img', { name: /地区生产总值图/ })
const points = () => page.getByRole('table', { name: '全部提法' }).locator('tbody tr[aria-rowindex]')

/** Where a point is drawn in the right half of a chart: there the pointer becomes a hand. */
async function findPoint(box: { x: number; y: number; width: number; height: number }) {
  const surface = chart().first().locator('div').first()
  for (let y = box.y + 30; y < box.y + box.height; y += 4)
    for (let x = box.x + box.width * 0.55; x < box.x + box.width * 0.8; x += 6) {
      await page.mouse.move(x, y)
      if ((await surface.evaluate(element => element.style.cursor)) === 'pointer') return { x, y }
    }
  throw new Error('no point was found on the chart')
}

describe('the indicators', () => {
  it('say what would fill them while there is no report', async () => {
    await page.goto(`${office.address}/indicators`)
    await page.getByRole('heading', { name: '还没有指标' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('are listed by category with their latest value', async () => {
    await uploadText(office, '云河2025.txt', REPORT_2025)
    await uploadText(office, '云河2024.txt', REPORT_2024)
    await page.reload()
    const row = page.getByRole('row', { name: /^地区生产总值/ })
    await row.waitFor()
    expect(await row.textContent()).toContain('1286.4亿元')
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('综合')
    expect(await violationsOf(page)).toEqual([])
  })

  it('are found as one types, by a short name too', async () => {
    const field = page.getByRole('searchbox', { name: '输入指标名称即查' })
    await field.fill('GDP')
    await page.getByText('1 个指标').waitFor()
    await page.getByRole('link', { name: '地区生产总值', exact: true }).waitFor()
    await field.fill('不存在')
    await page.getByRole('heading', { name: '没有找到“不存在”' }).waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(3)
  })
})

describe('one indicator', () => {
  it('is reached by the keyboard and drawn, growth apart from the level', async () => {
    await page.getByRole('link', { name: '地区生产总值', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '地区生产总值' }).waitFor()
    await chart().first().waitFor()
    const titles = await page.locator('figure h2').allInnerTexts()
    expect(titles).toHaveLength(2)
    expect(titles[0]).toMatch(/^增速：/)
    expect(titles[1]).toBe('总量：2023年1208.9亿元，升至2024年1286.4亿元')
    await chart().first().locator('canvas').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('is narrowed by kind, and the link keeps it', async () => {
    const all = await points().count()
    await page.getByRole('combobox', { name: '类别' }).selectOption('level')
    await expect.poll(() => points().count()).toBeLessThan(all)
    expect(page.url()).toContain('kind=level')
    await page.reload()
    await points().first().waitFor()
    expect(await page.locator('figure h2').count()).toBe(1)
    await page.getByRole('combobox', { name: '类别' }).selectOption('')
    await expect.poll(() => points().count()).toBe(all)
  })

  it('gives its points as CSV and its chart as PNG', async () => {
    const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
    const csv = await (await fetch(`${office.address}${href}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength((await points().count()) + 1)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG' }).first().click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('地区生产总值-增速.png')
    const bytes = readFileSync(await saved.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080])
  })

  it('leads from a point of the table to its sentence', async () => {
    await page.getByRole('columnheader', { name: '数值' }).getByRole('button').click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await page.getByRole('link', { name: '1286.4亿元' }).click()
    await page.getByRole('complementary', { name: '记录' }).getByText('1286.4', { exact: true }).waitFor()
    expect(page.url()).toMatch(/\/reports\/\w+#f\d+$/)
  })

  it('leads from a point of the chart to its sentence', async () => {
    await page.goto(`${office.address}/indicators/gdp?kind=level`)
    const canvas = chart().locator('canvas').first()
    await canvas.waitFor()
    const box = await canvas.boundingBox()
    if (!box) throw new Error('the chart has no place')
    const place = await findPoint(box)
    await page.mouse.click(place.x, place.y)
    await expect.poll(() => page.url()).toMatch(/\/reports\/\w+#f\d+$/)
  })

  it('refuses an unknown one in a sentence', async () => {
    await page.goto(`${office.address}/indicators/happiness`)
    await page.getByText('指标表里没有 happiness').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('fits a phone, and paper', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/indicators', '/indicators/gdp']) {
      await page.goto(`${office.address}${path}`)
      await page.getByRole('table').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      expect(await violationsOf(page)).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    expect(await points().first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('speaks English', async () => {
    await page.goto(`${office.address}/indicators/gdp`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: /^Level: rose from/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
  })
})
