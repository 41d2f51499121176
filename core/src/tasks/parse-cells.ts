import type { Comparator, FigureKind } from '../statements/types.ts'
import { isDay } from '../values/day.ts'
import { deadlineDay } from './deadline.ts'
import type { BreakdownRow, RowNode, RowTarget } from './types.ts'

const TARGET =
  /^(.*?)(增长|下降|提高|控制在|达到|达|不低于|不少于|至少|不超过|突破|超过|高于|低于|稳定在)?\s*(-?\d+(?:\.\d+)?)\s*(个百分点|%|[^\d\s以左上不力]{0,6}?)\s*(以上|以内|以下|左右|上下)?$/
const comparators: Readonly<Record<string, Comparator>> = {
  以上: 'ge',
  不低于: 'ge',
  不少于: 'ge',
  至少: 'ge',
  突破: 'ge',
  超过: 'ge',
  高于: 'ge',
  以内: 'le',
  以下: 'le',
  不超过: 'le',
  低于: 'le',
  左右: 'about',
  上下: 'about',
}

/**
 * The targets in an edited cell, one a clause between `；`, or null where one cannot be read. A clause that equals a target
 * of the row is that target; a changed clause keeps the id and the place of the target that stood there, because it is
 * the same promise with another number. Revisions of approved targets go through events, not through this table.
 */
export function parseTargets(cell: string, row: BreakdownRow): RowTarget[] | null {
  const clauses = cell.split(/[；;\n]+/).flatMap(clause => clause.trim() || [])
  const targets: RowTarget[] = []
  const used = new Set<string>()
  for (const [i, clause] of clauses.entries()) {
    const same = row.targets.find(target => target.text === clause && !used.has(target.id))
    const target = same ?? parseTarget(clause, row, i, used)
    if (!target) return null
    used.add(target.id)
    targets.push(target)
  }
  return targets
}

function parseTarget(clause: string, row: BreakdownRow, index: number, used: ReadonlySet<string>): RowTarget | null {
  const match = TARGET.exec(clause)
  if (!match) return null
  const [, indicator, verb = '', value, unit, tail = ''] = match
  const open = row.targets.filter(target => !used.has(target.id))
  const old =
    open.find(target => indicator && target.indicator === indicator) ?? open.find(t => row.targets.indexOf(t) === index)
  const kind: FigureKind =
    unit === '个百分点' ? 'point_change' : unit !== '%' ? 'level' : /增长|下降/.test(verb) ? 'growth' : 'rate'
  const place = old ?? { id: `${row.id}:${index + 1}`, ...spanOf(row) }
  return {
    id: place.id,
    start: place.start,
    end: place.end,
    text: clause,
    indicator: indicator || old?.indicator || '',
    indicatorId: old?.indicator === indicator || !indicator ? (old?.indicatorId ?? '') : '',
    kind,
    comparator: comparators[tail] ?? comparators[verb] ?? (verb === '控制在' ? 'le' : 'eq'),
    value,
    unit,
    reference: null,
    tier: old?.tier ?? null,
    isMilestone: false,
  }
}

const spanOf = (row: BreakdownRow) => ({ start: row.source[0]?.start ?? 0, end: row.source.at(-1)?.end ?? 0 })

/** Nodes in a cell, `2024-06-30 主体完工；9月底 通水 80%`, or null where one names no day. */
export function parseNodes(cell: string, rowId: string, year: number): RowNode[] | null {
  const nodes: RowNode[] = []
  for (const [i, clause] of cell
    .split(/[；;\n]+/)
    .flatMap(c => c.trim() || [])
    .entries()) {
    const [, when, text] = /^(\S+?)(?:\s+|：|:)(.+)$/.exec(clause) ?? []
    const by = when && (isDay(when) ? when : deadlineDay(when, year))
    if (!by) return null
    const share = /(\d+(?:\.\d+)?)%/.exec(text)?.[1] ?? null
    nodes.push({ id: `${rowId}n${i + 1}`, by, text, share })
  }
  return nodes
}
