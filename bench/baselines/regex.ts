import type { Figure, FigureKind } from 'duban-core'

const DIGITS = /\d+(?:\.\d+)?%?/g
const WITH_UNIT =
  /(\d+(?:\.\d+)?)(个百分点|%|[万亿]*(?:元|美元|人次|人|户|家|个|亩|公里|吨|件|项|套|座|名|种|平方米|立方米|米)?)/g
const WORDS = /[\u4e00-\u9fff]{2,20}$/
const VERB_TAIL = /(?:增长|达到|达|为|提高|下降|超过|突破|新增)+$/

/** The least that could be called an extractor: every run of digits, with a per cent sign where one follows. */
export function digitsOnly(text: string): Pick<Figure, 'start' | 'end' | 'text' | 'value' | 'unit' | 'kind'>[] {
  return [...text.normalize('NFKC').matchAll(DIGITS)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
    value: found[0].replace('%', ''),
    unit: found[0].endsWith('%') ? '%' : '',
    kind: found[0].endsWith('%') ? 'rate' : 'level',
  }))
}

/** Digits that carry one of the common units, with the Chinese words in front as the indicator. */
export function withUnits(text: string): Partial<Figure>[] {
  const figures: Partial<Figure>[] = []
  for (const found of text.matchAll(WITH_UNIT)) {
    const [whole, value, unit] = found
    if (!unit) continue
    const words = WORDS.exec(text.slice(Math.max(0, found.index - 20), found.index))?.[0] ?? ''
    figures.push({
      start: found.index,
      end: found.index + whole.length,
      text: whole,
      value,
      unit,
      kind: kindOf(unit, words),
      comparator: 'eq',
      modality: 'achieved',
      indicator: words.replace(VERB_TAIL, ''),
      basis: '',
      period: '',
      region: '',
    })
  }
  return figures
}

function kindOf(unit: string, words: string): FigureKind {
  if (unit === '个百分点') return 'point_change'
  if (unit !== '%') return 'level'
  return /(?:增长|下降)$/.test(words) ? 'growth' : 'rate'
}
