import { fold } from './fold.ts'
import { findLines } from './lines.ts'
import { buildSections, findHeadings } from './sections.ts'
import { findSentences } from './sentences.ts'
import { readTitle } from './title.ts'
import type { Text } from './types.ts'

/** A report's characters with their outline and sentences. `year` overrides what the title block says. */
export function toText(source: string, year?: number | null): Text {
  const folded = fold(source)
  const lines = findLines(folded)
  const title = readTitle(folded)
  const headings = findHeadings(folded, lines)
  const sections = buildSections(folded, headings, year ?? title.year)
  const sentences = findSentences(folded, lines, headings, sections)
  return { source, folded, sections, sentences, title: year ? { ...title, year } : title }
}
