import type { Actor } from '../roles.ts'

/** One item as it stood when the period was closed (定格). `state` is whatever the caller freezes: light, value, words. */
export interface Snapshot<State> {
  readonly itemId: string
  readonly state: State
  /** Marked complete by a person, or taken when the period closed. Only the second kind is dropped by reopening. */
  readonly isExplicit: boolean
  readonly by: Actor | null
  readonly at: string
}

/** A reporting period (期): open until it is closed; a bulletin is written from a closed one. */
export interface Period<State> {
  readonly id: string
  readonly closedAt: string | null
  readonly snapshots: readonly Snapshot<State>[]
}

/** Why a period does not change. */
export type PeriodRefusal = 'already_closed' | 'not_closed' | 'already_marked'

export type PeriodResult<State> =
  | { readonly ok: true; readonly period: Period<State> }
  | { readonly ok: false; readonly refusal: PeriodRefusal }

/** Marks one item complete: it stands as it is now, whatever is reported later. */
export function markComplete<State>(
  period: Period<State>,
  itemId: string,
  state: State,
  by: Actor,
  at: string,
): PeriodResult<State> {
  if (period.closedAt !== null) return { ok: false, refusal: 'already_closed' }
  if (period.snapshots.some(snapshot => snapshot.itemId === itemId)) return { ok: false, refusal: 'already_marked' }
  const snapshot = { itemId, state, isExplicit: true, by, at }
  return { ok: true, period: { ...period, snapshots: [...period.snapshots, snapshot] } }
}

/** Closes a period: items that nobody marked are taken as they stand. */
export function closePeriod<State>(
  period: Period<State>,
  items: readonly { readonly itemId: string; readonly state: State }[],
  at: string,
): PeriodResult<State> {
  if (period.closedAt !== null) return { ok: false, refusal: 'already_closed' }
  const marked = new Set(period.snapshots.map(snapshot => snapshot.itemId))
  const rest = items.filter(item => !marked.has(item.itemId))
  const taken = rest.map(({ itemId, state }) => ({ itemId, state, isExplicit: false, by: null, at }))
  return { ok: true, period: { ...period, closedAt: at, snapshots: [...period.snapshots, ...taken] } }
}

/** Opens a closed period again: what was taken by closing is dropped, what persons marked stays. */
export function reopenPeriod<State>(period: Period<State>): PeriodResult<State> {
  if (period.closedAt === null) return { ok: false, refusal: 'not_closed' }
  return { ok: true, period: { ...period, closedAt: null, snapshots: period.snapshots.filter(s => s.isExplicit) } }
}
