import { gazetteerOf } from '../../lexicon/places.ts'
import type { Text } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import type { Figure, Task } from '../types.ts'
import { DIGITS, PERIODS } from './characters.ts'
import { isMeasurable } from './checkable.ts'
import { findDeadline } from './deadlines.ts'
import { departmentsOf } from './departments.ts'
import { trimObject } from './object.ts'
import type { Marks } from './pairs.ts'
import { regionsIn } from './regions.ts'
import type { Row } from './rows.ts'
import type { VerbPhrase } from './verbs.ts'

/** Names of the reporting place itself: they tell no project from another. */
const OWN = ['全省', '全市', '全县', '全区', '我省', '我市', '我县', '我区', '全国']

const NONE: readonly string[] = []

/** A row and the section that it stands in. */
export interface SectionRow {
  readonly row: Row
  /** Its id. */
  readonly section: string
}

/**
 * The tasks of `rows`, in the words of the text; rows and figures are in its order. Table by table rather than row by
 * row: so each table of words is in the cache for all rows at once. `joined` is the folded text with its spaced digits
 * joined, which the rows were read from.
 */
export function describeRows(
  text: Text,
  joined: string,
  marks: Marks,
  figures: readonly Figure[],
  rows: readonly SectionRow[],
): Task[] {
  const { source } = text
  const gazetteer = gazetteerOf(text.title.place)
  const departments = departmentsOf(text.title.place)
  const regions = rows.map(({ row }) => regionsIn(gazetteer, joined, source, marks, row, row.reading.verb))
  const leads = rows.map(({ row }) => departments.leadUnits(joined, source, marks, row, row.reading))
  const objects = rows.map(({ row }) => trimObject(joined, row.reading.object, namesAmount(row)))
  const checks = rows.map(({ row }, i) => isMeasurable(joined, marks, row, objects[i], namesOther(regions[i])))
  const inside = figuresOf(figures, rows)
  return rows.map(({ row, section }, i) => {
    const { reading, start, end } = row
    return {
      id: `t${i + 1}`,
      start,
      end,
      text: source.slice(start, end),
      action: source.slice(actionStart(reading.verb), reading.verb.end),
      object: source.slice(objects[i].start, objects[i].end),
      deadline: row.seen & PERIODS ? wordsOf(text.folded, findDeadline(joined, start, end)) : '',
      measurable: checks[i],
      figures: inside[i],
      regions: regions[i],
      section,
      leadUnits: leads[i],
    }
  })
}

const wordsOf = (folded: string, span: Span | null): string => (span ? folded.slice(span.start, span.end) : '')

/** Adverbs longer than this are no part of an action that fits a column: 集中力量分年度完善. */
const LONGEST_ADVERBS = 5

const actionStart = ({ start, head }: VerbPhrase): number => (head - start > LONGEST_ADVERBS ? head : start)

/** The ids of the figures that each row holds. */
function figuresOf(figures: readonly Figure[], rows: readonly SectionRow[]): (readonly string[])[] {
  let next = 0
  return rows.map(({ row: { start, end } }) => {
    while (next < figures.length && figures[next].start < start) next++
    const first = next
    while (next < figures.length && figures[next].end <= end) next++
    return next === first ? NONE : figures.slice(first, next).map(figure => figure.id)
  })
}

/** An amount may stand at the end of the object; none does where the object stands before its verb. */
const namesAmount = ({ reading: { object, verb }, counted, seen }: Row): boolean =>
  object.start >= verb.end && (counted || (seen & DIGITS) !== 0)

function namesOther(regions: readonly string[]): boolean {
  for (const region of regions) if (!OWN.includes(region)) return true
  return false
}
