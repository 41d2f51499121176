import type { Section, Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'
import { isMeasurable } from './checkable.ts'
import { splitClauses } from './clauses.ts'
import { findDeadline } from './deadlines.ts'
import { isLead, positionsOf } from './leads.ts'
import { trimObject } from './object.ts'
import { type Row, rowsOf } from './rows.ts'

/** The tasks (任务) of the report's plan, its annexes of livelihood projects (民生实事) and its conduct part, in order. */
export function findTasks(text: Text, figures: readonly Figure[]): Task[] {
  const promising = promisingSections(text.sections)
  const positions = positionsOf(text)
  const tasks: Task[] = []
  let figure = 0
  let led = false
  text.sentences.forEach((sentence, i) => {
    const position = positions[i]
    if (position.heading || !promising[sentence.section]) return
    const clauses = splitClauses(text.folded, sentence.start, sentence.end)
    const leads = isLead(text.folded, clauses, position, led)
    if (position.first) led = leads
    if (leads) return
    for (const row of rowsOf(text.folded, clauses)) {
      while (figure < figures.length && figures[figure].start < row.start) figure++
      const inside: string[] = []
      while (figure < figures.length && figures[figure].end <= row.end) inside.push(figures[figure++].id)
      tasks.push(toTask(text, row, `t${tasks.length + 1}`, text.sections[sentence.section].id, inside))
    }
  })
  return tasks
}

/** Which sections hold promises: plan and conduct, and annexes other than glossaries (名词解释). */
function promisingSections(sections: readonly Section[]): boolean[] {
  const glossaries = new Set<string>()
  return sections.map(section => {
    const glossary = /名词|注释|注解|术语|用语/.test(section.heading) || glossaries.has(section.parent ?? '')
    if (glossary) glossaries.add(section.id)
    return section.role === 'plan' || section.role === 'self' || (section.role === 'annex' && !glossary)
  })
}

function toTask(text: Text, row: Row, id: string, section: string, figures: readonly string[]): Task {
  const { reading, start, end } = row
  const object = trimObject(text.folded, reading.object)
  return {
    id,
    start,
    end,
    text: text.source.slice(start, end),
    action: text.source.slice(reading.verb.start, reading.verb.end),
    object: text.source.slice(object.start, object.end),
    deadline: findDeadline(text.folded, start, end),
    measurable: isMeasurable(text.folded, reading, row, object),
    figures,
    regions: [],
    section,
    leadUnits: [],
  }
}
