import type { Section, Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'
import { namesProgramme } from './checkable.ts'
import { splitClauses } from './clauses.ts'
import { describeRows, type SectionRow } from './describe.ts'
import { isLead } from './leads.ts'
import { positionsOf } from './positions.ts'
import { type Row, rowsOf } from './rows.ts'

/** The tasks (任务) of the report's plan, its annexes of livelihood projects (民生实事) and its conduct part, in order. */
export function findTasks(text: Text, figures: readonly Figure[]): Task[] {
  const { folded, sections, sentences } = text
  const promising = promisingSections(sections)
  const positions = positionsOf(text)
  const found: SectionRow[] = []
  let led = false
  for (let i = 0; i < sentences.length; i++) {
    const { start, end, section } = sentences[i]
    if (!promising[section] || positions.isHeading(i)) continue
    const position = positions.of(i)
    const clauses = splitClauses(folded, start, end)
    const leads = isLead(folded, clauses, position, led)
    if (position.first) led = leads
    for (const row of rowsOf(folded, clauses)) {
      if (leads && !namesProgramme(folded, row)) continue
      if (position.headed && repeatsHeading(folded, row, sections[section])) continue
      found.push({ row, section: sections[section].id })
    }
  }
  return describeRows(text, figures, found)
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
