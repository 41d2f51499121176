import type { Quote } from '../values/span.ts'
import type { BreakdownRow, RowTarget } from './types.ts'

/** Why a table could not be rearranged: the rows stay as they were. */
export type ArrangeRefusal =
  | { readonly code: 'no_row'; readonly id: string }
  | { readonly code: 'too_few'; readonly ids: readonly string[] }
  | { readonly code: 'outside'; readonly cut: number }
  | { readonly code: 'cuts_target'; readonly cut: number; readonly target: string }
  | { readonly code: 'edited_text'; readonly id: string }
  | { readonly code: 'mixed_parts'; readonly ids: readonly string[] }

export type Arranged =
  | { readonly ok: true; readonly rows: readonly BreakdownRow[] }
  | { readonly ok: false; readonly refusal: ArrangeRefusal }

/** Cells of a row that an office may write. The place in the report, the targets' spans and the ids are not among them. */
export type RowEdit = Partial<
  Pick<
    BreakdownRow,
    | 'text'
    | 'category'
    | 'lead'
    | 'coUnits'
    | 'leaderPost'
    | 'deadline'
    | 'nodes'
    | 'pace'
    | 'links'
    | 'note'
    | 'kind'
    | 'targets'
  >
>

const refuse = (refusal: ArrangeRefusal): Arranged => ({ ok: false, refusal })

/**
 * Splits a row at offsets of the report. Every part keeps the words and the targets that stand in it. A row whose wording
 * was edited needs the wording of its parts in `texts`, since offsets no longer say where it divides.
 */
export function splitRow(
  rows: readonly BreakdownRow[],
  id: string,
  cuts: readonly number[],
  texts?: readonly string[],
): Arranged {
  const row = rows.find(candidate => candidate.id === id)
  if (!row) return refuse({ code: 'no_row', id })
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  for (const cut of sorted) {
    if (!row.source.some(({ start, end }) => start < cut && cut < end)) return refuse({ code: 'outside', cut })
    const target = row.targets.find(({ start, end }) => start < cut && cut < end && !isWhole(row, start, end))
    if (target) return refuse({ code: 'cuts_target', cut, target: target.id })
  }
  if (row.text !== joined(row.source) && texts?.length !== sorted.length + 1) return refuse({ code: 'edited_text', id })
  const bounds = [Number.NEGATIVE_INFINITY, ...sorted, Number.POSITIVE_INFINITY]
  const parts = sorted.length ? bounds.slice(1).map((end, i) => part(row, i, bounds[i], end, texts?.[i])) : [row]
  return { ok: true, rows: rows.flatMap(candidate => (candidate.id === id ? parts : [candidate])) }
}

/** A milestone spans its whole task: cutting the task leaves the milestone with the first part. */
const isWhole = (row: BreakdownRow, start: number, end: number): boolean =>
  row.source.some(quote => quote.start === start && quote.end === end)

const joined = (source: readonly Quote[]): string => source.map(quote => quote.text).join('；')

function part(row: BreakdownRow, index: number, from: number, to: number, text?: string): BreakdownRow {
  const source = row.source.flatMap(quote => {
    const start = Math.max(quote.start, from)
    const end = Math.min(quote.end, to)
    return start < end ? [{ start, end, text: quote.text.slice(start - quote.start, end - quote.start) }] : []
  })
  const targets = row.targets.filter(target => target.start >= from && target.start < to)
  const held = new Set(targets.map(target => target.id))
  return {
    ...row,
    id: `${row.id}-${index + 1}`,
    source,
    text: text ?? joined(source),
    targets,
    kind: kindOf(targets, row),
    items: row.items.filter(item => item.targets.some(target => held.has(target))),
    from: [...row.from, row.id],
  }
}

const kindOf = (targets: readonly RowTarget[], row: BreakdownRow): BreakdownRow['kind'] =>
  row.targets.length === 0 ? row.kind : targets.some(target => target.value !== null) ? 'quantitative' : 'qualitative'

/**
 * Merges rows into one, at the place of the first. The first row's lead unit leads, the others' become co-units; all
 * words, targets, sub-items and links are kept. Rows of 主要预期目标 and of 重点任务 do not mix.
 */
export function mergeRows(rows: readonly BreakdownRow[], ids: readonly string[]): Arranged {
  const chosen = rows.filter(row => ids.includes(row.id))
  const missing = ids.find(id => !rows.some(row => row.id === id))
  if (missing !== undefined) return refuse({ code: 'no_row', id: missing })
  const [first, ...others] = chosen
  if (!first || others.length === 0) return refuse({ code: 'too_few', ids })
  if (others.some(row => row.part !== first.part)) return refuse({ code: 'mixed_parts', ids })
  const coUnits = [...chosen.flatMap(row => row.coUnits), ...others.flatMap(row => row.lead.map(lead => lead.unit))]
  const leading = new Set(first.lead.map(lead => lead.unit))
  const days = chosen.flatMap(row => row.deadline.day ?? [])
  const source = unite(chosen.flatMap(row => row.source))
  const isAsRead = chosen.every(row => row.text === joined(row.source))
  const merged: BreakdownRow = {
    ...first,
    id: `${first.id}+`,
    source,
    text: isAsRead ? joined(source) : chosen.map(row => row.text).join('；'),
    kind: chosen.some(row => row.kind === 'quantitative') ? 'quantitative' : 'qualitative',
    targets: chosen.flatMap(row => row.targets),
    items: chosen.flatMap(row => row.items),
    coUnits: [...new Set(coUnits)].filter(unit => !leading.has(unit)),
    deadline: chosen.find(row => row.deadline.day === days.sort().at(-1))?.deadline ?? first.deadline,
    nodes: chosen.flatMap(row => row.nodes),
    links: [...new Set(chosen.flatMap(row => row.links))],
    note: chosen.flatMap(row => row.note || []).join('；'),
    from: chosen.flatMap(row => [...row.from, row.id]),
  }
  return { ok: true, rows: rows.flatMap(row => (row === first ? [merged] : ids.includes(row.id) ? [] : [row])) }
}

/** In document order; neighbours that touch become one again, so that merging undoes splitting. */
function unite(quotes: readonly Quote[]): Quote[] {
  const united: Quote[] = []
  for (const quote of [...quotes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1)
    if (last && quote.start === last.end)
      united[united.length - 1] = { start: last.start, end: quote.end, text: last.text + quote.text }
    else united.push(quote)
  }
  return united
}

/** Writes cells of one row; the link to the report stays. */
export function editRow(rows: readonly BreakdownRow[], id: string, edit: RowEdit): Arranged {
  if (!rows.some(row => row.id === id)) return refuse({ code: 'no_row', id })
  return { ok: true, rows: rows.map(row => (row.id === id ? { ...row, ...edit } : row)) }
}

/** Moves a row to stand at `index`; 主要预期目标 stay before 重点任务, so the index is held within the row's part. */
export function moveRow(rows: readonly BreakdownRow[], id: string, index: number): Arranged {
  const row = rows.find(candidate => candidate.id === id)
  if (!row) return refuse({ code: 'no_row', id })
  const rest = rows.filter(candidate => candidate !== row)
  const targets = rest.filter(candidate => candidate.part === 'targets').length
  const [low, high] = row.part === 'targets' ? [0, targets] : [targets, rest.length]
  const at = Math.min(Math.max(Math.trunc(index), low), high)
  return { ok: true, rows: [...rest.slice(0, at), row, ...rest.slice(at)] }
}
