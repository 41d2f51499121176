import { CELL, LINE, type Page, type Piece, parsePage, type Region } from './page.ts'

/** The main part holds at least this share of the page's clause marks. */
const MOST_MARKS = 0.8
/** A list of links inside the main part is no text of it. */
const LINKED = 0.6
const LONGEST_LINK_LIST = 300

/** The main text of a page: one line a paragraph or table row, cells parted by tabs, its title on top. */
export function mainText(html: string): string {
  const page = parsePage(html)
  const main = mainRegion(page.root)
  const text = render(page, main)
  const hasTitle = !page.title || text.slice(0, 400).replace(/\s/g, '').includes(page.title.replace(/\s/g, ''))
  return hasTitle ? text : `${page.title}\n${text}`
}

/** The smallest element that still holds nearly all running text. */
function mainRegion(root: Region): Region {
  let main = root
  for (;;) {
    const next = main.children.find(child => child.marks > 0 && child.marks >= root.marks * MOST_MARKS)
    if (!next) return main
    main = next
  }
}

function render({ pieces }: Page, main: Region): string {
  const lines: string[] = []
  let line = ''
  const isInside = memoise((region: Region): boolean => {
    for (let at: Region | null = region; at; at = at.parent) {
      if (isLinkList(at)) return false
      if (at === main) return true
    }
    return false
  })
  const flush = (): void => {
    const words = tidy(line)
    if (words) lines.push(words)
    line = ''
  }
  for (const { region, text } of pieces as readonly Piece[]) {
    if (!isInside(region)) continue
    if (text === LINE) {
      // A paragraph in a table cell does not end the row.
      if (isInCell(region)) line += ' '
      else flush()
    } else line += text === CELL ? CELL : text.replace(/[\r\n]+/g, ' ')
  }
  flush()
  return lines.join('\n')
}

function isLinkList({ tag, characters, linked, marks }: Region): boolean {
  const holdsLinks = tag === 'ul' || tag === 'ol' || tag === 'div' || tag === 'p' || tag === 'table' || tag === 'dl'
  return holdsLinks && characters < LONGEST_LINK_LIST && linked > characters * LINKED && marks < 3
}

function isInCell(region: Region): boolean {
  for (let at: Region | null = region; at && at.tag !== 'table'; at = at.parent)
    if (at.tag === 'td' || at.tag === 'th') return true
  return false
}

function memoise<T extends object>(compute: (key: T) => boolean): (key: T) => boolean {
  const known = new WeakMap<T, boolean>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    const computed = compute(key)
    known.set(key, computed)
    return computed
  }
}

/** One blank for many, none between Chinese characters, none at the ends; tabs between cells stay. */
function tidy(line: string): string {
  return line
    .replace(/[ \u00a0\r\n\f]+/g, ' ')
    .replace(/ *\t */g, '\t')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
