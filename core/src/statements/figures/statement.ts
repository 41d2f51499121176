import { identifyIndicator, mayNameIndicator } from '../../lexicon/indicators.ts'
import type { Gazetteer } from '../../lexicon/places.ts'
import type { Section, SectionRole, Sentence, Text } from '../../text/types.ts'
import { type Quote, quote, type Span } from '../../values/span.ts'
import type { Figure, FigureValue, Modality } from '../types.ts'
import { charTable } from './characters.ts'
import { type Held, heldAgain } from './held.ts'
import { basisOf, type Judged } from './kinds.ts'
import type { Link } from './link.ts'
import { headOf, listLength } from './lists.ts'
import { modalityOf, saysMet, standingOf } from './modality.ts'
import type { Naming } from './naming.ts'
import { isWhole, periodOf, type Setting } from './periods.ts'
import { type Region, regionAt, regionBefore } from './regions.ts'
import { isActed, isAdded, isForWhom, isSpecified, opensState, standsFor } from './specifics.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import { nearestTime, type Topic } from './topics.ts'
import { DOES, wordsOf } from './words.ts'

/** What the numbers of one sentence share, and what one leaves to the next. */
export interface Around {
  readonly text: Text
  readonly gazetteer: Gazetteer
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly section: Section
  /** What its passage does: that of the section, but `plan` where a paragraph of a review turns to what is to come. */
  readonly role: SectionRole
  readonly topic: Topic | null
  /** The heading says that this is what is to come; otherwise each sentence must say so itself. */
  readonly firm: boolean
  readonly links: readonly Link[]
  readonly namings: readonly Naming[]
  /** Where a list of targets starts whose heading was cut off (`是：地区生产总值…`), or -1. */
  readonly listStart: number
  /** Place of the last clause, and where that clause starts. */
  region: Region | null
  clause: number
  /** Period of a total that the next share or rank speaks of. */
  totalPeriod: string
  /** Period of the last level, for 其中. */
  lastPeriod: string
  /** The number right before is the object of something done. */
  acted: boolean
  /** Period of the number right before, where it is a rate or a growth. */
  lastValue: string
  /** What the changes told before were held against. */
  readonly held: Held
}

/** A figure with what it was concluded from, for `explainFigure`. */
export interface Stated {
  readonly figure: Figure
  readonly link: Link
  readonly naming: Naming
  readonly judged: Judged
  readonly topic: Topic | null
  readonly named: Topic | null
  readonly specifies: boolean
}

interface Clause {
  readonly start: number
  /** Its first token. */
  readonly token: number
}

const known = new Map<string, string>()
/** Reports name the same few thousand indicators over and over; beyond that the memory starts anew. */
const KNOWN_LIMIT = 8192

function identified(indicator: string): string {
  if (!mayNameIndicator(indicator)) return ''
  const found = known.get(indicator)
  if (found !== undefined) return found
  if (known.size >= KNOWN_LIMIT) known.clear()
  const id = identifyIndicator(indicator)
  known.set(indicator, id)
  return id
}

/** The figure that the `i`-th number of the sentence states. */
export function stateFigure(around: Around, i: number, judged: Judged, id: number): Stated {
  const { text, tokens, topic, links, namings } = around
  const link = links[i]
  const naming = namings[i]
  const { quantity } = link
  const clause = clauseOf(tokens, link, around.sentence)
  const region = dealtRegion(text.folded, links, i, regionOf(around, link, naming, clause.start))
  const whole = region !== around.region && naming.by === 'dealt' ? naming.before : naming.span
  const span = withoutPace(text.folded, withoutRegion(whole, around.region), judged)
  const indicator = span ? text.source.slice(span.start, span.end) : ''
  const yoy = (link.bits & DOES.yoy) !== 0
  // The time of the later of two values is named before the earlier one.
  const from = link.pair >= 0 ? links[link.pair].leftToken + 1 : timedUpTo(tokens, link, judged)
  const nearest = nearestTime(tokens, text, from, around.sentence.start, yoy)
  // 第一个五年计划期间，五年内…: the five years are those of the plan.
  const named = isOfTopic(text, topic, nearest) ? null : nearest
  const current = named && topic?.spans && isWhole(link, judged, named, topic) ? topic : (named ?? topic)
  const specifies = isSpecified(tokens, text.folded, links, namings, i)
  const modality = modalityAt(around, i, indicator, named, specifies, clause)
  const basis = basisOf(tokens, text.folded, link, judged, current)
  const against = judged.changes && basis === '' ? { ...judged, changes: false } : judged
  const figure: Figure = {
    id: `f${id}`,
    start: quantity.start,
    end: quantity.end,
    text: text.source.slice(quantity.start, quantity.end),
    value: signedValue(link, judged),
    unit: quantity.unit === '%' ? text.source[quantity.end - 1] : quantity.unit,
    kind: judged.kind,
    comparator: link.comparator === 'eq' && isRough(around, i) ? 'about' : link.comparator,
    modality,
    indicator,
    indicatorSpan: span ? { start: span.start, end: span.end } : null,
    indicatorId: indicator ? identified(indicator) : '',
    period: periodAt(around, i, against, indicator, named, modality),
    region: region?.text ?? '',
    basis,
    cues: cuesOf(around, link, clause),
    section: around.section.id,
    copyOf: null,
    trust: 'sound',
  }
  const told = heldAgain(tokens, text, links, namings, i, figure, around.held)
  return { figure: told, link, naming, judged, topic, named, specifies }
}

const FIVE_YEARS = 5

/** 五年 in a plan of the five years to come, and in a passage on another plan, are those. */
const isOfTopic = (text: Text, topic: Topic | null, nearest: Topic | null): boolean =>
  nearest?.spans === true &&
  !nearest.dated &&
  !nearest.recent &&
  ((topic?.plan === true && nearest.to - nearest.from === FIVE_YEARS - 1) ||
    topic?.passing === true ||
    (ahead(text, topic) !== null && nearest.to < (topic?.from ?? 0)))

/** The years to come that a passage speaks of, or null. */
const ahead = ({ title: { year } }: Text, topic: Topic | null): Topic | null =>
  topic?.spans && year !== null && topic.from >= year ? topic : null

/** `大约损失产值980亿元、钢2600万吨`: a hedge before the verb is on all that the verb takes. */
function isRough({ tokens, namings, links }: Around, i: number): boolean {
  for (let j = i; j >= 0; j--) {
    const { by, before, span } = namings[j]
    const k = by === 'before' && before && span?.start === before.start ? before.boundary : -1
    if (k < 0 || links[j].verb >= 0 || tokens.ends[k] !== before?.start) return false
    if (tokens.kinds[k] === TOKEN.pause && tokens.starts[k] === links[j - 1]?.right) continue
    if (k < 1 || tokens.kinds[k] !== TOKEN.word || !(tokens.data[k] & DOES.act)) return false
    return tokens.ends[k - 1] === tokens.starts[k] && ROUGHLY.has(tokens.words[k - 1])
  }
  return false
}
const ROUGHLY = wordsOf('大约', '约', '大概', '大致')

/** The year in 控制在上年收入的5% is that of the income, the one in 比丰收的1989年减产 that of the base. */
function timedUpTo(tokens: Tokens, link: Link, judged: Judged): number {
  const inBase = judged.kind === 'rate' || (judged.changes && link.baseYear >= 0)
  if (!inBase || link.baseEnd <= link.baseStart) return link.token
  let k = link.token
  while (k > 0 && tokens.starts[k - 1] >= link.baseStart) k--
  return k
}

/** The clause of a number: from the comma or stop before it. */
function clauseOf(tokens: Tokens, link: Link, sentence: Sentence): Clause {
  const far = Math.max(0, link.token - WINDOW)
  for (let k = link.token - 1; k >= far; k--) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.comma || kind === TOKEN.stop) return { start: tokens.ends[k], token: k + 1 }
  }
  return far ? { start: tokens.starts[far], token: far } : { start: sentence.start, token: 0 }
}

const listsTargets = (around: Around, link: Link): boolean =>
  around.listStart >= 0 && link.quantity.start > around.listStart

/** A review of past years may stand in a part that is headed as plan. */
const isPast = ({ topic, text }: Around): boolean =>
  topic?.spans === true && text.title.year !== null && topic.to < text.title.year

function modalityAt(
  around: Around,
  i: number,
  indicator: string,
  named: Topic | null,
  specifies: boolean,
  clause: Clause,
): Modality {
  const link = around.links[i]
  const naming = around.namings[i]
  return modalityOf(around.tokens, link, indicator, {
    role: around.role,
    year: around.text.title.year,
    named,
    past: isPast(around),
    ahead: ahead(around.text, around.topic) !== null,
    firm: around.firm,
    specifies,
    isBase: around.text.folded.startsWith('的基础上', link.right) || isPresent(around.text.folded, link.quantity.start),
    isMet:
      saysOfMonths(around.text.folded, around.sentence.start, link.quantity.start) ||
      saysMet(around.text.folded, clause.start, link.quantity.start, link.right),
    namedAfter: naming.by !== 'before',
    isWhole: around.text.folded[link.right] === '的' && link.verb < 0 && /亿人?$/.test(link.quantity.unit),
    served: naming.by === 'after' && naming.span !== null && isServed(around.text.folded, naming.span.end),
    listsTargets: listsTargets(around, link),
    standing: standingOf(around.text.folded, clause.start, Math.min(clause.start + 24, link.quantity.start)),
    clauseToken: clause.token,
    start: around.sentence.start,
  })
}

/** 头四个月，产值比去年同期增长12%: told of months that are over, in a plan as well. */
function saysOfMonths(text: string, start: number, at: number): boolean {
  const head = HEADS_MONTHS[text.charCodeAt(start)] || HEADS_MONTHS[text.charCodeAt(start + 2)]
  return head === 1 && at > start + 4 && MONTHS.test(text.slice(start, start + 8))
}
const HEADS_MONTHS = charTable('头前')
const MONTHS = /^(?:今年)?[头前][一二三四五六七八九两\d]个月，/

/** 把现有的52个部门合并: how many there are now. */
const isPresent = (text: string, at: number): boolean => {
  const have = text[at - 1] === '的' ? at - 1 : at
  return text[have - 1] === '有' && (text[have - 2] === '现' || text[have - 2] === '原')
}

/** What those counted right before it came by: 1400万群众受益, 300万农牧民喝上放心水. */
const isServed = (text: string, at: number): boolean =>
  SERVED_HEADS[text.charCodeAt(at)] === 1 && SERVED.test(text.slice(at, at + 4))
const SERVED_HEADS = charTable('受喝用吃住走坐搬脱告实享直从得')
const SERVED = /^(?:受益|[喝用吃住走坐搬]上|住进|搬[进出]|脱贫|告别|实现|享受|直接受益|从中受益|得实惠|得到)/

/** A share or a rank of what was just summed over years is over the same years; so is what 其中 takes out of it. */
function periodAt(
  around: Around,
  i: number,
  judged: Judged,
  indicator: string,
  named: Topic | null,
  modality: Modality,
): string {
  const { tokens, text, links, namings } = around
  const link = links[i]
  const naming = namings[i]
  const { folded, title } = text
  const comes = modality === 'target' && named === null && firmPast(around)
  const planned = (listsTargets(around, link) || comes) && title.year !== null
  const acted = isActed(tokens, link, naming) || (around.acted && goesOn(tokens, link, naming))
  around.acted = acted
  const spans = around.topic?.spans === true || named?.spans === true
  const setting: Setting = {
    topic: planned && title.year !== null ? { from: title.year, to: title.year, spans: false } : around.topic,
    named,
    year: title.year,
    fiveYears:
      text.plan ??
      ahead(text, around.topic) ??
      (around.topic?.plan ? around.topic : null) ??
      (title.year === null ? null : { from: title.year - 5, to: title.year - 1 }),
    modality,
    acted,
    added: isAdded(tokens, link, naming),
    stands: spans && standsFor(folded, links, namings, i),
    sums: text.plan !== null && link.quantity.unitClass === 'money',
    summed: isSummed(tokens, link, around.sentence.start),
    threshold: link.comparator === 'ge' && firmPast(around),
    opens: spans && opensState(folded, links, namings, i),
    forWhom: spans && isForWhom(tokens, folded, link, naming),
  }
  const own = periodOf(tokens, link, judged, indicator, setting)
  const isPart = holds(folded, link.left - 24, link.left, '其中')
  // 优于全国1个百分点 is said of the value right before it.
  if (naming.by === 'carried' && link.baseEnd > 0 && judged.kind === 'point_change' && around.lastValue)
    return around.lastValue
  const isRatioOf = judged.kind === 'multiple' && !judged.changes
  const follows = isPart || (naming.by === 'carried' && (judged.kind === 'rate' || judged.kind === 'rank' || isRatioOf))
  // 其中1996年突破5000亿公斤: it names its own year.
  if (isPart && link.year >= 0) return own
  if (modality !== 'other' && follows && around.totalPeriod) return around.totalPeriod
  if (modality !== 'other' && isPart && judged.kind === 'level' && around.lastPeriod) return around.lastPeriod
  if (judged.kind === 'level') around.lastPeriod = own
  around.lastValue = judged.kind === 'rate' || judged.kind === 'growth' ? own : ''
  const isTotal =
    judged.kind === 'level' &&
    (setting.summed || setting.sums || holds(folded, link.left - 8, link.quantity.start, '累计'))
  around.totalPeriod = isTotal ? own : ''
  return own
}

/** Whether a word of two characters stands in `text[from, to)`. */
function holds(text: string, from: number, to: number, word: string): boolean {
  const first = word.charCodeAt(0)
  for (let i = Math.max(0, from); i < to - 1; i++)
    if (text.charCodeAt(i) === first && text[i + 1] === word[1]) return true
  return false
}

/** `新增采煤能力1亿吨，发电装机2000万千瓦`: a clause without a verb goes on with what was done. */
function goesOn(tokens: Tokens, link: Link, naming: Naming): boolean {
  const boundary = naming.by === 'before' ? (naming.before?.boundary ?? -1) : -1
  if (link.verb >= 0 || link.bits & DOES.hedgeBefore || boundary < 0 || naming.before === null) return false
  const kind = tokens.kinds[boundary]
  return (kind === TOKEN.comma || kind === TOKEN.pause) && naming.before.start === tokens.ends[boundary]
}

/** 累计 before the number in its clause: `累计为29个省份供煤超35亿吨`. */
function isSummed(tokens: Tokens, link: Link, start: number): boolean {
  for (let k = link.token - 1; k >= 0 && tokens.starts[k] >= start; k--) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.comma || kind === TOKEN.stop || kind === TOKEN.pause) return false
    if (kind !== TOKEN.word || !(tokens.data[k] & DOES.total)) continue
    if (!(tokens.data[k] & DOES.pastFive) || SUMMED.has(tokens.words[k])) return true
  }
  return false
}

const SUMMED = wordsOf('五年累计', '五年来累计')

/** Whether the passage is a review of a year or years that are over. */
const firmPast = ({ topic, text }: Around): boolean =>
  topic !== null && text.title.year !== null && topic.to < text.title.year

/** The place of the number's clause: at its head, or at the head of the sentence right before it. */
function regionOf(around: Around, link: Link, naming: Naming, clause: number): Region | null {
  if (clause === around.clause) return around.region
  const { gazetteer, sentence, text } = around
  const { folded, title } = text
  const isCarried = naming.by === 'carried'
  const found = regionAt(gazetteer, folded, { start: clause, end: link.quantity.start }, title.place, isCarried)
  const isSecond = around.clause < 0 && clause > sentence.start && firstComma(around.tokens) === clause - 1
  const opening = !found && isSecond ? regionBefore(gazetteer, folded, sentence.start, clause, title.place) : null
  const keeps = isCarried || (naming.span !== null && folded[naming.span.start] === '占')
  around.region = found ?? opening ?? (keeps ? around.region : null)
  around.clause = clause
  return around.region
}

/** `甲县、乙县分别新增1200亩和800亩`: 分别 deals the places out as it does names. */
function dealtRegion(text: string, links: readonly Link[], i: number, region: Region | null): Region | null {
  if (!region || !PLACES.test(region.text)) return region
  const first = headOf(links, i)
  if (!text.slice(region.end, links[first].quantity.start).includes('分别')) return region
  const places = region.text.split(PLACES)
  return places.length === listLength(links, first) ? { ...region, text: places[i - first] } : region
}

const PLACES = /[、和]/

/** Start of the sentence's first comma, or -1. */
function firstComma(tokens: Tokens): number {
  for (let k = 0; k < tokens.count; k++) if (tokens.kinds[k] === TOKEN.comma) return tokens.starts[k]
  return -1
}

/** The words that decided, in the order in which they stand; those of modality from the whole clause. */
function cuesOf(around: Around, link: Link, clause: Clause): Quote[] {
  const { tokens, text } = around
  const chosen: number[] = []
  for (const k of link.cues) insert(chosen, k)
  for (let k = clause.token; k < link.token; k++)
    if (tokens.kinds[k] === TOKEN.word && tokens.data[k] & (DOES.target | DOES.expected)) insert(chosen, k)
  return chosen.map(k => quote(text.source, tokens.starts[k], tokens.ends[k]))
}

/** Puts a token into the sorted list, once. */
function insert(sorted: number[], token: number): void {
  let at = sorted.length
  while (at > 0 && sorted[at - 1] > token) at--
  if (at > 0 && sorted[at - 1] === token) return
  sorted.push(token)
  for (let i = sorted.length - 1; i > at; i--) sorted[i] = sorted[i - 1]
  sorted[at] = token
}

/** The indicator without the place that it opens with. */
function withoutRegion(span: Span | null, region: Region | null): Span | null {
  if (!span || !region || span.start !== region.start || span.end - region.end < 2) return span
  return { start: region.end, end: span.end }
}

/** 重工业的增长速度 is what grows, and that it does. */
function withoutPace(text: string, span: Span | null, { kind }: Judged): Span | null {
  if (!span || kind !== 'growth' || span.end - span.start < SHORTEST_PACED) return span
  return text.startsWith(PACE, span.end - PACE.length) ? { start: span.start, end: span.end - PACE.length } : span
}
const PACE = '的增长速度'
const SHORTEST_PACED = 7

function signedValue(link: Link, judged: Judged): FigureValue {
  const { low, high } = link.quantity
  // A fall of -3 % (下降-3%) is a slip of the pen for a fall of 3 %.
  const signed = (value: string): string => (judged.sign < 0 && !value.startsWith('-') ? `-${value}` : value)
  if (high === null) return signed(low)
  return judged.sign < 0 ? [signed(high), signed(low)] : [signed(low), signed(high)]
}
