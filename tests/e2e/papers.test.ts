import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPeriod, findPeriod } from '../../server/src/store/periods.ts'
import { violationsOf } from './accessibility.ts'
import { PASSWORD } from './played-office.ts'
import { openPlayedPage, type PlayedPage } from './played-page.ts'

let office: PlayedPage['office']
let page: Page
let address = ''
let open: PlayedPage['open']
let become: PlayedPage['become']
let close: PlayedPage['close'] | undefined
beforeAll(async () => {
  ;({ office, page, open, become, close } = await openPlayedPage())
  address = office.address
})

afterAll(() => close?.())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const alert = () => page.getByRole('alert')

const isDownload = async (name: string): Promise<boolean> => {
  const href = await page.getByRole('link', { name }).getAttribute('href')
  const answer = await page.request.get(`${address}${href}`)
  return answer.ok() && (await answer.body()).subarray(0, 2).toString() === 'PK'
}

describe('the bulletins', () => {
  it('are listed for the public, which closes nothing', async () => {
    await open('/bulletins')
    await page.getByRole('link', { name: '1至3月《政府工作报告》任务推进情况' }).waitFor()
    await page.getByText('未关账').first().waitFor()
    expect(await button(/^关账/).count()).toBe(0)
    expect(await button('拟通报').count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
  })

  it('have a month closed by the office, with what it means; one that has not come is refused', async () => {
    await open('/login?to=%2Fbulletins')
    await page.getByRole('textbox', { name: '账号' }).fill('督查员')
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await button('登录').click()
    await button('2024年4月关账…').click()
    await page.getByText('已采纳的反馈锁定').waitFor()
    await page.getByRole('combobox', { name: '关账月份' }).selectOption('2024-12')
    await button('确认2024年12月关账').click()
    expect(await alert().textContent()).toContain('2024-12 还没有开始，没有可以关账的内容')
    await page.getByRole('combobox', { name: '关账月份' }).selectOption('2024-04')
    expect(await violationsOf(page)).toEqual([])
    await button('确认2024年4月关账').click()
    await alert().getByText('2024-04 还没有结束，不能关账').waitFor()
    await page.getByLabel('提前关账的理由').fill('省里要求月初先报')
    await button('确认2024年4月关账').click()
    await page.getByText(/^2024年4月已关账/).waitFor()
    await button('2024年5月关账…').waitFor()
  })

  it('are composed with a preview that adds up, and issued', async () => {
    await button('拟通报').click()
    await page.getByRole('heading', { name: '数字核对无误' }).waitFor()
    expect(await page.getByRole('combobox', { name: '数据月份' }).inputValue()).toBe('2024-04')
    expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toContain('1至4月')
    await page.getByRole('textbox', { name: '下一步要求' }).fill('滞后事项于五日内报送措施。')
    await page.getByRole('article').getByText('滞后事项于五日内报送措施。').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await button('印发第 2 期').click()
    await page.getByRole('heading', { level: 1, name: '2024年第2期' }).waitFor()
    expect(page.url()).toBe(`${address}/bulletins/2024/2`)
  })

  it('open the rows behind each number, at an address of its own', async () => {
    const total = page.getByRole('article').getByRole('link').first()
    const printed = Number(await total.textContent())
    await total.focus()
    await page.keyboard.press('Enter')
    const source = page.getByRole('complementary', { name: '数字来源' })
    await source.getByRole('heading', { name: `“${printed}”的来源：${printed} 项` }).waitFor()
    await expect.poll(() => source.getByRole('listitem').count()).toBe(printed)
    expect(page.url()).toMatch(/#n1$/)
    expect(await violationsOf(page)).toEqual([])
    await page.reload()
    await source.waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: '数字核对' }).waitFor()
  })

  it('go into Word and onto paper', async () => {
    expect(await isDownload('下载 Word')).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('article').isVisible()).toBe(true)
    expect(await page.getByRole('complementary', { name: '数字核对' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  it('go onto paper with the whole of their annex', async () => {
    const { record } = (await (await fetch(`${address}/api/v1/bulletins/2024/2`)).json()) as {
      record: { annexRows: number }
    }
    expect(record.annexRows).toBeGreaterThan(0)
    const annex = page.getByRole('table', { name: '附件' })
    expect(await annex.count()).toBe(0)
    // The print dialogue is the browser's own; what the page holds when it opens is what goes on paper.
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(document.querySelectorAll('article tbody tr').length)
      }
    })
    await button('打印').click()
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe(String(record.annexRows))
    expect(await annex.isVisible()).toBe(true)
    expect(await violationsOf(page)).toEqual([])
  })

  it('are refused where they do not add up, and say why', async () => {
    const period = await findPeriod(office.store.db, office.document, '2024-04')
    if (!period) throw new Error('April is closed')
    await addPeriod(office.store.db, {
      ...period,
      month: '2024-05',
      rows: [...period.rows, ...period.rows.slice(0, 1)],
    })
    await open('/bulletins/new?month=2024-05')
    await page.getByRole('heading', { name: '有 1 处对不上' }).waitFor()
    await page.getByText(/出现两次$/).waitFor()
    expect(await alert().textContent()).toContain('数字对不上，不能印发')
    expect(await button(/^印发第/).isDisabled()).toBe(true)
  })

  it('are not found where there is none', async () => {
    await open('/bulletins/2024/99')
    await page.getByText('没有第 2024/99 期通报').waitFor()
  })
})

describe('the assessment', () => {
  it('judges every target by a rule with its source', async () => {
    await open('/assessment')
    await page.getByRole('table', { name: '目标评定' }).waitFor()
    const rows = page.getByRole('table', { name: '目标评定' }).locator('tbody tr')
    const all = await rows.count()
    expect(all).toBeGreaterThan(80)
    expect(await rows.first().textContent()).toContain('依据：')
    await page.getByRole('button', { name: /数据未出/ }).click()
    expect(await rows.count()).toBeLessThanOrEqual(all)
    expect(await violationsOf(page)).toEqual([])
  })

  it('scores units under the profile that is chosen, and lists what it leaves out', async () => {
    await page.getByRole('link', { name: '单位得分' }).click()
    await page.getByRole('table', { name: '单位得分' }).waitFor()
    await page.getByText('未参评').first().waitFor()
    await page
      .getByText(/^\d+ 项未参评$/)
      .first()
      .click()
    await page
      .getByText(/数据未出$/)
      .first()
      .waitFor()
    await page.getByRole('combobox', { name: '计分办法' }).selectOption('mixed')
    await page.getByText('第1名得六成').waitFor()
    expect(page.url()).toContain('profile=mixed')
    expect(await violationsOf(page)).toEqual([])
  })

  it('sets target against result, on the screen and in Word', async () => {
    await page.getByRole('link', { name: '对照表' }).click()
    await page.getByRole('table', { name: '对照表' }).getByText('地区生产总值增长5.5%以上', { exact: true }).waitFor()
    expect(await isDownload('下载 Word')).toBe(true)
    expect(await violationsOf(page)).toEqual([])
  })

  it('drafts the next review, with what is withheld and why', async () => {
    await page.getByRole('link', { name: '回顾草稿' }).click()
    await page.getByRole('heading', { name: '2025年政府工作报告回顾部分（草稿）' }).waitFor()
    await button(/^不能写入/).click()
    await page.getByText('“固定资产投资增长5%”：没有实绩').waitFor()
    expect(await isDownload('下载 Word')).toBe(true)
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('a matter', () => {
  it('is proposed; without a reason it is refused and nothing typed is lost', async () => {
    await open('/matters')
    await page.getByRole('heading', { name: '没有督办事项' }).waitFor()
    await button('立项').click()
    await page.getByRole('textbox', { name: '事项' }).fill('老旧小区改造滞后')
    await button('提出立项').click()
    expect(await alert().textContent()).toContain('督办事项不能这样处理')
    expect(await page.getByRole('textbox', { name: '事项' }).inputValue()).toBe('老旧小区改造滞后')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('textbox', { name: '立项理由' }).fill('市长批示')
    await button('提出立项').click()
    await page.getByRole('heading', { level: 1, name: '老旧小区改造滞后' }).waitFor()
    await page.getByText('现在没有轮到您办理的步骤').waitFor()
  })

  it('is approved by the leader and assigned with the day that its kind gives', async () => {
    await become('副市长')
    await page.reload()
    await button('批准立项').click()
    await page.getByRole('textbox', { name: '批准文件' }).fill('市长批示第21号')
    await button('确认批准立项').click()
    await page.getByText('已立项').waitFor()
    await become('督查员')
    await page.reload()
    await button('交办').click()
    expect(await page.getByLabel('办理时限').inputValue()).toBe('2024-04-11')
    await page.getByRole('combobox', { name: '承办单位' }).selectOption({ label: '澄川市住房和城乡建设局' })
    await button('确认交办').click()
    await page.getByText('还有 3 个工作日').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('is moved by an extension only where a leader grants it', async () => {
    await become('市住建局负责人')
    await page.reload()
    await button('签收').click()
    await button('确认签收').click()
    await page.getByText('已签收').waitFor()
    await button('申请延期').click()
    await page.getByLabel('延至').fill('2024-04-15')
    await page.getByRole('textbox', { name: '理由' }).fill('资金未到位')
    await button('提交').click()
    await page.getByText('待批', { exact: true }).waitFor()
    await become('副市长')
    await page.reload()
    await button('批准延期').click()
    await page.getByText('已生效').waitFor()
    await page.getByText('还有 5 个工作日').waitFor()
  })

  it('climbs the ladder once it is late', async () => {
    office.setTime('2024-04-18T01:00:00Z')
    await become('督查员')
    await page.reload()
    await page.getByText('已逾期 3 个工作日').waitFor()
    await button('发出提醒').click()
    await page.getByText('2024年4月18日发出 · 尚未答复').waitFor()
    await button('提出建议').click()
    await page.getByRole('textbox', { name: '理由' }).fill('逾期未反馈')
    await button('提交').click()
    await page.getByText('待批', { exact: true }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await become('副市长')
    await page.reload()
    await button('审批').click()
    await page.getByRole('textbox', { name: '批准文号' }).fill('督字1号')
    await button('提交').click()
    await page.getByText('已批准', { exact: true }).waitFor()
  })

  it('stands in the list with its day and its sheet, and is not for the public', async () => {
    await page.getByRole('main').getByRole('link', { name: '督办事项' }).click()
    const row = page.getByRole('row', { name: /老旧小区改造滞后/ })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/已签收.*2024年4月15日.*已逾期 3 个工作日.*提醒/)
    await page.context().clearCookies()
    await page.reload()
    await page.getByText('login_needed').waitFor()
  })
})

describe('the log', () => {
  it('says that its chain holds, and what was done, newest first', async () => {
    await become('admin')
    await open('/log')
    await page.getByText(/条逐条校验，首尾相接，没有改动$/).waitFor()
    const first = page.getByRole('table', { name: '日志' }).locator('tbody tr').first()
    expect(await first.textContent()).toMatch(/审批奖惩建议/)
    expect(await violationsOf(page)).toEqual([])
  })

  it('is filtered, and goes into a file with the same filters', async () => {
    await page.getByRole('combobox', { name: '对象类别' }).selectOption('bulletin')
    await page.getByText('2 条', { exact: true }).waitFor()
    const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
    const csv = await (await page.request.get(`${address}${href}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    await page.getByRole('searchbox', { name: '经办人账号' }).fill('无此人')
    await page.getByRole('heading', { name: '没有日志' }).waitFor()
  })

  it('tells whether a hash noted down earlier is in it', async () => {
    await page.getByText('核对以前记下的校验值').click()
    await page.getByRole('textbox', { name: '64 位校验值' }).fill('f'.repeat(64))
    await button('核对').click()
    await page.getByText(/不在日志里/).waitFor()
  })
})

describe('all of them', () => {
  it('speak English', async () => {
    await open('/matters')
    await page.getByRole('button', { name: /English/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Supervised matters' }).waitFor()
    await page.getByText('3 working days late').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: /中文/ }).click()
  })
})
