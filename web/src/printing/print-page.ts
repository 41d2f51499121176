import { printWhole } from './whole-print.ts'

/** Time for the page to draw what was brought last. */
const drawn = (): Promise<void> =>
  new Promise(done => {
    requestAnimationFrame(() => setTimeout(done))
  })

/** Prints the page with all of its lists, though they came in parts. */
export const printPage = (): Promise<void> => printWhole(() => void drawn().then(() => window.print()))
