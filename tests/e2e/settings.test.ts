import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { openPlayedPage, type PlayedPage } from './played-page.ts'

let browser: PlayedPage['browser']
let page: Page
let address = ''
let open: PlayedPage['open']
let become: PlayedPage['become']
let close: PlayedPage['close'] | undefined
beforeAll(async () => {
  const played = await openPlayedPage()
  ;({ browser, page, open, become, close } = played)
  address = played.office.address
})

afterAll(() => close?.())

const tab = (name: string) => page.getByRole('navigation', { name: '设置' }).getByRole('link', { name, exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const alert = () => page.getByRole('alert')

describe('the settings', () => {
  it('show the light rules in order, with examples and what the lint found', async () => {
    await become('admin')
    await open('/settings')
    const usual = page.getByRole('region', { name: /^通用/ })
    await usual.getByText('例：距完成时限 -1 天').waitFor()
    expect(await usual.locator('ol').getByRole('listitem').count()).toBe(13)
    await usual.getByText(/^规则检查：没有空档/).click()
    await usual
      .getByText(/^第 1 条“已完成”可与第/)
      .first()
      .waitFor()
    await usual.getByText('填几个数试一试').click()
    await usual.getByRole('textbox', { name: '完成率与序时进度之差（个百分点）' }).fill('-12')
    await usual.getByRole('status').getByText('严重滞后').first().waitFor()
    await page
      .getByRole('region', { name: /阶梯督办：\s*广元/ })
      .getByText('广元2018：两次黄灯发函并扣1分')
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('keep the old name of a unit, and refuse a name that is there', async () => {
    await tab('单位').click()
    await button('修改澄川市商务局').click()
    const name = page.getByRole('textbox', { name: '名称' })
    await name.fill('澄川市财政局')
    await button('保存').click()
    expect(await alert().textContent()).toContain('澄川市财政局')
    expect(await violationsOf(page)).toEqual([])
    await name.fill('澄川市商务和口岸局')
    const day = page.getByLabel('改名日期')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=date]')?.value !== '')
    await day.fill('2099-01-01')
    await button('保存').click()
    expect(await alert().textContent()).toContain('改名日期 2099-01-01 不能晚于今天')
    expect(await name.inputValue()).toBe('澄川市商务和口岸局')
    await day.fill('2019-03-01')
    expect(await violationsOf(page)).toEqual([])
    await button('保存').click()
    await page.getByRole('row', { name: /澄川市商务和口岸局.*澄川市商务局.*至2019年2月28日/ }).waitFor()
    await open('/units?all=1')
    await page.getByRole('link', { name: '澄川市商务和口岸局' }).click()
    await page.getByText('曾用名：澄川市商务局（至2019年2月28日）').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await open('/settings')
    await tab('单位').click()
  })

  it('take in a table of units wholly or not at all', async () => {
    await button('从表格导入').click()
    const table = page.getByRole('textbox', { name: '表格内容' })
    await table.fill('name\tkind\n云岭镇\ttown\n某局\tstreet')
    await button('导入').click()
    expect(await alert().textContent()).toContain('street')
    await table.fill('name\tkind\n云岭镇\ttown')
    await button('导入').click()
    await page.getByText('新增 1 个单位，更新 0 个。').waitFor()
    await page.getByRole('row', { name: /云岭镇/ }).waitFor()
  })

  it('hold posts with their terms, and the calendar', async () => {
    await tab('职务').click()
    const post = page.getByRole('form', { name: '新增职务' })
    await post.getByRole('combobox', { name: '单位' }).selectOption({ label: '云岭镇' })
    await post.getByRole('textbox', { name: '职务' }).fill('镇长')
    await button('新增职务').click()
    const term = page.getByRole('form', { name: '登记任职' })
    await term.getByRole('textbox', { name: '姓名' }).fill('林一')
    await term.getByLabel('任职日期').fill('2024-01-10')
    await button('登记任职').click()
    await page.getByRole('row', { name: /镇长.*林一.*2024年1月10日 – 至今/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await tab('工作日历').click()
    await page.getByRole('combobox', { name: '年份' }).selectOption('2024')
    await page.getByText('2024年共 251 个工作日').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('add an account whose password is shown once, and keep the last administrator', async () => {
    await tab('账号').click()
    await button('新增账号').first().click()
    const form = page.getByRole('form', { name: '新增账号' })
    await form.getByRole('textbox', { name: '账号' }).fill('云岭镇经办')
    await form.getByRole('combobox', { name: '单位' }).selectOption({ label: '云岭镇' })
    await form.getByRole('button', { name: '新增账号' }).click()
    const secret = page.getByRole('region', { name: '云岭镇经办 的新密码' })
    const password = (await secret.locator('output').textContent()) ?? ''
    expect(await violationsOf(page)).toEqual([])
    const entered = await browser.newContext()
    const data = { name: '云岭镇经办', password }
    expect((await entered.request.post(`${address}/api/v1/session`, { data })).status()).toBe(204)
    await entered.close()
    await button('已记下').click()
    expect(await page.getByText(password).count()).toBe(0)
    await button('停用 admin').click()
    expect(await alert().textContent()).toContain('管理员')
    await button('停用 云岭镇经办').click()
    await button('恢复 云岭镇经办').waitFor()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '日志' }).click()
    const first = page.getByRole('table', { name: '日志' }).locator('tbody tr').first()
    await first.getByText('云岭镇经办').waitFor()
    expect(await first.textContent()).toContain('修改账号')
  })
})

describe('the table of a report', () => {
  it('is reported on by the quarter, and pressed by another ladder, once the office says so', async () => {
    await become('督查员')
    await open('/tasks')
    const settings = page.getByRole('dialog', { name: '报送与督办设置' })
    await button('报送设置').click()
    await settings.getByRole('combobox', { name: '报送频次' }).selectOption({ label: '按季' })
    await settings.getByText('3、6、9、12月一报').waitFor()
    const day = settings.getByRole('spinbutton', { name: '次月几日前报送' })
    expect(await day.inputValue()).toBe('20')
    await settings.getByRole('combobox', { name: '阶梯督办规则' }).selectOption({ label: '广元' })
    expect(await violationsOf(page)).toEqual([])
    // Where the service does not answer, nothing that was chosen is lost.
    await page.route('**/breakdown', route => route.abort(), { times: 1 })
    await button('保存设置').click()
    await settings.getByRole('alert').waitFor()
    expect(await day.inputValue()).toBe('20')
    await button('保存设置').click()
    await settings.waitFor({ state: 'hidden' })
    await button('报送设置').click()
    expect(await settings.getByRole('combobox', { name: '报送频次' }).inputValue()).toBe('quarterly')
    expect(await settings.getByRole('combobox', { name: '阶梯督办规则' }).inputValue()).toBe('guangyuan')
    await page.keyboard.press('Escape')
  })
})
