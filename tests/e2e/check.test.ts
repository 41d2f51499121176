import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, zipOf } from '../../server/src/read/sample-files.ts'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice } from './played-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-check-'))
const DRAFT = readFileSync(join(import.meta.dirname, '../../samples/chengchuan-2024.txt'), 'utf8')
const DAMAGED = readFileSync(join(import.meta.dirname, '../../samples/chengchuan-2024-damaged.txt'), 'utf8')
const SOUND = '政府工作报告\n\n一、2023年工作回顾\n\n地区生产总值增长5.9%，城镇新增就业2.71万人。\n'

let office: Office
let browser: Browser
let page: Page
const requests: Request[] = []

beforeAll(async () => {
  office = await openEmptyOffice(new Date().toISOString())
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('request', request => requests.push(request))
  await page.goto(`${office.address}/check`)
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

const field = () => page.getByRole('textbox', { name: '文稿全文' })
const start = () => page.getByRole('button', { name: '开始检查' })
const found = () => page.getByRole('region', { name: '检查结果' })
const again = () => page.getByRole('button', { name: '另查一份' })
const drop = async (name: string, bytes: Uint8Array) => {
  const dropped = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    { name, bytes: [...bytes] },
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped })
  await page.getByText('松开即检查，文件不会上传').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
}

describe('what is not checked', () => {
  it('says so when there is no text', async () => {
    await start().click()
    await page.getByRole('alert').getByText('还没有文稿').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it.each([
    ['图.png', [0x89, 0x50, 0x4e, 0x47, 1, 2], '这个文件读不了'],
    ['稿.docx', [0x50, 0x4b, 3, 4, 1, 2], '不是完好的 Word 文件'],
    ['表.docx', [...zipOf([{ name: 'xl/workbook.xml', content: '<a/>' }])], '不是完好的 Word 文件'],
    ['空.txt', [], '还没有文稿'],
    ['乱.txt', [0xe5, 0xa2, 0xff, 0xff], '认不出这个文件的编码'],
  ])('refuses %s in a sentence, and uploads nothing', async (name, bytes, words) => {
    await drop(name, new Uint8Array(bytes))
    await page.getByRole('alert').getByText(words).waitFor()
  })

  it('refuses a text over the limit', async () => {
    const path = join(folder, '长.txt')
    writeFileSync(path, '增长5%。\n'.repeat(2_000_000))
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.getByRole('alert').getByText('上限').waitFor()
  })
})

describe('a draft', () => {
  it('in Word is read in the browser too', async () => {
    const paragraphs = DRAFT.split(/\n+/).map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    await drop('稿.docx', docxOf(paragraphs.join('')))
    await found().waitFor()
    const heads = await found().getByRole('heading', { level: 2 }).allInnerTexts()
    expect(heads[0]).toMatch(/^■ 不能同时成立 1/)
    await again().click()
    await field().waitFor()
  })

  it('is read in the browser and shown with what was found, the worst first', async () => {
    await field().fill(DRAFT)
    await start().click()
    await found().waitFor()
    const heads = await found().getByRole('heading', { level: 2 }).allInnerTexts()
    expect(heads[0]).toMatch(/^■ 不能同时成立 1/)
    await found().getByText('812.4').first().waitFor()
    expect(await page.getByText('未离开浏览器').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
  })

  it('leads from a finding to the quoted places and opens its record', async () => {
    await found().getByRole('link').first().click()
    const panel = page.getByRole('complementary', { name: '记录' })
    await panel.getByText('算式').waitFor()
    expect(await panel.getByRole('button', { name: '复制链接' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: '图例' }).waitFor()
  })

  it('shows every finding on paper, those folded away too', async () => {
    const notes = found().getByRole('button', { name: /值得一看/ })
    expect(await notes.getAttribute('aria-expanded')).toBe('false')
    const hidden = found().locator('ol').last()
    await page.emulateMedia({ media: 'print' })
    expect(await hidden.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(await hidden.isVisible()).toBe(false)
    await notes.focus()
    await page.keyboard.press('Enter')
    expect(await notes.getAttribute('aria-expanded')).toBe('true')
  })

  it('is put away for another, dropped as a file in GB18030', async () => {
    await again().click()
    await drop('清样.txt', new Uint8Array([0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25, 0xa1, 0xa3]))
    await page.getByText('增长5%').first().waitFor()
    await again().click()
  })

  it('without contradictions is told to be so', async () => {
    await field().fill(SOUND)
    await start().click()
    await page.getByText('没有发现矛盾和损伤').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await again().click()
  })

  it('that is a bad copy shows its injuries in the text', async () => {
    await field().fill(DAMAGED)
    await start().click()
    await found().getByRole('heading', { name: /损伤/ }).waitFor()
    expect(await page.locator('article a[data-mark="damage"]').count()).toBeGreaterThan(5)
    expect(await violationsOf(page)).toEqual([])
  })

  it('never left the browser: nothing was sent, nothing stored', async () => {
    expect(requests.filter(request => request.method() !== 'GET' || request.postData() !== null)).toEqual([])
    const { total } = (await (await fetch(`${office.address}/api/v1/documents`)).json()) as { total: number }
    expect(total).toBe(0)
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain('澄川')
  })

  it('fits a phone, in English too', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Check another' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
  })
})
