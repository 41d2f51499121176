import type { Section, Text } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import type { Figure, Task } from '../types.ts'
import { namesProgramme } from './checkable.ts'
import { splitClauses } from './clauses.ts'
import { describeRows, type SectionRow } from './describe.ts'
import { isLead } from './leads.ts'
import { type Marks, mark } from './pairs.ts'
import { type Positions, positionsOf } from './positions.ts'
import { type Row, rowsOf } from './rows.ts'
import { joinDigits } from './spaced-digits.ts'
import { findTurn, isPlanned } from './turns.ts'

/**
 * The tasks (任务) of the report's plan, its annexes of livelihood projects (民生实事) and its conduct part, in order;
 * and of those paragraphs of a review that stand behind a turn to the plan and promise.
 */
export function findTasks(whole: Text, figures: readonly Figure[]): Task[] {
  const text = { ...whole, folded: joinDigits(whole.folded) }
  const { sections, sentences } = text
  const promising = promisingSections(sections)
  const turn = findTurn(text)
  // Of the sentences that promise, which are marked as they are read.
  const marks: Marks = new Uint8Array(text.folded.length)
  const reader = new SentenceReader(text, marks)
  const found: SectionRow[] = []
  let doubtful: SectionRow[] = []
  const known = new Set<string>()
  let clauses = 0
  for (let i = 0; i < sentences.length; i++) {
    const { section, end } = sentences[i]
    if (promising[section]) reader.read(i, found)
    else if (turn && end > turn.start && end <= turn.end && sections[section].role === 'review') {
      clauses += reader.read(i, doubtful)
      const paragraph = reader.paragraphEndingAt(i)
      if (!paragraph) continue
      if (isPlanned(text.folded, paragraph, doubtful, clauses))
        for (const { row, section } of doubtful) {
          // Where headings are lost, passages often stand twice: a promise that was made already is none of its own.
          const words = text.folded.slice(row.start, row.end)
          if (!known.has(words)) found.push({ row, section })
          known.add(words)
        }
      doubtful = []
      clauses = 0
    }
  }
  return describeRows(whole, text.folded, marks, figures, found)
}

/** Reads the sentences of one text, in order. */
class SentenceReader {
  private readonly text: Text
  private readonly marks: Marks
  private readonly positions: Positions
  /** The paragraph's first sentence is a lead. */
  private led = false

  constructor(text: Text, marks: Marks) {
    this.text = text
    this.marks = marks
    this.positions = positionsOf(text)
  }

  /** The paragraph whose last sentence this is; null where others follow. */
  paragraphEndingAt(sentence: number): Span | null {
    const { last, paragraphStart, paragraphEnd } = this.positions.of(sentence)
    return last ? { start: paragraphStart, end: paragraphEnd } : null
  }

  /** Adds the tasks of a sentence to `found`; returns how many clauses it has, none for a heading. */
  read(sentence: number, found: SectionRow[]): number {
    const { folded, sections, sentences } = this.text
    const { start, end, section } = sentences[sentence]
    if (this.positions.isHeading(sentence)) return 0
    const position = this.positions.of(sentence)
    const clauses = splitClauses(folded, start, end)
    const leads = isLead(folded, clauses, position, this.led)
    if (position.first) this.led = leads
    const rows = rowsOf(folded, clauses)
    if (rows.length) mark(this.marks, folded, start, end)
    for (const row of rows) {
      if (leads && row.reading.verb.stage !== 'done' && !namesProgramme(folded, this.marks, row)) continue
      if (position.headed && start > sections[section].start && repeatsHeading(folded, row, sections[section])) continue
      found.push({ row, section: sections[section].id })
    }
    return clauses.length
  }
}

/** The only sentence under a heading that says the heading again (`办好民生实事。用心抓好民生实事。`) promises nothing new. */
function repeatsHeading(folded: string, { reading, end }: Row, section: Section): boolean {
  if (section.end - end > LONGEST_BLANK || folded.slice(end, section.end).trim().length > 1) return false
  return section.heading.includes(folded.slice(reading.object.start, reading.object.end))
}
/** Blank lines and a closing mark behind the last row of a section are not longer. */
const LONGEST_BLANK = 64

/** Which sections hold promises: plan and conduct, and annexes other than glossaries (名词解释). */
function promisingSections(sections: readonly Section[]): boolean[] {
  const glossaries = new Set<string>()
  return sections.map(section => {
    const glossary = /名词|注释|注解|术语|用语/.test(section.heading) || glossaries.has(section.parent ?? '')
    if (glossary) glossaries.add(section.id)
    return section.role === 'plan' || section.role === 'self' || (section.role === 'annex' && !glossary)
  })
}
