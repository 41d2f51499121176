import type { Role } from 'duban-core'

/** Every role, from the one that may least. */
export const ROLES = [
  'public',
  'deputy',
  'unit_officer',
  'unit_head',
  'supervisor',
  'leader',
  'administrator',
] as const satisfies readonly Role[]

const everyone = ROLES
const known = ['deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator'] as const
const office = ['unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator'] as const
const oversight = ['supervisor', 'leader', 'administrator'] as const
const keepers = ['supervisor', 'administrator'] as const

/**
 * Who may do what: the one place where it is said. Every endpoint names one of these actions. Steps of reports and matters
 * are narrowed further by core's own tables, and officers and heads of units to what is their unit's.
 */
export const MATRIX = {
  'service.read': everyone,
  'session.use': everyone,
  'document.read': everyone,
  'document.import': keepers,
  'document.remove': keepers,
  'series.read': everyone,
  'series.edit': keepers,
  'document.repair': keepers,
  'decision.read': known,
  'account.manage': ['administrator'],
  'log.read': oversight,
  'unit.read': everyone,
  'unit.edit': keepers,
  'assignment.read': everyone,
  'assignment.edit': keepers,
  'target.revise': keepers,
  'report.read': known,
  'report.write': ['unit_officer', 'unit_head'],
  'report.approve': ['unit_head'],
  'report.accept': ['supervisor'],
  'report.check': ['supervisor'],
  'finding.decide': ['leader'],
  'report.review': ['unit_head', 'supervisor'],
  'reporting.read': office,
  'matter.read': office,
  'matter.step': ['unit_officer', 'unit_head', 'supervisor', 'leader'],
  'matter.plan': ['unit_head'],
  'matter.decide': ['leader'],
  'matter.review': ['supervisor', 'leader'],
  'burden.read': office,
  'period.close': keepers,
  'bulletin.read': everyone,
  'score.read': oversight,
  'project.read': everyone,
  'project.edit': keepers,
  'livelihood.read': everyone,
  'livelihood.edit': keepers,
  'place.read': everyone,
  'place.edit': keepers,
  'division.read': everyone,
  'division.edit': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** Something that may be done, as an endpoint names it. */
export type Action = keyof typeof MATRIX

/** Whether a role may do it. */
export const mayDo = (role: Role, action: Action): boolean => (MATRIX[action] as readonly Role[]).includes(role)
