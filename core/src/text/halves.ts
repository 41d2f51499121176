import type { Span } from '../values/span.ts'
import type { Section } from './types.ts'
import { findYears, planYears } from './years.ts'

const LOOKS_BACK = /回顾|成就|成绩|总结|情况/
const LOOKS_AHEAD = /目标|任务|安排|方针|思路|要求|部署|考虑|打算/
const AHEAD = /^(?:今后|未来|下一个)?(?:今后五年|未来五年|今年是|今年的|今年工作|下一步)/
const HEAD_LENGTH = 40

/**
 * One heading over two things (`“十四五”时期发展成就和“十五五”时期主要目标任务`): the section's paragraphs up to the first
 * that opens with the coming period are a review, the rest is plan. Empty for a section that is one thing.
 */
export function halvesOf(folded: string, lines: readonly Span[], section: Section, year: number | null): Section[] {
  if (section.level !== 1 || year === null) return []
  if (!LOOKS_BACK.test(section.heading) || !LOOKS_AHEAD.test(section.heading)) return []
  const own = lines.filter(line => line.start > section.start + section.heading.length && line.end <= section.end)
  const turn = own.find((line, i) => i > 0 && opensAhead(folded.slice(line.start, line.start + HEAD_LENGTH), year))
  if (!turn || !own[0]) return []
  const half = { id: '', parent: section.id, level: 2, heading: '' } as const
  return [
    { ...half, start: own[0].start, end: turn.start, role: 'review' },
    { ...half, start: turn.start, end: section.end, role: 'plan' },
  ]
}

function opensAhead(head: string, year: number): boolean {
  const opening = head.split(/[，。：]/)[0]
  const plan = planYears(opening)
  if (plan) return plan.to >= year && plan.from >= year - 1
  const years = findYears(opening).map(found => found.year)
  return years.length ? Math.min(...years) >= year : AHEAD.test(opening)
}
