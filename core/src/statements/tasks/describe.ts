import { type Gazetteer, gazetteerOf } from '../../lexicon/places.ts'
import type { Text } from '../../text/types.ts'
import type { Figure, Task } from '../types.ts'
import { DIGITS, PERIODS } from './characters.ts'
import { isMeasurable } from './checkable.ts'
import { findDeadline } from './deadlines.ts'
import { type DepartmentFinder, departmentsOf } from './departments.ts'
import { trimObject } from './object.ts'
import { regionsIn } from './regions.ts'
import type { Row } from './rows.ts'

/** Names of the reporting place itself: they tell no project from another. */
const OWN = ['全省', '全市', '全县', '全区', '我省', '我市', '我县', '我区', '全国']

const NONE: readonly string[] = []

/** Makes tasks of rows, in the words of one text. */
export class Describer {
  private readonly text: Text
  private readonly figures: readonly Figure[]
  private readonly departments: DepartmentFinder
  private readonly gazetteer: Gazetteer
  private nextFigure = 0
  private made = 0

  /** `figures` are those of the text, in order. */
  constructor(text: Text, figures: readonly Figure[]) {
    this.text = text
    this.figures = figures
    this.departments = departmentsOf(text.title.place)
    this.gazetteer = gazetteerOf(text.title.place)
  }

  /** The task of `row`; rows are to be given in order. */
  describe(row: Row, section: string): Task {
    const { source, folded } = this.text
    const { reading, start, end } = row
    const { verb } = reading
    const object = trimObject(folded, reading.object, (row.seen & DIGITS) !== 0)
    const regions = regionsIn(this.gazetteer, folded, source, row, verb)
    return {
      id: `t${++this.made}`,
      start,
      end,
      text: source.slice(start, end),
      action: source.slice(verb.start, verb.end),
      object: source.slice(object.start, object.end),
      deadline: row.seen & PERIODS ? findDeadline(folded, start, end) : '',
      measurable: isMeasurable(folded, row, object, namesOther(regions)),
      figures: this.figuresIn(start, end),
      regions,
      section,
      leadUnits: this.departments.leadUnits(folded, source, row, reading.object),
    }
  }

  private figuresIn(start: number, end: number): readonly string[] {
    const { figures } = this
    let next = this.nextFigure
    while (next < figures.length && figures[next].start < start) next++
    const first = next
    while (next < figures.length && figures[next].end <= end) next++
    this.nextFigure = next
    return next === first ? NONE : figures.slice(first, next).map(figure => figure.id)
  }
}

function namesOther(regions: readonly string[]): boolean {
  for (const region of regions) if (!OWN.includes(region)) return true
  return false
}
