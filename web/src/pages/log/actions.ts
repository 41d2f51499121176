/** Kinds of things that the log tells of. */
export const LOG_KINDS = [
  'document',
  'breakdown',
  'assignment',
  'report',
  'matter',
  'period',
  'bulletin',
  'unit',
  'post',
  'account',
  'project',
  'place',
  'livelihood',
  'division',
  'series',
] as const

/** What the log may say was done (事项), as the service notes it. */
export const LOG_ACTIONS = [
  'account.add',
  'account.edit',
  'assignment.edit',
  'assignment.merge',
  'assignment.move',
  'assignment.split',
  'breakdown.draft',
  'breakdown.edit',
  'breakdown.import',
  'breakdown.issue',
  'bulletin.issue',
  'division.upload',
  'document.import',
  'document.remove',
  'item.complete',
  'item.reopen',
  'livelihood.add',
  'livelihood.edit',
  'livelihood.import',
  'matter.approve',
  'matter.archive',
  'matter.assign',
  'matter.check',
  'matter.clear',
  'matter.conclude',
  'matter.decline',
  'matter.extension',
  'matter.extension_decision',
  'matter.instruct',
  'matter.objection',
  'matter.objection_review',
  'matter.plan',
  'matter.plan_stage',
  'matter.proposal',
  'matter.proposal_decision',
  'matter.propose',
  'matter.refuse',
  'matter.reminder',
  'matter.report',
  'matter.return',
  'matter.sheet',
  'matter.sheet_answer',
  'matter.sign',
  'matter.task',
  'matter.urge',
  'matter.withdraw',
  'period.close',
  'place.add',
  'place.edit',
  'place.import',
  'post.add',
  'post.term',
  'project.add',
  'project.edit',
  'project.import',
  'proposal.accept',
  'proposal.refuse',
  'proposal.undo',
  'report.accept',
  'report.approve',
  'report.check',
  'report.edit',
  'report.empty',
  'report.faked',
  'report.faked_decision',
  'report.lock',
  'report.prove',
  'report.return',
  'report.send_back',
  'report.submit',
  'report.write',
  'series.import',
  'series.remove',
  'target.average',
  'target.rank',
  'target.revise',
  'unit.add',
  'unit.edit',
  'unit.import',
  'version.choose',
  'version.join',
  'version.leave',
  'version.make',
] as const

/** One of them. */
export type LogAction = (typeof LOG_ACTIONS)[number]

/** Whether the service's word is one that has a name here; others are shown as they are. */
export const isLogAction = (word: string): word is LogAction => LOG_ACTIONS.some(action => action === word)

/** Likewise of kinds. */
export const isLogKind = (word: string): word is (typeof LOG_KINDS)[number] => LOG_KINDS.some(kind => kind === word)

/** `matter.approve` as the texts name it, `matter_approve`. */
export type ActionKey = LogAction extends infer Action
  ? Action extends `${infer Kind}.${infer Verb}`
    ? `${Kind}_${Verb}`
    : never
  : never

/** The name of an action among the texts. */
export const actionKey = (action: LogAction): ActionKey => action.replace('.', '_') as ActionKey
