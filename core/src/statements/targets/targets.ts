import { identifyIndicator } from '../../lexicon/indicators.ts'
import type { Section, Sentence, Text } from '../../text/types.ts'
import { planYears } from '../../text/years.ts'
import type { Span } from '../../values/span.ts'
import type { Figure, Target } from '../types.ts'
import { findReferenceIndicator } from './indicator.ts'
import { findReference, mayNameReference } from './references.ts'
import { markTiers } from './tiers.ts'

type Draft = Omit<Target, 'id'>
type Sections = ReadonlyMap<string, Section>

/**
 * The targets of a report, in the order of the text: each promised figure, and in the plan each clause that names a
 * target without a number (与经济增长同步, 完成省下达任务). Those in the passage of 主要预期目标 are `headline`.
 */
export function findTargets(text: Text, figures: readonly Figure[]): Target[] {
  const drafts: Draft[] = []
  const byId = new Map(text.sections.map(section => [section.id, section]))
  let next = 0
  for (const sentence of text.sentences) {
    const first = next
    while (next < figures.length && figures[next].start < sentence.end) next++
    const own = figures.slice(first, next)
    const role = text.sections[sentence.section].role
    if (!own.length && role !== 'target' && role !== 'plan') continue
    const promised = own.filter(figure => figure.modality === 'target')
    const found = promised.map(figure => fromFigure(text, figure, role === 'target'))
    const named = role === 'target' || role === 'plan' ? fromWords(text, byId, sentence, own) : []
    drafts.push(...markTiers(text.folded, merge(found, named)))
  }
  return drafts.map((draft, i) => ({ id: `g${i + 1}`, ...draft }))
}

function merge(found: readonly Draft[], named: readonly Draft[]): Draft[] {
  if (!named.length) return [...found]
  return [...found, ...named].sort((a, b) => a.start - b.start)
}

function fromFigure(text: Text, figure: Figure, headline: boolean): Draft {
  const { start, end } = targetSpan(figure)
  const { indicator, indicatorId, comparator, value, unit, period, region, id } = figure
  return {
    start,
    end,
    text: text.source.slice(start, end),
    indicator,
    indicatorId,
    comparator,
    value,
    unit,
    reference: null,
    tier: null,
    headline,
    period,
    region,
    figure: id,
  }
}

/** From the words of the indicator, where they stand before the number, to the last cue behind it (`5%以上`). */
function targetSpan(figure: Figure): Span {
  let { start, end } = figure
  const words = figure.indicatorSpan
  if (words && words.start < start && start - words.end <= LONGEST_GAP) start = words.start
  for (const cue of figure.cues) if (cue.start >= end && cue.start - end <= 1) end = cue.end
  return { start, end }
}
/** Between an indicator's words and its number: `增长速度力争达到`. */
const LONGEST_GAP = 12

function fromWords(text: Text, byId: Sections, sentence: Sentence, figures: readonly Figure[]): Draft[] {
  const words = text.folded.slice(sentence.start, sentence.end)
  const isPassage = text.sections[sentence.section].role === 'target'
  if (!mayNameReference(words, isPassage)) return []
  const drafts: Draft[] = []
  let subject: Span | null = null
  for (const clause of clausesOf(words, sentence.start)) {
    const hasNumber = figures.some(figure => figure.start >= clause.start && figure.end <= clause.end)
    const reference = hasNumber
      ? null
      : findReference(text.folded.slice(clause.start, clause.end), clause.start, isPassage)
    if (!reference) continue
    subject = findReferenceIndicator(text.folded, clause, reference) ?? subject
    const indicator = subject ? text.source.slice(subject.start, subject.end) : ''
    const start = subject && subject.start >= clause.start ? subject.start : reference.start
    const end = Math.max(reference.end, subject?.end ?? 0)
    drafts.push({
      start,
      end,
      text: text.source.slice(start, end),
      indicator,
      indicatorId: identifyIndicator(indicator),
      comparator: reference.comparator,
      value: null,
      unit: '',
      reference: reference.reference,
      tier: null,
      headline: isPassage,
      period: periodOf(text, byId, sentence),
      region: '',
      figure: null,
    })
  }
  return drafts
}

/** Clauses between commas, semicolons, enumeration marks before a new comparison, and the announcing colon. */
function clausesOf(words: string, offset: number): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (let i = 0; i <= words.length; i++) {
    const char = words[i]
    const ends =
      i === words.length ||
      '，；：。！？,;:'.includes(char) ||
      (char === '、' && /^(?:高于|快于)/.test(words.slice(i + 1, i + 3)))
    if (!ends) continue
    if (i - start >= 4) clauses.push({ start: offset + start, end: offset + i })
    start = i + 1
  }
  return clauses
}

/** The five-year plan that the sentence or its section names, else the year of the report. */
function periodOf(text: Text, byId: Sections, sentence: Sentence): string {
  const section = text.sections[sentence.section]
  const parent = byId.get(section.parent ?? '')
  const head = text.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 40))
  const own = planYears(head) ?? planYears(section.heading)
  const plan = own ?? (/(?:19|20)\d\d年/.test(parent?.heading ?? '') ? null : planYears(parent?.heading ?? ''))
  if (plan) return `${plan.from}-${plan.to}`
  return text.title.year === null ? '' : String(text.title.year)
}
