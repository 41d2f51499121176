import { CHECKABLE } from '../../lexicon/generated/checkable.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import { isAt, isDigit, startsAny } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { DOERS, type Marks, mark, pairUp, QUOTATIONS, THINGS } from './pairs.ts'
import type { Row } from './rows.ts'
import { holdsAny } from './search.ts'
import type { VerbPhrase } from './verbs.ts'

const trie = buildTrie(CHECKABLE.map(([word], i) => [word, i] as const))
pairUp(
  THINGS,
  CHECKABLE.map(([word]) => word),
)

/**
 * Kinds of words in lexicons/checkable.tsv, as bits: what will exist or not (programme 行动、工程, document 方案,
 * institution 中心, site 园区 (to be named), works 高铁, event 博览会, system 体系, outcome 全覆盖), what gives it a name (named 国家级), and what
 * is tried (trial 试点), leaves it open (several 一批, vague 高水平, generic 基础设施); at the end of an object building 建设, finish 投产 and
 * projects 等项目; and what becomes of a thing: turns 纳入 (checked), changes 提升 (not).
 */
const KIND = {
  programme: 1,
  document: 2,
  institution: 4,
  works: 8,
  event: 16,
  system: 32,
  outcome: 64,
  named: 128,
  several: 256,
  vague: 512,
  generic: 1024,
  quoted: 2048,
  building: 4096,
  finish: 8192,
  projects: 16384,
  turns: 32768,
  changes: 65536,
  site: 131072,
  trial: 262144,
  settled: 524288,
} as const
type Kind = keyof typeof KIND
const isKind = (kind: string): kind is Kind => kind in KIND
const bits = CHECKABLE.map(([word, kind]) => {
  if (!isKind(kind)) throw new Error(`checkable: unknown kind ${kind} of ${word}`)
  return KIND[kind]
})
const OPEN = KIND.several | KIND.vague | KIND.generic
const THING = KIND.institution | KIND.site | KIND.works

/**
 * Whether the fulfilment of a promise can be checked without judgement: it names a number, or a project, document,
 * institution or event of its own that will exist or not. `placed` says that it names a place.
 */
export function isMeasurable(text: string, marks: Marks, row: Row, object: Span, placed: boolean): boolean {
  if (row.counted) return true
  const { verb, object: whole } = row.reading
  const seen = kindsIn(text, marks, row.start, verb.start) | kindsIn(text, marks, verb.end, row.end)
  const action = kindsIn(text, marks, verb.start, verb.end)
  if (row.reading.since && !isGradual(text, row)) return true
  if ((seen | action) & KIND.outcome) return !hastens(text, verb)
  const startsOpen = opensSeveral(text, marks, object.start)
  const last = trie.longestBefore(text, whole.end, whole.start)
  // A word that is all of the object names nothing by itself: 做实前期工作.
  const tail = last < 0 || trie.matched >= whole.end - whole.start ? 0 : bits[last]
  if (tail & KIND.vague) return false
  const named = placed || (seen & KIND.works) !== 0 || ((seen & KIND.named) !== 0 && (seen & THING) !== 0)
  if (named && tail & KIND.projects && !startsOpen && !(seen & KIND.changes)) return true
  if (placed && tail & (KIND.projects | KIND.building) && !startsOpen && !(seen & KIND.changes)) return true
  if (whole.end < row.end && endsFinished(text, row.end)) return true
  switch (verb.stage) {
    case 'done':
    case 'prepare':
      return !startsOpen
    case 'document':
      if (seen & (KIND.document | KIND.programme | KIND.quoted)) return !startsOpen
      break
    case 'start':
      return !startsOpen && (seen & (THING | KIND.programme | KIND.named | KIND.trial)) !== 0
  }
  const does = doings(text, marks, verb.start, verb.end)
  if (does & DOES.carries && tail & KIND.document && (endsNamed(text, whole) || isRevised(text, whole))) return true
  if (does & DOES.carries && seen & KIND.quoted && isPlan(text, whole) && !goesOnWith(text, row)) return true
  if (forbidsNew(text, verb)) return true
  if (carriesOut(does, seen) && !startsOpen && (!goesOnWith(text, row) || isNamedProgramme(text, whole, tail)))
    return true
  // 创建国家高质量发展先导区: the open word is part of a title that is granted or not.
  const granted = seen & KIND.turns && seen & KIND.named && tail & (KIND.site | KIND.institution) ? KIND.vague : 0
  return (
    !(seen & OPEN & ~granted) &&
    !strengthens(text, verb, seen) &&
    namesThing(does, placed ? seen | KIND.named : seen, tail, isAt(text, whole.end - 1, '节'))
  )
}

/** 加快居住证制度全覆盖 brings it nearer; 实现 gets there. */
const hastens = (text: string, { head, end }: VerbPhrase): boolean =>
  text.startsWith('加快', head) || text.startsWith('推进', end - 2) || text.startsWith('促进', end - 2)

/** 抓好钢厂二期建设，确保6月投产: a clause behind the object says when it will be done. */
function endsFinished(text: string, end: number): boolean {
  const last = trie.longestBefore(text, end, end - LONGEST_FINISH)
  return last >= 0 && (bits[last] & KIND.finish) !== 0
}
const LONGEST_FINISH = 6

/** 从下半年起逐步实行, 从明年起用两三年的时间整顿: what comes by and by is not there from that day on. */
const isGradual = (text: string, { start, reading: { verb } }: Row): boolean =>
  holdsAny(text, start, verb.end, GRADUALLY)
const GRADUALLY = ['逐步', '逐年', '逐渐', '稳步', '分步', '分批', '分期', '时间']

/** 不准新建, 不得新上: whether there is a new one can be seen. */
const forbidsNew = (text: string, { end }: VerbPhrase): boolean =>
  isAt(text, end - 4, '不') && isAt(text, end - 2, '新')

/** “一免一补”政策: the name stands right before what it names. */
const endsNamed = (text: string, { end }: Span): boolean =>
  isAt(text, end - 3, '”') || (isAt(text, end - 3, '的') && isAt(text, end - 4, '”'))

/** 落实“模塑临川”实施方案, 开展“清河有约”宣传活动: with a name of its own, there is but one. */
const isPlan = (text: string, { start, end }: Span): boolean =>
  PLANS.some(word => text.startsWith(word, end - word.length)) && hasQuotation(text, start, end)
const PLANS = ['方案', '条例', '细则', '规划', '纲要', '活动']
const hasQuotation = (text: string, start: number, end: number): boolean => text.slice(start, end).includes('“')

/** 新修订的指导目录: there is but one. */
const isRevised = (text: string, { start }: Span): boolean => REVISED.some(word => text.startsWith(word, start))
const REVISED = ['新修订', '修订后', '新颁布', '新出台']

/** 继续开展清洁行动: more of what is done every day. */
const goesOnWith = (text: string, { reading: { verb } }: Row): boolean =>
  text.startsWith('开展', verb.end - 2) && startsAny(text, GOES_ON, verb.start)
const GOES_ON = ['继续', '持续', '常态化', '经常性', '定期']

/** 持续开展“百企帮百村”行动: with a name of its own, there is but one. */
const isNamedProgramme = (text: string, { start, end }: Span, tail: number): boolean =>
  (tail & KIND.programme) !== 0 && isAt(text, start, '“') && hasQuotation(text, start, end)

const carriesOut = (does: number, seen: number): boolean => (seen & KIND.programme) !== 0 && (does & DOES.carries) !== 0

/** 加强创业平台建设: how strong is a matter of judgement, unless it is one of its own. */
const strengthens = (text: string, { end }: VerbPhrase, seen: number): boolean =>
  (text.startsWith('加强', end - 2) || text.startsWith('强化', end - 2)) &&
  !(seen & (KIND.named | KIND.works | KIND.programme))

/** 一批, 各项 stand at `at`. */
function opensSeveral(text: string, marks: Marks, at: number): boolean {
  const payload = marks[at] & THINGS ? trie.longestAt(text, at) : -1
  return payload >= 0 && bits[payload] === KIND.several
}

/** Whether the row carries out a programme (实施…行动): that is a task even where it leads a paragraph. */
export function namesProgramme(text: string, marks: Marks, { reading, end }: Row): boolean {
  const { verb, object } = reading
  return (
    carriesOut(doings(text, marks, verb.start, verb.end), kindsIn(text, marks, verb.end, end)) &&
    !opensSeveral(text, marks, object.start)
  )
}

/** An open kind of word stands nowhere in the task. `festive`: its object is a 节. */
function namesThing(does: number, seen: number, tail: number, festive: boolean): boolean {
  if (tail & KIND.settled && seen & KIND.document) return true
  if (tail & KIND.finish) return true
  if (does & DOES.holds && (seen & (KIND.event | KIND.quoted) || festive)) return true
  if (does & DOES.founds && seen & (KIND.document | KIND.system))
    return (seen & KIND.document) !== 0 || (seen & KIND.named) !== 0
  const built = does & DOES.sets || tail & KIND.building || seen & KIND.turns
  const thing = seen & (KIND.institution | KIND.works) || (seen & KIND.site && seen & KIND.named)
  return Boolean(built) && !(seen & KIND.changes) && Boolean(thing)
}

/** What verbs do to a thing that can be checked: carry out a programme, set up, found, hold an event. */
const DOES = { carries: 1, sets: 2, founds: 4, holds: 8 } as const
const DOING: readonly (readonly [string, number])[] = [
  ...['实施', '开展', '推进', '深化', '启动', '落实', '组织', '抓好', '执行'].map(
    word => [word, DOES.carries] as const,
  ),
  ...['建设', '新建', '升级', '组建', '共建', '设立', '筹建'].map(word => [word, DOES.sets] as const),
  ['建立', DOES.sets | DOES.founds],
  ['办', DOES.holds],
]
const doers = buildTrie(DOING)
pairUp(
  DOERS,
  DOING.map(([word]) => word),
)

function doings(text: string, marks: Marks, start: number, end: number): number {
  let does = 0
  for (let at = start; at < end; at++) if (marks[at] & DOERS) does |= Math.max(0, doers.longestAt(text, at))
  return does
}

/** Names of the kinds of checkable words in `text`, for explanations. */
export function kindsNamed(text: string): Kind[] {
  const marks: Marks = new Uint8Array(text.length)
  mark(marks, text, 0, text.length)
  const seen = kindsIn(text, marks, 0, text.length)
  return Object.keys(KIND)
    .filter(isKind)
    .filter(kind => seen & KIND[kind])
}

/** The kinds of words in `[start, end)`. A programme or a document counts only where its name ends a phrase. */
function kindsIn(text: string, marks: Marks, start: number, end: number): number {
  let seen = 0
  for (let at = start; at < end; ) {
    const mark = marks[at]
    if ((mark & (THINGS | QUOTATIONS)) === 0) {
      at++
      continue
    }
    const past = mark & QUOTATIONS ? pastQuotation(text, at, end) : at
    if (past > at) {
      const inner = trie.longestBefore(text, past - 1, at + 1)
      const programme = (inner >= 0 && (bits[inner] & NAMED_INSIDE) !== 0) || isPackage(text, past - 1)
      seen |= programme ? KIND.quoted | KIND.programme : KIND.quoted
      at = past
      continue
    }
    const payload = mark & THINGS ? trie.longestAt(text, at) : -1
    if (payload < 0 || at + trie.matched > end) {
      at++
      continue
    }
    const after = at + trie.matched
    const bit = bits[payload]
    if (counts(text, start, at, after, end, bit)) seen |= bit
    at = after
  }
  return seen
}

/** “清河行动”, “清河方案”: the quotation itself says that it names a programme or a document. */
const NAMED_INSIDE = KIND.programme | KIND.document

/** What may end the name of a programme: 倍增行动升级版, 清河工程攻坚. */
const ENDS_OF_PROGRAMME = ['升级版', '攻坚', '收官']

/** “稳增长20条” is a document by the number of its measures. */
const isPackage = (text: string, close: number): boolean =>
  isAt(text, close - 1, '条') && isDigit(text.charCodeAt(close - 2))

/** Whether the word in `[at, after)` counts: a programme, document or institution ends a phrase, works have a name. */
function counts(text: string, start: number, at: number, after: number, end: number, bit: number): boolean {
  if (bit === KIND.works)
    return (at >= start + 2 || isDigit(text.charCodeAt(at - 1))) && !OPENS_NAME[text.charCodeAt(at - 1)]
  if (bit > KIND.institution && bit !== KIND.site) return true
  if (bit === KIND.programme && ENDS_OF_PROGRAMME.some(word => text.startsWith(word, after))) return true
  return after >= end || (bit & THING ? CLOSES_THING : CLOSES_PLAN)[text.charCodeAt(after)] === 1
}
/** Right behind these works have no name of their own. */
const OPENS_NAME = charTable('、和与及的')
/** Right before these the name of an institution or site, of a programme or document, is whole. */
const CLOSES_THING = charTable('、和与及等并纳建创')
const CLOSES_PLAN = charTable('、和与及等并纳全实落')
