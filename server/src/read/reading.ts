import { type Finding, type Reading, read } from 'duban-core'
import type { Document, Limits, Source } from './document.ts'
import { readDocument } from './read-document.ts'

/** What the caller wants of a reading. */
export interface ReadingOptions {
  /** Give the text back. */
  readonly withText?: boolean
  readonly limits?: Limits
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

/** The reading of a document's text. A text that is no report is read all the same, with a note. */
export function readText(document: Document, options: ReadingOptions = {}): Reading {
  const { name, format, encoding, sha256, text } = document
  const reading = read(text, { name, format, encoding, sha256, withText: options.withText ?? false })
  const note = notAReport(reading)
  return note ? { ...reading, findings: [...reading.findings, note] } : reading
}

/**
 * Bytes to reading: the whole way.
 * @throws DubanError as `readDocument`
 */
export const readSource = (source: Source, options: ReadingOptions = {}): Reading =>
  readText(readDocument(source, options.limits), options)
