import { classOf, isAt, JOINERS, NOUN_TAILS, OPENS } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { type PromiseWord, promiseTrie, promiseWords, type Stage } from './vocabulary.ts'

/** The verb phrase of a promise: adverbs and one or more verbs (深入实施, 培育壮大, 加快推进). */
export interface VerbPhrase {
  readonly start: number
  readonly end: number
  readonly stage: Stage
  /** Adverbs stand before the verb: then it is surely one. */
  readonly adverbs: boolean
  /** The verb alone may as well be a noun (发展, 改革). */
  readonly nominal: boolean
}

/** Longest manner phrase in 地 that may stand before a verb (创造性地, 更加积极主动地). */
const LONGEST_MANNER = 8

/** The verb phrase that starts at `from`, or null. It needs two characters of object behind it unless `bare`. */
export function verbPhraseAt(text: string, from: number, end: number, bare = false): VerbPhrase | null {
  const at = pastAdverbs(text, from, end)
  const payload = at < end ? promiseTrie.longestAt(text, at) : -1
  if (payload < 0) return null
  const first = promiseWords[payload]
  let stop = at + promiseTrie.matched
  if (stop > end || first.part === 'adverb' || first.part === 'stative') return null
  let stage = first.stage
  for (let word = first, links = 0; links < 3; links++) {
    const next = linkedVerb(text, stop, end, word)
    if (!next) break
    stop = next.end
    word = next.word
    if (word.stage) stage = word.stage
  }
  if (isAt(text, stop, '好') && !isAt(text, stop - 1, '好')) stop++
  if (isAt(text, stop, '的') || isAt(text, stop, '了')) return null
  if (!bare && end - stop < 2) return null
  return { start: from, end: stop, stage, adverbs: at > from, nominal: first.nominal }
}

/** Just past the adverbs at `from`, among them `…地` and `、` between two of them. */
export function pastAdverbs(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const payload = promiseTrie.longestAt(text, at)
    if (payload >= 0 && promiseWords[payload].part === 'adverb') {
      at += promiseTrie.matched
      if (isAt(text, at, '地') || isAt(text, at, '而')) at++
      else if (isAt(text, at, '、') && isAdverb(text, at + 1)) at++
      continue
    }
    if (payload >= 0) return at
    const manner = mannerAt(text, at, end)
    if (manner === at) return at
    at = manner
  }
  return Math.min(at, end)
}

function isAdverb(text: string, at: number): boolean {
  const payload = promiseTrie.longestAt(text, at)
  return payload >= 0 && promiseWords[payload].part === 'adverb'
}

function mannerAt(text: string, from: number, end: number): number {
  const stop = Math.min(end, from + LONGEST_MANNER)
  for (let at = from + 2; at < stop; at++)
    if ((isAt(text, at, '地') || isAt(text, at, '化')) && isPlainVerb(text, at + 1)) return at + 1
  return from
}

/** A verb that is no noun as well (开展, but not 改革) stands at `at`. */
function isPlainVerb(text: string, at: number): boolean {
  const payload = promiseTrie.longestAt(text, at)
  return payload >= 0 && !promiseWords[payload].nominal && promiseWords[payload].part !== 'stative'
}

interface LinkedVerb {
  readonly end: number
  readonly word: PromiseWord
}

/**
 * A second verb that belongs to the first: behind a driver any (加快建设), joined by 和、并 any (保护和调动), side by
 * side only one that is no noun (培育壮大, but 推进建设 keeps 建设 for the object).
 */
function linkedVerb(text: string, stop: number, end: number, before: PromiseWord): LinkedVerb | null {
  const joined = (classOf(text.charCodeAt(stop)) & JOINERS) !== 0
  if (before.part === 'holder' && !joined) return null
  let at = joined ? stop + 1 : stop
  if (before.part === 'driver' || joined) at = pastAdverbs(text, at, end)
  const payload = at < end ? promiseTrie.longestAt(text, at) : -1
  if (payload < 0) return null
  const word = promiseWords[payload]
  const wordEnd = at + promiseTrie.matched
  if (
    word.part === 'adverb' ||
    word.part === 'stative' ||
    end - wordEnd < 2 ||
    classOf(text.charCodeAt(wordEnd)) & NOUN_TAILS
  )
    return null
  if (text[wordEnd] === '、' || text[wordEnd] === '和') {
    if (word.nominal || (!joined && before.part !== 'driver')) return null
  }
  if (before.part !== 'driver' && !joined && word.nominal) return null
  return { end: wordEnd, word }
}

/**
 * The main verb phrase behind a frame or a subject: the first place in `[from, end)` where adverbs lead to a verb, or
 * where a verb stands that is no noun. Quotations are passed over; a stative verb (具有) ends the search.
 */
export function findVerbPhrase(text: string, from: number, end: number, bare = false): VerbPhrase | null {
  let at = from
  while (at < end) {
    if (classOf(text.charCodeAt(at)) & OPENS) {
      at = Math.max(at + 1, pastQuotation(text, at, end))
      continue
    }
    const payload = promiseTrie.longestAt(text, at)
    if (payload >= 0) {
      const length = promiseTrie.matched
      if (promiseWords[payload].part === 'stative') return null
      const phrase = verbPhraseAt(text, at, end, bare)
      const isVerb = phrase && (phrase.adverbs || !phrase.nominal || (bare && phrase.end === end))
      if (phrase && isVerb && !partOfNoun(text, at, phrase, end)) return isStative(text, phrase.end) ? null : phrase
      at += length
      continue
    }
    at++
  }
  return null
}

/** A stative verb (具有、面临) stands at `at`. */
export function isStative(text: string, at: number): boolean {
  const payload = promiseTrie.longestAt(text, at)
  return payload >= 0 && promiseWords[payload].part === 'stative'
}

/** The last main verb phrase in `[from, end)`, which 把 and 将 wait for; null where a stative verb (作为) is the last. */
export function findLastVerbPhrase(text: string, from: number, end: number): VerbPhrase | null {
  let last: VerbPhrase | null = null
  for (let at = from; at < end; ) {
    const found = findVerbPhrase(text, at, end, true)
    if (!found) break
    last = found
    at = found.end
  }
  for (let at = last?.end ?? from; at < end; at++) if (isStative(text, at)) return null
  return last
}

/** The first verb in `[from, end)` that may as well be a noun and has an object. */
export function findNominalVerb(text: string, from: number, end: number): VerbPhrase | null {
  for (let at = from; at < end; at++) {
    const phrase = verbPhraseAt(text, at, end)
    if (phrase?.nominal && !partOfNoun(text, at, phrase, end)) return phrase
  }
  return null
}

const BEFORE_NOUN = [...'的、和与所或'].map(char => char.charCodeAt(0))

/** `的加强`, `和提升`, `所产生`: inside a noun phrase no verb of the clause. */
function partOfNoun(text: string, at: number, phrase: VerbPhrase, end: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (BEFORE_NOUN.includes(before)) return true
  return phrase.end < end && !phrase.adverbs && (classOf(text.charCodeAt(phrase.end)) & NOUN_TAILS) !== 0
}
