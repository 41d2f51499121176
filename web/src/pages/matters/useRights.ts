import type { MatterFile } from '../../client/matters.ts'
import { useMay, useSession } from '../../client/session.ts'

/** What one may say about a matter beside its steps. */
export interface Rights {
  /** Ask for a later day, answer sheets: officers and heads of the unit that it was assigned to. */
  readonly mayWrite: boolean
  /** File a plan of action: heads of that unit. */
  readonly mayPlan: boolean
  /** Object to the conclusion: heads of that unit. */
  readonly mayObject: boolean
  /** Issue sheets, review objections, propose praise and blame. */
  readonly mayReview: boolean
  /** Decide on extensions and proposals. */
  readonly mayDecide: boolean
  readonly isLeader: boolean
}

/** The rights of whoever looks; the service decides in the end. */
export function useRights(file: Pick<MatterFile, 'unit'>): Rights {
  const may = useMay()
  const { data: session } = useSession()
  const isOwn = file.unit !== '' && session?.account?.unit === file.unit
  return {
    mayWrite: isOwn && may('report.write'),
    mayPlan: isOwn && may('matter.plan'),
    mayObject: isOwn && may('report.approve'),
    mayReview: may('matter.review'),
    mayDecide: may('matter.decide'),
    isLeader: session?.role === 'leader',
  }
}
