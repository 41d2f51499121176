import type { ReportingItem } from '../../client/reporting.ts'

/** Where something to report stands in the month, in the order of the list. */
export const ITEM_STATES = ['returned', 'owed', 'waiting', 'accepted', 'optional'] as const
/** One of them: 退回, 待报, 已报待审, 已接收, 本月可不报. */
export type ItemState = (typeof ITEM_STATES)[number]

/** The name of an item in the address. */
export const itemKey = ({ assignmentId, targetId }: Pick<ReportingItem, 'assignmentId' | 'targetId'>): string =>
  `${assignmentId}~${targetId ?? ''}`

/** Where an item stands. */
export function stateOf({ current, isOwed }: ReportingItem): ItemState {
  switch (current?.state) {
    case 'returned':
      return 'returned'
    case 'submitted':
    case 'approved':
      return 'waiting'
    case 'accepted':
    case 'locked':
      return 'accepted'
    default:
      return isOwed || current?.state === 'draft' ? 'owed' : 'optional'
  }
}

/** Items by where they stand, in the order of the list; groups without any are left out. */
export const groupsOf = (
  items: readonly ReportingItem[],
): { readonly state: ItemState; readonly items: readonly ReportingItem[] }[] =>
  ITEM_STATES.map(state => ({ state, items: items.filter(item => stateOf(item) === state) })).filter(
    group => group.items.length > 0,
  )

/** The next item after one that still has to be reported, going round; null where it was the last. */
export function nextOf(items: readonly ReportingItem[], key: string): ReportingItem | null {
  const shown = groupsOf(items).flatMap(group => group.items)
  const at = shown.findIndex(item => itemKey(item) === key)
  const round = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))]
  const state = (item: ReportingItem) => stateOf(item)
  return round.find(item => state(item) === 'owed' || state(item) === 'returned') ?? null
}

const tasksOf = (items: readonly ReportingItem[]): number => new Set(items.map(item => item.assignmentId)).size

/** How many tasks are owed: several targets of one are one task. */
export const owedTasks = (items: readonly ReportingItem[]): number => tasksOf(items.filter(item => item.isOwed))

const LEFT: readonly ItemState[] = ['returned', 'owed']

/** How far a unit is in a month, in tasks: how many ask for a report, and for how many nothing more is left to do. */
export function progressOf(items: readonly ReportingItem[]): { readonly asked: number; readonly done: number } {
  const asked = tasksOf(items.filter(item => stateOf(item) !== 'optional'))
  return { asked, done: asked - tasksOf(items.filter(item => LEFT.includes(stateOf(item)))) }
}
