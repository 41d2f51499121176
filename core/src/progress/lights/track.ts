import type { Day, Month } from '../../values/day.ts'
import type { Curve } from '../pace/curve.ts'
import type { PaceReferences } from '../pace/pace.ts'
import type { ValuePolicy } from '../reports/accepted.ts'
import type { ProgressReport } from '../reports/report.ts'
import type { TrackedTarget } from '../targets/target.ts'

/** A node of the plan and when it was reached (节点). */
export interface TrackNode {
  readonly by: Day
  readonly doneOn: Day | null
}

/** Something that ought to begin by a day: 开工, 入库纳统. */
export interface DueStart {
  readonly by: Day
  readonly doneOn: Day | null
}

/** All that the light of one target rests on. */
export interface Track {
  /** Null while the number is awaited. */
  readonly target: TrackedTarget | null
  readonly targetId: string | null
  readonly curve: Curve
  readonly reports: readonly ProgressReport[]
  readonly deadline: Day | null
  readonly nodes: readonly TrackNode[]
  readonly start: DueStart | null
  readonly listing: DueStart | null
  /** Rank from the bottom by month, 1 is last. */
  readonly fromBottom: Readonly<Record<Month, number>>
  readonly references: Readonly<Record<Month, PaceReferences>>
  /** How many months late the data of this indicator may be: 1 where statistics come out the month after. */
  readonly lagMonths: number
  readonly policy: ValuePolicy
}
