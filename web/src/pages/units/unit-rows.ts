import type { Burden } from 'duban-core'
import type { UnitMonth } from '../../client/reporting.ts'
import type { Board, LightCounts, Unit } from '../../client/units.ts'

/** A unit in the list, with how it stands. */
export interface UnitRow {
  readonly unit: Unit
  /** Steps below the top of the tree. */
  readonly depth: number
  readonly total: number
  readonly lights: LightCounts
  /** What it handed in for the month; null where nothing was asked of it or that is not told. */
  readonly month: Pick<UnitMonth, 'asked' | 'onTime' | 'late' | 'missing'> | null
  readonly burden: Burden | null
}

/** Units as a tree in official order, each under its parent, with its counts. */
export function unitRows(
  units: readonly Unit[],
  board: Board | undefined,
  months: readonly UnitMonth[],
  burdens: readonly Burden[],
): UnitRow[] {
  const ids = new Set(units.map(unit => unit.id))
  const children = Map.groupBy(units, unit => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : ''))
  const rowOf = (unit: Unit, depth: number): UnitRow => {
    const own = board?.units.find(one => one.unit === unit.id)
    return {
      unit,
      depth,
      total: own?.total ?? 0,
      lights: own?.colours ?? {},
      month: months.find(one => one.unit === unit.id) ?? null,
      burden: burdens.find(one => one.unit === unit.name) ?? null,
    }
  }
  const under = (parent: string, depth: number): UnitRow[] =>
    (children.get(parent) ?? []).flatMap(unit => [rowOf(unit, depth), ...under(unit.id, depth + 1)])
  return under('', 0)
}

/** Ways to order the list; empty is the official order, which keeps the tree. */
export const UNIT_ORDERS = ['red', 'timeliness', 'burden', 'total'] as const
/** One of them. */
export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** Reports in time of those asked for, in per cent; null where none was asked for. */
export const timelyShare = (month: UnitRow['month']): number | null =>
  month && month.asked > 0 ? Math.floor((month.onTime * 100) / month.asked) : null

const WEIGHTS: Readonly<Record<UnitOrder, (row: UnitRow) => number>> = {
  red: row => row.lights.red ?? 0,
  timeliness: row => 100 - (timelyShare(row.month) ?? 100),
  burden: row => row.burden?.fields ?? 0,
  total: row => row.total,
}

/** Rows by what needs looking at first; units that stand alike keep their official order. */
export const ordered = (rows: readonly UnitRow[], order: UnitOrder | ''): readonly UnitRow[] =>
  order === '' ? rows : rows.map(row => ({ ...row, depth: 0 })).sort((a, b) => WEIGHTS[order](b) - WEIGHTS[order](a))
