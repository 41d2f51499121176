import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A picture: its name, the page's path, and what is done there before it is taken. */
export type Shot = readonly [name: string, path: string, prepare?: (page: Page) => Promise<void>]

/** A screen: `3840` is the wall's. */
export interface Screen {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Desk, tablet, phone. */
export const SCREENS: readonly Screen[] = [
  { name: '1440', width: 1440, height: 900 },
  { name: '768', width: 768, height: 1024 },
  { name: '390', width: 390, height: 844 },
]

/** The wall. */
export const WALL: Screen = { name: '3840', width: 3840, height: 2160 }

/** Where pictures go, of which service, and who looks. */
export interface Session {
  readonly browser: Browser
  readonly folder: string
  readonly address: string
  readonly language: 'zh' | 'en'
  /** Cookies of who is logged in, `name=value; …`; empty for the public. */
  readonly cookie?: string
}

async function openContext({ browser, address, language, cookie }: Session, screen: Screen): Promise<BrowserContext> {
  const { width, height } = screen
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale })
  await context.addInitScript(chosen => localStorage.setItem('duban.language', chosen), language)
  const cookies = (cookie ?? '').split('; ').filter(Boolean)
  await context.addCookies(
    cookies.map(one => {
      const at = one.indexOf('=')
      return { name: one.slice(0, at), value: one.slice(at + 1), url: address }
    }),
  )
  return context
}

/** Whether the page has its heading and nothing on it is still on its way. */
const isSettled = () => document.querySelector('h1, main h2, form') && !document.querySelector('[aria-busy="true"]')

/** Takes the pictures, at each of the screens. */
export async function shoot(session: Session, shots: readonly Shot[], screens = SCREENS): Promise<void> {
  for (const screen of screens) {
    const context = await openContext(session, screen)
    const page = await context.newPage()
    for (const [name, path, prepare] of shots) {
      await page.goto(`${session.address}${path}`, { waitUntil: 'networkidle' })
      await page.waitForFunction(isSettled)
      await prepare?.(page)
      await page.screenshot({ path: join(session.folder, `${name}-${session.language}-${screen.name}.png`) })
    }
    await context.close()
  }
}
