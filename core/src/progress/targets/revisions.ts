import type { Day } from '../../values/day.ts'
import type { Actor } from '../roles.ts'
import type { TargetAim, TrackedTarget } from './target.ts'

/** The paper that a revision rests on: 市人大常委会决定, 省下达计划. */
export interface Authority {
  readonly body: string
  readonly document: string
  readonly day: Day
}

/** A change of a target, as an event (目标修订): the old aim stays, the new one is added. issued 下达; adjusted 调整; cancelled 取消. */
export interface TargetRevision {
  readonly id: string
  readonly targetId: string
  readonly kind: 'issued' | 'adjusted' | 'cancelled'
  /** ISO time of the entry; the order of revisions is the order of these. */
  readonly at: string
  readonly by: Actor
  readonly authority: Authority
  readonly reason: string
  /** The aim that it replaces, as its author saw it: a revision of something that has changed meanwhile is refused. */
  readonly from: TargetAim
  /** Null for a cancelled target. */
  readonly to: TargetAim | null
}

/** Why a revision does not count. */
export type RevisionFlaw = 'no_authority' | 'no_reason' | 'stale' | 'after_cancelled' | 'not_awaited' | 'no_aim'

/** A target under its first and its present aim; both are judged. */
export interface TargetVersions {
  /** As the report gave it; for 完成下达任务 as first issued, null until then (待下达). */
  readonly original: TrackedTarget | null
  /** As it stands; null while awaited or once cancelled. */
  readonly current: TrackedTarget | null
  readonly state: 'awaiting' | 'original' | 'revised' | 'cancelled'
  /** Revisions that count, in order. */
  readonly applied: readonly TargetRevision[]
  readonly refused: readonly { readonly id: string; readonly flaw: RevisionFlaw }[]
}

/** The aim of a target, without what a revision cannot touch. */
export const aimOf = ({ form, value, high, unit }: TargetAim): TargetAim => ({ form, value, high, unit })

/** Folds the revisions of a target, whatever order they come in. */
export function targetVersions(target: TrackedTarget, revisions: readonly TargetRevision[]): TargetVersions {
  const inOrder = revisions
    .filter(revision => revision.targetId === target.id)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
  const awaited = target.form === 'assigned' && target.value === null
  let original: TrackedTarget | null = awaited ? null : target
  let aim: TargetAim | null = aimOf(target)
  const applied: TargetRevision[] = []
  const refused: { id: string; flaw: RevisionFlaw }[] = []
  for (const revision of inOrder) {
    const flaw = flawOf(revision, aim, original === null)
    if (flaw) {
      refused.push({ id: revision.id, flaw })
      continue
    }
    applied.push(revision)
    aim = revision.to
    if (revision.kind === 'issued' && aim) original = { ...target, ...aim }
  }
  const isCancelled = aim === null
  const current = aim && original ? { ...target, ...aim } : null
  const isRevised = applied.some(revision => revision.kind === 'adjusted')
  const state = isCancelled ? 'cancelled' : !original ? 'awaiting' : isRevised ? 'revised' : 'original'
  return { original, current, state, applied, refused }
}

function flawOf(revision: TargetRevision, aim: TargetAim | null, isAwaited: boolean): RevisionFlaw | null {
  if (!revision.authority.body.trim() || !revision.authority.document.trim()) return 'no_authority'
  if (!revision.reason.trim()) return 'no_reason'
  if (aim === null) return 'after_cancelled'
  if (!isSameAim(revision.from, aim)) return 'stale'
  if (revision.kind === 'cancelled') return null
  if (revision.to === null || revision.to.value === null) return 'no_aim'
  return revision.kind === 'issued' && !isAwaited ? 'not_awaited' : null
}

const isSameAim = (a: TargetAim, b: TargetAim): boolean =>
  a.form === b.form && a.value === b.value && a.high === b.high && a.unit === b.unit
