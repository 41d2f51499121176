import { identifyIndicator } from '../lexicon/indicators.ts'
import type { Basis, Comparator, Figure, FigureKind, Modality } from '../statements/types.ts'
import { toText } from '../text/text.ts'
import type { Text } from '../text/types.ts'

/** A text whose figures were marked by hand. */
export interface MarkedText {
  readonly text: Text
  readonly figures: readonly Figure[]
}

const MARK = /\[([^[\]|]+)\|([a-z_]+)\|([^|\]]*)((?:\|[a-z]+=[^|\]]*)*)\]/g
const NUMBER = /^[^\d]*?(\d+(?:\.\d+)?)(?:[~至到-](\d+(?:\.\d+)?))?(.*)$/
const FALL = /(?:下降|减少|回落|降低|低|收窄|负增长|慢)$/

/**
 * Reads a text in which each figure is marked as `[5.5%|growth|地区生产总值|period=2023]`: characters, kind, words of
 * the indicator, then any of period, region, basis, modality, comparator, value, unit. For trying out checks without
 * reading a report. Without `period` it is that of `defaultPeriod`.
 */
export function markedText(source: string, defaultPeriod = '2023', year: number | null = 2024): MarkedText {
  const figures: Figure[] = []
  let plain = ''
  let done = 0
  for (const match of source.matchAll(MARK)) {
    plain += source.slice(done, match.index)
    figures.push(figureOf(match, plain, figures.length + 1, defaultPeriod))
    plain += match[1]
    done = match.index + match[0].length
  }
  return { text: toText(plain + source.slice(done), year), figures }
}

function figureOf(match: RegExpMatchArray, before: string, number: number, defaultPeriod: string): Figure {
  const [, text, kind, indicator, extras] = match
  const extra = new Map(
    extras
      .split('|')
      .filter(Boolean)
      .map(pair => pair.split('=') as [string, string]),
  )
  const parts = NUMBER.exec(text)
  const isChange = kind === 'growth' || kind === 'change' || kind === 'point_change'
  const minus = isChange && FALL.test(before) ? '-' : ''
  const low = extra.get('value') ?? (parts ? minus + parts[1] : text)
  return {
    id: `f${number}`,
    start: before.length,
    end: before.length + text.length,
    text,
    value: parts?.[2] && !extra.has('value') ? [low, minus + parts[2]] : low,
    unit: extra.get('unit') ?? (kind === 'rank' || kind === 'ratio' ? '' : (parts?.[3] ?? '')),
    kind: kind as FigureKind,
    comparator: (extra.get('comparator') ?? 'eq') as Comparator,
    modality: (extra.get('modality') ?? 'achieved') as Modality,
    indicator,
    indicatorSpan: before.includes(indicator)
      ? { start: before.lastIndexOf(indicator), end: before.lastIndexOf(indicator) + indicator.length }
      : null,
    indicatorId: identifyIndicator(indicator),
    period: extra.get('period') ?? defaultPeriod,
    region: extra.get('region') ?? '',
    basis: (extra.get('basis') ?? (isChange ? 'yoy' : '')) as Basis,
    cues: [],
    section: 's1',
    copyOf: null,
    trust: 'sound',
  }
}
