import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { longReport, REPORT_2024, REPORT_2025 } from './report-text.ts'
import { type Service, startService } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let service: Service
let browser: Browser
let page: Page

beforeAll(async () => {
  service = await startService(join(folder, 'data'))
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const choose = (...paths: string[]) => page.locator('input[type=file]').first().setInputFiles(paths)
const tray = () => page.getByRole('region', { name: '上传' })
const panel = () => page.getByRole('complementary', { name: '记录' })
const rows = () => page.getByRole('table', { name: '数据表' }).locator('tbody tr[aria-rowindex]')
const marks = (words: string) => page.locator('a[data-mark="figures"]', { hasText: words })

describe('the library', () => {
  it('says what would fill it while it is empty', async () => {
    await page.goto(service.address)
    await page.getByRole('heading', { name: '还没有报告' }).waitFor()
    expect(await page.title()).toBe('报告 · 督办')
    expect(await page.getByRole('button', { name: '上传报告' }).count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
  })

  it('takes several files and lists them', async () => {
    await choose(file('云河2025.txt', REPORT_2025), file('云河2024.txt', REPORT_2024))
    await page.getByRole('link', { name: '2025年云河市政府工作报告' }).waitFor()
    await page.getByRole('link', { name: '2024年云河市政府工作报告' }).waitFor()
    await page.getByText('共 2 份').waitFor()
    expect(await tray().getByText('已读入').count()).toBe(2)
    expect(await violationsOf(page)).toEqual([])
    await tray().getByRole('button', { name: '关闭上传列表' }).click()
    expect(await tray().count()).toBe(0)
  })

  it('takes a file dropped anywhere', async () => {
    const dropped = await page.evaluateHandle(
      text => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], '拖入.txt', { type: 'text/plain' }))
        return transfer
      },
      REPORT_2025.replaceAll('云河', '青溪'),
    )
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped })
    await page.getByText('松开即上传').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.getByRole('link', { name: '2025年青溪市政府工作报告' }).waitFor()
  })

  it.each([
    ['空.txt', '', 'file_empty'],
    [
      '图.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3]),
      '',
    ],
  ])('refuses %s in one sentence with its code', async (name, content, code) => {
    await choose(file(name, content))
    const line = tray().getByRole('listitem').filter({ hasText: name })
    await line.getByText('没有读入').waitFor()
    const sentence = await line.textContent()
    expect(sentence).toMatch(/代码 [a-z_]+/)
    expect(sentence).toContain(code)
    await tray().getByRole('button', { name: '关闭上传列表' }).click()
    await page.getByText('共 3 份').waitFor()
  })

  it('finds by name as one types', async () => {
    await page.getByRole('searchbox', { name: '按名称、地区、年份查找' }).fill('青溪')
    await page.getByText('共 1 份').waitFor()
    await page.getByRole('searchbox', { name: '按名称、地区、年份查找' }).fill('不存在')
    await page.getByRole('heading', { name: '没有找到“不存在”' }).waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByText('共 3 份').waitFor()
  })

  it('deletes, and takes it back', async () => {
    await page.getByRole('button', { name: '删除《2025年青溪市政府工作报告》' }).click()
    await page.getByText('共 2 份').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('共 3 份').waitFor()
    await page.getByRole('button', { name: '删除《2025年青溪市政府工作报告》' }).click()
    await page.getByText('共 2 份').waitFor()
    await page.goto(`${service.address}/about`)
    await expect
      .poll(
        async () => ((await (await fetch(`${service.address}/api/v1/documents`)).json()) as { total: number }).total,
      )
      .toBe(2)
  })

  it('opens the report that it has when the same file comes again', async () => {
    await page.goto(service.address)
    await page.getByText('共 2 份').waitFor()
    await choose(file('另一个名字.txt', REPORT_2025))
    await page.getByRole('heading', { level: 1, name: '2025年云河市政府工作报告' }).waitFor()
    await tray().getByText('这份文件已经在库中').waitFor()
    await tray().getByRole('button', { name: '关闭上传列表' }).click()
  })
})

describe('the reading page', () => {
  it('shows the text as text, with headings as headings', async () => {
    const article = page.getByRole('article', { name: '报告原文' })
    expect(await article.textContent()).toContain('<b>这里没有标签</b>')
    const headings = await article.getByRole('heading').allInnerTexts()
    expect(headings).toContain('一、2024年工作回顾')
    expect(headings).toContain('（一）产业基础更加牢固。')
    const shown = (await article.locator('p, h2, h3').allInnerTexts()).join('').replace(/\s/g, '')
    for (const line of ['粮食产量达到96.3万吨', '改造老旧小区38个']) expect(shown).toContain(line)
    expect(await violationsOf(page)).toEqual([])
  })

  it('marks figures by what they claim', async () => {
    const achieved = await marks('1286.4亿元').first().getAttribute('class')
    const target = await marks('5.5%').first().getAttribute('class')
    expect(achieved).not.toBe(target)
    expect(
      await marks('1286.4亿元')
        .first()
        .evaluate(mark => getComputedStyle(mark).textDecorationLine),
    ).toBe('underline')
  })

  it('opens the record at a click, writes it into the address, and closes it with Esc', async () => {
    await marks('1286.4亿元').first().click()
    await panel().getByText('地区生产总值', { exact: false }).first().waitFor()
    expect(await panel().textContent()).toContain('1286.4')
    expect(page.url()).toMatch(/#f\d+$/)
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: '图例' }).waitFor()
    expect(page.url()).not.toContain('#')
  })

  it('leads from mark to mark by j and k, and opens one by Enter', async () => {
    await page.keyboard.press('j')
    await panel().waitFor()
    const first = page.url()
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => page.url()).toBe(first)
    await page.keyboard.press('Escape')
    await marks('96.3万吨').first().focus()
    await page.keyboard.press('Enter')
    await panel().getByText('96.3', { exact: true }).waitFor()
  })

  it('leads to a neighbour in the ledger', async () => {
    await marks('1286.4亿元').first().click()
    await panel().getByText('1286.4', { exact: true }).waitFor()
    const neighbour = panel().locator('a[data-record^="f"]').first()
    const id = await neighbour.getAttribute('data-record')
    await neighbour.click()
    await expect.poll(() => page.url()).toContain(`#${id}`)
    await page.locator(`a[data-mark][href="#${id}"][aria-current="true"]`).first().waitFor()
  })

  it('opens at the very sentence from a link', async () => {
    const link = page.url()
    const other = await page.context().newPage()
    await other.goto(link)
    const mark = other.locator('a[data-mark][aria-current="true"]').first()
    await mark.waitFor()
    await expect.poll(async () => (await mark.boundingBox())?.y ?? -1).toBeGreaterThan(100)
    expect((await mark.boundingBox())?.y).toBeLessThan(860)
    await other.close()
  })

  it('switches layers and filters figures', async () => {
    const figures = page.getByRole('button', { name: '数据', exact: true })
    await figures.click()
    await expect.poll(() => page.locator('a[data-mark="figures"]').count()).toBe(0)
    await figures.click()
    await page.getByRole('combobox', { name: '状态' }).selectOption('target')
    await expect.poll(() => marks('1286.4亿元').count()).toBe(0)
    expect(await marks('5.5%').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => marks('1286.4亿元').count()).toBe(1)
  })

  it('finds words in the report', async () => {
    await page.getByRole('searchbox', { name: '在本报告中查找' }).fill('粮食产量')
    await page.getByText('1/2').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('2/2').waitFor()
    expect(await page.locator('article mark').allInnerTexts()).toEqual(['粮食产量', '粮食产量'])
    await page.keyboard.press('Escape')
  })

  it('says so when a link names a record that is not there', async () => {
    await page.goto(`${page.url().split('#')[0]}#f9999`)
    await panel().getByText('没有编号为 f9999 的记录').waitFor()
  })

  it('opens a report of 60,000 characters and comes to its last figure', async () => {
    await page.goto(service.address)
    await choose(file('长.txt', longReport()))
    await tray().getByRole('link', { name: '打开' }).click()
    await tray().getByRole('button', { name: '关闭上传列表' }).click()
    await marks('38个').first().waitFor()
    await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '着力增进民生福祉' }).click()
    await expect.poll(async () => (await marks('38个').first().boundingBox())?.y).toBeLessThan(900)
    expect((await marks('38个').first().boundingBox())?.y).toBeGreaterThan(0)
  })
})

describe('the tables', () => {
  it('sorts by value both ways and back', async () => {
    await page.goto(`${service.address}/data/figures`)
    await rows().first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    const head = page.getByRole('columnheader', { name: '数值' })
    await head.getByRole('button').click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await head.getByRole('button').click()
    await page.locator('th[aria-sort="descending"]').waitFor()
    await expect.poll(() => rows().first().textContent()).toContain('9600')
    await head.getByRole('button').click()
    await expect.poll(() => page.locator('th[aria-sort]').count()).toBe(0)
  })

  it('filters and searches as one types, and exports just that', async () => {
    await page.getByRole('combobox', { name: '状态' }).selectOption('target')
    await page.getByRole('searchbox', { name: '输入指标或原文即查' }).fill('高新')
    await expect.poll(() => page.url()).toContain('q=')
    await expect.poll(() => rows().count()).toBeLessThan(6)
    const count = await rows().count()
    for (const text of await rows().allInnerTexts()) expect(text).toContain('目标')
    const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
    const csv = await (await fetch(`${service.address}${href}`)).text()
    expect(csv.trim().split(/\r?\n/)).toHaveLength(count + 1)
    await page.getByRole('button', { name: '清除条件' }).click()
    await expect.poll(() => rows().count()).toBeGreaterThan(count)
  })

  it('draws only what is in view and loads more on the way down', async () => {
    const scroller = page.getByRole('region', { name: '数据表' })
    const drawn = await rows().count()
    expect(drawn).toBeLessThan(80)
    await scroller.evaluate(region => region.scrollTo(0, region.scrollHeight))
    await expect.poll(async () => Number(await rows().last().getAttribute('aria-rowindex'))).toBeGreaterThan(190)
  })

  it('hides a column and keeps it hidden', async () => {
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '基准' }).uncheck()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('columnheader', { name: '基准' }).count()).toBe(0)
    await page.reload()
    await rows().first().waitFor()
    expect(await page.getByRole('columnheader', { name: '基准' }).count()).toBe(0)
  })

  it('leads from a row to its sentence', async () => {
    await page.getByRole('searchbox', { name: '输入指标或原文即查' }).fill('96.3')
    await expect.poll(() => rows().count()).toBeLessThan(5)
    await rows().first().getByRole('link').click()
    await panel().getByText('96.3', { exact: true }).waitFor()
    expect(await page.locator('a[data-mark][aria-current="true"]').first().textContent()).toContain('96.3')
  })

  it('shows the headline targets', async () => {
    await page.goto(`${service.address}/data/targets`)
    await page.getByRole('table', { name: '目标表' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('the shell', () => {
  it('comes to the search by / and looks through all figures', async () => {
    await page.goto(service.address)
    await page.getByRole('link', { name: '2025年云河市政府工作报告' }).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('96.3')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('/data/figures?q=96.3')
    await rows().first().waitFor()
  })

  it('changes the language and remembers it', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Reports', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Reports', exact: true }).waitFor()
    await page.getByRole('columnheader', { name: 'Indicator' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('link', { name: '报告', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  it.each([
    ['/nowhere', '没有这个页面'],
    ['/about', '关于督办'],
  ])('shows %s', async (path, heading) => {
    await page.goto(`${service.address}${path}`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'attached' })
    expect(await violationsOf(page)).toEqual([])
  })

  it('has no violation on a phone, with the record open', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(service.address)
    await page.getByRole('link', { name: '2025年云河市政府工作报告' }).last().click()
    await marks('1286.4亿元').first().click()
    await panel().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('says when the service is gone and goes on by itself when it is back', async () => {
    await page.goto(service.address)
    await page.getByRole('link', { name: '2025年云河市政府工作报告' }).first().waitFor()
    const port = Number(new URL(service.address).port)
    await service.stop()
    await page.getByRole('searchbox', { name: '按名称、地区、年份查找' }).fill('云河')
    await page.getByText('服务没有应答。页面上的内容仍可阅读').waitFor()
    expect(await page.getByRole('link', { name: '2025年云河市政府工作报告' }).count()).toBeGreaterThan(0)
    await choose(file('断线.txt', REPORT_2024.replaceAll('云河', '断桥')))
    await tray().getByText('文件未上传').waitFor()
    service = await startService(join(folder, 'data'), port)
    await page.getByText('服务已恢复').waitFor()
    await tray().getByRole('button', { name: '再传一次' }).click()
    await tray().getByText('已读入').waitFor()
    await page.getByRole('searchbox', { name: '按名称、地区、年份查找' }).fill('断桥')
    await page.getByRole('link', { name: '2024年断桥市政府工作报告' }).waitFor()
  })
})
