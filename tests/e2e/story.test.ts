import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice } from './played-office.ts'
import { REPORT_2025 } from './report-text.ts'

const PASSWORD = 'yunhe story 2025'
const UNIT = '云河市教育局'
/** What is promised, and what came of it by February. */
const PROMISE = '新建改扩建学校10所'
/** Its one target, by whose words it is reported on. */
const TARGET = /学校10所/
const ROLES = [
  ['admin', 'administrator', ''],
  ['督查员', 'supervisor', ''],
  ['教育局经办', 'unit_officer', UNIT],
  ['教育局负责人', 'unit_head', UNIT],
  ['副市长', 'leader', ''],
] as const

let office: Office
let browser: Browser
let address = ''
const pages = new Map<string, Page>()

/** Somebody at a desk of their own; nobody's name is the public. */
async function as(name: string): Promise<Page> {
  const known = pages.get(name)
  if (known) return known
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  if (name !== '')
    expect((await context.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })).ok()).toBe(
      true,
    )
  const page = await context.newPage()
  pages.set(name, page)
  return page
}

beforeAll(async () => {
  office = await openEmptyOffice('2025-01-20T01:00:00Z')
  address = office.address
  browser = await launchBrowser()
  const owner = await browser.newContext()
  const post = async (path: string, data: object) =>
    expect((await owner.request.post(`${address}/api/v1${path}`, { data })).ok(), path).toBe(true)
  await post('/units/table', { table: `name\tkind\taliases\tsubjects\n${UNIT}\tdepartment\t市教育局\t学校` })
  for (const [account, role, unit] of ROLES) {
    await post('/accounts', { account, role, unit, password: PASSWORD })
    if (account === 'admin') await post('/session', { name: 'admin', password: PASSWORD })
  }
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const report = (page: Page) => page.getByRole('region', { name: '填报表' })
let task = ''

describe('from the report to the public page', () => {
  it('the office imports and reads it, breaks it down, assigns and issues', async () => {
    const page = await as('督查员')
    await page.goto(address)
    await page.getByRole('heading', { name: '还没有报告' }).waitFor()
    const file = { name: '云河2025.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT_2025) }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('link', { name: '2025年云河市政府工作报告' }).click()
    await page.locator('a[data-mark="figures"]', { hasText: '10所' }).click()
    await page.getByRole('complementary', { name: '记录' }).waitFor()
    await page.getByRole('link', { name: '任务分解' }).click()
    await page.getByRole('button', { name: '起草任务分解表' }).click()
    const row = page.getByRole('row').filter({ hasText: PROMISE })
    await row.getByRole('checkbox').check()
    await page.getByRole('button', { name: '批量修改' }).click()
    const edit = page.getByRole('dialog', { name: '批量修改 1 项任务' })
    await edit.getByRole('checkbox', { name: '修改牵头单位' }).check()
    await edit.getByRole('combobox', { name: '牵头单位' }).fill(UNIT)
    await edit.getByRole('button', { name: '全部修改' }).click()
    await edit.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '交办', exact: true }).click()
    const issue = page.getByRole('dialog', { name: '交办任务分解表' })
    await issue.getByRole('checkbox').check()
    await issue.getByRole('button', { name: '确认交办' }).click()
    await page.getByText('已交办', { exact: true }).first().waitFor()
    task = (await row.getByRole('link', { name: PROMISE }).getAttribute('href')) ?? ''
  })

  it('the unit reports, its head approves, the office accepts', async () => {
    office.setTime('2025-03-02T01:00:00Z')
    const officer = await as('教育局经办')
    await officer.goto(`${address}/reporting?month=2025-02`)
    // What comes first is open at once.
    await report(officer).getByRole('heading', { level: 2, name: TARGET }).waitFor()
    await report(officer).getByLabel('本月数值').fill('6')
    await report(officer).getByLabel(/^进展/).fill('六所学校主体完工，其余四所进场。')
    await officer.keyboard.press('Control+Enter')
    await officer.getByText('已报待审').waitFor()
    for (const [name, done] of [
      ['教育局负责人', '已审签'],
      ['督查员', '已接收'],
    ] as const) {
      const page = await as(name)
      await page.goto(`${address}/review`)
      await page.getByRole('heading', { level: 2, name: TARGET }).waitFor()
      await page.keyboard.press('a')
      // A number without evidence asks twice.
      await page.getByRole('alert').waitFor()
      await page.keyboard.press('a')
      await page.getByText(new RegExp(`${done}：.*学校10所`)).waitFor()
    }
  })

  it('the leader sees its light and why', async () => {
    const page = await as('副市长')
    await page.goto(`${address}${task}`)
    await page.getByRole('heading', { level: 1, name: PROMISE }).waitFor()
    await page.getByRole('button', { name: /^2月.*正常/ }).click()
    await page.getByRole('heading', { name: '2025年2月为什么亮这个灯' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('the month is closed and a bulletin issued', async () => {
    office.setTime('2025-03-08T01:00:00Z')
    const page = await as('督查员')
    await page.goto(`${address}/bulletins`)
    await page.getByRole('button', { name: '2025年1月关账…' }).click()
    await page.getByRole('button', { name: '确认2025年1月关账' }).click()
    await page.getByRole('button', { name: '2025年2月关账…' }).click()
    await page.getByRole('button', { name: '确认2025年2月关账' }).click()
    await page.getByText(/^2025年2月已关账/).waitFor()
    await page.getByRole('button', { name: '拟通报' }).click()
    await page.getByRole('heading', { name: '数字核对无误' }).waitFor()
    await page.getByRole('button', { name: '印发第 1 期' }).click()
    await page.getByRole('heading', { level: 1, name: '2025年第1期' }).waitFor()
  })

  it('anybody finds the promise and what came of it', async () => {
    const page = await as('')
    await page.goto(`${address}/public`)
    await page.getByRole('searchbox', { name: '查找' }).fill('学校')
    await page.getByRole('button', { name: '查找' }).click()
    const promise = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: PROMISE }) })
    expect(await promise.textContent()).toMatch(
      /正常[\s\S]*反馈已采纳到2025年2月[\s\S]*2025年2月：6所[\s\S]*云河市教育局/,
    )
    expect(await violationsOf(page)).toEqual([])
  })
})
