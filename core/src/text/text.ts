import type { Span } from '../values/span.ts'
import { fold } from './fold.ts'
import { findLines } from './lines.ts'
import { findPassages } from './passages.ts'
import { buildSections, findHeadings } from './sections.ts'
import { findSentences } from './sentences.ts'
import { presentedPlan, readTitle } from './title.ts'
import type { Section, Sentence, Text } from './types.ts'

/** A report's characters with their outline and sentences. `year` overrides what the title block says. */
export function toText(source: string, year?: number | null): Text {
  const folded = fold(source)
  const lines = findLines(folded)
  const title = readTitle(folded)
  const plan = presentedPlan(folded)
  const headings = findHeadings(folded, lines)
  const spans = findSentences(folded, lines, headings)
  const frame = { year: year ?? title.year, plan }
  const sections = buildSections(folded, lines, headings, findPassages(folded, spans), frame)
  const sentences = inSections(spans, sections)
  return { source, folded, sections, sentences, title: year ? { ...title, year } : title, plan }
}

/** Each sentence with the innermost section that holds it. Both lists are in document order. */
function inSections(spans: readonly Span[], sections: readonly Section[]): Sentence[] {
  const open: number[] = [0]
  let next = 1
  return spans.map(({ start, end }) => {
    while (next < sections.length && sections[next].start <= start) open.push(next++)
    while (open.length > 1 && sections[open[open.length - 1]].end <= start) open.pop()
    return { start, end, section: open[open.length - 1] }
  })
}
