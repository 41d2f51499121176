import type { Section, Sentence, Text } from '../../text/types.ts'
import { findYears, planYears } from '../../text/years.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import type { Figure, Target } from '../types.ts'
import { findReferenceIndicator, identifyTarget, splitNames } from './indicator.ts'
import { findReference, mayNameReference, type NamedReference } from './references.ts'
import { markTiers } from './tiers.ts'

/** A target whose id is given when all are found: they are numbered in place rather than made twice. */
type Draft = Omit<Target, 'id'> & { id: string }
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
    const role = text.sections[sentence.section].role
    const found = first === next ? NONE : fromFigures(text, byId, sentence, figures, first, next)
    const named = role === 'target' || role === 'plan' ? fromWords(text, byId, sentence, figures, first, next) : NONE
    if (found.length || named.length) drafts.push(...markTiers(text.folded, merge(found, named)))
  }
  for (let i = 0; i < drafts.length; i++) drafts[i].id = `g${i + 1}`
  return drafts
}

const NONE: readonly Draft[] = []

function merge(found: readonly Draft[], named: readonly Draft[]): readonly Draft[] {
  if (!named.length) return found
  return [...found, ...named].sort((a, b) => a.start - b.start)
}

/** The targets among the figures of a sentence, those from `first` up to `next`. */
function fromFigures(
  text: Text,
  byId: Sections,
  sentence: Sentence,
  figures: readonly Figure[],
  first: number,
  next: number,
): readonly Draft[] {
  const headline = text.sections[sentence.section].role === 'target'
  let drafts: Draft[] | null = null
  for (let i = first; i < next; i++) {
    if (figures[i].modality !== 'target') continue
    drafts ??= []
    drafts.push(fromFigure(text, figures[i], headline, () => periodOf(text, byId, sentence)))
  }
  return drafts ?? NONE
}

function fromFigure(text: Text, figure: Figure, headline: boolean, passagePeriod: () => string): Draft {
  const { start, end } = targetSpan(text.folded, figure)
  const { indicator, indicatorId, comparator, value, unit, region, id } = figure
  // A number in a passage of five-year targets is no target of the year, whatever its own words leave out.
  const isYearly = headline && figure.period === String(text.title.year ?? '')
  const period = isYearly ? passagePeriod() : figure.period
  return {
    id: '',
    start,
    end,
    text: text.source.slice(start, end),
    indicator,
    indicatorId: indicatorId || (headline ? identifyTarget(indicator) : ''),
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
function targetSpan(folded: string, figure: Figure): Span {
  let { start, end } = figure
  const words = figure.indicatorSpan
  if (words && words.start < start && start - words.end <= LONGEST_GAP) start = words.start
  // Without it 净增规模以上工业企业70家 would read as how many there are.
  if (folded.startsWith(NET, start - NET.length)) start -= NET.length
  for (const cue of figure.cues) if (cue.start >= end && cue.start - end <= 1) end = cue.end
  return { start, end }
}
const NET = '净增'
/** Between an indicator's words and its number: `增长速度力争达到`. */
const LONGEST_GAP = 12

function fromWords(
  text: Text,
  byId: Sections,
  sentence: Sentence,
  figures: readonly Figure[],
  first: number,
  next: number,
): readonly Draft[] {
  const isPassage = text.sections[sentence.section].role === 'target'
  if (!mayNameReference(text.folded, sentence, isPassage)) return NONE
  const words = text.folded.slice(sentence.start, sentence.end)
  const drafts: Draft[] = []
  let subject: Span | null = null
  for (const clause of clausesOf(words, sentence.start)) {
    if (holdsFigure(clause, figures, first, next)) continue
    const said = text.folded.slice(clause.start, clause.end)
    const reference = findReference(said, clause.start, isPassage)
    if (!reference) continue
    subject = findReferenceIndicator(text.folded, clause, reference) ?? subject
    const period = periodIn(said) ?? periodOf(text, byId, sentence)
    for (const name of subject ? splitNames(text.source, subject) : [null])
      drafts.push(fromReference(text, clause, name, reference, period, isPassage))
  }
  return drafts
}

function holdsFigure(clause: Span, figures: readonly Figure[], first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (figures[i].start >= clause.start && figures[i].end <= clause.end) return true
  return false
}

function fromReference(
  text: Text,
  clause: Span,
  name: Span | null,
  reference: NamedReference,
  period: string,
  headline: boolean,
): Draft {
  const indicator = name ? text.source.slice(name.start, name.end) : ''
  const start = name && name.start >= clause.start ? Math.min(name.start, reference.start) : reference.start
  const end = Math.max(reference.end, name?.end ?? 0)
  return {
    id: '',
    start,
    end,
    text: text.source.slice(start, end),
    indicator,
    indicatorId: identifyTarget(indicator),
    comparator: reference.comparator,
    value: null,
    unit: '',
    reference: reference.reference,
    tier: null,
    headline,
    period,
    region: '',
    figure: null,
  }
}

const CLOSES_CLAUSE = charTable('，；：。！？,;:')
const STOP = '。'.charCodeAt(0)
const PAUSE = '、'.charCodeAt(0)

/** Clauses between commas, semicolons, enumeration marks before a new comparison, and the announcing colon. */
function clausesOf(words: string, offset: number): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (let i = 0; i <= words.length; i++) {
    const code = i < words.length ? words.charCodeAt(i) : STOP
    const ends =
      CLOSES_CLAUSE[code] === 1 ||
      (code === PAUSE && (words.startsWith('高于', i + 1) || words.startsWith('快于', i + 1)))
    if (!ends) continue
    if (i - start >= 4) clauses.push({ start: offset + start, end: offset + i })
    start = i + 1
  }
  return clauses
}

/** 到2035年: the year that a clause looks to, or null. */
function periodIn(words: string): string | null {
  const [first] = findYears(words)
  return first && words[first.start - 1] === '到' ? String(first.year) : null
}

/** 今后五年, 《纲要（草案）》: the five years that begin with the year of the report, where a plan begins then. */
function comingPlan(head: string, year: number | null): { readonly from: number; readonly to: number } | null {
  if (year === null || year % 5 !== 1) return null
  return /(?:今后|未来)五年|《纲要/.test(head) ? { from: year, to: year + 4 } : null
}

/** The five-year plan that the sentence or its section names, else the year of the report. */
function periodOf(text: Text, byId: Sections, sentence: Sentence): string {
  const section = text.sections[sentence.section]
  const parent = byId.get(section.parent ?? '')
  const head = text.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 40))
  const own = planYears(head) ?? planYears(section.heading)
  const coming = comingPlan(head, text.title.year)
  const plan =
    own ?? coming ?? (/(?:19|20)\d\d年/.test(parent?.heading ?? '') ? null : planYears(parent?.heading ?? ''))
  if (plan) return `${plan.from}-${plan.to}`
  return text.title.year === null ? '' : String(text.title.year)
}
