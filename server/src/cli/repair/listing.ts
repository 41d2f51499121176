import type { RepairEdit, RepairProposal } from 'duban-core'
import type { Context } from '../context.ts'
import { alignColumns, cutToWidth } from '../display-width.ts'
import type { RepairLog } from './log.ts'

/** Characters of the text shown around a change. */
const AROUND = 16
/** Longer changes are shown by their two ends. */
const SHOWN = 60
const CHANGE_WIDTH = 56

const onOneLine = (words: string): string => words.replace(/\s*\n\s*/g, '⏎')

const ends = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN / 2)}……${words.slice(-SHOWN / 2)}`

/** A change in its surroundings: `…前文[改动前]后文…` and, on the next line, `…前文[改动后]后文…`. */
export function changeInText(text: string, { start, end, before, after }: RepairEdit): string {
  const left = text.slice(Math.max(0, start - AROUND), start)
  const right = text.slice(end, end + AROUND)
  const line = (words: string): string => onOneLine(`…${left}[${ends(words)}]${right}…`)
  return `- ${line(before)}\n+ ${line(after)}`
}

const changeInTable = ({ edits }: RepairProposal): string =>
  edits.map(({ before, after }) => cutToWidth(`${onOneLine(before)} → ${onOneLine(after)}`, CHANGE_WIDTH)).join(' ; ')

/** The proposals with what was decided on them, as a table. */
export function tableOf({ strings }: Context, proposals: readonly RepairProposal[], log: RepairLog): string {
  const { repair, table } = strings
  const head = [repair.id, repair.kind, table.offset, repair.decision, repair.change, repair.message]
  const rows = proposals.map(proposal => [
    proposal.id,
    repair.kinds[proposal.kind],
    String(proposal.edits[0].start),
    repair.decisions[log.decisionOn(proposal)?.decision ?? 'open'],
    changeInTable(proposal),
    proposal.message,
  ])
  return alignColumns(
    [head, ...rows],
    head.map(name => name === table.offset),
  )
}
