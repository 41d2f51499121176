import { charTable } from '../figures/characters.ts'
import { classOf, isAt, JOINERS, NOUN_TAILS, OPENS, PROMISES } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { type PromiseWord, promiseTrie, promiseWords, type Stage } from './vocabulary.ts'

/** The verb phrase of a promise: adverbs and one or more verbs (深入实施, 培育壮大, 加快推进). */
export interface VerbPhrase {
  readonly start: number
  /** Where the verb itself begins, behind its adverbs. */
  readonly head: number
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
  const first = wordBehindAdverbs
  if (!first || at >= end) return null
  let stop = at + first.word.length
  if (stop > end || first.part === 'adverb' || first.part === 'stative') return null
  let stage = first.stage
  for (let word = first, links = 0; links < 3; links++) {
    const next = linkedVerb(text, stop, end, word)
    if (!next) break
    stop = next.end
    word = next.word
    if (word.stage) stage = word.stage
  }
  stop = pastVerbList(text, stop, end)
  if (isAt(text, stop, '好') && !isAt(text, stop - 1, '好')) stop++
  if (isAt(text, stop, '的') || isAt(text, stop, '了') || isOfKind(text, stop)) return null
  if (!bare && end - stop < 2) return null
  return { start: from, head: at, end: stop, stage, adverbs: at > from, nominal: first.nominal }
}

/** 保障性住房, 创新型企业, 服务业: the verb is part of a word of its own; 提升性能, 统一型号, 拓展业务 have objects. */
const isOfKind = (text: string, at: number): boolean =>
  (isAt(text, at, '性') && !'能价别质'.includes(text[at + 1])) ||
  (isAt(text, at, '型') && !isAt(text, at + 1, '号')) ||
  (isAt(text, at, '业') && !'务态主绩界内余'.includes(text[at + 1]))

/** The promise word at which the last call of `pastAdverbs` stopped: whoever asks for the adverbs asks for it next. */
let wordBehindAdverbs: PromiseWord | null = null

/** Behind a verb `、` joins only verbs: `支持、服务、引导民营企业`. */
function pastVerbList(text: string, from: number, end: number): number {
  let stop = from
  while (isAt(text, stop, '、')) {
    const word = wordAt(text, stop + 1)
    const past = word ? stop + 1 + word.word.length : end
    if (!word || word.part === 'adverb' || word.part === 'stative' || end - past < 2) break
    stop = past
    if (isAt(text, stop, '和') && isPlainVerb(text, stop + 1)) break
  }
  return stop
}

/** Just past the adverbs at `from`, among them `…地` and `、` between two of them. */
export function pastAdverbs(text: string, from: number, end: number): number {
  let at = from
  wordBehindAdverbs = null
  while (at < end) {
    const word = wordAt(text, at)
    if (word !== null && word.part === 'adverb') {
      at += word.word.length
      if (isAt(text, at, '地') || isAt(text, at, '而')) at++
      else if (isAt(text, at, '、') && isAdverb(text, at + 1)) at++
      continue
    }
    if (word) {
      wordBehindAdverbs = word
      return at
    }
    const manner = mannerAt(text, at, end)
    if (manner === at) return at
    at = manner
  }
  return Math.min(at, end)
}

/** The promise word that stands at `at`, or null. */
function wordAt(text: string, at: number): PromiseWord | null {
  const payload = promiseTrie.longestAt(text, at)
  return payload < 0 ? null : promiseWords[payload]
}

const isAdverb = (text: string, at: number): boolean => wordAt(text, at)?.part === 'adverb'

function mannerAt(text: string, from: number, end: number): number {
  const stop = Math.min(end, from + LONGEST_MANNER)
  for (let at = from + 2; at < stop; at++) {
    const code = text.charCodeAt(at)
    if ((code === CHANGED || (code === MANNER && !GROUNDS[text.charCodeAt(at - 1)])) && isPlainVerb(text, at + 1))
      return at + 1
  }
  return from
}
const [MANNER, CHANGED] = [...'地化'].map(char => char.charCodeAt(0))

/** 基地, 工地, 各地: this 地 is no sign of an adverb. */
const GROUNDS = charTable('基工场土各当内农林草绿湿用产营园腹阵属外本耕荒盆山坡两宅驻高')

/** A verb that is no noun as well (开展, but not 改革) stands at `at`. */
function isPlainVerb(text: string, at: number): boolean {
  const word = wordAt(text, at)
  return word !== null && !word.nominal && word.part !== 'stative'
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
  const passes = before.part === 'driver' || joined
  if (passes) at = pastAdverbs(text, at, end)
  const word = at >= end ? null : passes ? wordBehindAdverbs : wordAt(text, at)
  if (!word) return null
  const wordEnd = at + word.word.length
  if (word.part === 'adverb' || word.part === 'stative' || end - wordEnd < 2 || endsNoun(text, wordEnd)) return null
  if (isAt(text, wordEnd, '、') || isAt(text, wordEnd, '和')) {
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
    const cls = classOf(text.charCodeAt(at))
    if (cls & OPENS) {
      at = Math.max(at + 1, pastQuotation(text, at, end))
      continue
    }
    const word = cls & PROMISES ? wordAt(text, at) : null
    if (word) {
      if (word.part === 'stative') return null
      const phrase = verbPhraseAt(text, at, end, bare)
      const isVerb = phrase && (phrase.adverbs || !phrase.nominal || (bare && phrase.end === end))
      if (phrase && isVerb && !partOfNoun(text, at, phrase, end)) return isStative(text, phrase.end) ? null : phrase
      at += word.word.length
      continue
    }
    at++
  }
  return null
}

/** A stative verb (具有、面临) stands at `at`. */
export function isStative(text: string, at: number): boolean {
  return wordAt(text, at)?.part === 'stative'
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
    at = pastQuotation(text, at, end)
    const phrase = verbPhraseAt(text, at, end)
    if (phrase?.nominal && !partOfNoun(text, at, phrase, end)) return phrase
  }
  return null
}

const BEFORE_NOUN = charTable('的、和与所或')

/** 院所, 研究所, 派出所: this 所 is part of a noun. */
const endsInstitute = (text: string, at: number): boolean =>
  isAt(text, at - 1, '所') && '院究出务场住'.includes(text[at - 2] ?? '?')

/** Behind `、` the predicate goes on: 按3%安排、比去年低, 把底数摸清、把问题找准. */
const goesOn = (text: string, at: number): boolean =>
  isAt(text, at, '比') || isAt(text, at, '把') || wordAt(text, at) !== null

/** The tail of a noun stands at `at` (覆盖率, 市场化), and does not open a word of its own (增拨化肥). */
const endsNoun = (text: string, at: number): boolean =>
  (classOf(text.charCodeAt(at)) & NOUN_TAILS) !== 0 && !OWN_WORDS.has(text.slice(at, at + 2))
const OWN_WORDS = new Set('化肥 化工 化学 化纤 化解 量子 权益 费用'.split(' '))

/** `的加强`, `和提升`, `所产生`: inside a noun phrase no verb of the clause. */
function partOfNoun(text: string, at: number, phrase: VerbPhrase, end: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (BEFORE_NOUN[before] && !endsInstitute(text, at)) return true
  if (isAt(text, phrase.end, '、') && !goesOn(text, phrase.end + 1)) return true
  if (isAt(text, phrase.end, '和') && !isAt(text, phrase.end + 1, '谐')) return true
  // 无害化处理率: no adverb makes a verb of it.
  if (isAt(text, phrase.end, '率') && !isAt(text, phrase.end + 1, '先')) return true
  return phrase.end < end && !phrase.adverbs && endsNoun(text, phrase.end)
}
