import type { Gazetteer } from '../../lexicon/places.ts'
import type { Section, SectionRole, Sentence, Text } from '../../text/types.ts'
import type { Quote, Span } from '../../values/span.ts'
import type { Figure, FigureValue } from '../types.ts'
import { type Link, linkAt } from './clause.ts'
import { type Naming, nameAll } from './indicators.ts'
import { basisOf, type Judged, judge } from './kinds.ts'
import { modalityOf } from './modality.ts'
import { isWhole, periodOf } from './periods.ts'
import { isSpecification } from './phrases.ts'
import { type Region, regionAt } from './regions.ts'
import { createTokens, TOKEN, type Tokens, tokenize } from './tokens.ts'
import { nearestTime, type Topic, topicOfHeading, topicOfRole, topicOfSentence } from './topics.ts'
import { DOES } from './words.ts'

/** Collects why a figure came out as it did. */
export type Trace = (line: string) => void

/** Reads a report sentence by sentence; holds what one sentence leaves to the next. */
export class SentenceReader {
  private readonly text: Text
  private readonly gazetteer: Gazetteer
  private readonly tokens = createTokens()
  private section = -1
  private topic: Topic | null = null
  /** The topic of the section, to which a new section of another role falls back. */
  private role = ''

  constructor(text: Text, gazetteer: Gazetteer) {
    this.text = text
    this.gazetteer = gazetteer
  }

  /** Reads the sentence at `index` and appends its figures; `trace` is for `explainFigure`. */
  read(index: number, figures: Figure[], trace: ((link: Link) => Trace | null) | null): void {
    const sentence = this.text.sentences[index]
    const section = this.text.sections[sentence.section]
    const { folded, title } = this.text
    if (sentence.section !== this.section) this.enter(sentence.section, section)
    tokenize(this.tokens, folded, sentence.start, sentence.end)
    if (!this.tokens.count) return
    const topic = topicOfSentence(this.tokens, folded, sentence.start, sentence.end, title.year)
    if (topic && lasts(topic, section.role, title.year, opensParagraph(folded, sentence.start))) this.topic = topic
    if (this.tokens.quantities.length) this.readNumbers(sentence, section, topic ?? this.topic, figures, trace)
  }

  private enter(index: number, section: Section): void {
    this.section = index
    const { year } = this.text.title
    const named = topicOfHeading(section.heading, year)
    if (named) this.topic = named
    else if (section.role !== this.role) this.topic = topicOfRole(section.role, year)
    this.role = section.role
  }

  private readNumbers(
    sentence: Sentence,
    section: Section,
    topic: Topic | null,
    figures: Figure[],
    _trace: ((link: Link) => Trace | null) | null,
  ): void {
    const { tokens } = this
    const { folded } = this.text
    const links: Link[] = []
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.kinds[k] !== TOKEN.quantity) continue
      const link = linkAt(tokens, folded, k, links)
      if (mayCount(tokens, link)) links.push(link)
    }
    const namings = nameAll(tokens, folded, links, sentence.start, sentence.end)
    let region: Region | null = null
    let regionOf = -1
    for (let i = 0; i < links.length; i++) {
      const judged = judge(tokens, folded, links[i], namings[i])
      if (!judged) continue
      const clause = this.clauseOf(links[i], sentence)
      if (clause.start !== regionOf) {
        const carried: boolean = namings[i].by === 'carried' && region !== null
        const found = regionAt(this.gazetteer, folded, clause.start, links[i].quantity.start, this.text.title.place)
        region = found ?? (carried ? region : null)
        regionOf = clause.start
      }
      figures.push(
        this.build(figures.length + 1, links[i], namings[i], judged, sentence, section, topic, clause, region),
      )
    }
  }

  /** The clause of a number: from the comma or stop before it. */
  private clauseOf(link: Link, sentence: Sentence): Span & { readonly token: number } {
    const { tokens } = this
    for (let k = link.token - 1; k >= 0; k--) {
      const kind = tokens.kinds[k]
      if (kind === TOKEN.comma || kind === TOKEN.stop)
        return { start: tokens.ends[k], end: link.quantity.end, token: k + 1 }
    }
    return { start: sentence.start, end: link.quantity.end, token: 0 }
  }

  private build(
    id: number,
    link: Link,
    naming: Naming,
    judged: Judged,
    sentence: Sentence,
    section: Section,
    topic: Topic | null,
    clause: Span & { readonly token: number },
    region: Region | null,
  ): Figure {
    const { tokens } = this
    const { folded, source, title } = this.text
    const { quantity } = link
    const span = withoutRegion(naming.span, region)
    const indicator = span ? source.slice(span.start, span.end) : ''
    const named = nearestTime(tokens, folded, link.token, sentence.start, title.year)
    const specifies = isSpecification(tokens, folded, link.token)
    const stance = { role: section.role, year: title.year, named, topic, specifies, clauseToken: clause.token }
    const current = named && topic?.spans && isWhole(link, judged, named, topic) ? topic : (named ?? topic)
    const modality = modalityOf(tokens, link, indicator, stance)
    const setting = { topic, named, year: title.year, modality }
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
      period: periodOf(tokens, link, judged, indicator, setting),
      region: judged.kind === 'rank' && naming.by !== 'carried' ? '' : (region?.text ?? ''),
      basis: basisOf(tokens, folded, link, judged, current),
      cues: this.cuesOf(link),
      section: section.id,
      copyOf: null,
      trust: 'sound',
    }
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
  if (topic.spans) return !topic.dated && (planned || topic.to < year)
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

/** Whether a line break, or the head of the text, stands before `start`. */
function opensParagraph(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) return true
    if (code !== 0x20 && code !== 0x09 && code !== 0x2014 && code !== 0x2a) return false
  }
  return true
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
