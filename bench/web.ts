// npm run bench -- web: the pages in a real Chromium. Writes bench/results/web.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { buildWeb } from '../scripts/build-web.ts'
import { createApp } from '../server/src/api/app.ts'
import { listen } from '../server/src/api/listen.ts'
import { openStore } from '../server/src/store/open.ts'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { loadReports, type Report, root } from './corpus.ts'
import { fillOffice, REPORTS, TASKS_A_REPORT } from './synthetic-office.ts'

const SLOWDOWN = 4
const ROUNDS = 5
const SCROLL_MS = 3000
const SAMPLES = ['chengchuan-2023.txt', 'chengchuan-2024.txt', 'chengchuan-2025.txt'] as const
/** Length of a report as the goal names it. */
const REPORT_CHARACTERS = 30_000
const DAY = '2024-12-20'
/** On a busy machine the first lights of 30,000 tasks take a while. */
const PATIENCE_MS = 180_000

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

interface Served {
  readonly address: string
  readonly close: () => Promise<void>
}

/** A service in this process, on a store of its own. */
async function serve(fill: (address: string) => Promise<void>, isLarge: boolean): Promise<Served> {
  const store = await openStore({})
  const clock = { now: () => new Date(`${DAY}T01:00:00Z`) }
  const app = await createApp({ store, clock })
  const port = await listen(app, { host: '127.0.0.1', port: 0, isFixed: true })
  const address = `http://127.0.0.1:${port}`
  const table = readFileSync(join(root, 'samples/chengchuan-units.tsv'), 'utf8')
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/v1/units/table`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ table }),
  })
  const { added } = (await answer.json()) as { added: string[] }
  if (isLarge) await fillOffice(store, added, clock)
  await fill(address)
  return {
    address,
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}

async function uploadSamples(address: string): Promise<void> {
  for (const name of SAMPLES) {
    const form = new FormData()
    form.append('file', new Blob([readFileSync(join(root, 'samples', name))]), name)
    await (await fetch(`${address}/api/v1/documents`, { method: 'POST', body: form })).json()
  }
}

/** Notes when `selector` is first there, and every long task; both in milliseconds since the navigation began. */
function watchPage(selector: string): void {
  const seen = { there: 0, busyUntil: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen.busyUntil = Math.max(seen.busyUntil, entry.startTime + entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (seen.there === 0 && document.querySelector(selector)) seen.there = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

interface FirstPage {
  readonly scriptKilobytes: number
  readonly interactiveMs: number
}

/** The first page with a slowed processor and nothing cached: script over the wire, and when it is there and idle. */
async function openFirst(browser: Browser, url: string, selector: string): Promise<FirstPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const scripts = await countScripts(devtools)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(watchPage, selector)
  await page.goto(url)
  await page.waitForFunction(() => (window as unknown as { seen: { there: number } }).seen.there > 0)
  await page.waitForTimeout(1500)
  const seen = await page.evaluate(() => (window as unknown as { seen: { there: number; busyUntil: number } }).seen)
  await context.close()
  return { scriptKilobytes: scripts() / 1024, interactiveMs: Math.max(seen.there, seen.busyUntil) }
}

async function countScripts(devtools: CDPSession): Promise<() => number> {
  const scripts = new Set<string>()
  let bytes = 0
  await devtools.send('Network.enable')
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

/** A page that nothing of Duban is on, for comparison: a button that changes a word, and a long table of plain rows. */
const EMPTY_PAGE = `data:text/html,<button onclick="this.textContent='b'">a</button><div style="height:800px;overflow:auto"><table>${'<tr><td>1</td></tr>'.repeat(2000)}</table></div>`

/** Frames a second while a table scrolls at a reader's pace; the slowest tenth of the frames beside it. */
async function scroll(page: Page): Promise<{ perSecond: number; slowFrameMs: number }> {
  const box = await page.locator('table').first().boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200)
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const note = (at: number) => {
      times.push(at)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  const end = performance.now() + SCROLL_MS
  while (performance.now() < end) await page.mouse.wheel(0, 240)
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0))
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
  return {
    perSecond: gaps.length / seconds,
    slowFrameMs: gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.9)] ?? 0,
  }
}

/** A click of the sample's pages: where, and on what. */
type Click = readonly [name: string, path: string, click: (page: Page) => Promise<void>]

const CLICKS: readonly Click[] = [
  ['open a figure beside the text', 'reading', page => page.locator('a[data-mark="figures"]').nth(5).click()],
  ['show the tasks in the text', 'reading', page => page.getByRole('button', { name: '任务', exact: true }).click()],
  ['sort the figures', '/data/figures', page => page.locator('thead button').nth(1).click()],
  ['change the language', '/', page => page.getByRole('button', { name: /English/ }).click()],
  ['(for comparison: a button on an empty page)', EMPTY_PAGE, page => page.locator('button').click()],
]

/** The longest time from a click to the next picture, by the browser's own Event Timing (in steps of 8 ms). */
async function clickTime(browser: Browser, address: string, [, path, click]: Click): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(() => {
    const events: number[] = []
    Object.assign(window, { events })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) events.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const url = path.startsWith('data:') ? path : `${address}${path === 'reading' ? await readingPath(address) : path}`
  await page.goto(url, { waitUntil: 'networkidle' })
  await click(page)
  await page.waitForTimeout(700)
  const events = await page.evaluate(() => (window as unknown as { events: number[] }).events)
  await page.close()
  // Nothing is noted of an event that took less than the threshold.
  return Math.max(16, ...events)
}

async function readingPath(address: string): Promise<string> {
  const { items } = (await (await fetch(`${address}/api/v1/documents`)).json()) as { items: { id: string }[] }
  return `/reports/${items[0]?.id}`
}

/** `core` in the page: the first reading of a report, with nothing warm, and the median of those after it. */
async function readInPage(browser: Browser): Promise<{ characters: number; firstMs: number; warmMs: number }> {
  const built = await build({
    logLevel: 'silent',
    build: { lib: { entry: join(root, 'core/src/index.ts'), formats: ['iife'], name: 'duban' }, write: false },
  })
  const output = Array.isArray(built) ? built[0] : built
  const code = output && 'output' in output ? output.output[0].code : ''
  const { reports } = loadReports()
  const distance = ({ text }: Report): number => Math.abs(text.length - REPORT_CHARACTERS)
  const text = reports.reduce((best, report) => (distance(report) < distance(best) ? report : best)).text
  const page = await browser.newPage()
  await page.addScriptTag({ content: code })
  const times = await page.evaluate(report => {
    const { read } = (window as unknown as { duban: { read: (text: string) => unknown } }).duban
    return Array.from({ length: 21 }, () => {
      const begun = performance.now()
      read(report)
      return performance.now() - begun
    })
  }, text)
  await page.close()
  return { characters: text.length, firstMs: times[0] ?? Number.NaN, warmMs: median(times.slice(1)) }
}

/** The first page, and clicks, on the sample city's reports. */
async function measureSample(browser: Browser): Promise<string[]> {
  const small = await serve(uploadSamples, false)
  const first: FirstPage[] = []
  const plain: FirstPage[] = []
  for (let i = 0; i < ROUNDS; i++) {
    first.push(await openFirst(browser, `${small.address}/`, 'main a[href^="/reports/"]'))
    plain.push(await openFirst(browser, `${small.address}/public`, 'h1'))
  }
  const interactive = (pages: readonly FirstPage[]): string => median(pages.map(one => one.interactiveMs)).toFixed(0)
  const rows = [
    `| script of the first page over the wire, KB | ${median(first.map(one => one.scriptKilobytes)).toFixed(0)} | under 300 |`,
    `| first page interactive, processor slowed ${SLOWDOWN}×, ms | ${interactive(first)} | under 1500 |`,
    `| (for comparison: the public page, which has no script, ms) | ${interactive(plain)} | |`,
  ]
  for (const click of CLICKS) {
    const times: number[] = []
    for (let i = 0; i < ROUNDS; i++) times.push(await clickTime(browser, small.address, click))
    rows.push(`| ${click[0]}, ms | ${median(times).toFixed(0)} | under 100 |`)
  }
  await small.close()
  return rows
}

/** The table of all tasks: scrolling, another order, the last row. */
async function measureTasks(browser: Browser): Promise<string[]> {
  const large = await serve(async () => {}, true)
  // The lights of the day are worked out once, when somebody first asks for them.
  const begun = performance.now()
  await (await fetch(`${large.address}/api/v1/assignments?limit=1`)).json()
  const lightsMs = performance.now() - begun
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${large.address}/tasks`)
  const rows = page.locator('tbody tr[aria-rowindex]')
  await rows.nth(5).waitFor()
  await page.waitForLoadState('networkidle')
  const { perSecond, slowFrameMs } = await scroll(page)
  const sortMs = await timed(async () => {
    await page.getByRole('columnheader', { name: '亮灯' }).getByRole('button').click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await page.locator('section[aria-busy="false"]').waitFor()
  })
  await page.getByRole('columnheader', { name: '亮灯' }).getByRole('button').click({ clickCount: 2 })
  const total = REPORTS * TASKS_A_REPORT
  const lastMs = await timed(async () => {
    await rows.first().getByRole('link').focus()
    await page.keyboard.press('End')
    await page.locator(`tr[aria-rowindex="${total + 1}"]`).waitFor()
  })
  await page.goto(EMPTY_PAGE)
  const plain = await scroll(page)
  await large.close()
  return [
    `| ${total} tasks, frames a second while scrolling | ${perSecond.toFixed(0)} | 50 and more |`,
    `| the same, frame that nine of ten are faster than, ms | ${slowFrameMs.toFixed(0)} | |`,
    `| (for comparison: a plain table on an empty page, frames a second) | ${plain.perSecond.toFixed(0)} | |`,
    `| the same tasks in the order of a column, ms | ${sortMs.toFixed(0)} | |`,
    `| to the last of them by the End key, all rows read on the way, s | ${(lastMs / 1000).toFixed(1)} | |`,
    `| (before any of this: the lights of ${total} tasks worked out once a day, s) | ${(lightsMs / 1000).toFixed(1)} | |`,
  ]
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

async function measureReading(browser: Browser): Promise<string[]> {
  const { characters, firstMs, warmMs } = await readInPage(browser)
  return [
    `| \`core\` reads a report of ${characters} characters with damage and checks: the first, ms | ${firstMs.toFixed(0)} | |`,
    `| the same, those after it, ms | ${warmMs.toFixed(0)} | under 50 |`,
  ]
}

await buildWeb()
const browser = await launchBrowser()
try {
  const rows: string[] = []
  for (const part of [measureSample, measureReading, measureTasks]) {
    const measured = await part(browser)
    console.log(measured.join('\n'))
    rows.push(...measured)
  }
  const page = `# The pages in the browser

Made by \`npm run bench -- web\` on ${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()} without a screen; service and browser share the
machine. Medians of ${ROUNDS}. A click counts until the next picture (Event Timing, steps of 8 ms, 16 at least).

| | measured | goal |
| --- | --- | --- |
${rows.join('\n')}
`
  writeFileSync(join(root, 'bench/results/web.md'), page)
} finally {
  await browser.close()
}
