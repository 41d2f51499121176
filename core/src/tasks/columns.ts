import { BREAKDOWN_COLUMNS } from '../lexicon/generated/breakdown-columns.ts'

/** A column of a breakdown table, by what it holds. */
export type BreakdownField =
  | 'number'
  | 'id'
  | 'category'
  | 'text'
  | 'kind'
  | 'targets'
  | 'leaderPost'
  | 'lead'
  | 'coUnits'
  | 'deadline'
  | 'nodes'
  | 'note'

/** A column with its printed heading (表头) and the other headings under which it comes back. */
export interface BreakdownColumn {
  readonly field: BreakdownField
  readonly heading: string
  readonly aliases: readonly string[]
}

/** All columns, in the order in which they are printed. */
export const breakdownColumns: readonly BreakdownColumn[] = BREAKDOWN_COLUMNS.map(([field, heading, aliases]) => ({
  field: field as BreakdownField,
  heading,
  aliases: aliases ? aliases.split('|') : [],
}))

/** The field under a heading as somebody typed it (spaces and line breaks do not count), or null. */
export function fieldOfHeading(heading: string): BreakdownField | null {
  const bare = heading.replace(/\s/g, '')
  return breakdownColumns.find(c => c.heading === bare || c.aliases.includes(bare))?.field ?? null
}
