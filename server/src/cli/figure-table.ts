import type { Figure, Reading } from 'duban-core'
import type { Strings } from '../strings/zh.ts'
import { alignColumns, cutToWidth } from './display-width.ts'

/** Widest that a cell of running words gets. */
const WORDS_WIDTH = 36

const oneLine = (text: string): string => cutToWidth(text.replace(/\s+/g, ' '), WORDS_WIDTH)

const row = (figure: Figure, strings: Strings): string[] => [
  String(figure.start),
  oneLine(figure.text),
  oneLine(figure.indicator),
  typeof figure.value === 'string' ? figure.value : figure.value.join('–'),
  figure.unit,
  strings.kinds[figure.kind],
  strings.comparators[figure.comparator],
  strings.modalities[figure.modality],
  figure.period,
  figure.region,
]

/** The figures of a reading for people: under the report's title, aligned also where Han stand beside digits. */
export function figureTable(reading: Reading, strings: Strings): string {
  const { name, title, place, year } = reading.document
  const heading = [name, title, place, year === null ? '' : String(year)].filter(Boolean).join(' · ')
  if (reading.figures.length === 0) return `${heading}\n${strings.table.none}\n`
  const { offset, text, indicator, value, unit, kind, comparator, modality, period, region } = strings.table
  const head = [offset, text, indicator, value, unit, kind, comparator, modality, period, region]
  const rows = [head, ...reading.figures.map(figure => row(figure, strings))]
  return `${heading}\n${alignColumns(
    rows,
    head.map(name => name === offset || name === value),
  )}`
}
