import * as z from 'zod/mini'
import type { StoryEntry } from '../../client/progress.ts'

/** A step of a report: who took it when, and why where it was sent back. */
export interface StoryStep {
  readonly number: number
  readonly action: string
  readonly at: string
  readonly person: string
  readonly reason: string
}

/** Something that happened to a task (经过). All that concerns one report is one thing. */
export interface StoryItem {
  /** Number of its first entry. */
  readonly number: number
  readonly kind: 'report' | 'revision' | 'edit' | 'other'
  /** Time of its last step. */
  readonly at: string
  readonly steps: readonly StoryStep[]
  /** What was written first: fields of the report, the revision or the edit. */
  readonly data: StoryData
}

const shape = z.looseObject({
  report: z.optional(z.string()),
  reason: z.optional(z.string()),
  month: z.optional(z.string()),
  progress: z.optional(z.string()),
  problems: z.optional(z.string()),
  next: z.optional(z.string()),
  value: z.optional(z.nullable(z.string())),
  corrects: z.optional(z.nullable(z.string())),
})

/** Fields of an entry that a story tells. */
export type StoryData = z.output<typeof shape>

/** Entries of a task’s log as what happened, the last first; entries of one report are put together under its first. */
export function storyOf(entries: readonly StoryEntry[]): StoryItem[] {
  const items: { item: StoryItem; report: string | undefined }[] = []
  for (const entry of entries) {
    const parsed = shape.safeParse(entry.data)
    const data = parsed.success ? parsed.data : {}
    const step = {
      number: entry.number,
      action: entry.action,
      at: entry.at,
      person: entry.by.person,
      reason: data.reason ?? '',
    }
    const at = data.report === undefined ? -1 : items.findIndex(({ report }) => report === data.report)
    const known = items[at]
    if (known)
      items[at] = {
        ...known,
        item: {
          ...known.item,
          at: entry.at,
          steps: [...known.item.steps, step],
          data: entry.action === 'report.edit' ? { ...known.item.data, ...data } : known.item.data,
        },
      }
    else
      items.push({
        report: data.report,
        item: { number: entry.number, kind: kindOf(entry.action), at: entry.at, steps: [step], data },
      })
  }
  return items.map(({ item }) => item).reverse()
}

const kindOf = (action: string): StoryItem['kind'] =>
  action.startsWith('report.')
    ? 'report'
    : action === 'target.revise'
      ? 'revision'
      : action === 'assignment.edit'
        ? 'edit'
        : 'other'
