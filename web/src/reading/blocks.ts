import type { Section, Span } from 'duban-core'

/** A line of the text, as the page shows it: a heading, a line of the title block or a paragraph. */
export interface Block extends Span {
  readonly kind: 'heading' | 'title' | 'paragraph'
  /** The section that the heading opens; null for the others. */
  readonly section: Section | null
  /** A heading with the paragraph's text behind it on the same line. */
  readonly runIn: Span | null
}

/** Longest line that may belong to the title block. */
const LONGEST_TITLE_LINE = 48
const SALUTATION = /^各位(?:代表|委员|同志)/
const HEADING_TAIL = /^[。．：:；;\s*]*/

/** The text's own lines without the empty ones, cut where a section begins, so that no heading hides inside a line. */
export function blocksOf(text: string, sections: readonly Section[]): Block[] {
  const opened = new Map<number, Section>()
  for (const section of sections) if (section.heading) opened.set(section.start, section)
  const blocks: Block[] = []
  let isTitle = true
  for (const line of linesOf(text)) {
    const cuts = [...opened.keys()].filter(start => start > line.start && start < line.end)
    const starts = [line.start, ...cuts.sort((a, b) => a - b)]
    for (const [index, start] of starts.entries()) {
      const span = { start, end: starts[index + 1] ?? line.end }
      const words = text.slice(span.start, span.end)
      const section = opened.get(start) ?? null
      isTitle &&= !section && words.length <= LONGEST_TITLE_LINE && !SALUTATION.test(words.trim())
      blocks.push(
        section
          ? headingBlock(text, span, section)
          : { ...span, kind: isTitle ? 'title' : 'paragraph', section, runIn: null },
      )
    }
  }
  return blocks
}

function headingBlock(text: string, span: Span, section: Section): Block {
  const end = headingEnd(text.slice(span.start, span.end), section.heading) + span.start
  if (end >= span.end) return { ...span, kind: 'heading', section, runIn: null }
  return { ...span, kind: 'paragraph', section, runIn: { start: span.start, end } }
}

/** Where the heading's words end in its line, with the mark that closes them. */
function headingEnd(line: string, heading: string): number {
  const at = line.replaceAll('**', '\0\0').indexOf(heading)
  if (at < 0) return line.length
  const end = at + heading.length
  return end + (HEADING_TAIL.exec(line.slice(end))?.[0].length ?? 0)
}

/** Lines with something on them, without the blanks at either end. */
function* linesOf(text: string): Generator<Span> {
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const words = line[0].trim()
    if (!words) continue
    const start = line.index + line[0].indexOf(words)
    yield { start, end: start + words.length }
  }
}
