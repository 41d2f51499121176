import type { Span } from '../values/span.ts'
import { boldAt, type Heading, type HeadingStyle, headingAt } from './headings.ts'
import { roleOf } from './roles.ts'
import type { Section, SectionRole } from './types.ts'

/** All headings in document order: at line starts, and bold ones also after a full stop. */
export function findHeadings(folded: string, lines: readonly Span[]): Heading[] {
  const headings: Heading[] = []
  const hasBold = folded.includes('**')
  for (const line of lines) {
    const heading = headingAt(folded, line)
    if (heading) headings.push(heading)
    if (!hasBold) continue
    for (let at = folded.indexOf('。**', heading?.end ?? line.start); at >= 0 && at < line.end; ) {
      const bold = boldAt(folded, at + 1, line.end)
      if (bold) headings.push(bold)
      at = folded.indexOf('。**', bold?.end ?? at + 3)
    }
  }
  return headings
}

/**
 * The outline. Styles nest in the order in which they first appear under one another: in one report `（一）` stands
 * under `一、`, in another it is the top.
 */
export function buildSections(folded: string, headings: readonly Heading[], year: number | null): Section[] {
  const sections: Section[] = []
  const first = headings[0]?.start ?? folded.length
  const opening = headings.length ? 'opening' : roleOf('', folded, year, null)
  sections.push({ id: 's0', parent: null, level: 1, heading: '', start: 0, end: first, role: opening })
  const open: { style: HeadingStyle; depth: number; id: string; level: number; role: SectionRole }[] = []
  headings.forEach((heading, i) => {
    const outer = open.findIndex(o => o.style === heading.style && o.depth >= heading.depth)
    if (outer >= 0) open.length = outer
    else if (heading.style === 'words' || heading.style === 'part') open.length = 0
    const parent = open.at(-1)
    const end = endOf(headings, i, [...open.map(o => o.style), heading.style], folded.length)
    const role = roleOf(heading.words, folded.slice(heading.end, end), year, parent?.role ?? null)
    const section: Section = {
      id: `s${i + 1}`,
      parent: parent?.id ?? null,
      level: open.length + 1,
      heading: heading.words,
      start: heading.start,
      end,
      role,
    }
    sections.push(section)
    open.push({ style: heading.style, depth: heading.depth, id: section.id, level: section.level, role })
  })
  return sections
}

/** A section ends where a heading of its own style or of one above it begins. */
function endOf(headings: readonly Heading[], index: number, styles: readonly HeadingStyle[], length: number): number {
  for (let j = index + 1; j < headings.length; j++) {
    const { style, start } = headings[j]
    if (styles.includes(style) || style === 'words' || style === 'part') return start
  }
  return length
}
