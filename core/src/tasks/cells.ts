import type { LeadUnit } from '../statements/types.ts'
import type { BreakdownField } from './columns.ts'
import type { BreakdownRow, RowTarget } from './types.ts'

// A separator counts only outside brackets: 各县（市、区）政府 is one name.
const SEPARATOR = /[、，,；;\n]+(?![^（(]*[）)])/

/** Names in a cell: `市水利局、市财政局`. */
export const splitUnits = (cell: string): string[] => [
  ...new Set(cell.split(SEPARATOR).flatMap(name => name.trim() || [])),
]

/** Lead units as printed; several of them say that each leads its own part. */
export const printLead = (lead: readonly LeadUnit[]): string =>
  lead.length > 1 ? `${lead.map(({ unit }) => unit).join('、')}分别牵头` : (lead[0]?.unit ?? '')

/** One target as printed in a cell: its words. */
export const printTarget = ({ text }: RowTarget): string => text

/** What stands in a cell of a row; `number` is the row's place in the table, from 1. */
export function printCell(row: BreakdownRow, field: BreakdownField, number: number): string {
  switch (field) {
    case 'number':
      return String(number)
    case 'id':
      return row.id
    case 'category':
      return row.category
    case 'text':
      return row.text
    case 'kind':
      return row.kind === 'quantitative' ? '定量' : '定性'
    case 'targets':
      return row.targets.map(printTarget).join('；')
    case 'leaderPost':
      return row.leaderPost
    case 'lead':
      return printLead(row.lead)
    case 'coUnits':
      return row.coUnits.join('、')
    case 'deadline':
      return row.deadline.text || (row.deadline.day ?? '')
    case 'nodes':
      return row.nodes.map(node => `${node.by} ${node.text}`).join('；')
    case 'note':
      return row.note
  }
}
