import { gazetteerOf } from '../../lexicon/places.ts'
import type { Section, Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'
import { isMeasurable, namesProgramme } from './checkable.ts'
import { splitClauses } from './clauses.ts'
import { findDeadline } from './deadlines.ts'
import { departmentsOf } from './departments.ts'
import { isLead, positionsOf } from './leads.ts'
import { trimObject } from './object.ts'
import { regionsIn } from './regions.ts'
import { type Row, rowsOf } from './rows.ts'

/** The tasks (任务) of the report's plan, its annexes of livelihood projects (民生实事) and its conduct part, in order. */
export function findTasks(text: Text, figures: readonly Figure[]): Task[] {
  const promising = promisingSections(text.sections)
  const positions = positionsOf(text)
  const describe = describerOf(text)
  const tasks: Task[] = []
  let figure = 0
  let led = false
  text.sentences.forEach((sentence, i) => {
    const position = positions[i]
    if (position.heading || !promising[sentence.section]) return
    const clauses = splitClauses(text.folded, sentence.start, sentence.end)
    const leads = isLead(text.folded, clauses, position, led)
    if (position.first) led = leads
    for (const row of rowsOf(text.folded, clauses)) {
      if (leads && !namesProgramme(text.folded, row)) continue
      if (position.first && positions[i - 1]?.heading && repeatsHeading(text, row, sentence.section)) continue
      while (figure < figures.length && figures[figure].start < row.start) figure++
      const inside: string[] = []
      while (figure < figures.length && figures[figure].end <= row.end) inside.push(figures[figure++].id)
      const section = text.sections[sentence.section].id
      tasks.push({ id: `t${tasks.length + 1}`, ...describe(row), figures: inside, section })
    }
  })
  return tasks
}

/** The only sentence under a heading that says the heading again (`办好民生实事。用心抓好民生实事。`) promises nothing new. */
function repeatsHeading(text: Text, row: Row, section: number): boolean {
  const { heading, end } = text.sections[section]
  const only = text.folded.slice(row.end, end).trim().length <= 1
  return only && heading.includes(text.folded.slice(row.reading.object.start, row.reading.object.end))
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

/** Names of the reporting place itself: they tell no project from another. */
const OWN = ['全省', '全市', '全县', '全区', '我省', '我市', '我县', '我区', '全国']

/** What a row says of itself, in the words of the text. */
function describerOf({ source, folded, title }: Text): (row: Row) => Omit<Task, 'id' | 'figures' | 'section'> {
  const departments = departmentsOf(title.place)
  const gazetteer = gazetteerOf(title.place)
  return row => {
    const { reading, start, end } = row
    const object = trimObject(folded, reading.object)
    const regions = regionsIn(gazetteer, folded, source, row, reading.verb)
    return {
      start,
      end,
      text: source.slice(start, end),
      action: source.slice(reading.verb.start, reading.verb.end),
      object: source.slice(object.start, object.end),
      deadline: findDeadline(folded, start, end),
      measurable: isMeasurable(
        folded,
        row,
        object,
        regions.some(region => !OWN.includes(region)),
      ),
      regions,
      leadUnits: departments.leadUnits(folded, source, row, reading.object),
    }
  }
}
