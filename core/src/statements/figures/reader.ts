import type { Gazetteer } from '../../lexicon/places.ts'
import type { Section, SectionRole, Sentence, Text } from '../../text/types.ts'
import type { Quote, Span } from '../../values/span.ts'
import type { Figure, FigureValue } from '../types.ts'
import { type Link, linkAt } from './clause.ts'
import { type Naming, nameAll } from './indicators.ts'
import { basisOf, type Judged, judge } from './kinds.ts'
import { modalityOf } from './modality.ts'
import { isWhole, periodOf, type Setting } from './periods.ts'
import { isSpecification } from './phrases.ts'
import { type Region, regionAt, regionBefore } from './regions.ts'
import { createTokens, mayHoldNumber, TOKEN, type Tokens, tokenize, WINDOW } from './tokens.ts'
import { nearestTime, type Topic, topicOfHeading, topicOfRole, topicOfSentence } from './topics.ts'
import { DOES } from './words.ts'

/** A sentence without numbers is read this far, for the time that it sets. */
const HEAD = 40

/** What the numbers of one sentence share. */
interface Around {
  readonly sentence: Sentence
  readonly section: Section
  readonly topic: Topic | null
  region: Region | null
  /** Where a list of targets starts whose heading was cut off (`是：地区生产总值…`), or -1. */
  readonly listStart: number
  /** Start of the clause that `region` was found for. */
  clause: number
  /** Period of a total that the next share or rank speaks of. */
  carriedPeriod: string
  /** Period of the last level, for 其中. */
  lastPeriod: string
}

/** Reads a report sentence by sentence; holds what one sentence leaves to the next. */
export class SentenceReader {
  private readonly text: Text
  private readonly gazetteer: Gazetteer
  private readonly tokens = createTokens()
  private section = -1
  private topic: Topic | null = null
  /** The heading names the year to come, so that a five-year plan is only mentioned in passing. */
  private anchored = false
  /** The topic of the section, to which a new section of another role falls back. */
  private role = ''

  constructor(text: Text, gazetteer: Gazetteer) {
    this.text = text
    this.gazetteer = gazetteer
  }

  /** Reads the sentence at `index` and appends its figures. */
  read(index: number, figures: Figure[]): void {
    const sentence = this.text.sentences[index]
    const section = this.text.sections[sentence.section]
    const { folded, title } = this.text
    if (sentence.section !== this.section) this.enter(sentence.section, section)
    const bare = !mayHoldNumber(folded, sentence.start, sentence.end)
    tokenize(this.tokens, folded, sentence.start, bare ? Math.min(sentence.end, sentence.start + HEAD) : sentence.end)
    if (!this.tokens.count) return
    const topic = topicOfSentence(this.tokens, folded, sentence.start, sentence.end, title.year)
    if (
      topic &&
      !(this.anchored && topic.spans) &&
      lasts(topic, section.role, title.year, opensPassage(folded, sentence.start))
    )
      this.topic = topic
    if (this.tokens.quantities.length)
      this.readNumbers(sentence, section, topic?.spans && !topic.dated ? topic : this.topic, figures)
  }

  private enter(index: number, section: Section): void {
    this.section = index
    const { year } = this.text.title
    const named = topicOfHeading(section.heading, year)
    if (named) {
      this.topic = named
      this.anchored = named.to === year
    } else if (section.role !== this.role) {
      this.topic = topicOfRole(section.role, year)
      this.anchored = false
    }
    this.role = section.role
  }

  private readNumbers(sentence: Sentence, section: Section, topic: Topic | null, figures: Figure[]): void {
    const { tokens } = this
    const { folded } = this.text
    const links: Link[] = []
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.kinds[k] !== TOKEN.quantity) continue
      const link = linkAt(tokens, folded, k, links, sentence.start)
      if (mayCount(tokens, link)) links.push(link)
    }
    const namings = nameAll(tokens, folded, links, sentence.start, sentence.end)
    const around: Around = {
      sentence,
      section,
      topic,
      region: null,
      clause: -1,
      carriedPeriod: '',
      lastPeriod: '',
      listStart: this.listStart(),
    }
    for (let i = 0; i < links.length; i++) {
      const judged = judge(tokens, folded, links[i], namings[i])
      if (judged) figures.push(this.build(figures.length + 1, links, namings, i, judged, around))
    }
  }

  /** Start of the sentence's first comma, or -1. */
  private firstComma(): number {
    const { tokens } = this
    for (let k = 0; k < tokens.count; k++) if (tokens.kinds[k] === TOKEN.comma) return tokens.starts[k]
    return -1
  }

  private listStart(): number {
    const { tokens } = this
    const { folded } = this.text
    for (let k = 0; k < tokens.count; k++) {
      const at = tokens.starts[k]
      if (tokens.kinds[k] === TOKEN.stop && folded[at] === '：' && folded[at - 1] === '是' && folded[at - 2] === '\n')
        return at
    }
    return -1
  }

  /** Start of the clause of a number, and its first token: after the comma or stop before it. */
  private clauseOf(link: Link, sentence: Sentence): { readonly start: number; readonly token: number } {
    const { tokens } = this
    for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--) {
      const kind = tokens.kinds[k]
      if (kind === TOKEN.comma || kind === TOKEN.stop) return { start: tokens.ends[k], token: k + 1 }
    }
    const far = Math.max(0, link.token - WINDOW)
    return far ? { start: tokens.starts[far], token: far } : { start: sentence.start, token: 0 }
  }

  private build(
    id: number,
    links: readonly Link[],
    namings: readonly Naming[],
    i: number,
    judged: Judged,
    around: Around,
  ): Figure {
    const { tokens } = this
    const { folded, source, title } = this.text
    const [link, naming] = [links[i], namings[i]]
    const { quantity } = link
    const clause = this.clauseOf(link, around.sentence)
    const region = this.regionOf(link, naming, clause.start, around)
    const span = withoutRegion(naming.span, region)
    const indicator = span ? source.slice(span.start, span.end) : ''
    const yoy = (link.bits & DOES.yoy) !== 0
    const named = nearestTime(tokens, folded, link.token, around.sentence.start, title.year, yoy)
    const { topic } = around
    const current = named && topic?.spans && isWhole(link, judged, named, topic) ? topic : (named ?? topic)
    const specifies = isSpecified(tokens, folded, links, namings, i)
    const listsTargets = around.listStart >= 0 && quantity.start > around.listStart
    const isBase = folded.startsWith('的基础上', link.right)
    const role = around.section.role
    const stance = { role, year: title.year, named, topic, specifies, isBase, listsTargets, clauseToken: clause.token }
    const modality = modalityOf(tokens, link, indicator, stance)
    const stands = standsFor(tokens, folded, links, namings, i)
    const forWhom =
      naming.by === 'after' && link.verb >= 0 && folded.slice(tokens.starts[link.verb], link.quantity.start) === '为'
    const acted = isActed(tokens, link, naming)
    const setting = {
      topic: listsTargets ? planOf(title.year) : topic,
      named,
      year: title.year,
      modality,
      acted,
      stands,
      forWhom,
    }
    const period = this.periodOf(link, naming, judged, indicator, setting, around)
    return {
      id: `f${id}`,
      start: quantity.start,
      end: quantity.end,
      text: source.slice(quantity.start, quantity.end),
      value: signedValue(link, judged),
      unit: quantity.unit === '%' ? source.slice(quantity.end - 1, quantity.end) : quantity.unit,
      kind: judged.kind,
      comparator: link.comparator,
      modality,
      indicator,
      indicatorSpan: span ? { start: span.start, end: span.end } : null,
      indicatorId: '',
      period,
      region: region?.text ?? '',
      basis: basisOf(tokens, folded, link, judged, current),
      cues: this.cuesOf(link),
      section: around.section.id,
      copyOf: null,
      trust: 'sound',
    }
  }

  /** A share or a rank of what was just summed over years is over the same years. */
  private periodOf(
    link: Link,
    naming: Naming,
    judged: Judged,
    indicator: string,
    setting: Setting,
    around: Around,
  ): string {
    const own = periodOf(this.tokens, link, judged, indicator, setting)
    const isPart = this.text.folded.slice(link.left - 24, link.left).includes('其中')
    const follows = isPart || (naming.by === 'carried' && (judged.kind === 'rate' || judged.kind === 'rank'))
    if (follows && around.carriedPeriod && setting.modality !== 'other') return around.carriedPeriod
    if (isPart && judged.kind === 'level' && around.lastPeriod && setting.modality !== 'other') return around.lastPeriod
    if (judged.kind === 'level') around.lastPeriod = own
    const isTotal = judged.kind === 'level' && /累计/.test(this.text.folded.slice(link.left - 8, link.quantity.start))
    around.carriedPeriod = isTotal ? own : ''
    return own
  }

  private regionOf(link: Link, naming: Naming, clause: number, around: Around): Region | null {
    if (clause === around.clause) return around.region
    const { folded, title } = this.text
    const found = regionAt(this.gazetteer, folded, clause, link.quantity.start, title.place)
    const isFirst = around.clause < 0
    const opening =
      !found && isFirst && clause > around.sentence.start
        ? regionBefore(this.gazetteer, folded, around.sentence.start, clause, title.place)
        : null
    const lone = opening && this.firstComma() === clause - 1 ? opening : null
    const keeps = naming.by === 'carried' || (naming.span !== null && folded[naming.span.start] === '占')
    around.region = found ?? lone ?? (keeps ? around.region : null)
    around.clause = clause
    return around.region
  }

  private cuesOf(link: Link): Quote[] {
    const { tokens } = this
    const { source } = this.text
    return link.cues
      .map(k => ({
        start: tokens.starts[k],
        end: tokens.ends[k],
        text: source.slice(tokens.starts[k], tokens.ends[k]),
      }))
      .sort((a, b) => a.start - b.start)
  }
}

/** Whether a topic holds for what follows: the years under review in a review, those to come in a plan. */
function lasts(topic: Topic, role: SectionRole, year: number | null, opens: boolean): boolean {
  if (year === null) return false
  const planned = role === 'plan' || role === 'target' || role === 'self'
  if (topic.spans) return !topic.dated && !topic.passing && (planned || topic.to < year)
  return opens && (planned ? topic.to === year : topic.to === year - 1)
}

/** Passing time (三年) and numbers without a unit are no links to carry a name unless a verb states them. */
function mayCount(tokens: Tokens, link: Link): boolean {
  const { unitClass, unit, low, form, bare } = link.quantity
  if (unitClass === 'rank') return !bare || link.verb >= 0 || link.listed >= 0 || (link.bits & DOES.scope) !== 0
  const passing = unitClass === 'time' && !low.includes('.')
  const naked = unitClass === 'none' && unit === '' && form !== 'ratio'
  if (!passing && !naked) return true
  const governing = link.verb >= 0 ? tokens.data[link.verb] : 0
  return (
    link.earlier ||
    link.pair >= 0 ||
    (governing & (DOES.reach | DOES.hold | DOES.up | DOES.down)) !== 0 ||
    (passing && link.comparator !== 'eq')
  )
}

const PASSAGE = /^(?:一年来|过去一年|过去的一年|刚刚过去|这一年|回顾过去的?一年)/

/** Whether what a sentence says of time holds for the sentences after it: it opens a paragraph, or says 一年来. */
const opensPassage = (text: string, start: number): boolean =>
  opensParagraph(text, start) || PASSAGE.test(text.slice(start, start + 8))

/** Whether a line break, or the head of the text, stands before `start`. */
function opensParagraph(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) return true
    if (code !== 0x20 && code !== 0x09 && code !== 0x2014 && code !== 0x2a) return false
  }
  return true
}

const planOf = (year: number | null): Topic | null => (year === null ? null : { from: year, to: year, spans: false })

/** A number inside the description of something counted: `超过10%的有44种`, `191家企业营业收入超百亿元`. */
function isSpecified(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
): boolean {
  const link = links[i]
  if (isSpecification(tokens, text, link.token)) return true
  const next = links[i + 1]
  const sameClause = (a: Link, b: Link): boolean => !/[，；。]/.test(text.slice(a.quantity.end, b.quantity.start))
  if (link.comparator === 'ge' && text[link.right] === '的' && next && sameClause(link, next)) return true
  const previous = links[i - 1]
  if (link.quantity.bare && previous?.right === link.left && previous.quantity.unitClass === 'count') return true
  if (link.quantity.bare && previous && link.comparator === 'ge')
    return previous.quantity.unitClass === 'count' && namings[i - 1].by === 'after' && sameClause(previous, link)
  const { span, by } = namings[i]
  return by === 'after' && span !== null && text.startsWith('中，', span.end)
}

/** Named by 总量, 总数 and the like, or counted and ranked in one clause: of the last year in a review of several. */
function standsFor(
  _tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
): boolean {
  const { before, by } = namings[i]
  if (by === 'carried' && before && /^(?:总量|总数|存量|现有|目前)/.test(text.slice(before.start, before.end)))
    return true
  const next = links[i + 1]
  if (by !== 'after' || !next || next.quantity.unitClass !== 'rank') return false
  return !/[，；。]/.test(text.slice(links[i].quantity.end, next.quantity.start))
}

/** Whether the name is the object of a verb of doing right before it. */
function isActed(tokens: Tokens, link: Link, naming: Naming): boolean {
  if (link.bits & (DOES.act | DOES.fresh)) return true
  const boundary = naming.before?.boundary ?? -1
  if (naming.by !== 'before' || boundary < 0 || tokens.kinds[boundary] !== TOKEN.word) return false
  return (tokens.data[boundary] & (DOES.act | DOES.fresh | DOES.actAtHead)) !== 0
}

/** The indicator without the place that it opens with. */
function withoutRegion(span: Span | null, region: Region | null): Span | null {
  if (!span || !region || span.start !== region.start || span.end - region.end < 2) return span
  return { start: region.end, end: span.end }
}

function signedValue(link: Link, judged: Judged): FigureValue {
  const { low, high } = link.quantity
  const signed = judged.sign < 0 ? (value: string): string => `-${value}` : (value: string): string => value
  return high === null ? signed(low) : [signed(low), signed(high)]
}
