import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { startService } from '../tests/e2e/service.ts'
import { renewGuide } from './guide-pictures.ts'
import { shootYear } from './shoot-year.ts'
import { type Shot, shoot } from './shots.ts'

/**
 * Pictures of every page: `npm run screenshots -- FOLDER [REPORT…]`. Without reports, those of `samples/`, and then also
 * the pages of the sample city's year as it stands after September, as each of the roles.
 * Needs the built pages in `web/dist`. With `--guide` the pictures of the user guide are put anew as well.
 */
const GUIDE = '--guide'
const [folder, ...given] = process.argv.slice(2).filter(word => word !== GUIDE)
if (!folder) throw new Error('usage: node scripts/screenshots.ts [--guide] FOLDER [REPORT…]')
const reports = given.length > 0 ? given : samples()
mkdirSync(folder, { recursive: true })

const data = mkdtempSync(join(tmpdir(), 'duban-screenshots-'))
const service = await startService(data)
const browser = await launchBrowser()
try {
  const chinese = { browser, folder, address: service.address, language: 'zh' } as const
  await shoot(chinese, [['reports-empty', '/']])
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
    ['indicators', '/indicators'],
    ['indicator', '/indicators/gdp'],
    ['check', '/check'],
    ['check-found', '/check', checkSample],
    ['compare', `/reports/${ids[0]}/compare/${ids[1]}`],
    ['data-none', '/data/figures?q=%E6%97%A0%E6%AD%A4%E6%8C%87%E6%A0%87'],
    ['about', '/about'],
    ['not-found', '/nowhere'],
  ]
  await shoot(chinese, pages)
  await shoot({ ...chinese, language: 'en' }, pages.slice(0, 6))
  if (given.length === 0) await shootYear(browser, folder)
  if (process.argv.includes(GUIDE)) renewGuide(folder)
} finally {
  await browser.close()
  await service.stop()
  rmSync(data, { recursive: true, force: true })
}

async function openRecord(page: Page): Promise<void> {
  const marks = page.locator('a[data-mark="figures"]')
  await marks.nth(Math.min(9, (await marks.count()) - 1)).click()
  await page.getByRole('complementary').waitFor()
  await page.waitForTimeout(200)
}

async function checkSample(page: Page): Promise<void> {
  await page.locator('textarea').fill(readFileSync(join(import.meta.dirname, '../samples/chengchuan-2024.txt'), 'utf8'))
  await page.getByRole('button', { name: '开始检查' }).click()
  await page.getByRole('button', { name: '另查一份' }).waitFor()
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
