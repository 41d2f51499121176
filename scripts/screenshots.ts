import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { startService } from '../tests/e2e/service.ts'

/**
 * Pictures of every page: `node scripts/screenshots.ts FOLDER [REPORT…]`. Without reports, those of `samples/`.
 * Needs the built pages in `web/dist`.
 */
const [folder, ...given] = process.argv.slice(2)
if (!folder) throw new Error('usage: node scripts/screenshots.ts FOLDER [REPORT…]')
const reports = given.length > 0 ? given : samples()
mkdirSync(folder, { recursive: true })

const SIZES = [
  { name: '1440', width: 1440, height: 900 },
  { name: '390', width: 390, height: 844 },
] as const

const data = mkdtempSync(join(tmpdir(), 'duban-screenshots-'))
const service = await startService(data)
const browser = await launchBrowser()
try {
  await shoot(browser, 'zh', [['reports-empty', '/']])
  const ids = await upload(reports)
  const id = ids[0] ?? ''
  const pages: readonly Shot[] = [
    ['reports', '/'],
    ['reading', `/reports/${id}`],
    ['reading-record', `/reports/${id}`, openRecord],
    ['reading-tasks', `/reports/${id}`, showTasks],
    ['reading-last', `/reports/${ids.at(-1) ?? ''}`],
    ['data-figures', '/data/figures'],
    ['data-targets', '/data/targets?headline=true'],
    ['data-none', '/data/figures?q=%E6%97%A0%E6%AD%A4%E6%8C%87%E6%A0%87'],
    ['about', '/about'],
    ['not-found', '/nowhere'],
  ]
  await shoot(browser, 'zh', pages)
  await shoot(browser, 'en', pages.slice(0, 6))
} finally {
  await browser.close()
  await service.stop()
  rmSync(data, { recursive: true, force: true })
}

type Shot = readonly [name: string, path: string, prepare?: (page: Page) => Promise<void>]

async function shoot(browser: Browser, language: 'zh' | 'en', shots: readonly Shot[]): Promise<void> {
  for (const { name: size, width, height } of SIZES) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    await context.addInitScript(chosen => localStorage.setItem('duban.language', chosen), language)
    const page = await context.newPage()
    for (const [name, path, prepare] of shots) {
      await page.goto(`${service.address}${path}`, { waitUntil: 'networkidle' })
      await prepare?.(page)
      await page.screenshot({ path: join(folder ?? '', `${name}-${language}-${size}.png`) })
    }
    await context.close()
  }
}

async function openRecord(page: Page): Promise<void> {
  const marks = page.locator('a[data-mark="figures"]')
  await marks.nth(Math.min(9, (await marks.count()) - 1)).click()
  await page.getByRole('complementary').waitFor()
  await page.waitForTimeout(200)
}

async function showTasks(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: '任务', exact: true })
    .or(page.getByRole('button', { name: 'Tasks', exact: true }))
    .click()
  await page.keyboard.press('Escape')
  await page.locator('a[data-mark="tasks"]').nth(4).click()
  await page.waitForTimeout(200)
}

async function upload(files: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const form = new FormData()
    form.append('file', new Blob([readFileSync(file)]), basename(file))
    const answer = await fetch(`${service.address}/api/v1/documents`, { method: 'POST', body: form })
    const body: unknown = await answer.json()
    if (typeof body === 'object' && body && 'id' in body) ids.push(String(body.id))
    else throw new Error(`${file}: ${JSON.stringify(body)}`)
  }
  return ids
}

function samples(): string[] {
  const root = join(import.meta.dirname, '../samples')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(?:txt|md)$/.test(path) && !/readme/i.test(path))
    .map(path => join(root, path))
}
