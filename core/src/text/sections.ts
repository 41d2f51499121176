import type { Span } from '../values/span.ts'
import { halvesOf } from './halves.ts'
import { boldAt, type Heading, type HeadingStyle, headingAt, roleHeadingAt } from './headings.ts'
import type { Passage } from './passages.ts'
import { type Frame, roleOf } from './roles.ts'
import type { Section, SectionRole } from './types.ts'
import { findYears, planYears } from './years.ts'

/** All headings in document order: at line starts, and bold ones also after a full stop. */
export function findHeadings(folded: string, lines: readonly Span[]): Heading[] {
  const bolds = boldsAfterStops(folded)
  const headings: Heading[] = []
  let next = 0
  for (const line of lines) {
    const heading = headingAt(folded, line)
    if (heading) headings.push(heading)
    for (; next < bolds.length && bolds[next] < line.end; next++) {
      const bold = bolds[next] >= line.start ? boldAt(folded, bolds[next], line.end) : null
      if (bold) headings.push(bold)
    }
  }
  const isNumbered = headings.some(({ style }) => style === 'han' || style === 'part' || style === 'hash')
  // Short lines that say what follows (2026年重点工作) head the parts where numbers do not, or above the numbers; among
  // numbered headings only those that name their time, since words set in bold may stand on a line of their own.
  const marked = new Set(headings.map(({ start }) => start))
  const named = lines
    .filter(line => !marked.has(line.start))
    .map(line => roleHeadingAt(folded, line))
    .filter(heading => heading !== null)
    .filter(({ words }) => !isNumbered || findYears(words).length > 0 || planYears(words) !== null)
  return [...headings, ...named].sort((a, b) => a.start - b.start)
}

/** Where `**` stands right behind a full stop: the lead of a new stretch within a paragraph. */
function boldsAfterStops(folded: string): number[] {
  const found: number[] = []
  // Looked for by the sign that most reports hold none of, not by the stop that they are full of.
  for (let at = folded.indexOf('**', 1); at >= 0; at = folded.indexOf('**', at + 1))
    if (folded[at - 1] === '。') found.push(at)
  return found
}

interface OpenSection {
  readonly style: HeadingStyle
  readonly depth: number
  readonly id: string
  readonly role: SectionRole
}

/**
 * The outline. Styles nest in the order in which they first appear under one another: in one report `（一）` stands
 * under `一、`, in another it is the top. Passages of targets become sections without a heading inside plan sections.
 */
export function buildSections(
  folded: string,
  lines: readonly Span[],
  headings: readonly Heading[],
  passages: readonly Passage[],
  { year, plan }: Frame,
): Section[] {
  const first = headings[0]?.start ?? folded.length
  const role = headings.length ? 'opening' : roleOf('', folded, { year, plan }, null)
  const opening = { id: '', parent: null, level: 1, heading: '', start: 0, end: first, role } as const
  const sections: Section[] = [opening, ...outline(folded, lines, headings, { year, plan })]
  sections.push(...sections.flatMap(section => halvesOf(folded, lines, section, year)))
  for (const passage of passages) {
    const parent = innermost(sections, passage.start)
    if ((parent.role === 'review' || parent.role === 'annex') && !passage.isTorn) continue
    const end = Math.min(passage.end, parent.end)
    const level = parent.level + 1
    sections.push({ id: '', parent: parent.id, level, heading: '', start: passage.start, end, role: 'target' })
  }
  return numbered(sections)
}

function outline(folded: string, lines: readonly Span[], headings: readonly Heading[], frame: Frame): Section[] {
  const open: OpenSection[] = []
  return headings.map((heading, i) => {
    const outer = open.findIndex(o => o.style === heading.style && o.depth >= heading.depth)
    if (outer >= 0) open.length = outer
    else if (heading.style === 'words' || heading.style === 'part') open.length = 0
    const parent = open.at(-1)
    const end = endOf(folded, lines, headings, i, [...open.map(o => o.style), heading.style])
    const role = roleOf(heading.words, folded.slice(heading.end, end), frame, parent?.role ?? null)
    const id = `h${i}`
    open.push({ style: heading.style, depth: heading.depth, id, role })
    return {
      id,
      parent: parent?.id ?? null,
      level: open.length,
      heading: heading.words,
      start: heading.start,
      end,
      role,
    }
  })
}

/**
 * A section ends where a heading of its own style or of one above it begins. The last of a row of one-paragraph
 * sections ends with its paragraph too: what follows speaks of the whole again.
 */
function endOf(
  folded: string,
  lines: readonly Span[],
  headings: readonly Heading[],
  index: number,
  styles: readonly HeadingStyle[],
): number {
  const own = headings[index]
  for (let j = index + 1; j < headings.length; j++) {
    const { style, start } = headings[j]
    if (style === own.style && styles.length && own.depth === headings[j].depth) return start
    if (styles.includes(style) || style === 'words' || style === 'part')
      return isOneOfARow(folded, headings, index) ? Math.min(start, paragraphEnd(lines, own)) : start
  }
  return isOneOfARow(folded, headings, index) ? paragraphEnd(lines, own) : folded.length
}

/** True where the heading opens a paragraph, and so did its elder sibling, which held that paragraph alone. */
function isOneOfARow(folded: string, headings: readonly Heading[], index: number): boolean {
  const own = headings[index]
  const elder = headings[index - 1]
  if (!elder || elder.style !== own.style || own.style === 'first-is') return false
  const isInline = (heading: Heading): boolean => !/^\s*\n/.test(folded.slice(heading.end, heading.end + 40))
  const body = folded.slice(elder.end, own.start).trim()
  return isInline(own) && isInline(elder) && body.length > 0 && !body.includes('\n')
}

/** End of the line that the heading opens, by halving: lines are in order. */
function paragraphEnd(lines: readonly Span[], heading: Heading): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle].end > heading.start) high = middle
    else low = middle + 1
  }
  return lines[low]?.end ?? heading.end
}

const innermost = (sections: readonly Section[], at: number): Section =>
  sections.reduce((best, section) =>
    section.start <= at && at < section.end && section.level >= best.level ? section : best,
  )

/** Document order, parents first, with ids s0, s1, … */
function numbered(sections: readonly Section[]): Section[] {
  const ordered = [...sections].sort((a, b) => a.start - b.start || a.level - b.level)
  const ids = new Map(ordered.map((section, i) => [section.id, `s${i}`]))
  return ordered.map((section, i) => ({
    ...section,
    id: `s${i}`,
    parent: section.parent === null ? null : (ids.get(section.parent) ?? null),
  }))
}
