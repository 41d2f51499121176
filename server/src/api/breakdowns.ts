import { reconcile } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { breakdownDocx } from '../export/breakdown-docx.ts'
import { breakdownXlsx } from '../export/breakdown-xlsx.ts'
import { type EditedTable, readBreakdownXlsx } from '../export/breakdown-xlsx-read.ts'
import { rowsOfDocument } from '../store/assignments.ts'
import { listTables } from '../store/breakdowns.ts'
import { findDocument } from '../store/documents.ts'
import { arrangeTable, draftTable, issueTable, replaceRows, setUpTable, tableOf } from '../supervision/breakdown.ts'
import { fileOf } from './form.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import {
  ArrangeBody,
  BreakdownSchema,
  DocumentParams,
  DocxQuery,
  DraftBody,
  list,
  ReconciliationSchema,
  TableImportQuery,
  TableSchema,
  TableSettingsBody,
  XlsxQuery,
} from './schema-supervision.ts'

const tags = ['breakdown']
const read = { action: 'assignment.read' } as const
const edit = { action: 'assignment.edit' } as const
const refused = { '4xx': ProblemSchema }
const one = { 200: BreakdownSchema, ...refused }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** The name of a table as it is printed. */
const titleOf = async (office: Office, id: string): Promise<string> => {
  const document = await findDocument(office.store.db, id)
  return `${document?.title || document?.name || ''}任务分解表`
}

/**
 * The rows of a table that the caller may see.
 * @throws DubanError `breakdown_not_found`, to the public also for a draft
 */
async function visibleRows(office: Office, id: string, isInside: boolean) {
  const breakdown = await tableOf(office.store.db, id)
  if (!breakdown.isIssued && !isInside) throw new DubanError('breakdown_not_found', { id })
  return { breakdown, rows: await rowsOfDocument(office.store.db, id) }
}

/** Tables as files, and back. */
function addFiles(app: App, office: Office): void {
  const attach = (name: string) => `attachment; filename="breakdown.${name}"`
  const xlsx = {
    tags,
    summary: 'The table as .xlsx',
    params: DocumentParams,
    querystring: XlsxQuery,
    response: refused,
  }
  app.get('/documents/:id/breakdown.xlsx', { config: read, schema: xlsx }, async (request, reply) => {
    const { rows } = await visibleRows(office, request.params.id, mayDraft(request.author.actor.role))
    const file = await breakdownXlsx(
      rows.map(row => row.record),
      { title: await titleOf(office, request.params.id), fields: request.query.columns },
    )
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', attach('xlsx'))
      .send(file as never)
  })
  const docx = {
    tags,
    summary: 'The table as .docx: a table, or numbered text with units in brackets',
    params: DocumentParams,
    querystring: DocxQuery,
    response: refused,
  }
  app.get('/documents/:id/breakdown.docx', { config: read, schema: docx }, async (request, reply) => {
    const { rows } = await visibleRows(office, request.params.id, mayDraft(request.author.actor.role))
    const { columns, layout } = request.query
    const file = await breakdownDocx(
      rows.map(row => row.record),
      { title: await titleOf(office, request.params.id), form: layout, fields: columns },
    )
    return reply
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .header('content-disposition', attach('docx'))
      .send(file as never)
  })
}

/** Whoever may see drafts: those of the office and its units. */
const mayDraft = (role: string): boolean => role !== 'public' && role !== 'deputy'

/**
 * The table in an uploaded file.
 * @throws DubanError `table_unreadable` for a file that is no workbook, or has no known headings
 */
async function tableIn(content: Buffer): Promise<EditedTable> {
  const result = await readBreakdownXlsx(content)
  if (!result.ok) throw new DubanError('table_unreadable', { line: 1, reason: result.refusal })
  return result.table
}

function addImport(app: App, office: Office): void {
  const schema = {
    tags,
    summary:
      'Take an edited .xlsx back in: what changed, and what could not be read; nothing is taken over without `apply`',
    consumes: ['multipart/form-data'],
    params: DocumentParams,
    querystring: TableImportQuery,
    response: { 200: ReconciliationSchema, ...refused },
  }
  app.post('/documents/:id/breakdown/table', { config: edit, schema }, async request => {
    const { id } = request.params
    const { content } = await fileOf(request)
    const { rows: edited, unknownHeadings } = await tableIn(content)
    const apply = request.query.apply ?? false
    const work = async (db: typeof office.store.db) => {
      const breakdown = await tableOf(db, id)
      const rows = await rowsOfDocument(db, id)
      return {
        breakdown,
        result: reconcile(
          rows.map(row => row.record),
          edited,
          breakdown.year,
        ),
      }
    }
    const { rows: _, ...told } = apply
      ? await changeIn(office, request.author, async change => {
          const { breakdown, result } = await work(change.tx)
          if (breakdown.isIssued && result.changes.some(cell => cell.field === 'targets'))
            throw new DubanError('target_issued')
          await replaceRows(change, id, result.rows)
          return result
        })
      : (await work(office.store.db)).result
    return { ...told, applied: apply, unknownHeadings }
  })
}

/** How a table is reported on and pressed. */
function addSettings(app: App, office: Office): void {
  const schema = {
    tags,
    summary: 'Set how often a table is reported on, by when, and by which rules of the ladder it is pressed',
    params: DocumentParams,
    body: TableSettingsBody,
    response: one,
  }
  app.patch('/documents/:id/breakdown', { config: edit, schema }, async request =>
    changeIn(office, request.author, change => setUpTable(change, request.params.id, request.body)),
  )
}

/** Which reports are broken down; drafts only to those who may edit them. */
function addTables(app: App, office: Office): void {
  const tables = {
    tags,
    summary: 'Breakdown tables, the latest year first',
    response: { 200: list(TableSchema), ...refused },
  }
  app.get('/breakdowns', { config: read, schema: tables }, async request => {
    const all = await listTables(office.store.db)
    return mayDraft(request.author.actor.role) ? all : all.filter(({ isIssued }) => isIssued)
  })
}

/** Breakdown tables: draft, issue, arrange, as files and back. */
export const breakdownRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const get = { tags, summary: 'The breakdown of a report', params: DocumentParams, response: one }
    app.get('/documents/:id/breakdown', { config: read, schema: get }, async request => {
      const { breakdown } = await visibleRows(office, request.params.id, mayDraft(request.author.actor.role))
      return breakdown
    })
    const draft = {
      tags,
      summary: 'Draft the breakdown of a report from its reading',
      params: DocumentParams,
      body: DraftBody,
      response: { 201: BreakdownSchema, ...refused },
    }
    app.post('/documents/:id/breakdown', { config: edit, schema: draft }, async (request, reply) =>
      reply
        .code(201)
        .send(
          await changeIn(office, request.author, change => draftTable(change, request.params.id, request.body ?? {})),
        ),
    )
    const issue = {
      tags,
      summary: 'Issue a table: its units report from now on',
      params: DocumentParams,
      response: one,
    }
    app.post('/documents/:id/breakdown/issue', { config: edit, schema: issue }, async request =>
      changeIn(office, request.author, change => issueTable(change, request.params.id)),
    )
    const arrange = {
      tags,
      summary: 'Split, merge or move rows; each keeps its link to the report',
      params: DocumentParams,
      body: ArrangeBody,
      response: { 204: z.null(), ...refused },
    }
    app.post('/documents/:id/breakdown/arrange', { config: edit, schema: arrange }, async (request, reply) => {
      await changeIn(office, request.author, change => arrangeTable(change, request.params.id, request.body))
      return reply.code(204).send(null)
    })
    addSettings(app, office)
    addTables(app, office)
    addFiles(app, office)
    addImport(app, office)
  }
