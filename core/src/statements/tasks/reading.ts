import type { Span } from '../../values/span.ts'
import { COUNTERS, classOf, DIGITS, isAt, MODALS, OPENS, STATERS } from './characters.ts'
import { type Clause, pastQuotation } from './clauses.ts'
import { hasNumber, isBareAmount } from './numbers.ts'
import { isBareOpening, type Opening, readOpening } from './openings.ts'
import {
  indexWithin,
  isBudget,
  type Predicate,
  readActor,
  readAmount,
  readChange,
  readCounted,
  readFinished,
  readModal,
} from './subjects.ts'
import {
  findLastVerbPhrase,
  findNominalVerb,
  findVerbPhrase,
  pastAdverbs,
  type VerbPhrase,
  verbPhraseAt,
} from './verbs.ts'
import { adverbialEndingTrie, openerKinds, openerTrie } from './vocabulary.ts'

/** A clause that promises something: where its row begins, its verb and what the verb acts on. */
export interface PromiseReading extends Span {
  readonly kind: 'promise'
  readonly verb: VerbPhrase
  readonly object: Span
  /** 要、必须、将 stand before the verb. */
  readonly modal: boolean
}

/**
 * What a clause is: a promise; a qualifier of the promise before it; a topic (对…的，) or an actor (各级政府，) whom the
 * next clauses speak of;
 * nothing but 今年; a result (让…); a fact; what follows from the clauses before (才能…); closing words; or else.
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
        | 'result'
        | 'fact'
        | 'consequence'
        | 'closing'
        | 'continuation'
        | 'other'
    }

/** 不得突破 goes on with its promise; a longer prohibition says something of its own. */
const LONGEST_CONTINUATION = 5
const OTHER: ClauseReading = { kind: 'other' }
const QUALIFIER: ClauseReading = { kind: 'qualifier' }
const TOPIC: ClauseReading = { kind: 'topic' }
const ACTOR: ClauseReading = { kind: 'actor' }
const BOUND_ACTOR: ClauseReading = { kind: 'bound-actor' }
const FACT: ClauseReading = { kind: 'fact' }

/** What stands before a clause in its sentence. */
export interface Before {
  /** Nothing, or nothing but 今年. */
  readonly first: boolean
  /** Promises without 要 and the like: 必须 then draws a conclusion from them. */
  readonly promised: boolean
  /** The last promise, which qualifiers would join, has a number already. */
  readonly counted: boolean
  /** It has taken a qualifier already. */
  readonly qualified: boolean
}

/** Reads `clause` by its words and by what stands before it. */
export function readClause(text: string, clause: Clause, before: Before): ClauseReading {
  const { first } = before
  const opening = readOpening(text, clause)
  const { kind, at } = opening
  const { end } = clause
  if (isBareOpening(opening, clause)) return { kind: 'time' }
  // 并且能够 tells more of the thing just named; 才能 draws a conclusion.
  if (kind === 'consequence' && isAt(text, clause.start, '并')) return OTHER
  if (kind === 'closing' || kind === 'fact' || kind === 'consequence') return { kind }
  if (kind === 'attitude') return OTHER
  if (kind === 'continuation') return end - opening.at <= LONGEST_CONTINUATION ? { kind } : OTHER
  if (before.promised && text.startsWith('必须', clause.start)) return { kind: 'consequence' }
  const counted = (clause.seen & COUNTERS) !== 0 && hasNumber(text, at, end)
  if (kind === 'result' && !(counted && text.startsWith('努力', at))) return { kind }
  if (clause.seen & STATERS && states(text, at, end)) return FACT
  const soft =
    kind === 'soft-qualifier' && !(before.counted && text.startsWith('实现', at)) && !countsAnew(text, opening, end)
  if (!first && counted && !opening.modal && (kind === 'qualifier' || soft)) return QUALIFIER
  if (!first && kind === 'frame' && isAt(text, at, '由')) return { kind: 'continuation' }
  if (endsAdverbially(text, opening, end)) return opening.kind === 'frame' ? OTHER : BOUND_ACTOR
  const verb = kind === 'frame' ? null : verbPhraseAt(text, at, end, true)
  const changes = verb?.nominal && !verb.adverbs && !first && counted && readChange(text, at, end)
  if (verb && !changes) return readHeaded(text, opening, verb, end, first)
  return readFramed(text, opening, end, counted && !first) ?? readSubject(text, opening, clause, before, counted)
}

/** 力争新增企业60户: the count is of a thing of its own, not how much of the clause before. */
function countsAnew(text: string, { at, length }: Opening, end: number): boolean {
  const verb = verbPhraseAt(text, at + length, end)
  return verb !== null && verb.stage === 'count' && !isBareAmount(text, verb.end, end)
}

/** 在…的基础上, 以…为重点, 各地要从实际出发: no promise yet. */
function endsAdverbially(text: string, opening: Opening, end: number): boolean {
  if (adverbialEndingTrie.longestBefore(text, end, opening.at) < 0) return false
  if (opening.kind === 'frame') return true
  const length = adverbialEndingTrie.matched
  return ADVERBIAL_ANYWHERE.includes(text.slice(end - length, end))
}
const ADVERBIAL_ANYWHERE = ['同时', '基础上', '前提下', '条件下', '情况下', '出发', '之后', '过程中']

/** The clause opens with its verb. */
function readHeaded(text: string, opening: Opening, verb: VerbPhrase, end: number, first: boolean): ClauseReading {
  if (end - verb.end < 2) return first ? OTHER : QUALIFIER
  const timed = verb.stage === 'count' && opening.start < opening.at
  if (!first && !opening.modal && !timed && isBareAmount(text, verb.end, end)) return QUALIFIER
  return promise(opening, end, { verb, object: { start: verb.end, end } })
}

/** 携手港澳健全…: whom an adverb is joined with is not longer. */
const LONGEST_COMPANION = 8
const PLACE_ENDS = [
  '同时',
  '基础上',
  '前提下',
  '情况下',
  '过程中',
  '领域',
  '方面',
  '上',
  '下',
  '中',
  '内',
  '前',
  '后',
  '地区',
  '时',
  '县',
  '市',
  '地市',
]
/** Behind these even a verb that may be a noun is the verb: 依托园区建设孵化器. */
const SITES = ['在', '依托', '利用', '沿']
const MEANS_ENDS = ['方式', '办法', '措施', '形式']

/** 为…提供, 在…中加快, “…”并举打造, 把…纳入: the promise behind what frames it. */
function readFramed(text: string, opening: Opening, end: number, qualifies: boolean): ClauseReading | null {
  const inner = pastAdverbs(text, opening.at, end)
  const quoted = pastQuotation(text, inner, end)
  if (quoted === end) return OTHER
  if (quoted > inner) {
    const verb = verbPhraseAt(text, text.startsWith('并举', quoted) ? quoted + 2 : quoted, end)
    return verb && promise(opening, end, { verb, object: { start: verb.end, end } })
  }
  if (inner > opening.at && !opening.kind) {
    const verb = findVerbPhrase(text, inner, end)
    if (verb && verb.start < inner + LONGEST_COMPANION)
      return promise(opening, end, { verb, object: { start: verb.end, end } })
  }
  const payload = openerTrie.longestAt(text, inner)
  if (payload < 0) return null
  const isTaking = text.startsWith('努力把', inner) || text.startsWith('努力使', inner)
  if (openerKinds[payload] !== 'frame' && !isTaking) return null
  const word = text.slice(inner, inner + openerTrie.matched)
  const from = inner + word.length
  const takes = word === '把' || word === '将' || isTaking
  if (word === '在' && PLACE_ENDS.some(ending => text.startsWith(ending, end - ending.length)))
    return qualifies ? QUALIFIER : OTHER
  const verb =
    (takes
      ? findLastVerbPhrase(text, from, end)
      : findVerbPhrase(text, pastFrame(text, word, from, end), end, opening.modal)) ??
    (!qualifies && !opening.among && SITES.includes(word) ? findNominalVerb(text, from + 2, end) : null)
  if (verb && qualifies && !takes && isBareAmount(text, verb.end, end)) return QUALIFIER
  if (!verb) return qualifies ? QUALIFIER : word === '对' || word === '对于' ? TOPIC : OTHER
  const changed = takes && hasNumber(text, verb.end, end) ? readChange(text, from, end) : null
  if (changed) return promise(opening, end, changed)
  const object = takes ? { start: from, end: verb.start } : { start: verb.end, end }
  return promise(opening, end, { verb, object })
}

/** Where the main verb is to be looked for: behind the word that closes 在…中, 采取…等方式. */
function pastFrame(text: string, word: string, from: number, end: number): number {
  const closers = word === '在' ? PLACE_ENDS : word === '采取' || word === '通过' ? MEANS_ENDS : []
  for (const closer of closers) {
    const at = indexWithin(text, closer, from, end)
    if (at <= from) continue
    const verb = findVerbPhrase(text, at + closer.length, end)
    if (verb?.start === at + closer.length) return verb.start
  }
  return from
}

/** A subject before the verb: it must be made to act (要、必须), be one who acts, or name a sum that changes. */
function readSubject(text: string, opening: Opening, clause: Clause, before: Before, counted: boolean): ClauseReading {
  const { at, among } = opening
  const { end, seen } = clause
  const modal = seen & MODALS ? readModal(text, at, end) : null
  if (modal) return { ...promise(opening, end, modal), modal: true }
  const main = findVerbPhrase(text, at + 2, end)
  // Where numbers are words (千分之七), a subject without a modal tells of the past.
  if (counted && seen & DIGITS) {
    // A second number needs a row of its own: the first one says already how much of the promise.
    const own =
      before.first ||
      (before.counted && !before.qualified && !among) ||
      isBudget(text, at, end) ||
      listsChanges(text, at, end)
    const changed = own ? readChange(text, at, end) : null
    const done = changed ?? (among || !main ? null : (readActor(text, at, end, main) ?? readCounted(text, end, main)))
    const predicate = done ?? (before.first ? readAmount(text, at, end, main) : null)
    return predicate ? promise(opening, end, predicate) : QUALIFIER
  }
  const actor = main && readActor(text, at, end, main)
  if (actor) return promise(opening, end, actor)
  const limited = opening.start < at && !counted ? findNominalVerb(text, at + 2, end) : null
  if (limited) return promise(opening, end, { verb: limited, object: { start: limited.end, end } })
  const finished = readFinished(text, at, end, before.first)
  if (finished) return promise(opening, end, finished)
  if (isAt(text, end - 1, '作')) return OTHER
  return opening.kind === null && !main ? ACTOR : OTHER
}

/** 原煤、原油产量分别达到…: things of their own; 每斤分别提高… says how much. */
const listsChanges = (text: string, at: number, end: number): boolean =>
  indexWithin(text, '分别', at, end) > 0 && indexWithin(text, '每', at, end) < 0

/** 了, 是 or 正在 makes a statement of the clause. */
function states(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (classOf(code) & OPENS) {
      at = Math.max(at, pastQuotation(text, at, end) - 1)
      continue
    }
    if (code === 0x4e86 && !'为除'.includes(text[at - 1]) && text[at + 1] !== '解') return true
    if (code === 0x6b63 && isAt(text, at + 1, '在') && indexWithin(text, '的', at, Math.min(end, at + 10)) < 0)
      return true
    if (code === 0x662f && !'但就特还于凡尤求其别'.includes(text[at - 1]) && text[at + 1] !== '否') return true
  }
  return false
}

const promise = (opening: Opening, end: number, { verb, object }: Predicate): PromiseReading => ({
  kind: 'promise',
  start: opening.start,
  end,
  verb,
  object,
  modal: opening.modal,
})
