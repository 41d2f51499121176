import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One rule that a page breaks, and where. */
export interface Violation {
  readonly rule: string
  readonly places: readonly string[]
}

declare global {
  interface Window {
    /** Put on the page by `violationsOf`. */
    readonly axe: {
      readonly run: (options: { readonly resultTypes: readonly string[] }) => Promise<{
        readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
      }>
    }
  }
}

/** What axe finds against WCAG 2.2 A and AA and its own best practice on the page as it stands. */
export async function violationsOf(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    // Every rule runs all the same; of what passes, axe then writes no list of places.
    const { violations } = await window.axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({
      rule: id,
      places: nodes.slice(0, 5).map(({ html }) => html.slice(0, 160)),
    }))
  })
}
