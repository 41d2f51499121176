import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openPlayedOffice, PASSWORD } from './played-office.ts'

const WIDTHS = [1440, 390] as const
const ACCOUNTS = ['督查员', 'admin', '副市长', '市发改委经办', '市发改委负责人'] as const

type Account = (typeof ACCOUNTS)[number]

/** Every page of the rail, and who opens it here: one who sees it there. */
const RAIL: readonly (readonly [path: string, account: Account])[] = [
  ['/', '督查员'],
  ['/data/figures', '督查员'],
  ['/indicators', '督查员'],
  ['/check', '督查员'],
  ['/desk', '督查员'],
  ['/tasks', '督查员'],
  ['/reporting', '市发改委经办'],
  ['/review', '市发改委负责人'],
  ['/matters', '督查员'],
  ['/units', '督查员'],
  ['/wall', '副市长'],
  ['/projects', '督查员'],
  ['/places', '督查员'],
  ['/livelihood', '督查员'],
  ['/bulletins', '督查员'],
  ['/assessment/verdicts', '督查员'],
  ['/fulfilment', '督查员'],
  ['/series', '督查员'],
  ['/help/start', '督查员'],
  ['/settings/rules', '督查员'],
  ['/log', 'admin'],
  ['/about', '督查员'],
]

/** Pages of one record, and those behind a page of the rail; `:name` stands for an id of the office. */
const RECORDS: typeof RAIL = [
  ['/reports/:report', '督查员'],
  ['/reports/:report/compare/:other', '督查员'],
  ['/data/targets', '督查员'],
  ['/indicators/:indicator', '督查员'],
  ['/tasks?by=unit', '督查员'],
  ['/tasks/:task', '督查员'],
  ['/tasks/:task', '市发改委经办'],
  ['/desk', '市发改委经办'],
  ['/desk', '市发改委负责人'],
  ['/desk', '副市长'],
  ['/desk', 'admin'],
  ['/review', '督查员'],
  ['/matters/:matter', '督查员'],
  ['/matters/:matter', '副市长'],
  ['/projects/:project', '督查员'],
  ['/units/:unit', '督查员'],
  ['/bulletins/2024/1', '督查员'],
  ['/bulletins/new', '督查员'],
  ['/assessment/scores', '督查员'],
  ['/assessment/comparison', '督查员'],
  ['/assessment/review', '督查员'],
  ['/settings/units', 'admin'],
  ['/settings/posts', 'admin'],
  ['/settings/calendar', 'admin'],
  ['/settings/accounts', 'admin'],
  ['/help/office', '督查员'],
  ['/help/unit', '督查员'],
  ['/help/leader', '督查员'],
  ['/help/admin', '督查员'],
  ['/help/public', '督查员'],
  ['/nowhere', '督查员'],
]

let office: Office
let browser: Browser
/** Somebody's one tab: opening another for every page would cost more than the pages do. */
interface Tab {
  readonly context: BrowserContext
  readonly page: Page
  /** What failed in it since this was last emptied. */
  readonly failures: string[]
}

const tabs = new Map<Account, Tab>()
const ids = new Map<string, string>()

const tabOf = (account: Account): Tab => {
  const tab = tabs.get(account)
  if (!tab) throw new Error(`${account} is not logged in`)
  return tab
}

/** Path with the ids of this office. */
const filled = (path: string): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids.get(name) ?? `no ${name}`))

/** Asks the service as the supervisor. */
async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const url = `${office.address}/api/v1${path}`
  const { request } = tabOf('督查员').context
  const answer = body ? await request.post(url, { data: body }) : await request.get(url)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

/** Finds or makes the records whose pages are opened. */
async function findRecords(report: string): Promise<void> {
  const first = async (path: string): Promise<string> => {
    const answer = await ask<{ id: string }[] | { items: { id: string }[] }>(path)
    return ('items' in answer ? answer.items : answer)[0]?.id ?? ''
  }
  const name = 'chengchuan-2023.txt'
  const buffer = readFileSync(join(import.meta.dirname, '../../samples', name))
  const file = { name, mimeType: 'text/plain', buffer }
  const { request } = tabOf('督查员').context
  const imported = await request.post(`${office.address}/api/v1/documents`, { multipart: { file } })
  ids.set('report', report)
  ids.set('other', ((await imported.json()) as { id: string }).id)
  ids.set('indicator', await first('/indicators?q=地区生产总值'))
  ids.set('task', await first('/assignments?q=固定资产投资增长'))
  ids.set('project', await first('/projects'))
  ids.set('unit', await first('/units'))
  const proposed = {
    title: '新院区建设滞后',
    kind: 'instruction',
    assignmentId: ids.get('task'),
    reason: '主体工程滞后',
  }
  ids.set('matter', (await ask<{ id: string }>('/matters', proposed)).id)
}

beforeAll(async () => {
  const played = await openPlayedOffice()
  office = played
  browser = await launchBrowser()
  for (const account of ACCOUNTS) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    context.setDefaultTimeout(20_000)
    const data = { name: account, password: PASSWORD }
    expect((await context.request.post(`${office.address}/api/v1/session`, { data })).status()).toBe(204)
    const page = await context.newPage()
    const failures: string[] = []
    page.on('console', message => message.type() === 'error' && failures.push(message.text()))
    page.on('pageerror', error => failures.push(error.message))
    tabs.set(account, { context, page, failures })
  }
  await findRecords(played.document)
})

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

/** Waits until nothing of the page is under way. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('h1') !== null && !document.querySelector('[aria-busy="true"]'))

describe('every page', () => {
  it('of the rail is among those opened here', async () => {
    const found = new Set<string>()
    for (const account of ACCOUNTS) {
      const { page } = tabOf(account)
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${office.address}/about`)
      // The log comes last, once it is known what one may do; the others see no more than what is there for all.
      await page.getByLabel(/^账号/).waitFor()
      await settled(page)
      const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
      for (const link of await links.all()) found.add((await link.getAttribute('href')) ?? '')
    }
    expect([...found].sort()).toEqual(RAIL.map(([path]) => path).sort())
  })

  it.each([...RAIL, ...RECORDS])(
    '%s for %s has a title, breaks no rule, fits the window, fails nothing',
    async (path, account) => {
      const { page, failures } = tabOf(account)
      failures.length = 0
      await page.setViewportSize({ width: WIDTHS[0], height: 900 })
      await page.goto(`${office.address}${filled(path)}`)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        expect(await page.title()).toMatch(/^\S.* · 督办$/)
        expect.soft([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width])
        // Of a record's page the phone's layout has no parts that the rail's pages have not.
        if (width === WIDTHS[0] || RAIL.some(([own]) => own === path))
          expect.soft(await violationsOf(page), `at ${width}`).toEqual([])
      }
      expect(failures).toEqual([])
    },
  )
})
