import type { Section, Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'
import { isMeasurable } from './checkable.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { findDeadline } from './deadlines.ts'
import { isLead, type Position, positionsOf } from './leads.ts'
import { trimObject } from './object.ts'
import { type PromiseReading, readClause } from './reading.ts'

/** A promise with the clauses that qualify it. */
interface Row {
  readonly reading: PromiseReading
  end: number
}

/** The tasks (任务) of the report's plan, its annexes of livelihood projects (民生实事) and its conduct part, in order. */
export function findTasks(text: Text, figures: readonly Figure[]): Task[] {
  const promising = promisingSections(text.sections)
  const positions = positionsOf(text)
  const tasks: Task[] = []
  let paragraphStart = 0
  let figure = 0
  text.sentences.forEach((sentence, i) => {
    const position = positions[i]
    if (position.first) paragraphStart = sentence.start
    if (position.heading || !promising[sentence.section]) return
    const clauses = splitClauses(text.folded, sentence.start, sentence.end)
    for (const row of rowsOf(text.folded, clauses, position, paragraphStart)) {
      while (figure < figures.length && figures[figure].start < row.reading.start) figure++
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

/** The promises of a sentence; none where it only leads the next ones or closes the report. */
function rowsOf(text: string, clauses: readonly Clause[], position: Position, paragraphStart: number): Row[] {
  if (isLead(text, clauses, position, paragraphStart)) return []
  const rows: Row[] = []
  let open: Row | null = null
  for (const [i, clause] of clauses.entries()) {
    if (clause.mark === '：') {
      if (announcesTargets(text, clause)) return rows
      open = null
      continue
    }
    const reading = readClause(text, clause, i === 0)
    if (reading.kind === 'closing') return rows
    if (reading.kind === 'promise') {
      open = { reading, end: clause.end }
      rows.push(open)
    } else if (reading.kind === 'qualifier' && open) open.end = clause.end
    else open = null
  }
  return rows
}

/** `主要预期目标是：`, `总体要求是：`: what follows are targets or maxims. */
function announcesTargets(text: string, clause: Clause): boolean {
  return /目标|要求|指导思想/.test(text.slice(clause.start, clause.end))
}

function toTask(text: Text, row: Row, id: string, section: string, figures: readonly string[]): Task {
  const { reading, end } = row
  const object = trimObject(text.folded, reading.object)
  return {
    id,
    start: reading.start,
    end,
    text: text.source.slice(reading.start, end),
    action: text.source.slice(reading.verb.start, reading.verb.end),
    object: text.source.slice(object.start, object.end),
    deadline: findDeadline(text.folded, reading.start, end),
    measurable: isMeasurable(text.folded, reading, end),
    figures,
    regions: [],
    section,
    leadUnits: [],
  }
}
