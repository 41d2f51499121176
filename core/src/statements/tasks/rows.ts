import type { Span } from '../../values/span.ts'
import type { Clause } from './clauses.ts'
import { type PromiseReading, readClause } from './reading.ts'

/** A promise with the clauses that qualify it and the topic that it speaks of. */
export interface Row extends Span {
  readonly reading: PromiseReading
}

interface OpenRow {
  readonly reading: PromiseReading
  start: number
  end: number
}

/** What the clauses read so far make of the next one. */
interface State {
  readonly rows: OpenRow[]
  /** Takes the qualifiers that follow. */
  open: OpenRow | null
  /** A fact or a result was stated: what follows goes on with it, until a modal or `；`. */
  stating: boolean
  topicStart: number
}

/** The promises of a sentence, in order; none where it announces targets or closes the report. */
export function rowsOf(text: string, clauses: readonly Clause[]): readonly Row[] {
  const state: State = { rows: [], open: null, stating: false, topicStart: -1 }
  let first = true
  for (const clause of clauses) {
    if (clause.mark === '：') {
      if (ANNOUNCES.test(text.slice(clause.start, clause.end))) return state.rows
      state.open = null
      continue
    }
    const reading = readClause(text, clause, first)
    if (reading.kind === 'closing') return state.rows
    if (reading.kind === 'promise') takePromise(state, reading, clause)
    else takeOther(state, reading.kind, clause)
    first = reading.kind === 'time' || clause.mark === '；'
    if (clause.mark === '；') state.stating = false
  }
  joinTopic(state)
  return state.rows
}

/** `主要预期目标是：`, `总体要求是：`: what follows are targets or maxims. */
const ANNOUNCES = /目标|要求|指导思想/

function takePromise(state: State, reading: PromiseReading, clause: Clause): void {
  state.open = null
  if (state.stating && !reading.modal) return
  state.stating = false
  state.open = { reading, start: reading.start, end: clause.end }
  state.rows.push(state.open)
}

function takeOther(state: State, kind: string, clause: Clause): void {
  if (kind === 'qualifier') {
    if (state.open) state.open.end = clause.end
    return
  }
  state.open = null
  if (kind === 'consequence' && state.rows.every(row => !row.reading.modal)) state.rows.length = 0
  if (kind === 'fact' || kind === 'result' || kind === 'consequence') {
    state.stating = true
    state.topicStart = -1
  }
  if (kind === 'topic' && !state.rows.length && state.topicStart < 0) state.topicStart = clause.start
}

/** `对超标排放的，要…`: a topic belongs to the row where it has but one. */
function joinTopic(state: State): void {
  if (state.topicStart < 0 || state.rows.length !== 1) return
  const [row] = state.rows
  if (row.reading.modal) row.start = state.topicStart
}
