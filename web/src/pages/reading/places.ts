/** Marks and headings as they stand on the page. */

const TOP_PX = 130
const NARROW = '(max-width: 1023px)'

/** The link of a record's first mark; the marked words themselves where another record holds the link. */
export const markElement = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"][data-mark]`) ??
  document.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`)

/**
 * Scrolls to an element unless it can be seen already. Twice, because paragraphs out of view have only guessed heights
 * until they come near.
 */
export function bringIntoView(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    scrollOnce(find())
    requestAnimationFrame(() => scrollOnce(find()))
  })
}

function scrollOnce(element: HTMLElement | null): void {
  if (!element) return
  const box = element.getBoundingClientRect()
  // The record panel covers the lower part of a narrow page.
  const bottom = innerHeight * (matchMedia(NARROW).matches ? 0.4 : 0.9)
  if (box.top >= TOP_PX && box.bottom <= bottom) return
  const isHeading = element.matches('h2, h3, h4, [role="heading"]')
  scrollBy({ top: box.top - (isHeading ? TOP_PX : TOP_PX + (bottom - TOP_PX) / 3), behavior: 'instant' })
}

/** Id of the first mark below the top of the window. */
export function firstMarkInView(): string | null {
  // Lines out of view are not laid out inside; asking for a mark's place there would lay out the whole report.
  const lines = document.querySelectorAll<HTMLElement>('article > *')
  for (let index = firstBelow(lines, TOP_PX); index < lines.length; index++)
    for (const mark of lines[index]?.querySelectorAll<HTMLElement>('a[data-mark]') ?? [])
      if (mark.getBoundingClientRect().top >= TOP_PX) return mark.getAttribute('href')?.slice(1) ?? null
  return null
}

/** Index of the first line that reaches below `top`; lines stand in the order of the text. */
function firstBelow(lines: ArrayLike<HTMLElement>, top: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  return low
}
