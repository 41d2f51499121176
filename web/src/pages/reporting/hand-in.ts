import {
  type NewProof,
  proveReport,
  type ReportingItem,
  rewriteReport,
  stepReport,
  writeReport,
} from '../../client/reporting.ts'
import { type Draft, wordsOf } from './drafts.ts'

/** What is handed in: the words and files of an item's month. */
export interface HandIn {
  readonly item: ReportingItem
  readonly month: string
  readonly corrects: string | null
  readonly draft: Draft
  readonly files: readonly NewProof[]
  /** Told as soon as the service has it, so that another try goes on with it. */
  readonly onWritten: (reportId: string) => void
  readonly onProved: (file: NewProof) => void
}

/**
 * Writes a report to the service with its files, and hands it in where that is wanted. Whatever fails, what was done before
 * stays done and the next try goes on from there. Throws what the client throws.
 */
export async function handIn(
  { item, month, corrects, draft, files, onWritten, onProved }: HandIn,
  isSubmitted: boolean,
): Promise<void> {
  const words = wordsOf(draft)
  const known = draft.reportId || openReportOf(item, corrects)
  const { id } = known ? await rewriteReport(known, words) : await writeReport(item, { ...words, month, corrects })
  onWritten(id)
  for (const file of files) {
    await proveReport(id, file)
    onProved(file)
  }
  if (isSubmitted) await stepReport(id, 'submit')
}

/** The report of the month that may still be written, or empty: its answer may have been lost on the way here. */
const openReportOf = ({ current }: ReportingItem, corrects: string | null): string =>
  current && (current.state === 'draft' || current.state === 'returned') && current.corrects === corrects
    ? current.id
    : ''
