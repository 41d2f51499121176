import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openEmptyOffice, openPlayedOffice, PASSWORD } from './played-office.ts'

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../samples', name))

/** Empty at first, then the one that was played. */
let office: Office
let browser: Browser
let context: BrowserContext
let page: Page
let address = ''

const open = async (width: number, height: number): Promise<BrowserContext> => {
  const made = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  made.setDefaultTimeout(10_000)
  return made
}

const logIn = (as: BrowserContext, name: string) =>
  as.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })

beforeAll(async () => {
  office = await openEmptyOffice()
  address = office.address
  browser = await launchBrowser()
  context = await open(1920, 1080)
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

describe('before anything is there', () => {
  it.each([
    ['/wall', '还没有区划图'],
    ['/projects', '还没有项目'],
    ['/places', '还没有县镇村'],
    ['/livelihood', '还没有民生实事'],
  ])('%s says what would fill it', async (path, words) => {
    await page.goto(`${address}${path}`)
    await page.getByText(words).first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('the wall claims nothing: no rate, no light but the word for no data', async () => {
    await page.goto(`${address}/wall`)
    const counts = page.getByRole('region', { name: '亮灯统计' })
    await counts.getByText('年度投资完成率').waitFor()
    expect(await counts.textContent()).not.toContain('%')
  })
})

describe('the wall', () => {
  beforeAll(async () => {
    await office.close()
    office = await openPlayedOffice()
    address = office.address
    await page.goto(`${address}/wall`)
    await page.getByRole('heading', { level: 1, name: '澄川市挂图作战' }).waitFor()
  })

  it('tells the day, counts the lights, ranks the units', async () => {
    await page.getByText('数据截至 2024年4月8日').waitFor()
    const counts = page.getByRole('region', { name: '亮灯统计' })
    await expect.poll(() => counts.getByRole('link', { name: /滞后/ }).count()).toBe(2)
    expect(await counts.textContent()).toMatch(/1—3月投资完成率/)
    await page
      .getByRole('img', { name: /^区划图：6 个县区、26 个项目/ })
      .locator('canvas')
      .first()
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('says of a unit without data that it has none, and ranks it last', async () => {
    const last = page.getByRole('region', { name: '位次' }).getByRole('listitem').last()
    expect(await last.textContent()).toMatch(/—\s*禾渡县\s*无数据/)
  })

  it('opens the projects of a county where its area is clicked', async () => {
    const box = await page.getByRole('img', { name: /^区划图/ }).boundingBox()
    if (!box) throw new Error('the map has no place')
    await page.mouse.click(box.x + box.width * 0.82, box.y + box.height * 0.55)
    await page.waitForURL(/\/projects\?division=990181$/)
    await page.getByRole('rowheader', { name: '石桓智能泵厂' }).waitFor()
    await page.goBack()
  })

  it('is saved as a picture, and the table behind it as data', async () => {
    await page
      .getByRole('img', { name: /^区划图/ })
      .locator('canvas')
      .first()
      .waitFor()
    const map = page.getByRole('region', { name: '区划图' })
    const save = async (name: string) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), map.getByRole('button', { name }).click()])
      return readFileSync(await saved.path())
    }
    expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG')
    await map.getByRole('button', { name: '表格' }).click()
    expect((await save('CSV')).toString('utf8')).toMatch(/\r\n沧浦区,,/)
    await map.getByRole('button', { name: '亮灯' }).click()
  })

  it('is worked by the keyboard: table, rate, ranks', async () => {
    await page.getByRole('img', { name: /^区划图/ }).waitFor()
    await page.keyboard.press('t')
    await page.getByRole('table').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('r')
    await page.getByRole('region', { name: '位次' }).getByText('沧浦区').waitFor()
    await page.getByRole('link', { name: '雾岚山抽水蓄能电站' }).last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '雾岚山抽水蓄能电站' }).waitFor()
  })

  it('writes nothing smaller than 28 px at 1080 and 56 px at 2160, and cuts nothing off', async () => {
    for (const [width, height, least] of [
      [1920, 1080, 28],
      [3840, 2160, 56],
    ] as const) {
      const large = await open(width, height)
      const wall = await large.newPage()
      await wall.goto(`${address}/wall`)
      await wall.getByRole('img', { name: /^区划图/ }).waitFor()
      const smallest = await wall.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('main *:not(kbd)')]
            .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
            .map(element => Number.parseFloat(getComputedStyle(element).fontSize)),
        ),
      )
      expect(smallest).toBeGreaterThanOrEqual(least)
      expect(
        await wall.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
      ).toEqual([width, height])
      await large.close()
    }
  })

  it('lets what passes be stopped, and does not move where motion is not wanted', async () => {
    const moving = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'no-preference' })
    const wall = await moving.newPage()
    await wall.goto(`${address}/wall`)
    const ticker = wall.getByRole('region', { name: '节点和滞后事项滚动提示' })
    const state = () =>
      ticker.evaluate(element => element.getAnimations({ subtree: true }).map(animation => animation.playState))
    await ticker.getByRole('button', { name: '暂停' }).waitFor()
    expect(await state()).toEqual(['running'])
    await wall.keyboard.press('p')
    await ticker.getByRole('button', { name: '滚动', pressed: true }).waitFor()
    expect(await state()).toEqual(['paused'])
    expect(await violationsOf(wall)).toEqual([])
    await moving.close()
    await page.goto(`${address}/wall`)
    const still = page.getByRole('region', { name: '节点和滞后事项滚动提示' })
    await still.getByRole('link').first().waitFor()
    expect(await still.getByRole('button').count()).toBe(0)
    expect(await still.evaluate(element => element.getAnimations({ subtree: true }).length)).toBe(0)
  })
})

describe('projects', () => {
  it('say why a light shines, by the keyboard too', async () => {
    await page.goto(`${address}/projects`)
    const why = page.getByRole('button', { name: /为什么/ }).first()
    await why.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('are narrowed and sorted, and the address keeps it', async () => {
    await page.goto(`${address}/projects`)
    await page.getByText('列出 26 个').waitFor()
    await page.getByRole('combobox', { name: '亮灯' }).selectOption('grey')
    await page.getByRole('link', { name: '禾渡优质稻烘干仓储中心' }).waitFor()
    await page.reload()
    await page.getByText('列出 2 个').waitFor()
    await page.getByRole('searchbox', { name: '输入名称、地点或单位即查' }).fill('没有的项目')
    await page.getByRole('heading', { name: '没有符合条件的项目' }).waitFor()
    await page.getByRole('button', { name: '清空条件' }).click()
    await page.getByRole('columnheader', { name: '总投资' }).getByRole('button').click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('keep the two rates apart, and lead to the task that they fulfil', async () => {
    await page.getByRole('link', { name: '石梧高速' }).click()
    await page.getByText('本年完成 4.1 亿元，年度计划 18 亿元').waitFor()
    await page.getByText('至上年底 4.6 亿元，加本年完成 4.1 亿元，总投资 96.5 亿元').waitFor()
    expect(await page.getByRole('link', { name: /石梧高速完成投资18亿元/ }).getAttribute('href')).toMatch(/^\/tasks\//)
    expect(await page.getByRole('form', { name: '更新进展' }).count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
  })

  it('are updated by who keeps them; whoever is late is told so, and keeps what was typed', async () => {
    const keeping = await open(1440, 900)
    await logIn(keeping, '督查员')
    const [first, second] = [await keeping.newPage(), await keeping.newPage()]
    for (const tab of [first, second]) {
      await tab.goto(page.url())
      await tab.getByRole('form', { name: '更新进展' }).waitFor()
    }
    await first.getByLabel('本年完成投资').fill('5.5')
    await first.getByRole('button', { name: '保存' }).click()
    await first.getByText('本年完成 5.5 亿元，年度计划').waitFor()
    await second.getByLabel('存在问题').fill('征拆缓慢')
    await second.getByRole('button', { name: '保存' }).click()
    await second.getByRole('alert').getByText('已被他人修改').waitFor()
    expect(await second.getByLabel('存在问题').inputValue()).toBe('征拆缓慢')
    await second.getByText('本年完成 5.5 亿元，年度计划').waitFor()
    await second.getByRole('button', { name: '以新版为准继续' }).click()
    await second.getByRole('button', { name: '保存' }).click()
    await first.reload()
    await first.getByRole('paragraph').getByText('征拆缓慢').waitFor()
    await first.getByText('本年完成 5.5 亿元，年度计划').waitFor()
    await first.getByLabel('本年完成投资').fill('约五亿')
    await first.getByRole('button', { name: '保存' }).click()
    await first.getByRole('alert').getByText('doneThisYear').waitFor()
    expect(await violationsOf(first)).toEqual([])
    await keeping.close()
  })
})

describe('places', () => {
  it('come from a table, which is refused by its line where one is wrong', async () => {
    const keeping = await open(1440, 900)
    await logIn(keeping, '督查员')
    const tab = await keeping.newPage()
    await tab.goto(`${address}/places`)
    const file = tab.locator('input[type="file"]').first()
    const bad = sample('chengchuan-places.tsv').toString('utf8').replace('\t5.4\t', '\t五点四\t')
    await file.setInputFiles({ name: 'places.tsv', mimeType: 'text/plain', buffer: Buffer.from(bad) })
    await tab.getByText(/places.tsv 没有读入：表格第 3 行/).waitFor()
    await file.setInputFiles({ name: 'places.tsv', mimeType: 'text/plain', buffer: sample('chengchuan-places.tsv') })
    await tab.getByText('已导入：新增 47 行').waitFor()
    await keeping.close()
  })

  it('open from county to village with their ranks; what has no data is not ranked', async () => {
    await page.goto(`${address}/places`)
    const county = page.getByRole('button', { name: /青陂县/ })
    await page.getByRole('button', { name: /橘源镇/ }).click()
    const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    expect(await row('橘湾村').textContent()).toMatch(/152\.8\s*第 1\/3/)
    expect(await row('上塅村').textContent()).toMatch(/71\.6\s*末 2\/3/)
    expect(await row('竹山乡').textContent()).toContain('无数据')
    expect(await violationsOf(page)).toEqual([])
    await county.click()
    expect(await row('橘湾村').count()).toBe(0)
  })

  it('take the map of whoever administers, and refuse what is no map', async () => {
    const administering = await open(1440, 900)
    await logIn(administering, 'admin')
    const tab = await administering.newPage()
    await tab.goto(`${address}/places`)
    await tab.getByRole('button', { name: '上传区划图' }).waitFor()
    const file = tab.locator('input[type="file"]').last()
    const map = (buffer: Buffer) => file.setInputFiles({ name: 'map.geojson', mimeType: 'application/json', buffer })
    await map(Buffer.from('县界'))
    await tab.getByText('不是 GeoJSON 文件').waitFor()
    await map(Buffer.from('{"type":"FeatureCollection","features":[]}'))
    await tab.getByText(/区划图读不出/).waitFor()
    await map(sample('chengchuan-divisions.geojson'))
    await tab.getByText('区划图第 2 版已启用，6 个区域').waitFor()
    await administering.close()
  })
})

describe('livelihood items', () => {
  it('tell their quarters, and that no report came', async () => {
    await page.goto(`${address}/livelihood`)
    await page.getByText('10 件：完成 0 件，推进中 10 件；已测评 0 件').waitFor()
    const first = page.getByRole('listitem').filter({ hasText: '新建改扩建中小学校15所' }).first()
    expect(await first.textContent()).toMatch(/一季度\s*10%/)
    expect(await first.textContent()).toMatch(/二季度\s*未反馈/)
    expect(await violationsOf(page)).toEqual([])
  })

  it('take the vote of deputies, and work out what it means', async () => {
    const keeping = await open(1440, 900)
    await logIn(keeping, '督查员')
    const tab = await keeping.newPage()
    await tab.goto(`${address}/livelihood`)
    await tab.getByText('登记测评票数').first().click()
    const votes = [
      ['满意票', '180'],
      ['基本满意票', '160'],
      ['不满意票', '80'],
      ['应到代表', '389'],
      ['测评日期', '2024-04-01'],
    ] as const
    for (const [label, value] of votes) await tab.getByLabel(label, { exact: true }).first().fill(value)
    await tab.getByRole('button', { name: '保存' }).first().click()
    await tab.getByRole('alert').getByText('members').waitFor()
    await tab.getByLabel('不满意票', { exact: true }).first().fill('20')
    await tab.getByRole('button', { name: '保存' }).first().click()
    await tab.getByText(/满意 180、基本满意 160、不满意 20，缺席或弃权 29/).waitFor()
    await tab.getByText('基本满意', { exact: true }).first().waitFor()
    expect(await violationsOf(tab)).toEqual([])
    await keeping.close()
  })

  it('are linked to the tasks that repeat them, and unlinked', async () => {
    const keeping = await open(1440, 900)
    await logIn(keeping, '督查员')
    const tab = await keeping.newPage()
    await tab.goto(`${address}/livelihood`)
    const card = tab.locator('li', { has: tab.getByRole('heading', { level: 2 }) }).first()
    await card.getByText('关联任务').click()
    const linked = card.getByRole('list', { name: '已关联的任务' }).getByRole('listitem')
    await card.getByLabel('按文字查找任务').fill('没有这样的任务')
    await card.getByText('没有含“没有这样的任务”的任务').waitFor()
    // What is linked already comes by a question of its own.
    await tab.waitForLoadState('networkidle')
    const before = await linked.count()
    await card.getByLabel('按文字查找任务').fill('石梧高速')
    await card.getByRole('button', { name: /^关联 .*石梧高速/ }).click()
    await card.getByRole('link', { name: /石梧高速/ }).waitFor()
    expect(await linked.count()).toBe(before + 1)
    expect(await violationsOf(tab)).toEqual([])
    await card.getByRole('button', { name: /^取消关联 .*石梧高速/ }).click()
    await card.getByRole('link', { name: /石梧高速/ }).waitFor({ state: 'detached' })
    expect(await linked.count()).toBe(before)
    await keeping.close()
  })
})

describe('everywhere', () => {
  it('speaks English', async () => {
    await page.goto(`${address}/projects`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('26 listed').waitFor()
    await page.goto(`${address}/wall`)
    await page.getByRole('region', { name: 'Counts of lights' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('says so where a project is not there', async () => {
    await page.goto(`${address}/projects/p999`)
    await page.getByText('p999').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
