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
async function openFirst(browser: Browser, address: string): Promise<FirstPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const scripts = await countScripts(devtools)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(watchPage, 'main a[href^="/reports/"]')
  await page.goto(`${address}/`)
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
  await page.goto(`${address}${path === 'reading' ? await readingPath(address) : path}`, { waitUntil: 'networkidle' })
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

async function measure(browser: Browser): Promise<string[]> {
  const small = await serve(uploadSamples, false)
  const first: FirstPage[] = []
  for (let i = 0; i < ROUNDS; i++) first.push(await openFirst(browser, small.address))
  const rows = [
    `| script of the first page over the wire, KB | ${median(first.map(one => one.scriptKilobytes)).toFixed(0)} | under 300 |`,
    `| first page interactive, processor slowed ${SLOWDOWN}×, ms | ${median(first.map(one => one.interactiveMs)).toFixed(0)} | under 1500 |`,
  ]
  for (const click of CLICKS) {
    const times: number[] = []
    for (let i = 0; i < ROUNDS; i++) times.push(await clickTime(browser, small.address, click))
    rows.push(`| ${click[0]}, ms | ${median(times).toFixed(0)} | under 100 |`)
  }
  await small.close()
  const large = await serve(async () => {}, true)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${large.address}/tasks`, { waitUntil: 'networkidle' })
  await page.locator('tbody tr').nth(5).waitFor()
  const { perSecond, slowFrameMs } = await scroll(page)
  rows.push(
    `| ${REPORTS * TASKS_A_REPORT} tasks, frames a second while scrolling | ${perSecond.toFixed(0)} | 50 and more |`,
  )
  rows.push(`| the same, frame that nine of ten are faster than, ms | ${slowFrameMs.toFixed(0)} | |`)
  await large.close()
  const { characters, firstMs, warmMs } = await readInPage(browser)
  rows.push(
    `| \`core\` reads a report of ${characters} characters with damage and checks: the first, ms | ${firstMs.toFixed(0)} | |`,
  )
  rows.push(`| the same, those after it, ms | ${warmMs.toFixed(0)} | under 50 |`)
  return rows
}

await buildWeb()
const browser = await launchBrowser()
try {
  const rows = await measure(browser)
  const page = `# The pages in the browser

Made by \`npm run bench -- web\` on ${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()} without a screen; service and browser share the
machine. Medians of ${ROUNDS}. A click counts until the next picture (Event Timing, steps of 8 ms, 16 at least).

| | measured | goal |
| --- | --- | --- |
${rows.join('\n')}
`
  writeFileSync(join(root, 'bench/results/web.md'), page)
  console.log(page)
} finally {
  await browser.close()
}
