import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import { COUNTERS, isAt } from './characters.ts'
import type { Clause } from './clauses.ts'
import { hasNumber } from './numbers.ts'
import { readClause } from './reading.ts'
import type { Before, ClauseReading, PromiseReading } from './readings.ts'

/** A promise with the clauses that qualify it and the topic that it speaks of. */
export interface Row extends Span {
  readonly reading: PromiseReading
  /** It names a number. */
  readonly counted: boolean
  /** The classes of its characters outside quotations, and of some more of its sentence, as bits. */
  readonly seen: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type OpenRow = Writable<Row>

/** What the clauses read so far make of the next one. */
interface State extends Writable<Omit<Before, 'open'>> {
  readonly rows: OpenRow[]
  /** Some row has 要 or the like. */
  modal: boolean
  /** Takes the qualifiers that follow. */
  open: OpenRow | null
  /** A fact or a result was stated: what follows goes on with it, until a modal or `；`. */
  stating: boolean
  topic: Span | null
  /** An actor stood alone in the clause just before. */
  actor: Span | null
  /** It is no actor but whom the next clause speaks of (对…企业). */
  spoken: boolean
  /** The actor is bound to act by a modal of its own. */
  bound: boolean
  /** A frame stands between the open row and the next clause. */
  framed: boolean
  /** 今年，or 从今年起，stood alone before the next clause; -1 where it did not. */
  timeStart: number
  /** It was 从今年起. */
  since: boolean
  /** The classes of the characters so far, as bits. */
  seen: number
}

/** The promises of a sentence, in order; none where it announces targets or closes the report. */
export function rowsOf(text: string, clauses: readonly Clause[]): readonly Row[] {
  const state: State = {
    first: true,
    promised: false,
    counted: false,
    rows: [],
    modal: false,
    open: null,
    stating: false,
    topic: null,
    actor: null,
    spoken: false,
    bound: false,
    alone: true,
    about: false,
    qualified: false,
    framed: false,
    timeStart: -1,
    since: false,
    seen: 0,
  }
  for (const clause of clauses) {
    if (clause.mark === '：') {
      if (ANNOUNCES.test(text.slice(clause.start, clause.end))) return state.rows
      state.open = null
      continue
    }
    state.promised = state.rows.length > 0 && !state.modal
    state.counted = state.open?.counted ?? false
    state.alone = state.open === null
    state.about = state.open !== null && isAbout(text, state.open)
    state.seen |= clause.seen
    const reading = readClause(text, clause, state)
    if (reading.kind === 'closing') return state.rows
    if (reading.kind === 'promise') takePromise(state, reading, clause)
    else takeOther(text, state, reading.kind, clause)
    if (reading.kind === 'time') state.since = isAt(text, clause.end - 1, '起')
    if (state.open && !state.open.counted && clause.seen & COUNTERS)
      state.open.counted = hasNumber(text, clause.start, clause.end)
    state.first = reading.kind === 'time' || clause.mark === '；'
    if (clause.mark === '；') {
      state.stating = false
      state.open = null
    }
  }
  const [only] = state.rows
  if (state.topic && state.rows.length === 1 && only.reading.modal) joinTopic(only, state.topic)
  return state.rows
}

/** The subject is the object, and no 把 takes it before its verb. */
const isAbout = (text: string, { reading: { verb, object } }: OpenRow): boolean =>
  object.end <= verb.start && !verb.adverbs && !TAKES[text.charCodeAt(object.start - 1)]
const TAKES = charTable('把将')

/** `主要预期目标是：`, `总体要求是：`: what follows are targets or maxims. */
const ANNOUNCES = /目标|要求|指导思想/

function takePromise(state: State, reading: PromiseReading, clause: Clause): void {
  const { open } = state
  if (open?.reading.unfinished && !reading.modal && !state.stating) {
    const object = { start: reading.start, end: clause.end }
    open.reading = { ...open.reading, object, unfinished: reading.unfinished }
    open.end = clause.end
    open.seen |= clause.seen
    return
  }
  state.open = null
  state.framed = false
  if (state.stating && !reading.modal) {
    state.timeStart = -1
    return
  }
  state.stating = false
  const start = state.timeStart >= 0 ? state.timeStart : reading.start
  const timed = state.timeStart >= 0 && state.since
  state.open = {
    reading: timed ? { ...reading, since: true } : reading,
    start,
    end: clause.end,
    counted: false,
    seen: state.seen,
  }
  state.timeStart = -1
  state.qualified = false
  if (state.actor && (reading.modal || state.bound || (state.spoken && reading.gives)))
    joinTopic(state.open, state.actor)
  state.actor = null
  state.rows.push(state.open)
  state.modal ||= reading.modal
}

/** Parts (其中) and prices (每斤) go on being told of; a total is told, and the next subject is another thing. */
const AMONG = /^其中|^.{0,16}每/

function takeOther(text: string, state: State, kind: ClauseReading['kind'], clause: Clause): void {
  if (kind === 'qualifier' || kind === 'continuation') {
    if (state.open && !(state.framed && kind === 'continuation')) {
      state.open.end = clause.end
      state.open.seen |= clause.seen
      state.qualified ||= AMONG.test(text.slice(clause.start, Math.min(clause.end, clause.start + 20)))
    } else state.topic = null
    return
  }
  // A frame (在…方面，) says nothing of its own: a qualifier behind it still belongs to the row before.
  if (kind === 'frame' && state.open) {
    state.framed = true
    return
  }
  state.open = null
  state.bound = kind === 'bound-actor'
  state.spoken = kind === 'topic'
  state.actor = kind === 'actor' || state.spoken || state.bound ? { start: clause.start, end: clause.end } : null
  if (kind === 'consequence' && !state.modal) state.rows.length = 0
  if (kind === 'predicate' && !state.modal) state.rows.length = 0
  if (kind === 'fact' || kind === 'result' || kind === 'consequence' || kind === 'predicate') {
    state.stating = true
    state.topic = null
  }
  if (kind === 'topic' && !state.rows.length && !state.topic) state.topic = { start: clause.start, end: clause.end }
  state.timeStart = kind === 'time' ? clause.start : -1
}

/** `对超标排放的，要处罚`, `各级政府，都要重视`: the row begins with whom or what it speaks of. */
function joinTopic(row: OpenRow, topic: Span): void {
  row.start = topic.start
  const { object } = row.reading
  if (object.end - object.start < 2) row.reading = { ...row.reading, object: topic }
}
