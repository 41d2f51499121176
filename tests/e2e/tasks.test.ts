import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openPlayedOffice, PASSWORD } from './played-office.ts'
import { REPORT_2025 } from './report-text.ts'

let office: Office
let browser: Browser
let address = ''
let sample = ''
/** The supervisor at a desk. */
let context: BrowserContext
/** Id of the task that is looked at: the one of 石梧高速. */
let task = ''
let page: Page

/** A browser of its own for somebody; nobody is the public. */
async function open(name: string | null, width = 1440): Promise<BrowserContext> {
  const opened = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  if (name !== null) {
    const login = await opened.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })
    if (!login.ok()) throw new Error(`no login for ${name}`)
  }
  opened.setDefaultTimeout(10_000)
  return opened
}

beforeAll(async () => {
  const played = await openPlayedOffice()
  office = played
  address = played.address
  sample = played.document
  const found = await fetch(`${address}/api/v1/assignments?q=${encodeURIComponent('石梧高速')}`)
  task = ((await found.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  browser = await launchBrowser()
  context = await open('督查员')
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const table = (of = page) => of.getByRole('table', { name: '任务表' })
const row = (words: string) => table().getByRole('row').filter({ hasText: words })
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const rows = () => table().locator('tbody tr[aria-rowindex]')

describe('the tasks of a year', () => {
  it('are counted by light and listed, with the document’s own words', async () => {
    await page.goto(`${address}/tasks`)
    await row('进出口总额增长8%').waitFor()
    expect(await page.getByText(/^共 \d{3} 项/).textContent()).toContain('截至2024年4月8日')
    expect(await violationsOf(page)).toEqual([])
  })

  it('say why a light shines, by the keyboard too', async () => {
    const light = row('进出口总额增长8%').getByRole('button', { name: /为什么/ })
    await light.focus()
    await page.keyboard.press('Enter')
    const why = dialog('为什么亮这个灯')
    await why.getByText(/规则：实际增速与目标之差低于0个百分点/).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await why.waitFor({ state: 'hidden' })
  })

  it('are narrowed by light and by chapter, and the address keeps it', async () => {
    await page.getByRole('button', { name: /^滞后 \d/ }).click()
    await expect.poll(() => page.url()).toContain('light=red')
    await expect.poll(() => rows().count()).toBeLessThan(20)
    await page.reload()
    await row('进出口总额增长8%').waitFor()
    await page.getByRole('combobox', { name: '部分' }).selectOption('tasks')
    await row('进出口总额增长8%').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '清除条件' }).click()
    await row('进出口总额增长8%').waitFor()
  })

  it('are kept as a named view, found again and dropped', async () => {
    await page.getByRole('button', { name: /^滞后 \d/ }).click()
    await page.getByRole('button', { name: '常用视图' }).click()
    await page.getByRole('textbox', { name: '视图名称' }).fill('红灯')
    await page.getByRole('button', { name: '存下' }).click()
    await page.keyboard.press('Escape')
    await page.goto(`${address}/tasks`)
    await page.getByRole('button', { name: '常用视图' }).click()
    await page.getByRole('button', { name: '红灯', exact: true }).click()
    await expect.poll(() => page.url()).toContain('light=red')
    await page.getByRole('button', { name: '删除视图 红灯' }).click()
    expect(await page.getByRole('button', { name: '红灯', exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it.each(['按篇章', '按单位', '按责任领导', '按亮灯'])('stand on a board %s', async name => {
    await page.goto(`${address}/tasks`)
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('list', { name: '任务看板' }).getByRole('article').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('open from the board in the table', async () => {
    await page.goto(`${address}/tasks?by=unit`)
    await page.getByRole('button', { name: /在表格中查看澄川市商务局全部/ }).click()
    await row('进出口总额增长8%').waitFor()
    await page.getByRole('button', { name: /去掉条件 牵头单位：澄川市商务局/ }).waitFor()
  })
})

describe('many tasks at once', () => {
  it('are not written over where somebody was quicker: what was typed stays, and the change is shown', async () => {
    await page.goto(`${address}/tasks?document=${sample}`)
    await row('固定资产投资增长5%').getByRole('checkbox').check()
    await row('工业投资增长10%').getByRole('checkbox').check()
    await page.getByRole('button', { name: '批量修改' }).click()
    const edit = dialog('批量修改 2 项任务')
    await edit.getByRole('checkbox', { name: '修改责任领导' }).check()
    await edit.getByRole('combobox', { name: '责任领导' }).fill('常务副市长')
    expect(await violationsOf(page)).toEqual([])

    const found = await context.request.get(`${address}/api/v1/assignments?document=${sample}&q=工业投资增长`)
    const { items } = (await found.json()) as { items: { id: string; version: number }[] }
    const headers = { 'if-match': `"v${items[0]?.version}"` }
    const url = `${address}/api/v1/assignments/${items[0]?.id}`
    expect((await context.request.patch(url, { headers, data: { note: '分两批' } })).ok()).toBe(true)

    await edit.getByRole('button', { name: '全部修改' }).click()
    await edit.getByText(/已被他人修改/).waitFor()
    await edit.getByText('备注：无 → 分两批').waitFor()
    expect(await edit.getByRole('combobox', { name: '责任领导' }).inputValue()).toBe('常务副市长')
    await edit.getByRole('button', { name: '在新内容上再改' }).click()
    await edit.getByRole('button', { name: '全部修改' }).click()
    await edit.waitFor({ state: 'hidden' })
    await expect.poll(() => table().getByText('常务副市长').count()).toBe(2)
  })
})

describe('a row', () => {
  const choose = async (words: string) => {
    await page.goto(`${address}/tasks?document=${sample}`)
    await page.getByRole('searchbox', { name: '搜索任务' }).fill(words)
    await expect.poll(() => rows().count()).toBe(1)
    await rows().getByRole('checkbox').check()
    await page.getByRole('button', { name: '拆分' }).click()
    await dialog('拆分任务')
      .getByRole('button', { name: /后断开/ })
      .click()
    await dialog('拆分任务').getByRole('button', { name: '拆成 2 项' }).click()
  }

  it('that was reported on is not split, and the service says so', async () => {
    await choose('地区生产总值增长5.5%')
    await dialog('拆分任务').getByRole('alert').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('is split where the report has a mark', async () => {
    await choose('产业引导基金')
    await dialog('拆分任务').waitFor({ state: 'hidden' })
    await page.getByRole('searchbox', { name: '搜索任务' }).fill('首期5亿元')
    await row('首期5亿元上半年到位').waitFor()
    expect(await row('首期5亿元上半年到位').textContent()).not.toContain('20亿元')
  })
})

describe('a report that is not broken down', () => {
  let document = ''

  it('is led to from its reading page, drafted, and arranged', async () => {
    const file = { name: '云河2025.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT_2025) }
    const uploaded = await context.request.post(`${address}/api/v1/documents`, { multipart: { file } })
    document = ((await uploaded.json()) as { id: string }).id
    await page.goto(`${address}/reports/${document}`)
    await page.getByRole('link', { name: '任务分解' }).click()
    await page.getByRole('heading', { name: '这份报告还没有分解' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '起草任务分解表' }).click()
    await rows().first().waitFor()
    await page.getByText('草稿', { exact: true }).first().waitFor()
  })

  it('comes back from Excel: told first, then taken over', async () => {
    await page.getByRole('button', { name: '导出' }).click()
    const link = dialog('导出任务分解表').getByRole('link', { name: '下载' })
    expect(await violationsOf(page)).toEqual([])
    const file = await context.request.get(new URL((await link.getAttribute('href')) ?? '', address).href)
    await dialog('导出任务分解表').getByRole('button', { name: '关闭' }).last().click()
    const sheet = (await readSheet(await file.body())).map(line =>
      line.map(cell => (cell === null ? null : String(cell))),
    )
    const note = sheet[1]?.indexOf('备注') ?? -1
    const edited = sheet.map((line, i) => (i === 2 ? line.map((cell, at) => (at === note ? '先行先试' : cell)) : line))
    const buffer = await writeXlsxFile(
      edited.map(line => line.map(value => (value === null ? null : { value }))),
    ).toBuffer()
    await page.getByRole('button', { name: '导入' }).click()
    const load = dialog('导入改过的任务分解表')
    const input = load.getByLabel('选择 .xlsx 文件')
    await input.setInputFiles({ name: 'a.xlsx', mimeType: 'text/plain', buffer: Buffer.from('不是表格') })
    await load.getByRole('alert').waitFor()
    await input.setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer })
    await load.getByRole('cell', { name: '先行先试' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await load.getByRole('button', { name: '写入这些修改' }).click()
    await load.getByText('已写入 1 处修改').waitFor()
    await load.getByRole('button', { name: '关闭' }).last().click()
  })

  it('is arranged: two rows merged, one moved', async () => {
    await page.goto(`${address}/tasks?document=${document}&part=tasks`)
    await rows().first().waitFor()
    const before = await rows().count()
    for (const at of [0, 1]) await rows().nth(at).getByRole('checkbox').check()
    await page.getByRole('button', { name: '合并' }).click()
    await expect.poll(() => rows().count()).toBe(before - 1)
    await rows().nth(0).getByRole('checkbox').check()
    await page.getByRole('button', { name: '移动' }).click()
    await dialog('移动任务').getByRole('spinbutton', { name: '移到第几行' }).fill('999')
    await dialog('移动任务').getByRole('button', { name: '移动', exact: true }).click()
    await dialog('移动任务').waitFor({ state: 'hidden' })
  })

  it('is issued once somebody has read what that means', async () => {
    await page.getByRole('button', { name: '交办', exact: true }).click()
    const issue = dialog('交办任务分解表')
    await issue.getByText('目标值只能凭文件修订').waitFor()
    const confirm = issue.getByRole('button', { name: '确认交办' })
    expect(await confirm.isDisabled()).toBe(true)
    expect(await violationsOf(page)).toEqual([])
    await issue.getByRole('checkbox').check()
    await confirm.click()
    await page.getByText('已交办', { exact: true }).first().waitFor()
  })
})

describe('one task', () => {
  it('shows its words, its pace, its lights and what happened', async () => {
    await page.goto(`${address}/tasks/${task}`)
    await page.getByRole('heading', { level: 1, name: /石梧高速完成投资18亿元/ }).waitFor()
    await page
      .getByRole('img', { name: /投资：2024年3月为4.1亿元，低于应达的4.5亿元/ })
      .locator('canvas')
      .waitFor()
    await page.getByText('2024年3月进展反馈').waitFor()
    expect(await page.getByRole('link', { name: '监理月报.txt' }).count()).toBe(3)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '看表' }).first().click()
    expect(
      await page
        .getByRole('row', { name: /^2024年3月/ })
        .first()
        .textContent(),
    ).toContain('4.5')
  })

  it('is saved as a picture and as data', async () => {
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG', exact: true }).first().click(),
    ])
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    const [data] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).first().click(),
    ])
    expect(readFileSync(await data.path(), 'utf8')).toMatch(/2024-03,4\.5,/)
  })

  it('is pressed by a factor, or takes the season of earlier years, and says so', async () => {
    await page.getByRole('button', { name: '选择序时进度' }).first().click()
    const choose = dialog('选择序时进度')
    expect(await violationsOf(page)).toEqual([])
    await choose.getByLabel('往年各月累计数').fill('2023 1 2 3')
    await choose.getByRole('button', { name: '保存' }).click()
    await choose.getByRole('alert').getByText('第 1 行应为年份和 12 个数').waitFor()
    await choose.getByLabel('往年各月累计数').fill('')
    await choose.getByLabel('加压系数').fill('0')
    await choose.getByRole('button', { name: '保存' }).click()
    await choose.getByRole('alert').first().waitFor()
    expect(await choose.getByLabel('加压系数').inputValue()).toBe('0')
    await choose.getByLabel('加压系数').fill('1.2')
    await choose.getByRole('button', { name: '保存' }).click()
    await page.getByText('应达线：按月均摊，加压到 1.2 倍').first().waitFor()
    await page
      .getByRole('row', { name: /^2024年3月 5\.4/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: '选择序时进度' }).first().click()
    await choose.getByLabel('加压系数').fill('')
    await choose.getByRole('button', { name: '保存' }).click()
    await page.getByText('应达线：按月均摊', { exact: true }).first().waitFor()
  })

  it('says why it had another light in another month', async () => {
    await page.getByRole('button', { name: /^1月/ }).first().click()
    await page.getByRole('heading', { name: '2024年1月为什么亮这个灯' }).waitFor()
  })

  it('leads to its sentence in the report', async () => {
    await page.getByRole('link', { name: '在报告中查看' }).click()
    await expect.poll(() => page.url()).toMatch(new RegExp(`/reports/${sample}#t\\d+$`))
    await page.getByRole('complementary', { name: '记录' }).getByText('石梧高速').first().waitFor()
    await page.goBack()
  })

  it('is revised by an event that names its authority', async () => {
    await page.getByRole('button', { name: '修订目标' }).first().click()
    const revise = dialog('修订目标')
    expect(await violationsOf(page)).toEqual([])
    await revise.getByRole('textbox', { name: /目标值/ }).fill('16')
    await revise.getByRole('textbox', { name: '批准机关' }).fill('市人大常委会')
    await revise.getByRole('textbox', { name: '依据文件' }).fill('关于调整投资计划的决定')
    await revise.getByLabel('文件日期').fill('2024-04-02')
    await revise.getByRole('textbox', { name: '理由' }).fill('资金安排调整')
    await revise.getByRole('button', { name: '登记修订' }).click()
    await page.getByText('调整：不低于18亿元 → 不低于16亿元').waitFor()
    await page.getByText('不低于18亿元', { exact: true }).waitFor()
  })

  it('keeps what was typed where somebody was quicker, and shows theirs beside it', async () => {
    await page.getByRole('button', { name: '修改', exact: true }).click()
    const edit = dialog('修改任务')
    await edit.getByRole('textbox', { name: '备注' }).fill('我写的备注')
    const other = await context.newPage()
    await other.goto(`${address}/tasks/${task}`)
    await other.getByRole('button', { name: '修改', exact: true }).click()
    await other.getByRole('dialog').getByRole('textbox', { name: '备注' }).fill('对方的备注')
    await other.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await other.getByRole('dialog').waitFor({ state: 'hidden' })
    await other.close()
    await edit.getByRole('button', { name: '保存' }).click()
    await edit
      .getByRole('alert')
      .getByText(/已被他人修改/)
      .waitFor()
    await edit.getByRole('cell', { name: '对方的备注' }).waitFor()
    expect(await edit.getByRole('textbox', { name: '备注' }).inputValue()).toBe('我写的备注')
    expect(await violationsOf(page)).toEqual([])
    await edit.getByRole('button', { name: '保存我的修改' }).click()
    await edit.waitFor({ state: 'hidden' })
    await page.getByText('我写的备注').first().waitFor()
  })
})

describe('others', () => {
  it('see the tasks and no way to change them', async () => {
    for (const name of [null, '市交通局经办']) {
      const theirs = await open(name)
      const view = await theirs.newPage()
      await view.goto(`${address}/tasks?document=${sample}`)
      await table(view).getByRole('row').nth(1).waitFor()
      expect(await view.getByRole('checkbox', { name: /^选择/ }).count()).toBe(0)
      expect(await view.getByRole('button', { name: '导入' }).count()).toBe(0)
      await view.goto(`${address}/tasks/${task}`)
      await view.getByRole('heading', { level: 1, name: /石梧高速/ }).waitFor()
      await view.getByText('不低于18亿元', { exact: true }).waitFor()
      expect(await view.getByRole('button', { name: '修改', exact: true }).count()).toBe(0)
      expect(await violationsOf(view)).toEqual([])
      await theirs.close()
    }
  })

  it('find them on a phone without scrolling sideways', async () => {
    const phone = await open('督查员', 390)
    const view = await phone.newPage()
    for (const path of ['/tasks', '/tasks?by=chapter', `/tasks/${sample}.h7`]) {
      await view.goto(`${address}${path}`)
      await view.getByRole('heading', { level: 1 }).first().waitFor()
      await view.waitForLoadState('networkidle')
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await violationsOf(view)).toEqual([])
    }
    await phone.close()
  })

  it('are told where a task does not exist', async () => {
    await page.goto(`${address}/tasks/none`)
    await page.getByText(/没有任务 none/).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
