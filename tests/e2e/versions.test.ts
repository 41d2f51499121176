import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOf, zipOf } from '../../server/src/read/sample-files.ts'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice } from './played-office.ts'
import { uploadText } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-versions-'))
const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8')

let office: Office
let browser: Browser
let page: Page
let damaged = ''

beforeAll(async () => {
  office = await openEmptyOffice(new Date().toISOString())
  damaged = await uploadText(office, '扫描录入稿.txt', sample('chengchuan-2024-damaged.txt'))
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

const panel = () => page.getByRole('complementary', { name: '修复' })
const see = (name: string) => (process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}-${name}.png` }) : null)

describe('the repair of a report', () => {
  it('shows the state of the text and each proposal in the text', async () => {
    await page.goto(`${office.address}/reports/${damaged}`)
    await page.getByText(/^发现.*处重复.*全文/).waitFor()
    await page.getByRole('button', { name: /^修复（\d+ 处待定）$/ }).click()
    await panel().getByText('待定').first().waitFor()
    await page.locator('article del').first().waitFor()
    await see('repair')
    expect(await violationsOf(page)).toEqual([])
  })

  it('is decided on by the keyboard, with a reason, and undone', async () => {
    await panel().getByLabel('理由（可不填）').fill('与印发本核对')
    await panel().getByRole('button', { name: /^接受/ }).click()
    await panel()
      .getByText(/^1\/\d+$/)
      .first()
      .waitFor()
    await page.keyboard.press('k')
    await panel()
      .getByText(/与印发本核对/)
      .first()
      .waitFor()
    await page.keyboard.press('u')
    await panel().getByRole('button', { name: /^接受/ }).waitFor()
    await page.keyboard.press('r')
    await panel()
      .getByRole('progressbar', { name: /^已决定 1 处/ })
      .waitFor()
  })

  it('becomes a version beside the source', async () => {
    const total = await panel().getByRole('listitem').count()
    for (let i = 1; i < total; i++) {
      await panel().getByRole('button', { name: /^接受/ }).waitFor()
      await page.keyboard.press('a')
      await panel()
        .getByRole('progressbar', { name: new RegExp(`^已决定 ${i + 1} 处`) })
        .waitFor()
    }
    await see('decided')
    await panel()
      .getByRole('button', { name: /形成新版本/ })
      .click()
    const versions = page.getByRole('navigation', { name: '版本' })
    await versions.locator('[aria-current]', { hasText: '第 2 版（修复稿）' }).waitFor()
    await see('version')
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('two texts', () => {
  it('of two versions stand side by side, and scroll together', async () => {
    await page.getByRole('link', { name: '与第 1 版比对' }).click()
    await page.getByRole('heading', { name: '两份文本比对' }).waitFor()
    const right = page.getByRole('region', { name: '右侧全文' })
    await right.waitFor()
    await see('compare')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('region', { name: '左侧全文' }).evaluate(column => {
      column.scrollTop = column.scrollHeight / 2
    })
    await expect.poll(() => right.evaluate(column => column.scrollTop)).toBeGreaterThan(100)
  })

  it('of two files are offered as versions, joined by somebody and parted again', async () => {
    const clean = await uploadText(office, '网站发布稿.txt', sample('chengchuan-2024.txt'))
    await page.goto(`${office.address}/reports/${clean}`)
    await page.getByText(/可能是同一份报告的另一个版本/).waitFor()
    await see('copies')
    await page.getByRole('button', { name: '是同一份报告的另一个版本' }).click()
    const versions = page.getByRole('navigation', { name: '版本' })
    await versions.getByText('第 3 版（另一份文件）').waitFor()
    await page.getByText('这不是现行版本').waitFor()
    await see('joined')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '拆出，仍作单独的报告' }).click()
    await versions.waitFor({ state: 'detached' })
  })
})

describe('an original page', () => {
  it('stands beside the text with the chosen figure outlined', async () => {
    const lines = ['云岭县2024年政府工作报告', '一、2023年工作回顾', '全县地区生产总值增长5.9%。']
    const bytes = pdfOf([lines.map((text, i) => ({ x: 90, y: 120 + i * 40, text, size: 16 }))])
    const form = new FormData()
    form.append('file', new Blob([Buffer.from(bytes)]), '报告.pdf')
    const answer = await fetch(`${office.address}/api/v1/documents`, { method: 'POST', body: form })
    const { id } = (await answer.json()) as { id: string }
    await page.goto(`${office.address}/reports/${id}`)
    await page.getByRole('button', { name: '原页' }).click()
    const beside = page.getByRole('complementary', { name: '原页' })
    const image = beside.getByRole('img')
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200)
    await page.getByRole('link', { name: '5.9%' }).click()
    const outline = beside.locator('img + span')
    await outline.waitFor()
    const [box, around] = [await outline.boundingBox(), await image.boundingBox()]
    expect((box?.y ?? 0) - (around?.y ?? 0)).toBeGreaterThan(0)
    await see('original')
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('an archive', () => {
  it('is taken in file by file, each named in the tray', async () => {
    await page.goto(office.address)
    const path = join(folder, '三份报告.zip')
    const report = (year: number) => ({ name: `${year}.txt`, content: `石门县${year}年政府工作报告\n全年增长5.1%。` })
    writeFileSync(path, zipOf([report(2021), report(2022), { name: '空白.txt', content: '' }]))
    await page.locator('input[type=file]').first().setInputFiles(path)
    const tray = page.getByRole('region', { name: '上传' })
    await tray.getByText('压缩包：3 个文件，存入 2 个').waitFor()
    await tray.getByText(/空白.txt 是空文件/).waitFor()
    await see('archive')
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('on a phone', () => {
  it.each(['?side=repair', ''])('the report %s fits the screen', async side => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${office.address}/reports/${damaged}${side}`)
    await page.getByText(/^发现.*处重复.*全文/).waitFor()
    if (side) await panel().getByText('全部建议').waitFor()
    await see(`phone${side ? '-repair' : ''}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violationsOf(page)).toEqual([])
  })
})
