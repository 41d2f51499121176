import type { Day } from '../../values/day.ts'
import type { DueStart } from '../lights/track.ts'
import type { Project } from './project.ts'

type Node = Project['nodes'][number]

/** 开工, but not what comes before or again: 具备开工条件, 复工. */
const START = /开工(?!条件|准备|手续)/
/** 入库纳统: on the list of what statistics count. */
const LISTING = /入库|纳统/

const dueOf = (nodes: readonly Node[], words: RegExp): DueStart | null => {
  const [first] = nodes.filter(({ text }) => words.test(text)).sort((a, b) => (a.by < b.by ? -1 : 1))
  return first ? { by: first.by, doneOn: first.doneOn } : null
}

/** When a project ought to begin building and did (开工), and when to be listed and was (入库纳统), as its nodes say; null where none does. */
export const startsOf = ({ nodes }: Pick<Project, 'nodes'>) => ({
  start: dueOf(nodes, START),
  listing: dueOf(nodes, LISTING),
})

const isOpen = ({ doneOn }: DueStart, asOf: Day): boolean => doneOn === null || doneOn > asOf

/** Of the starts of several projects the one that is owed longest on a day, else the first; null where there is none. */
export function longestOwed(starts: readonly (DueStart | null)[], asOf: Day): DueStart | null {
  const due = starts.filter(start => start !== null).sort((a, b) => (a.by < b.by ? -1 : 1))
  return due.find(start => isOpen(start, asOf)) ?? due[0] ?? null
}
