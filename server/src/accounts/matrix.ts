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
  'account.manage': ['administrator'],
  'log.read': oversight,
  'unit.read': everyone,
  'unit.edit': keepers,
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** Something that may be done, as an endpoint names it. */
export type Action = keyof typeof MATRIX

/** Whether a role may do it. */
export const mayDo = (role: Role, action: Action): boolean => (MATRIX[action] as readonly Role[]).includes(role)
