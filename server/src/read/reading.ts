import { type Figure, type Finding, type Reading, read } from 'duban-core'
import { type PlacedReading, withBoxes } from './boxes.ts'
import type { Document, Limits, Place, Source } from './document.ts'
import type { OnScan } from './format.ts'
import { readDocument } from './read-document.ts'

/** What the caller wants of a reading. */
export interface ReadingOptions {
  /** Give the text back. */
  readonly withText?: boolean
  readonly limits?: Limits
  readonly onScan?: OnScan
}

const REPORT_WORDS = /报告|计划|规划|要点/

/** The note on a text that shows nothing of a work report: no title of one, and no part for review, targets or plan. */
function notAReport(reading: Reading): Finding | null {
  const hasTitle = REPORT_WORDS.test(reading.document.title)
  const hasParts = reading.sections.some(s => s.heading !== '' && ['review', 'target', 'plan', 'self'].includes(s.role))
  if (hasTitle || hasParts) return null
  return {
    id: 'not_a_report',
    rule: 'not_a_report',
    severity: 'note',
    message: '看不出这是一份工作报告：没有报告的标题，也没有回顾、目标或工作安排的部分；已照常读取。',
    spans: [],
    expected: null,
    found: null,
    arithmetic: null,
    settles: null,
    conflict: [],
    entries: [],
  }
}

/** Below this the recognition itself doubts what it saw: a `%` read as `%6` reaches 0.67. */
const LOW_CONFIDENCE = 0.7

/** Figures of which a character, or the one before or behind, was recognised with low confidence are doubtful. */
function doubtFigures(figures: readonly Figure[], places: readonly Place[]): readonly Figure[] {
  const low = places.filter(({ confidence }) => confidence !== undefined && confidence < LOW_CONFIDENCE)
  if (!low.length) return figures
  return figures.map(figure =>
    low.some(({ start, end }) => start <= figure.end && figure.start <= end)
      ? { ...figure, trust: 'doubtful' }
      : figure,
  )
}

/**
 * The reading of a document's text, its records with their boxes where the document has pages. A text that is no report
 * is read all the same, with a note.
 */
export function readText(document: Document, options: ReadingOptions = {}): PlacedReading {
  const { name, format, encoding, sha256, text, places, pages } = document
  const plain = read(text, { name, format, encoding, sha256, withText: options.withText ?? false })
  const placed = withBoxes({ ...plain, figures: doubtFigures(plain.figures, places) }, places, text)
  const reading = pages.length > 0 ? { ...placed, pages } : placed
  const note = notAReport(reading)
  return note ? { ...reading, findings: [...reading.findings, note] } : reading
}

/**
 * Bytes to reading: the whole way.
 * @throws DubanError as `readDocument`
 */
export const readSource = async (source: Source, options: ReadingOptions = {}): Promise<PlacedReading> =>
  readText(await readDocument(source, options.limits, options.onScan), options)
