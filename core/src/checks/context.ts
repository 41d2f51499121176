import type { Entry } from '../ledger/types.ts'
import { identifyIndicator } from '../lexicon/indicators.ts'
import type { Figure, Target, Task } from '../statements/types.ts'
import type { SectionRole, Text } from '../text/types.ts'
import { type Reach, reachOf } from './intervals.ts'
import type { Settings } from './settings.ts'

/** What the checks look at: one report, read. */
export interface CheckInput {
  readonly text: Text
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
  readonly ledger: readonly Entry[]
}

/** A figure with what it can mean and where it stands. */
export interface Mention {
  readonly figure: Figure
  readonly reach: Reach
  /** Index into `Context.mentions`, in the order of the text. */
  readonly order: number
  /** Index into `Text.sentences`, or −1. */
  readonly sentence: number
  readonly role: SectionRole
  /** Characters from the figure before it, or from the start of its sentence. */
  readonly before: string
  /** Characters to the next figure, or to the end of its sentence. */
  readonly after: string
}

/** The report as the relations look at it. */
export interface Context extends CheckInput {
  readonly settings: Settings
  /** Figures that can be computed with, copies left out, in the order of the text. */
  readonly mentions: readonly Mention[]
}

/** The figures of a report with their surroundings. */
export function buildContext(input: CheckInput, settings: Settings): Context {
  const { text } = input
  const figures = input.figures.map(identified).sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions: Mention[] = []
  let sentence = 0
  let lastEnd = 0
  for (const [i, figure] of figures.entries()) {
    while (sentence < text.sentences.length && text.sentences[sentence].end <= figure.start) sentence++
    const span = text.sentences[sentence]
    const isInside = span !== undefined && span.start <= figure.start
    const start = Math.max(isInside ? span.start : figure.start, lastEnd)
    const stop = Math.min(isInside ? span.end : figure.end, figures[i + 1]?.start ?? Number.POSITIVE_INFINITY)
    const before = withoutBreaks(text.folded.slice(start, figure.start))
    const after = withoutBreaks(text.folded.slice(figure.end, Math.max(stop, figure.end)))
    lastEnd = figure.end
    if (figure.copyOf) continue
    const reach = reachOf(figure, { before, after }, settings)
    if (!reach) continue
    const role = span ? text.sections[span.section].role : 'other'
    mentions.push({ figure, reach, order: mentions.length, sentence: isInside ? sentence : -1, role, before, after })
  }
  return { ...input, settings, mentions }
}

/** A page or a narrow column breaks a line within a sentence; Chinese has no other use for blanks. */
const withoutBreaks = (words: string): string => words.replace(/\s+/g, '')

/** Figures that come without a row of the indicator table are looked up. */
const identified = (figure: Figure): Figure =>
  figure.indicatorId ? figure : { ...figure, indicatorId: identifyIndicator(figure.indicator) }

/** The characters between two figures. */
export const gapBetween = ({ text }: Context, a: Mention, b: Mention): string =>
  withoutBreaks(text.folded.slice(a.figure.end, b.figure.start))

/** The figures after this one in the same sentence, in order. */
export function followers({ mentions }: Context, mention: Mention): readonly Mention[] {
  const found: Mention[] = []
  for (let i = mention.order + 1; i < mentions.length && mentions[i].sentence === mention.sentence; i++)
    found.push(mentions[i])
  return mention.sentence < 0 ? [] : found
}

/** The figures before this one in the same sentence, the nearest first. */
export function leaders({ mentions }: Context, mention: Mention): readonly Mention[] {
  const found: Mention[] = []
  for (let i = mention.order - 1; i >= 0 && mentions[i].sentence === mention.sentence; i--) found.push(mentions[i])
  return mention.sentence < 0 ? [] : found
}

/** The characters of the sentence of a figure. */
export function sentenceOf({ text }: Context, { sentence }: Mention): string {
  const span = text.sentences[sentence]
  return span ? text.folded.slice(span.start, span.end) : ''
}

const CLAUSE_START = /[，。；：、！？\n]/
/** Words in front of an indicator that make no other thing of it. */
const NEUTRAL =
  /^(?:去年|今年|全年|过去一年|一年来|五年来|预计|初步核算|经初步核算|其中|全国|全省|全市|全区|全县|我省|我市|我区|我县|实现|完成|我们|\d{4}年|[—\-\s*]|[(（][一二三四五六七八九十]+[)）])*$/

/**
 * The figure's own indicator stands in its clause with nothing in front that makes another thing of it: neither a place
 * (`某开发区经济总量`) nor a part (`制造业贷款`), and no other figure between.
 */
export function isPlainlyNamed({ text }: Context, { figure, before }: Mention): boolean {
  const { indicatorSpan: span } = figure
  if (!span || span.end > figure.start || figure.start - span.start > before.length) return false
  let start = span.start
  while (start > 0 && !CLAUSE_START.test(text.folded[start - 1])) start--
  return NEUTRAL.test(text.folded.slice(start, span.start))
}

/** The two figures hold for one place, in one period as far as they say. */
export const isSameFrame = (a: Figure, b: Figure): boolean =>
  a.region === b.region && (a.period === b.period || !a.period || !b.period) && a.modality === b.modality

/** The two figures are about one indicator: the same row of the table, or the same words where neither has a row. */
export const isSameIndicator = (a: Figure, b: Figure): boolean =>
  a.indicatorId || b.indicatorId ? a.indicatorId === b.indicatorId : a.indicator === b.indicator && a.indicator !== ''
