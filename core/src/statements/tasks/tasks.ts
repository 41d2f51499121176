import type { Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'

/** First version: each clause of the plan is a task. */
export function findTasks(text: Text, figures: readonly Figure[]): Task[] {
  const tasks: Task[] = []
  for (const sentence of text.sentences) {
    const section = text.sections[sentence.section]
    if (section.role !== 'plan') continue
    for (const m of text.folded.slice(sentence.start, sentence.end).matchAll(/[^，；。！？：]{6,}/g)) {
      const start = sentence.start + m.index
      const end = start + m[0].length
      const inside = figures.filter(f => f.start >= start && f.end <= end)
      tasks.push({
        id: `t${tasks.length + 1}`,
        start,
        end,
        text: text.source.slice(start, end),
        action: text.source.slice(start, start + 2),
        object: text.source.slice(start + 2, end),
        deadline: '',
        measurable: inside.length > 0,
        figures: inside.map(f => f.id),
        regions: [],
        section: section.id,
        leadUnits: [],
      })
    }
  }
  return tasks
}
