import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openPlayedOffice, PASSWORD } from './played-office.ts'

/** Entries of the log that come at once. */
const PART = 60

let office: Office
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  office = await openPlayedOffice()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await context.request.post(`${office.address}/api/v1/session`, { data: { name: '督查员', password: PASSWORD } })
  context.setDefaultTimeout(10_000)
  // The print dialogue is the browser's own; what the page holds when it opens is what goes on paper.
  await context.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('main tbody tr').length)
    }
  })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const printed = () => page.evaluate(() => document.body.dataset.printed ?? '')
const rows = () => page.locator('main tbody tr').count()

describe('a list that comes in parts', () => {
  it('is brought whole by Ctrl+P before it is printed', async () => {
    await page.goto(`${office.address}/log`)
    const total = Number((await page.getByText(/^[\d,]+ 条$/).textContent())?.replace(/\D/g, ''))
    await expect.poll(rows).toBe(PART)
    expect(total).toBeGreaterThan(PART)
    await page.keyboard.press('Control+p')
    await expect.poll(printed).toBe(String(total))
    expect(await page.getByRole('button', { name: '再显示一些' }).count()).toBe(0)
  })

  it('is not printed where a part could not be brought, and says so', async () => {
    await page.goto(`${office.address}/log`)
    await expect.poll(rows).toBe(PART)
    await page.route(/\/log\?.*cursor=/, route => route.fulfill({ status: 400, body: '{}' }))
    await page.keyboard.press('Control+p')
    await page.getByText('没有读完，未打印。').waitFor()
    expect(await printed()).toBe('')
    expect(await violationsOf(page)).toEqual([])
    await page.unroute(/\/log\?.*cursor=/)
    await page.getByRole('button', { name: '再试一次' }).first().click()
    await expect.poll(printed).not.toBe('')
    expect(Number(await printed())).toBeGreaterThan(PART)
  })

  it('says on paper that it is a part where the browser prints by its own menu', async () => {
    await page.goto(`${office.address}/log`)
    await expect.poll(rows).toBe(PART)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await page.getByText('只印出已读入的部分').waitFor()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.getByText('只印出已读入的部分').count()).toBe(0)
  })

  it('is left to the browser where nothing is missing', async () => {
    await page.goto(`${office.address}/units`)
    await expect.poll(rows).toBeGreaterThan(5)
    const isLeft = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true })
      return dispatchEvent(event)
    })
    expect(isLeft).toBe(true)
    expect(await printed()).toBe('')
  })
})
