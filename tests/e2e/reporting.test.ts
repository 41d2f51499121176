import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice, openPlayedOffice, PASSWORD } from './played-office.ts'

let office: Office
let browser: Browser
let address = ''
const contexts: BrowserContext[] = []

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function fillLogin(page: Page, name: string): Promise<void> {
  await page.locator('#login-name').fill(name)
  await page.locator('#login-password').fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: '登录' }).click()
}

async function openAs(name: string): Promise<Page> {
  const page = await open()
  await page.goto(`${address}/login`)
  await fillLogin(page, name)
  await page.waitForURL('**/desk')
  return page
}

beforeAll(async () => {
  office = await openPlayedOffice()
  address = office.address
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const UNIT = '市发改委'
const TASK = '固定资产投资增长5%'
const form = (page: Page) => page.getByRole('region', { name: '填报表' })
const item = (page: Page, words: string) =>
  page.getByRole('navigation', { name: '本月填报项' }).getByRole('button', { name: words })

describe('the desk', () => {
  it('says what comes first while nothing is issued', async () => {
    const empty = await openEmptyOffice()
    const page = await open()
    await page.goto(`${empty.address}/desk`)
    await page.getByRole('heading', { name: '还没有交办的任务' }).waitFor()
    expect(await page.getByText('这里就会按角色列出每天要办的事').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    await empty.close()
  })

  it('tells the public what changed, and asks nothing of it', async () => {
    const page = await open()
    await page.goto(`${address}/desk`)
    await page.getByRole('heading', { level: 1, name: '督办动态' }).waitFor()
    await page.getByRole('link', { name: '1至3月《政府工作报告》任务推进情况' }).waitFor()
    expect(await page.getByRole('link', { name: /待报|待接收/ }).count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    await page.goto(`${address}/reporting`)
    await page.getByText('请先登录').waitFor()
    await page.locator('main').getByRole('link', { name: '登录' }).waitFor()
  })
})

describe('an officer', () => {
  let page: Page
  it('finds on the desk what is owed, under the name of the unit', async () => {
    page = await openAs(`${UNIT}经办`)
    const owed = page.getByRole('region', { name: /4月待报/ })
    await owed.getByRole('link', { name: TASK }).waitFor()
    expect(await owed.textContent()).toContain('2024年5月5日前，还有 27 天')
    await page.getByLabel(/^账号/).click()
    expect(await page.getByText('单位经办人 · 澄川市发展和改革委员会').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    await owed.getByRole('link', { name: TASK }).click()
  })

  it('has last month at hand, and is not let through with its words', async () => {
    await form(page).getByText('3月为 4.4%').waitFor()
    await form(page).getByRole('button', { name: '沿用上月' }).click()
    expect(await form(page).getByText('沿用自3月').count()).toBeGreaterThan(0)
    expect(await form(page).getByLabel(/^进展/).inputValue()).toBe('1至3月固定资产投资增长4.4%')
    await form(page).getByLabel('本月数值').fill('约4.7')
    await form(page).getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText('进展仍是上次的原文').waitFor()
    await form(page).getByLabel(/^进展/).fill('1至4月固定资产投资增长4.7%，比一季度快0.3个百分点。')
    await form(page).getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText('数值只写数字').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('keeps words and files through a reload', async () => {
    await form(page).getByLabel('本月数值').fill('４.７')
    await form(page)
      .getByLabel(/添加文件/)
      .setInputFiles({ name: '统计快报.txt', mimeType: 'text/plain', buffer: Buffer.from('4.7') })
    await form(page).getByLabel('统计快报.txt 证明什么').selectOption('4.7')
    await page.reload()
    await form(page).getByText('统计快报.txt').waitFor()
    expect(await form(page).getByLabel(/^进展/).inputValue()).toContain('1至4月')
    expect(await form(page).getByLabel('统计快报.txt 证明什么').inputValue()).toBe('4.7')
  })

  it('keeps them when the session ends in the midst of it', async () => {
    await page.context().clearCookies()
    await form(page).getByLabel('下一步').fill('盯紧二季度开工项目')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/login?to=**')
    await fillLogin(page, `${UNIT}经办`)
    await form(page).getByText('统计快报.txt').waitFor()
    expect(await form(page).getByLabel('下一步').inputValue()).toBe('盯紧二季度开工项目')
    expect(await form(page).getByLabel(/^进展/).inputValue()).toContain('1至4月')
  })

  it('keeps them while the service is gone, and hands in once it is back', async () => {
    await office.stop()
    await form(page).getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText('写的内容已存在这台电脑的浏览器里').waitFor()
    await office.start()
    await form(page).getByRole('button', { name: '提交' }).click()
    await page.getByText('已报待审').waitFor()
    // The form goes on to the next that is owed.
    await expect.poll(() => form(page).getByRole('heading', { level: 2 }).textContent()).not.toBe(TASK)
    await item(page, TASK).click()
    await form(page).getByText('已提交，等本单位负责人审签。').waitFor()
    await form(page).getByRole('link', { name: '统计快报.txt' }).waitFor()
    expect(await form(page).textContent()).toContain('证明数值 4.7%')
  }, 60_000)

  it('does it on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${address}/reporting`)
    await item(page, '居民消费价格').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
    await item(page, '居民消费价格').click()
    await form(page).getByLabel('本月数值').fill('0.4')
    await form(page).getByLabel(/^进展/).fill('1至4月居民消费价格上涨0.4%。')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
    await form(page).getByRole('button', { name: '提交' }).click()
    await page.getByRole('button', { name: '回到清单' }).click()
    await page.getByText('已报待审').waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('the head', () => {
  let page: Page
  const reason = () => page.getByRole('textbox', { name: /退回原因/ })
  it('is held to a reason, and sends back by keyboard', async () => {
    page = await openAs(`${UNIT}负责人`)
    await page
      .getByRole('region', { name: /待审签的填报/ })
      .getByRole('link', { name: TASK })
      .click()
    await page.getByRole('heading', { level: 2, name: TASK }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByRole('alert').getByText('退回要写明原因').waitFor()
    await reason().blur()
    await page.keyboard.press('r')
    await page.keyboard.type('请写明开工项目数')
    await page.keyboard.press('Control+Enter')
    await page.getByText(`已退回：${TASK}`).waitFor()
  })

  it('passes what came again; a bare number asks twice', async () => {
    const officer = await openAs(`${UNIT}经办`)
    const returned = officer.getByRole('region', { name: /被退回/ })
    await returned.getByText('退回原因：请写明开工项目数').waitFor()
    await returned.getByRole('link', { name: /1至4月固定资产投资/ }).click()
    await form(officer).getByText('请写明开工项目数').waitFor()
    await form(officer).getByLabel(/^进展/).fill('1至4月固定资产投资增长4.7%，新开工项目36个。')
    await officer.keyboard.press('Control+Enter')
    await item(officer, TASK).click()
    await form(officer).getByText('已提交，等本单位负责人审签。').waitFor()
    await page.goto(`${address}/review`)
    await page.getByRole('navigation', { name: '待处理的填报' }).getByRole('button', { name: '居民消费价格' }).click()
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('没有佐证').waitFor()
    await page.keyboard.press('a')
    await page.getByText(/已审签：居民消费价格/).waitFor()
    await page.getByRole('heading', { level: 2, name: TASK }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('button', { name: '一并审签 1 份' }).click()
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByRole('heading', { name: '没有等您处理的填报' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('the office', () => {
  let page: Page
  it('sees on its desk what waits and who is late', async () => {
    page = await openAs('督查员')
    await page
      .getByRole('region', { name: /待接收的填报/ })
      .getByRole('link', { name: TASK })
      .waitFor()
    await page
      .getByRole('region', { name: /3月未按时报送的单位/ })
      .getByRole('link')
      .nth(1)
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('checks a value, sees that it differs, and accepts it knowingly', async () => {
    await page
      .getByRole('region', { name: /待接收的填报/ })
      .getByRole('link', { name: TASK })
      .click()
    await page.getByRole('heading', { level: 2, name: TASK }).waitFor()
    await page.getByText('记一次核查').click()
    await page.getByLabel('电话').check()
    await page.getByLabel('不属实').check()
    await page.getByLabel('核实值').fill('4.6')
    await page.getByRole('button', { name: '记下核查' }).click()
    await page.getByText('与上报值不一致').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('数值互不一致').waitFor()
    await page.getByRole('button', { name: '仍要接收' }).click()
    await page.getByText(`已接收：${TASK}`).waitFor()
    await page.getByRole('heading', { level: 2, name: /居民消费价格/ }).waitFor()
  })

  it('moves by keyboard and fits a phone', async () => {
    const officer = await openAs('市工信局经办')
    await officer.goto(`${address}/reporting`)
    await item(officer, '规模以上工业增加值').click()
    await form(officer).getByLabel('本月数值').fill('7.4')
    await form(officer).getByLabel(/^进展/).fill('1至4月增长7.4%。')
    await officer.keyboard.press('Control+Enter')
    await officer.getByText('已报待审').waitFor()
    const head = await openAs('市工信局负责人')
    await head.goto(`${address}/review`)
    await head.getByRole('heading', { level: 2 }).waitFor()
    await head.keyboard.press('a')
    await head.getByRole('alert').waitFor()
    await head.keyboard.press('a')
    await head.getByText(/已审签/).waitFor()
    await page.goto(`${address}/review`)
    await page.getByRole('heading', { level: 2, name: /规模以上工业增加值/ }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 2, name: /居民消费价格/ }).waitFor()
    await page.keyboard.press('k')
    await page.getByRole('heading', { level: 2, name: /规模以上工业增加值/ }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${address}/review`)
    await page.getByRole('button', { name: /居民消费价格/ }).click()
    await page.getByRole('button', { name: '接收' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  }, 60_000)
})

describe('what is accepted', () => {
  it('stays, and is corrected by a report of its own', async () => {
    const page = await openAs(`${UNIT}经办`)
    await page.goto(`${address}/reporting`)
    await item(page, TASK).click()
    await form(page).getByText('督查室已接收，不再改动').waitFor()
    await form(page).getByRole('button', { name: '报更正' }).click()
    await form(page).getByLabel('本月数值').fill('4.6')
    await form(page).getByLabel(/^进展/).fill('经核对，1至4月增长4.6%。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('navigation', { name: '本月填报项' }).getByText('更正').waitFor()
    const head = await openAs(`${UNIT}负责人`)
    await head.goto(`${address}/review`)
    await head.getByText('更正：原已接收的数值为 4.7%').waitFor()
  })
})

describe('the units', () => {
  it('are listed with lights, timeliness and burden, and each opens', async () => {
    const page = await openAs('副市长')
    await page.goto(`${address}/units`)
    const row = page.getByRole('row', { name: /澄川市发展和改革委员会/ })
    await row.getByText(/按时 \d+%/).waitFor()
    await row.getByText(/个填报项/).waitFor()
    await page.getByLabel('按机构次序').selectOption('timeliness')
    expect(page.url()).toContain('order=timeliness')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('searchbox', { name: '单位名称' }).fill('发改')
    await row.getByRole('link', { name: '澄川市发展和改革委员会' }).click()
    await page.getByRole('heading', { level: 1, name: '澄川市发展和改革委员会' }).waitFor()
    await page
      .getByRole('table', { name: '各月报送' })
      .getByRole('row', { name: /2024年3月/ })
      .waitFor()
    await page.getByText(/要填 \d+ 个填报项/).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    const here = page.url()
    for (const url of [`${address}/units`, here, `${address}/desk`]) {
      await page.goto(url)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('link', { name: /滞后/ }).first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      expect(await violationsOf(page)).toEqual([])
    }
    await page.goto(`${address}/units/u999`)
    await page.getByRole('heading', { name: '没有这个单位' }).waitFor()
  })

  it('are asked by the quarter once the office says so', async () => {
    const page = await openAs(`${UNIT}经办`)
    await page.goto(`${address}/reporting`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText(/按季报送/).count()).toBe(0)
    const office = await openAs('督查员')
    const tables = await office.request.get(`${address}/api/v1/breakdowns`)
    const [{ documentId }] = (await tables.json()) as [{ documentId: string }]
    const path = `${address}/api/v1/documents/${documentId}/breakdown`
    const set = (rhythm: string) => office.request.patch(path, { data: { rhythm } })
    expect((await set('quarterly')).status()).toBe(200)
    await page.reload()
    await page.getByText('这张任务分解表按季报送：3、6、9、12月。').waitFor()
    const month = page.getByRole('combobox', { name: '月份' })
    expect(await month.locator('option', { hasText: '2024年2月' }).textContent()).toContain('不要求报送')
    expect(await month.locator('option', { hasText: '2024年3月' }).textContent()).not.toContain('不要求报送')
    expect(await violationsOf(page)).toEqual([])
    expect((await set('monthly')).status()).toBe(200)
  })

  it('are told to the public without what is the office’s own', async () => {
    const page = await open()
    await page.goto(`${address}/units`)
    await page.getByRole('row', { name: /澄川市发展和改革委员会/ }).waitFor()
    expect(await page.getByRole('columnheader', { name: /报送|负担/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Units' }).waitFor()
    await page.goto(`${address}/desk`)
    await page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
