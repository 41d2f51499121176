import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { openPlayedOffice, PASSWORD } from './played-office.ts'

/** The sample office with one tab on it, which several people use in turn. */
export interface PlayedPage {
  readonly office: Awaited<ReturnType<typeof openPlayedOffice>>
  readonly browser: Browser
  readonly page: Page
  /** Opens a path of the office. */
  readonly open: (path: string) => Promise<unknown>
  /** Logs somebody in for the tab, without the form. */
  readonly become: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the office that was played, a browser, and a tab of 1440 by 900 pixels. */
export async function openPlayedPage(): Promise<PlayedPage> {
  const office = await openPlayedOffice()
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const { address } = office
  const become = async (name: string) => {
    const answer = await page.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })
    if (answer.status() !== 204) throw new Error(`${name} was not let in: ${answer.status()}`)
  }
  const close = async () => {
    await browser.close()
    await office.close()
  }
  return { office, browser, page, open: path => page.goto(`${address}${path}`), become, close }
}
