import type { Gazetteer } from '../../lexicon/places.ts'
import type { Section, SectionRole, Sentence, Text } from '../../text/types.ts'
import { charTable } from './characters.ts'
import { linkAt } from './clause.ts'
import { nameAll } from './indicators.ts'
import { judge, type Prior } from './kinds.ts'
import type { Link } from './link.ts'
import { dealYears } from './lists.ts'
import { mayCount } from './specifics.ts'
import { type Around, type Stated, stateFigure } from './statement.ts'
import { createTokens, holdsQuantity, TOKEN, type Tokens, tokenize } from './tokens.ts'
import { namesPlanYear, saysFiveYears, type Topic, topicOfHeading, topicOfRole, topicOfSentence } from './topics.ts'
import { DOES } from './words.ts'

/** A sentence without numbers is read this far, for the time that it sets. */
const HEAD = 40

/** Reads a report sentence by sentence, in order; holds the time that one passage leaves to the next. */
export class SentenceReader {
  /** Of the sentence read last. */
  readonly tokens = createTokens()
  private readonly text: Text
  private readonly gazetteer: Gazetteer
  /** Some heading names the coming year. Reports before the 1990s have no such part: there each sentence must promise. */
  private readonly datesItsPlan: boolean
  private section = -1
  private role = ''
  private topic: Topic | null = null
  /** The heading names the year to come, so that a five-year plan is only mentioned in passing. */
  private anchored = false
  /** The paragraph of a review turned to what is to come: `今年计划…` */
  private ahead = false

  constructor(text: Text, gazetteer: Gazetteer) {
    this.text = text
    this.gazetteer = gazetteer
    const { year } = text.title
    this.datesItsPlan =
      year === null || text.plan !== null || text.sections.some(({ heading }) => namesPlanYear(heading, text.title))
  }

  /** Reads the sentence at `index` and hands over each figure in it, the first one numbered `firstId`. */
  read(index: number, firstId: number, hand: (stated: Stated) => void): void {
    const sentence = this.text.sentences[index]
    const section = this.text.sections[sentence.section]
    const { folded } = this.text
    if (sentence.section !== this.section) this.enter(sentence.section, section)
    const opens = opensParagraph(folded, sentence.start)
    if (opens) this.ahead = false
    const bare = !holdsQuantity(this.tokens, folded, sentence.start, sentence.end)
    if (bare && !mayNameTime(folded, sentence.start, sentence.end)) return
    tokenize(this.tokens, folded, sentence.start, bare ? Math.min(sentence.end, sentence.start + HEAD) : sentence.end)
    if (!this.tokens.count) return
    const topic = this.ofPlan(topicOfSentence(this.tokens, this.text, sentence.start, sentence.end))
    if (topic && this.holds(topic, section.role, this.opens(topic, section.role, sentence.start))) {
      this.topic = topic
      // Behind the goals of the year a plan of five years is only mentioned in passing.
      if (section.role === 'target' && !topic.spans) this.anchored = true
    }
    if (opens && topic && !isPlanned(section.role)) this.ahead = this.turnsAhead(topic)
    if (!this.tokens.quantities.length) return
    const { year } = this.text.title
    const coming = this.ahead && year !== null ? { from: year, to: year, spans: false } : this.topic
    const spoken = topic?.spans && !topic.dated ? topic : coming
    this.readNumbers(sentence, section, spoken, firstId, hand)
  }

  /** In a passage on a five-year plan 五年来 speaks of the years of that plan. */
  private ofPlan(topic: Topic | null): Topic | null {
    return topic && this.topic?.plan && saysFiveYears(topic) ? this.topic : topic
  }

  /** Whether what a sentence says of time holds for those after it. */
  private opens(topic: Topic, role: SectionRole, start: number): boolean {
    const { folded } = this.text
    if (opensPassage(folded, start)) return true
    return isPlanned(role) && !topic.dated && !topic.spans && opensBehindLead(folded, start)
  }

  /** Whether a sentence of this time in a review plans: `今年要…`, `1987年计划…`. */
  private turnsAhead(topic: Topic): boolean {
    if (topic.spans || topic.to !== this.text.title.year) return false
    for (let k = 0; k < this.tokens.count; k++)
      if (this.tokens.data[k] & DOES.target && this.tokens.kinds[k] === TOKEN.word) return true
    return false
  }

  private enter(index: number, section: Section): void {
    // Back in a part whose goals of the year were listed: its heading speaks of the plan no more.
    const goesOn = index < this.section && this.anchored && isPlanned(section.role)
    const turns = section.role !== this.role
    this.section = index
    this.role = section.role
    if (goesOn) return
    const { year } = this.text.title
    const named = topicOfHeading(section.heading, this.text.title)
    if (named) {
      this.topic = named
      this.anchored = named.to === year
    } else if (turns) {
      this.topic = topicOfRole(section.role, this.text)
      this.anchored &&= isPlanned(section.role)
    }
  }

  /** Whether a topic holds for what follows: the years under review in a review, those to come in a plan. */
  private holds(topic: Topic, role: SectionRole, opens: boolean): boolean {
    const { year } = this.text.title
    if (year === null || (this.anchored && topic.spans)) return false
    const planned = isPlanned(role)
    // A plan mentioned in the midst of a passage on the year is that of its sentence alone.
    if (topic.spans && topic.plan && planned && !opens && this.topic?.spans === false) return false
    if (topic.spans) return !topic.dated && !topic.passing && (planned || topic.to < year)
    // In a review of five years `产量2000年达…` names the last of them; only `2000年，` opens a passage of its own.
    if (topic.inside && this.topic?.spans && this.topic.to === topic.to) return false
    return opens && (planned ? topic.to === year : topic.to === year - 1)
  }

  private readNumbers(
    sentence: Sentence,
    section: Section,
    topic: Topic | null,
    firstId: number,
    hand: (stated: Stated) => void,
  ): void {
    const { tokens, text, gazetteer } = this
    const links: Link[] = []
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.kinds[k] !== TOKEN.quantity) continue
      const link = linkAt(tokens, text.folded, k, links, sentence.start)
      if (mayCount(tokens, text.folded, link)) links.push(link)
    }
    if (!links.length) return
    const namings = nameAll(tokens, text.folded, links, sentence.start, sentence.end)
    for (let i = 0; i < links.length; i++) dealYears(tokens, text.folded, links, i, namings[i].before)
    const listStart = cutListStart(tokens, text.folded)
    const around: Around = {
      text,
      gazetteer,
      tokens,
      sentence,
      section,
      role: this.ahead ? 'plan' : section.role,
      topic,
      firm: this.datesItsPlan || this.ahead,
      links,
      namings,
      listStart,
      region: null,
      clause: -1,
      totalPeriod: '',
      lastPeriod: '',
      acted: false,
      lastValue: '',
      held: { whole: null, last: null, period: '' },
    }
    let id = firstId
    let prior: Prior | null = null
    for (let i = 0; i < links.length; i++) {
      const judged = judge(tokens, text.folded, links[i], namings[i], prior)
      if (judged) hand(stateFigure(around, i, judged, id++))
      prior = judged ? { link: links[i], naming: namings[i], judged } : null
    }
  }
}

const isPlanned = (role: SectionRole): boolean => role === 'plan' || role === 'target' || role === 'self'

/** Where a list of targets starts whose heading was cut off: `是：` that opens a line. */
function cutListStart(tokens: Tokens, text: string): number {
  for (let k = 0; k < tokens.count; k++) {
    if (tokens.kinds[k] !== TOKEN.stop) continue
    const at = tokens.starts[k]
    if (text[at] === '：' && text[at - 1] === '是' && text[at - 2] === '\n') return at
  }
  return -1
}

/** 五 of “十四五”; 届 of 本届政府. */
const [YEAR, FIVE, TERM] = [...'年五届'].map(char => char.charCodeAt(0))
/** Before 年: 今年, 一年来, 2025年, 一九八六年; not 青年, 全年, 近年. */
const BEFORE_YEAR = charTable('今去上本前后来一二三四五六七八九十〇○零0123456789 ')

/** Whether the head of a sentence may name a time at all. */
function mayNameTime(text: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + HEAD)
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === FIVE || code === TERM || (code === YEAR && BEFORE_YEAR[text.charCodeAt(i - 1)])) return true
  }
  return false
}

const PASSAGE = /^(?:一年来|过去一年|过去的一年|刚刚过去|这一年|回顾过去的?一年)/

/** Whether what a sentence says of time holds for the sentences after it: it opens a paragraph, or says 一年来. */
const opensPassage = (text: string, start: number): boolean =>
  opensParagraph(text, start) || PASSAGE.test(text.slice(start, start + 8))

/** `农业和农村工作。今年要…`: a lead of a few words opens the paragraph. */
function opensBehindLead(text: string, start: number): boolean {
  if (text[start - 1] !== '。') return false
  for (let i = start - 2; i > start - LONGEST_LEAD; i--) {
    if (text[i] === '\n') return true
    if (text[i] === '，' || text[i] === '。' || text[i] === '；') return false
  }
  return false
}
const LONGEST_LEAD = 24

/** Whether a line break, or the head of the text, stands before `start`. */
function opensParagraph(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) return true
    if (code !== 0x20 && code !== 0x09 && code !== 0x2014 && code !== 0x2a) return false
  }
  return true
}
