import type { Section } from 'duban-core'

/** Headings down to a section, from the top: `2024年工作安排 › 突出特色抓产业`. */
export function sectionPath(sections: readonly Section[], id: string): string {
  const known = new Map(sections.map(section => [section.id, section]))
  const path: string[] = []
  for (let section = known.get(id); section && path.length < 8; section = known.get(section.parent ?? ''))
    if (section.heading) path.unshift(section.heading.replace(/[，,、]$/, ''))
  return path.join(' › ')
}
