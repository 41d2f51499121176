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
}

/** A reading as the service gives it: always with its text. */
export type FullReading = Reading & { readonly text: string }

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

/** Fields of a target, likewise. */
export const targetFields = {
  ...quote,
  id: text,
  indicator: text,
  indicatorId: text,
  comparator,
  value: z.nullable(value),
  unit: text,
  reference: z.nullable(z.enum(['economic_growth', 'assigned', 'last_year', 'upper_level_average', 'direction'])),
  tier: z.nullable(z.enum(['floor', 'stretch'])),
  headline: z.boolean(),
  period: text,
  region: text,
  figure: z.nullable(text),
}

const taskShape: Shape<Task> = z.object({
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
})

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

const damageShape: Shape<Damage> = z.object({
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
  sections: z.array(sectionShape),
  health: healthOfTextShape,
  damage: z.array(damageShape),
  figures: z.array(z.object(figureFields)),
  targets: z.array(z.object(targetFields)),
  tasks: z.array(taskShape),
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
})

const source = { documentId: text, documentName: text, place: text, year }

/** One row of `GET /figures`. */
export const figureRowShape: Shape<FigureRow> = z.object({ ...figureFields, ...source })

/** One row of `GET /targets`. */
export const targetRowShape: Shape<TargetRow> = z.object({ ...targetFields, ...source })

/** A page of `item`s. */
export const pageOf = <T>(item: Shape<T>): Shape<Page<T>> =>
  z.object({ items: z.array(item), next: z.nullable(text), total: count })

/** Body of a refusal. */
export const problemShape: Shape<ProblemBody> = z.object({ title: text, status: count, code: text, detail: text })

/** Answer of `GET /health`. */
export const healthShape: Shape<Health> = z.object({ version: text })
