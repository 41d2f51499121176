import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { breaksThrough, countsAnew, employs, isShare, keptUp, readMeasured, strives } from './anew.ts'
import { type Predicate, readChange, readNet } from './changes.ts'
import { COUNTERS, classOf, endsAny, isAt, MODALS, OPENS, STATERS } from './characters.ts'
import { type Clause, pastQuotation } from './clauses.ts'
import { deadlineAt } from './deadlines.ts'
import { readDeed } from './deeds.ts'
import { EXAMINATIONS, endsWithFinish, isBareFinish } from './finishes.ts'
import { readFramed } from './framed.ts'
import { readItems } from './items.ts'
import { hasNumber, isBareAmount, isBarePart, startsCount } from './numbers.ts'
import { isBareOpening, type Opening, readOpening } from './openings.ts'
import { readKept, readOutcome } from './outcomes.ts'
import { type Before, type ClauseReading, FRAME, OTHER, promise, QUALIFIER } from './readings.ts'
import { indexWithin } from './search.ts'
import { readSubject, repeats } from './subject-clauses.ts'
import { forbidden, readLeaning, readModal } from './subjects.ts'
import { findVerbPhrase, pastAdverbs, type VerbPhrase, verbPhraseAt } from './verbs.ts'
import { adverbialEndingTrie, needsMeasure, openerTrie } from './vocabulary.ts'

/** 不得突破 goes on with its promise; a longer prohibition says something of its own. */
const LONGEST_CONTINUATION = 5
/** 不得扰民渔利 is said beside it. */
const LONGEST_ASIDE = 8
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
  const net = verb && counted ? readNet(text, verb, end) : null
  if (net) return net
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

/** 通过国家卫生城复检, 县医院通过三甲复审: what is to be passed is no means. */
function readPassed(text: string, opening: Opening, end: number): ClauseReading | null {
  if (!endsAny(text, EXAMINATIONS, end)) return null
  const first = pastAdverbs(text, opening.at, end)
  const head = text.startsWith('通过', first) ? first : indexWithin(text, '通过', opening.at + 3, end)
  const from = head + '通过'.length
  if (head < 0 || end - from < 4 || (head > first && hasNumber(text, first, head))) return null
  const start = head === first ? opening.at : head
  const verb: VerbPhrase = { start, head, end: from, stage: 'done', adverbs: false, nominal: false }
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

/** 确保钢厂二期6月投产, 完成技改投入2亿元: behind a promise that names the same they say when and how much of it. */
const completesPart = (text: string, { head, end: from }: VerbPhrase, end: number, open: Span | null): boolean =>
  open !== null &&
  ((text.startsWith('确保', head) && endsWithFinish(text, from, end)) ||
    (text.startsWith('力争', head) && startsCount(text, from, end) && endsWithFinish(text, from, end)) ||
    (text.startsWith('完成', from - 2) && text[from + 2] === '投' && isBareAmount(text, from + 4, end))) &&
  (repeats(text, open, from) || startsCount(text, from, end))

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
