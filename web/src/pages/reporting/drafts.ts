import type { ReportingItem, ReportWords, UnitReport } from '../../client/reporting.ts'

/** Words that may be carried over from the month before. */
export const CARRIED_FIELDS = ['progress', 'problems', 'next'] as const
/** One of them. */
export type CarriedField = (typeof CARRIED_FIELDS)[number]

/** What is typed of a report and not handed in yet (草稿); it is kept in this browser alone. */
export interface Draft {
  readonly progress: string
  readonly problems: string
  readonly next: string
  /** As typed, so that half a number is kept too. */
  readonly value: string
  /** Day on which it was done, or empty. */
  readonly doneOn: string
  readonly nodeId: string
  /** Fields that still stand as they were copied from the month before. */
  readonly carried: readonly CarriedField[]
  /** Id of the report that the service has of it, or empty. */
  readonly reportId: string
  /** Milliseconds at which it was last typed in; 0 for one that nobody typed in. */
  readonly typedAtMs: number
}

/** A form that nobody typed in. */
export const EMPTY_DRAFT: Draft = {
  progress: '',
  problems: '',
  next: '',
  value: '',
  doneOn: '',
  nodeId: '',
  carried: [],
  reportId: '',
  typedAtMs: 0,
}

/** The name of a draft: of a person, because the next one at this browser must not read it. */
export const draftKey = (
  person: string,
  { assignmentId, targetId }: Pick<ReportingItem, 'assignmentId' | 'targetId'>,
  month: string,
  corrects: string | null = null,
): string => ['duban.draft', person, assignmentId, targetId ?? '', month, corrects ?? ''].join('/')

/** A report as a draft to go on with. */
export const draftOf = (report: UnitReport, reportId: string): Draft => ({
  ...EMPTY_DRAFT,
  progress: report.progress,
  problems: report.problems,
  next: report.next,
  value: report.value ?? '',
  doneOn: report.doneOn ?? '',
  nodeId: report.nodeId ?? '',
  reportId,
})

/** The draft under a key, or null; one that an older version of the page wrote is filled up. */
export function readDraft(key: string, storage: Pick<Storage, 'getItem'> = localStorage): Draft | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return kept !== null && typeof kept === 'object' ? { ...EMPTY_DRAFT, ...kept } : null
  } catch {
    return null
  }
}

/** Keeps a draft; false where the browser has no room or allows none. */
export function keepDraft(key: string, draft: Draft, storage: Pick<Storage, 'setItem'> = localStorage): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Drops a draft. */
export const dropDraft = (key: string): void => localStorage.removeItem(key)

/** Types into a field: what was carried over and is changed is no longer carried. */
export function typed(draft: Draft, change: Partial<Draft>, atMs: number): Draft {
  const carried = draft.carried.filter(field => change[field] === undefined || change[field] === draft[field])
  return { ...draft, carried, ...change, typedAtMs: atMs }
}

/** Copies the words of the month before into fields that are empty (沿用上月), and marks them. */
export function carryOver(draft: Draft, last: UnitReport, atMs: number): Draft {
  const fields = CARRIED_FIELDS.filter(field => draft[field].trim() === '' && last[field].trim() !== '')
  const words = Object.fromEntries(fields.map(field => [field, last[field]]))
  return { ...draft, ...words, carried: [...draft.carried, ...fields], typedAtMs: atMs }
}

/** Why a draft cannot be handed in. */
export type DraftFlaw = 'no_progress' | 'progress_carried' | 'value_unreadable' | 'no_value'

const DECIMAL = /^-?\d{1,20}(?:\.\d{1,12})?$/

/** A number as it is typed, without thousands separators and with full-width digits read. */
export const plainNumber = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[,\s%]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')

/** What keeps a draft from being handed in, or null. `needsValue`: its target is a number. */
export function flawOf(draft: Draft, needsValue: boolean): DraftFlaw | null {
  if (draft.progress.trim() === '') return 'no_progress'
  if (draft.carried.includes('progress')) return 'progress_carried'
  const value = plainNumber(draft.value)
  if (value !== '' && !DECIMAL.test(value)) return 'value_unreadable'
  return needsValue && value === '' && draft.problems.trim() === '' ? 'no_value' : null
}

/** A draft as the service takes it. */
export const wordsOf = (draft: Draft): ReportWords => ({
  progress: draft.progress.trim(),
  problems: draft.problems.trim(),
  next: draft.next.trim(),
  value: plainNumber(draft.value) || null,
  doneOn: draft.doneOn || null,
  nodeId: draft.doneOn ? draft.nodeId || null : null,
})
