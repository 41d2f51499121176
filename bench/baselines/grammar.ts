import type { Figure, FigureKind, Modality } from 'duban-core'
import { startsNumber } from '../../core/src/statements/figures/numerals.ts'
import { type Quantity, readNumeral } from '../../core/src/statements/figures/quantities.ts'
import { toText } from '../../core/src/text/text.ts'
import type { SectionRole, Sentence, Text } from '../../core/src/text/types.ts'

const WORDS = /[\u4e00-\u9fff]{2,20}$/

/**
 * Numerals, units, ranges and the outline, without any word of the lexicons of verbs, hedges and times: the indicator
 * is the words in front, the modality and the period come from the part of the report.
 */
export function withGrammar(source: string): Partial<Figure>[] {
  const text = toText(source)
  return text.sentences.flatMap(sentence => quantitiesOf(text.folded, sentence).map(q => stated(text, sentence, q)))
}

function quantitiesOf(folded: string, { start, end }: Sentence): Quantity[] {
  const quantities: Quantity[] = []
  for (let at = start; at < end; ) {
    if (!startsNumber(folded.charCodeAt(at))) {
      at++
      continue
    }
    const found = readNumeral(folded, at, end)
    if (found.kind === 'quantity') quantities.push(found.quantity)
    at = Math.max(
      at + 1,
      found.kind === 'quantity' ? found.quantity.end : found.kind === 'year' ? found.year.end : found.end,
    )
  }
  return quantities
}

function stated(text: Text, sentence: Sentence, quantity: Quantity): Partial<Figure> {
  const { start, end, low, high, unit, more } = quantity
  const { role } = text.sections[sentence.section]
  const { year } = text.title
  const words = WORDS.exec(text.folded.slice(Math.max(sentence.start, start - 20), start))?.[0] ?? ''
  return {
    start,
    end,
    text: text.source.slice(start, end),
    value: high === null ? low : [low, high],
    unit,
    kind: kindOf(quantity),
    comparator: high === null ? (more ? 'ge' : 'eq') : 'between',
    modality: modalityOf(role),
    indicator: words,
    basis: '',
    period: year === null ? '' : String(role === 'review' ? year - 1 : year),
    region: '',
  }
}

function kindOf({ unit, form, top }: Quantity): FigureKind {
  if (unit === '个百分点') return 'point_change'
  if (form === 'ratio') return 'ratio'
  if (top || unit === '位') return 'rank'
  if (unit === '倍' || unit === '番') return 'multiple'
  return unit === '%' || form === 'fraction' ? 'rate' : 'level'
}

const modalityOf = (role: SectionRole): Modality =>
  role === 'review' || role === 'opening' ? 'achieved' : role === 'annex' ? 'other' : 'target'
