import { Parser } from 'htmlparser2'

/** An element of a page with what its text is like, its descendants' included. */
export interface Region {
  readonly tag: string
  readonly parent: Region | null
  readonly children: Region[]
  /** Marks between clauses and sentences: running text has them, navigation has not. */
  marks: number
  characters: number
  linked: number
}

/** Text or a break, in the order of the page, with the element that holds it. */
export interface Piece {
  readonly region: Region
  readonly text: string
}

/** A page as far as its text is concerned. */
export interface Page {
  readonly root: Region
  readonly pieces: readonly Piece[]
  /** What the page says that it is called: its `ArticleTitle`, first heading or title. */
  readonly title: string
}

/** Their content is no text of the page, or never its main one. */
const SKIPPED = new Set(
  'script style noscript template iframe object svg math canvas audio video select option textarea button nav footer aside form'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr caption blockquote pre figure figcaption center address hr br'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Break between blocks; between the cells of a row. */
export const LINE = '\n'
export const CELL = '\t'

/** Pages nest some fifty deep. What nests deeper than this is made to keep its reader busy. */
const DEEPEST = 2000

/**
 * Parses a page; scripts are not run, nothing is loaded.
 * @throws RangeError where elements nest too deep
 */
export function parsePage(html: string): Page {
  const root = region('', null)
  const pieces: Piece[] = []
  const titles = { meta: '', heading: '', title: '' }
  let current = root
  let skipped = 0
  let depth = 0
  let capture: 'heading' | 'title' | null = null
  const isHidden = (attributes: Record<string, string>): boolean =>
    'hidden' in attributes || /display\s*:\s*none/i.test(attributes.style ?? '')
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'meta' && /^articletitle$/i.test(attributes.name ?? '')) titles.meta = attributes.content ?? ''
        if (tag === 'br' && !skipped) pieces.push({ region: current, text: LINE })
        if (VOID.has(tag)) return
        if (++depth > DEEPEST) throw new RangeError(`elements nest over ${DEEPEST} deep`)
        if (tag === 'title') capture = 'title'
        if (tag === 'h1' && !titles.heading) capture = 'heading'
        if (skipped || SKIPPED.has(tag) || isHidden(attributes)) {
          skipped++
          return
        }
        current = region(tag, current)
        if (BLOCKS.has(tag)) pieces.push({ region: current, text: LINE })
      },
      ontext(text) {
        if (capture) titles[capture] += text
        if (skipped || capture === 'title') return
        pieces.push({ region: current, text })
        count(current, text)
      },
      onclosetag(tag) {
        if (VOID.has(tag)) return
        depth--
        if (tag === 'title' || tag === 'h1') capture = null
        if (skipped) {
          skipped--
          return
        }
        if (BLOCKS.has(tag)) pieces.push({ region: current, text: LINE })
        else if (tag === 'td' || tag === 'th') pieces.push({ region: current, text: CELL })
        current = current.parent ?? root
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { root, pieces, title: titleOf(titles) }
}

function region(tag: string, parent: Region | null): Region {
  const made: Region = { tag, parent, children: [], marks: 0, characters: 0, linked: 0 }
  parent?.children.push(made)
  return made
}

function count(from: Region, text: string): void {
  const marks = text.match(/[，。；：！？]/g)?.length ?? 0
  const characters = text.replace(/\s/g, '').length
  if (!characters) return
  let isLinked = false
  for (let at: Region | null = from; at; at = at.parent) {
    isLinked ||= at.tag === 'a'
    at.marks += marks
    at.characters += characters
    if (isLinked) at.linked += characters
  }
}

/** Sites append their own name: `报告_某市人民政府`. */
function titleOf({ meta, heading, title }: { meta: string; heading: string; title: string }): string {
  const words = meta.trim() || heading.trim() || title.split(/[_|]|\s[-–—]\s/)[0].trim()
  return words.replace(/\s+/g, ' ')
}
