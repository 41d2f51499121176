import type { Span } from '../../values/span.ts'
import type { Predicate } from './changes.ts'
import type { Opening } from './openings.ts'
import type { VerbPhrase } from './verbs.ts'

/** A clause that promises something: where its row begins, its verb and what the verb acts on. */
export interface PromiseReading extends Span {
  readonly kind: 'promise'
  readonly verb: VerbPhrase
  readonly object: Span
  /** It says what is given or taken, not to whom (给予补助). */
  readonly gives: boolean
  /** It breaks off behind whom it moves (鼓励农民按照自愿的原则，): the next verb is theirs. */
  readonly unfinished: boolean
  /** It holds from a day on (从今年起). */
  readonly since: boolean
  /** 要、必须、将 stand before the verb. */
  readonly modal: boolean
}

/**
 * What a clause is: a promise; a qualifier of the promise before it; a topic (对…的，) or an actor (各级政府，) whom the
 * next clauses speak of;
 * nothing but 今年; a frame (在…方面，); a result (让…); a fact; the predicate (是…) of the clauses before; what follows from the clauses before (才能…); closing words; or else.
 */
export type ClauseReading =
  | PromiseReading
  | {
      readonly kind:
        | 'qualifier'
        | 'topic'
        | 'actor'
        | 'bound-actor'
        | 'time'
        | 'frame'
        | 'result'
        | 'fact'
        | 'consequence'
        | 'predicate'
        | 'closing'
        | 'continuation'
        | 'other'
    }

/** What stands before a clause in its sentence. */
export interface Before {
  /** Nothing, or nothing but 今年. */
  readonly first: boolean
  /** Promises without 要 and the like: 必须 then draws a conclusion from them. */
  readonly promised: boolean
  /** The last promise, which qualifiers would join, has a number already. */
  readonly counted: boolean
  /** No promise is open that a qualifier could join. */
  readonly alone: boolean
  /** What it is about stands before its verb (水厂投入使用). */
  readonly about: boolean
  /** It has taken a qualifier already. */
  readonly qualified: boolean
  /** Where it stands; null where no promise is open. */
  readonly open: Span | null
}

/** Readings that carry nothing but their kind. */
export const OTHER: ClauseReading = { kind: 'other' }
/** Says how much of the promise before it. */
export const QUALIFIER: ClauseReading = { kind: 'qualifier' }
/** Names what the next clauses speak of. */
export const TOPIC: ClauseReading = { kind: 'topic' }
/** Who shall do what the next clauses say. */
export const ACTOR: ClauseReading = { kind: 'actor' }
/** In what frame the next clause promises. */
export const FRAME: ClauseReading = { kind: 'frame' }

/**
 * The promise that a clause with this opening makes up to `end`. `modal`: 要、必须 stand inside the clause; `onward`: the
 * verb gives, or moves somebody who has still to act.
 */
export function promise(
  opening: Opening,
  end: number,
  { verb, object }: Predicate,
  modal = opening.modal,
  onward: 'gives' | 'unfinished' | null = null,
): PromiseReading {
  return {
    kind: 'promise',
    start: opening.start,
    end,
    verb,
    object,
    modal,
    since: opening.since,
    gives: onward === 'gives',
    unfinished: onward === 'unfinished',
  }
}
