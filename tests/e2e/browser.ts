import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A headless Chromium: the one that CHROMIUM_PATH names, else the system's, else the one of an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH || SYSTEM_BROWSERS.find(path => existsSync(path))
  // So that what the browser itself words, such as the fields for days, is Chinese as the pages are.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN']
  if (installed) return chromium.launch({ executablePath: installed, args })
  return launchPackaged(args)
}

/** The packaged Chromium, with the libraries that its package brings where the machine has none of its own. */
async function launchPackaged(args: readonly string[]): Promise<Browser> {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const options = { executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] }
  try {
    return await chromium.launch(options)
  } catch {
    const folder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
    setupLambdaEnvironment(join(await inflate(join(folder, 'al2023.tar.br')), 'lib'))
    return chromium.launch(options)
  }
}
