import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { breaksThrough, countsAnew, employs, isShare, keptUp, namesMeasure, readMeasured, strives } from './anew.ts'
import { isBudget, isDeed, type Predicate, readAmount, readChange, readFirstAmount, readLast } from './changes.ts'
import { COUNTERS, classOf, DECREES, DIGITS, endsAny, isAt, MODALS, OPENS, STATERS } from './characters.ts'
import { type Clause, pastQuotation } from './clauses.ts'
import { deadlineAt } from './deadlines.ts'
import { readDeed } from './deeds.ts'
import { EXAMINATIONS, endsWithFinish, isBareFinish, readFinished, readFinishedCount } from './finishes.ts'
import { readFramed } from './framed.ts'
import { readItems } from './items.ts'
import { endsWithShare, hasNumber, holdsHanAmount, isBareAmount, isBarePart } from './numbers.ts'
import { isBareOpening, type Opening, readOpening } from './openings.ts'
import { readKept, readOutcome } from './outcomes.ts'
import { type Before, type ClauseReading, FRAME, OTHER, promise, QUALIFIER } from './readings.ts'
import { holdsWord, indexWithin, trieOf } from './search.ts'
import {
  forbidden,
  readActor,
  readCounted,
  readDecree,
  readLeaning,
  readModal,
  readPlace,
  readRuled,
  readStriven,
} from './subjects.ts'
import { findNominalVerb, findVerbPhrase, pastAdverbs, type VerbPhrase, verbPhraseAt } from './verbs.ts'
import { adverbialEndingTrie, needsMeasure, openerTrie } from './vocabulary.ts'

/** 不得突破 goes on with its promise; a longer prohibition says something of its own. */
const LONGEST_CONTINUATION = 5
/** 不得扰民渔利 is said beside it. */
const LONGEST_ASIDE = 8
const ACTOR: ClauseReading = { kind: 'actor' }
const BOUND_ACTOR: ClauseReading = { kind: 'bound-actor' }
const FACT: ClauseReading = { kind: 'fact' }

/** Reads `clause` by its words and by what stands before it. */
export function readClause(text: string, clause: Clause, before: Before): ClauseReading {
  const { first } = before
  const opening = readOpening(text, clause)
  const { kind, at } = opening
  const { end } = clause
  if (isBareOpening(opening, clause)) return { kind: 'time' }
  // 并且能够 tells more of the thing just named; 才能 draws a conclusion.
  if (kind === 'consequence' && isAt(text, clause.start, '并')) return OTHER
  if (kind === 'fact' && isAt(text, at, '是') && !first) return { kind: 'predicate' }
  const turned = kind === 'fact' ? readTurned(text, clause, opening, before) : null
  if (turned) return turned
  if (kind === 'closing' || kind === 'fact' || kind === 'consequence') return { kind }
  // 占总值的比重与上年持平, 30%以上配建充电桩: a share of what was just named.
  if (!first && isShare(text, at, end)) return QUALIFIER
  if (kind === 'attitude') return readAttitude(text, opening, end)
  if (kind === 'continuation') return readProhibition(text, opening, end, first)
  const never = kind === 'result' ? readNever(text, opening, end) : null
  if (never) return never
  if (kind === 'addition' && !first) return { kind: 'continuation' }
  if (before.promised && text.startsWith('必须', clause.start)) return { kind: 'consequence' }
  const counted = (clause.seen & COUNTERS) !== 0 && hasNumber(text, at, end)
  if (kind === 'result' && !(counted && text.startsWith('努力', at))) return { kind }
  if (clause.seen & STATERS && states(text, at, end)) return FACT
  const soft =
    kind === 'soft-qualifier' &&
    !restarts(text, opening) &&
    !(before.counted && text.startsWith('实现', at)) &&
    !countsAnew(text, opening, end) &&
    !employs(text, opening.at, end) &&
    !(before.counted && strives(text, opening.at, end))
  const amounts = (kind === 'qualifier' || soft) && !breaksThrough(text, at, end)
  if (!first && counted && !opening.modal && amounts) return QUALIFIER
  if (!first && kind === 'frame' && isAt(text, at, '由')) return { kind: 'continuation' }
  if (endsAdverbially(text, opening, end)) return opening.kind === 'frame' ? FRAME : BOUND_ACTOR
  if (clause.mark === '，' && isAt(text, end - 1, '后') && !PART_OF_AFTER.includes(text[end - 2])) return FRAME
  if (text.startsWith('确保', at) && isAt(text, at + 3, '得')) return { kind: 'result' }
  if (!first && isBareFinish(text, opening.start, end)) return QUALIFIER
  const deed = counted ? readDeed(text, at, end) : null
  if (deed) return promise(opening, end, deed)
  const passed = !kind || kind === 'frame' ? readPassed(text, opening, end) : null
  if (passed) return passed
  return readByVerb(text, opening, clause, before, counted)
}

/** What the clause promises by the verb that heads it, or by what stands before its verb. */
function readByVerb(text: string, opening: Opening, clause: Clause, before: Before, counted: boolean): ClauseReading {
  const { kind, at } = opening
  const { first } = before
  const { end } = clause
  const head = kind === 'frame' ? null : verbPhraseAt(text, at, end, true)
  const verb = head && isRate(text, head) ? null : head
  const changes =
    verb?.nominal && !verb.adverbs && !first && counted && !breaksThrough(text, at, end) && readChange(text, at, end)
  if (verb && completesPart(text, verb, end, before.open)) return QUALIFIER
  const measured = verb ? readMeasured(text, verb, end, counted) : null
  if (measured) return promise(opening, end, measured)
  const unheaded = readUnheaded(text, opening, verb, end, counted)
  if (unheaded) return promise(opening, end, unheaded)
  const bound = verb && isNounLike(verb) && !opening.modal && clause.seen & MODALS ? readModal(text, at, end) : null
  if (bound) return promise(opening, end, bound, true)
  if (verb && !changes) return readHeaded(text, opening, verb, end, first)
  return readFramed(text, opening, end, first, counted) ?? readSubject(text, opening, clause, before, counted)
}

/** What the clause promises though no verb with an object heads it: 补贴向农户倾斜, 房价保持稳定, 控增量、去库存. */
function readUnheaded(
  text: string,
  { at, kind, modal }: Opening,
  verb: VerbPhrase | null,
  end: number,
  counted: boolean,
): Predicate | null {
  const leaning = !verb || verb.stage === 'count' ? readLeaning(text, at, end) : null
  if (leaning) return leaning
  const mayKeep = !kind && (!verb || isNounLike(verb)) && !modal && !counted
  return (mayKeep ? readKept(text, at, end) : null) ?? (verb ? null : readItems(text, at, end))
}

/** 坚持和完善… keeps a thing up, and 做到乡镇全覆盖 can be seen: no attitudes. */
function readAttitude(text: string, opening: Opening, end: number): ClauseReading {
  const { at, length } = opening
  const kept = isAt(text, at, '坚') && keptUp(text, at + 2, end)
  if (kept) return promise(opening, end, kept)
  const outcome = text.startsWith('做到', at) ? readOutcome(text, at + length, end) : null
  if (!outcome) return OTHER
  const verb: VerbPhrase = { ...outcome.verb, start: at, head: at, end: at + length }
  return promise(opening, end, { verb, object: { start: at + length, end } })
}

/** 但是我们仍然要改善…, 因此必须抓紧…: what follows from a fact, or in spite of it, must be done. */
function readTurned(text: string, clause: Clause, { at, length }: Opening, before: Before): ClauseReading | null {
  if (!(clause.seen & MODALS) || !TURNS.includes(text.slice(at, at + length))) return null
  const rest = readClause(text, { ...clause, start: at + length }, before)
  return rest.kind === 'promise' && rest.modal ? rest : null
}
const TURNS = ['但', '但是', '然而', '而', '而且', '因此', '所以', '不仅', '不但', '仍然', '仍', '当然']

/** 落后, 善后, 售后: words of their own, where 取消农业税后 only says when. */
const PART_OF_AFTER = '落滞善售产前今灾术先以随恐幕此'

/** 运行率, 入学率: the verb is part of what is measured. */
const isRate = (text: string, { adverbs, end }: VerbPhrase): boolean =>
  !adverbs && isAt(text, end, '率') && !isAt(text, end + 1, '先')

/** 教育经费要突出重点, 新建小区应配建车位: the subject begins like a verb. */
const isNounLike = ({ nominal, stage }: VerbPhrase): boolean => nominal || stage === 'count' || stage === 'done'

/** 不得突破 goes on with its promise; 不得自行集中清缴欠费 forbids something of its own. */
function readProhibition(text: string, opening: Opening, end: number, first: boolean): ClauseReading {
  const { at, length } = opening
  const goesOn = !first && (end - at <= LONGEST_CONTINUATION || isAt(text, at, '乱'))
  if (goesOn) return { kind: 'continuation' }
  return isAt(text, at, '不') && '得准许再'.includes(text[at + 1]) && (first || end - at > LONGEST_ASIDE)
    ? promise(opening, end, forbidden(text, at, at + length, end))
    : OTHER
}

/** 通过国家卫生城复检, 顺利通过省级验收: what is to be passed is no means. */
function readPassed(text: string, opening: Opening, end: number): ClauseReading | null {
  const head = pastAdverbs(text, opening.at, end)
  const from = head + '通过'.length
  if (!text.startsWith('通过', head) || end - from < 4 || !endsAny(text, EXAMINATIONS, end)) return null
  const verb: VerbPhrase = { start: opening.at, head, end: from, stage: 'done', adverbs: false, nominal: false }
  return promise(opening, end, { verb, object: { start: from, end } })
}

/** 决不放松粮食生产 promises to go on; 决不让 and 决不能让 tell what for. */
function readNever(text: string, opening: Opening, end: number): ClauseReading | null {
  const { at, length } = opening
  if (!isAt(text, at + 1, '不') || !'决绝'.includes(text[at])) return null
  if (text.startsWith('允许', at + 2)) return null
  const from = at + length + (isAt(text, at + length, '能') ? 1 : 0)
  const verb = verbPhraseAt(text, from, end)
  return verb && promise(opening, end, { verb, object: { start: verb.end, end } })
}

/** 今年实现, 全年实现 begin anew; 年内实现 says by when. */
const restarts = (text: string, { start, at }: Opening): boolean =>
  start < at && text.startsWith('实现', at) && (text.startsWith('今年', start) || text.startsWith('全年', start))

/** 在…的基础上, 以…为重点, 各地要从实际出发: no promise yet. */
function endsAdverbially(text: string, opening: Opening, end: number): boolean {
  const ending = adverbialEndingTrie.longestBefore(text, end, opening.at)
  if (ending < 0) return false
  const length = adverbialEndingTrie.matched
  if (needsMeasure[ending])
    return (
      opening.kind === 'frame' &&
      MEASURING.includes(text[opening.at]) &&
      !findVerbPhrase(text, opening.at, end)?.adverbs
    )
  if (opening.kind === 'frame') return true
  return ADVERBIAL_ANYWHERE.includes(text.slice(end - length, end))
}
/** 按照, 依据, 根据, 参照, 遵照, 比照. */
const MEASURING = '按依根参遵比本'
const ADVERBIAL_ANYWHERE = ['同时', '基础上', '前提下', '条件下', '情况下', '出发', '之后', '过程中']

/** The clause opens with its verb. */
function readHeaded(text: string, opening: Opening, verb: VerbPhrase, end: number, first: boolean): ClauseReading {
  if (end - verb.end < 2) return first ? OTHER : QUALIFIER
  const limit = deadlineAt(text, verb.end, end)
  const within = limit ? verbPhraseAt(text, verb.end + limit, end) : null
  if (within) return promise(opening, end, { verb: within, object: { start: within.end, end } })
  const timed = verb.stage === 'count' && opening.start < opening.at
  const bare = isBareAmount(text, verb.end, end) || isBarePart(text, verb.end, end)
  if (!first && !opening.modal && !timed && bare) return QUALIFIER
  const ending = onwardTrie.longestBefore(text, verb.end, verb.head)
  const moves = ending >= GIVES.length && breaksOff(text, verb.end, end)
  const onward = moves ? 'unfinished' : ending >= 0 && ending < GIVES.length ? 'gives' : null
  return promise(opening, end, { verb, object: { start: verb.end, end } }, opening.modal, onward)
}
const GIVES = [
  '给予',
  '予以',
  '实行',
  '免征',
  '减征',
  '免收',
  '减免',
  '免除',
  '缓征',
  '发放',
  '补助',
  '取消',
  '停止',
  '征收',
  '返还',
  '扣除',
  '追究',
  '处罚',
  '严惩',
  '惩处',
  '问责',
  '追责',
  '查处',
]
const MOVERS = ['鼓励', '支持', '引导', '组织', '动员', '责成', '督促', '要求', '允许', '推动', '指导', '帮助', '号召']
const onwardTrie = buildTrie([...GIVES, ...MOVERS].map((word, i) => [word, i] as const))

/** The object ends with 按照…的原则, 从…出发: what they shall do comes next. */
function breaksOff(text: string, start: number, end: number): boolean {
  if (adverbialEndingTrie.longestBefore(text, end, start) < 0) return false
  for (let at = start + 2; at < end - 4; at++)
    if (MEASURING.includes(text[at]) && openerTrie.longestAt(text, at) >= 0) return true
  return false
}

/** A subject before the verb: it must be made to act (要、必须), be one who acts, or name a sum that changes. */
function readSubject(text: string, opening: Opening, clause: Clause, before: Before, counted: boolean): ClauseReading {
  const { at, among } = opening
  const { end, seen } = clause
  const modal = seen & MODALS ? readModal(text, at, end) : null
  if (modal) return promise(opening, end, modal, true)
  const decree = seen & DECREES ? (readFinished(text, at, end, true) ?? readDecree(text, at, end)) : null
  if (decree) return promise(opening, end, decree)
  const striven = among ? null : readStriven(text, at, end)
  if (striven) return promise(opening, end, striven)
  const found = findVerbPhrase(text, at + 2, end)
  const main = found && counted && namesMeasure(text, found, end) ? null : found
  // Where parts are words (千分之七), a subject without a modal tells of the past.
  if (counted && (seen & DIGITS || holdsHanAmount(text, at, end) || endsWithShare(text, at, end))) {
    // 港区2个泊位年底前建成投用: works with a time of their own are no amount of the clause before.
    const works = among ? null : (readFinished(text, at, end, true) ?? readFinishedCount(text, at, end))
    if (works) return promise(opening, end, works)
    // A second number needs a row of its own: the first one says already how much of the promise.
    const own =
      before.first ||
      before.alone ||
      before.about ||
      (before.counted && !among && (!before.qualified || (main !== null && isDeed(text, main)))) ||
      isBudget(text, at, end) ||
      listsChanges(text, at, end)
    // 取消收费35项，收费项目减少一半: a share of what was just named.
    if (before.open && endsWithShare(text, at, end) && repeats(text, before.open, at)) return QUALIFIER
    const last = main && own && !among ? readLast(text, at, end, main) : null
    if (last) return promise(opening, end, last)
    const changed = (main && readFirstAmount(text, at, end, main)) ?? (own ? readChange(text, at, end) : null)
    const placed = among ? null : readPlace(text, at, end)
    const done =
      changed ??
      placed ??
      (among || !main ? null : (readActor(text, at, end, main) ?? readCounted(text, at, end, main)))
    const predicate = done ?? (own && !among ? readAmount(text, at, end, main) : null)
    return predicate ? promise(opening, end, predicate) : QUALIFIER
  }
  const cut = counted && before.counted && !among ? readChange(text, at, end) : null
  if (cut) return promise(opening, end, cut)
  if (counted && !before.first && !opening.modal && opening.start === at && readChange(text, at, end)) return QUALIFIER
  const outcome = among ? null : readOutcome(text, at, end)
  if (outcome) return promise(opening, end, outcome)
  if (opening.modal && main && isAt(text, at, '比'))
    return promise(opening, end, { verb: main, object: { start: main.end, end } })
  const actor = readPlace(text, at, end) ?? (main && readActor(text, at, end, main))
  if (actor) return promise(opening, end, actor)
  const timed = opening.start < at && !counted ? findNominalVerb(text, at + 2, end) : null
  const limited = (opening.since && !counted ? main : null) ?? timed
  if (limited) return promise(opening, end, { verb: limited, object: { start: limited.end, end } })
  const finished = readFinished(text, at, end, before.first)
  if (finished) return promise(opening, end, finished)
  if (isAt(text, end - 1, '作')) return OTHER
  const ruled = opening.kind || main ? null : readRuled(text, at, end)
  if (ruled) return promise(opening, end, ruled)
  return !opening.kind && !main && !tells(text, at, end) ? ACTOR : OTHER
}

/** 确保钢厂二期6月投产, 完成技改投入2亿元: behind a promise that names the same they say when and how much of it. */
const completesPart = (text: string, { head, end: from }: VerbPhrase, end: number, open: Span | null): boolean =>
  open !== null &&
  ((text.startsWith('确保', head) && endsWithFinish(text, from, end)) ||
    (text.startsWith('完成', from - 2) && text[from + 2] === '投' && isBareAmount(text, from + 4, end))) &&
  repeats(text, open, from)

/** The clause at `at` begins with a word of the promise before it. */
const repeats = (text: string, { start, end }: Span, at: number): boolean =>
  indexWithin(text, text.slice(at, at + 2), start, end) >= 0

/** A clause with one of these tells something of its subject: it is no actor. */
const telling = trieOf(['不', '很', '较', '有所', '仍', '在于', '必由', '下降', '上升', '重要'])
const tells = (text: string, at: number, end: number): boolean => holdsWord(text, at + 2, end, telling)

/** 产值 alone is that of the clause before. */
const SHORTEST_THING = 4
/** 原煤、原油产量分别达到…: things of their own; 每斤分别提高… says how much. */
const listsChanges = (text: string, at: number, end: number): boolean =>
  indexWithin(text, '分别', at + SHORTEST_THING, end) > 0 && indexWithin(text, '每', at, end) < 0

/** 了, 是, 已经 or 正在 makes a statement of the clause. */
function states(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (classOf(code) & OPENS) {
      at = Math.max(at, pastQuotation(text, at, end) - 1)
      continue
    }
    if (code === 0x4e86 && !'为除'.includes(text[at - 1]) && text[at + 1] !== '解') return true
    if (code === 0x5df2 && isAt(text, at + 1, '经') && indexWithin(text, '的', at, end) < 0) return true
    if (code === 0x6b63 && isAt(text, at + 1, '在') && indexWithin(text, '的', at, Math.min(end, at + 10)) < 0)
      return true
    if (code === 0x662f && !'但就特还于凡尤求其别'.includes(text[at - 1]) && text[at + 1] !== '否') return true
  }
  return false
}
