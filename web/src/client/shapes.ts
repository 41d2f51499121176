import type {
  Damage,
  DocumentInfo,
  Entry,
  Figure,
  Finding,
  HeadlineState,
  Quote,
  Reading,
  Section,
  Span,
  Target,
  Task,
} from 'duban-core'
import * as z from 'zod/mini'

/** A report in the list (报告): what the service keeps of it besides its text. */
export interface DocumentSummary {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly issuer: string
  readonly place: string
  readonly year: number | null
  readonly date: string
  readonly format: string
  readonly encoding: string
  readonly sha256: string
  readonly characters: number
  readonly counts: Readonly<Record<'figures' | 'targets' | 'tasks' | 'findings' | 'damage', number>> & {
    /** Errors among the findings; null for a report imported before they were counted apart. */
    readonly errors: number | null
  }
  readonly importedAt: string
  /** Id of version 1, which all versions of one document have in common. */
  readonly family: string
  readonly version: number
  /** Whether lists take this version. */
  readonly isCurrent: boolean
  readonly made: 'import' | 'repair' | 'join'
  readonly basedOn: string | null
}

/** A place on an original page (原页), from the top left corner, in the units of the page's size. */
export interface PageBox {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Size of an original page. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** What may lead to original pages. */
export interface Placed {
  readonly boxes?: readonly PageBox[] | undefined
}

/** A reading as the service gives it: always with its text. */
export type FullReading = Reading & {
  readonly text: string
  /** Absent in formats without pages. */
  readonly pages?: readonly PageSize[] | undefined
  readonly figures: readonly (Figure & Placed)[]
  readonly targets: readonly (Target & Placed)[]
  readonly tasks: readonly (Task & Placed)[]
  readonly damage: readonly (Damage & Placed)[]
}

/** Where a row of a table comes from. */
export interface RowSource {
  readonly documentId: string
  readonly documentName: string
  readonly place: string
  readonly year: number | null
}

/** A figure of any report (数据). */
export type FigureRow = Figure & RowSource
/** A target of any report (目标). */
export type TargetRow = Target & RowSource
/** A task as a report says it (任务). */
export type TaskRow = Task & RowSource

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total: number
}

/** The service's word for a refusal (RFC 9457) with Duban's own code. */
export interface ProblemBody {
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
}

/** What the service says of itself. */
export interface Health {
  readonly version: string
}

/** A schema whose result is exactly `T`. */
export type Shape<T> = z.ZodMiniType<T>

const text = z.string()
const count = z.number()
const texts = z.array(text)
const span = { start: count, end: count }
const spanShape: Shape<Span> = z.object(span)
const quote = { ...span, text }
const quoteShape: Shape<Quote> = z.object(quote)
const year = z.nullable(count)
const kind = z.enum(['level', 'rate', 'growth', 'change', 'point_change', 'rank', 'multiple', 'ratio'])
const comparator = z.enum(['eq', 'ge', 'le', 'about', 'between'])
const basis = z.enum(['yoy', 'annual_average', 'cumulative', 'against_place', ''])
const value = z.union([text, z.readonly(z.tuple([text, text]))])

const boxes = z.optional(z.array(z.object({ page: count, x: count, y: count, width: count, height: count })))

/** Fields of a figure, for shapes that hold some of them. */
export const figureFields = {
  ...quote,
  id: text,
  value,
  unit: text,
  kind,
  comparator,
  modality: z.enum(['achieved', 'expected', 'target', 'other']),
  indicator: text,
  indicatorSpan: z.nullable(spanShape),
  indicatorId: text,
  period: text,
  region: text,
  basis,
  cues: z.array(quoteShape),
  section: text,
  copyOf: z.nullable(text),
  trust: z.enum(['sound', 'copy', 'doubtful']),
}

/** Floor or 力争, where a target has both. */
export const targetTier: Shape<Target['tier']> = z.nullable(z.enum(['floor', 'stretch']))

/** What a target that names no number is held against. */
export const targetReference: Shape<Target['reference']> = z.nullable(
  z.enum(['economic_growth', 'assigned', 'last_year', 'upper_level_average', 'direction']),
)

/** Fields of a target, likewise. */
export const targetFields = {
  ...quote,
  id: text,
  indicator: text,
  indicatorId: text,
  comparator,
  value: z.nullable(value),
  unit: text,
  reference: targetReference,
  tier: targetTier,
  headline: z.boolean(),
  period: text,
  region: text,
  figure: z.nullable(text),
}

const taskFields = {
  ...quote,
  id: text,
  action: text,
  object: text,
  deadline: text,
  measurable: z.boolean(),
  figures: texts,
  regions: texts,
  section: text,
  leadUnits: z.array(z.object({ unit: text, why: text })),
}

const sectionShape: Shape<Section> = z.object({
  ...span,
  id: text,
  parent: z.nullable(text),
  level: count,
  heading: text,
  role: z.enum(['opening', 'review', 'target', 'plan', 'self', 'annex', 'other']),
})

const headlineShape: Shape<HeadlineState> = z.object({
  indicatorId: text,
  indicator: text,
  state: z.enum(['number', 'no_number', 'not_stated']),
  targets: texts,
})

const entryShape: Shape<Entry> = z.object({
  id: text,
  indicator: text,
  indicatorId: text,
  region: text,
  period: text,
  basis,
  kinds: z.array(kind),
  figures: texts,
  targets: texts,
})

const damageKind = z.enum(['repeat', 'splice', 'cut', 'furniture', 'foreign', 'doubled', 'number', 'tense'])

const healthOfTextShape: Shape<Reading['health']> = z.object({
  characters: count,
  repeated: count,
  damaged: count,
  counts: z.record(damageKind, count),
  zh: text,
  en: text,
})

const damageShape: Shape<Damage & Placed> = z.object({
  boxes,
  ...span,
  id: text,
  kind: damageKind,
  of: z.nullable(spanShape),
  message: text,
  proposal: z.nullable(text),
})

const findingShape: Shape<Finding> = z.object({
  id: text,
  rule: text,
  severity: z.enum(['error', 'warning', 'note']),
  message: text,
  spans: z.array(spanShape),
  expected: z.nullable(text),
  found: z.nullable(text),
  arithmetic: z.nullable(text),
  settles: z.nullable(text),
  conflict: texts,
  entries: texts,
})

const documentInfo: Shape<DocumentInfo> = z.object({
  name: text,
  format: text,
  encoding: text,
  sha256: text,
  characters: count,
  title: text,
  issuer: text,
  place: text,
  placeCode: text,
  year,
  date: text,
  speaker: text,
})

/** Answer of `GET /documents/:id/reading`. */
export const readingShape: Shape<FullReading> = z.object({
  document: documentInfo,
  text,
  pages: z.optional(z.array(z.object({ width: count, height: count }))),
  sections: z.array(sectionShape),
  health: healthOfTextShape,
  damage: z.array(damageShape),
  figures: z.array(z.object({ ...figureFields, boxes })),
  targets: z.array(z.object({ ...targetFields, boxes })),
  tasks: z.array(z.object({ ...taskFields, boxes })),
  headline: z.array(headlineShape),
  ledger: z.array(entryShape),
  findings: z.array(findingShape),
})

/** Answer of `GET /documents/:id` and `POST /documents`. */
export const summaryShape: Shape<DocumentSummary> = z.object({
  id: text,
  name: text,
  title: text,
  issuer: text,
  place: text,
  year,
  date: text,
  format: text,
  encoding: text,
  sha256: text,
  characters: count,
  counts: z.object({
    figures: count,
    targets: count,
    tasks: count,
    findings: count,
    errors: z.nullable(count),
    damage: count,
  }),
  importedAt: text,
  family: text,
  version: count,
  isCurrent: z.boolean(),
  made: z.enum(['import', 'repair', 'join']),
  basedOn: z.nullable(text),
})

const source = { documentId: text, documentName: text, place: text, year }

/** One row of `GET /figures`. */
export const figureRowShape: Shape<FigureRow> = z.object({ ...figureFields, ...source })

/** One row of `GET /targets`. */
export const targetRowShape: Shape<TargetRow> = z.object({ ...targetFields, ...source })

/** One row of `GET /tasks`. */
export const taskRowShape: Shape<TaskRow> = z.object({ ...taskFields, ...source })

/** A page of `item`s. */
export const pageOf = <T>(item: Shape<T>): Shape<Page<T>> =>
  z.object({ items: z.array(item), next: z.nullable(text), total: count })

/** Body of a refusal. */
export const problemShape: Shape<ProblemBody> = z.object({ title: text, status: count, code: text, detail: text })

/** Answer of `GET /health`. */
export const healthShape: Shape<Health> = z.object({ version: text })

/** Answer of `POST /documents`: a report, or of an archive what became of each file. */
export const uploadedShape = z.union([
  summaryShape,
  z.object({
    items: z.array(
      z.object({
        name: text,
        isNew: z.boolean(),
        document: z.nullable(summaryShape),
        problem: z.nullable(z.object({ detail: text })),
      }),
    ),
  }),
])
