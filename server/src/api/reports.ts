import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Action } from '../accounts/matrix.ts'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { findEvidence, findReport, listReports } from '../store/reports.ts'
import { unitIdOf } from '../store/units.ts'
import { decideFinding, findEmptyById } from '../supervision/findings.ts'
import {
  checkReport,
  moveReportBy,
  presentReport,
  proveReport,
  rewriteReport,
  writeReport,
} from '../supervision/reports.ts'
import { fileOf } from './form.ts'
import { changeIn, type Office } from './office.ts'
import { presentPage } from './present.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { IdParams } from './schema-office.ts'
import {
  CheckBody,
  EmptyBody,
  EvidenceFields,
  EvidenceSchema,
  FindingDecisionBody,
  REPORT_STEPS,
  ReportBody,
  ReportEditBody,
  ReportSchema,
  ReportsQuery,
  StepBody,
} from './schema-reports.ts'

const tags = ['reports']
const write = { action: 'report.write' } as const
const read = { action: 'report.read' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** Who takes which step: core's table decides again, with the report's state. */
const STEP_ACTIONS: Readonly<Record<(typeof REPORT_STEPS)[number], Action>> = {
  submit: 'report.write',
  approve: 'report.approve',
  send_back: 'report.approve',
  accept: 'report.accept',
  return: 'report.accept',
  lock: 'report.accept',
}

/** A report as it stands after a change. */
async function reportAfter(office: Office, id: string) {
  const report = await findReport(office.store.db, id)
  if (!report) throw new DubanError('report_not_found', { id })
  return presentReport(report)
}

function addSteps(app: App, office: Office): void {
  for (const step of REPORT_STEPS) {
    const schema = {
      tags,
      summary: `Take a report a step on: ${step}`,
      params: IdParams,
      body: StepBody,
      response: { 200: ReportSchema, ...refused },
    }
    app.post(`/reports/:id/${step}`, { config: { action: STEP_ACTIONS[step] }, schema }, async request => {
      const { id } = request.params
      await changeIn(office, request.author, change =>
        moveReportBy(change, id, step, { reason: '', isEmpty: false, ...request.body }),
      )
      return reportAfter(office, id)
    })
  }
}

function addProofs(app: App, office: Office): void {
  const check = {
    tags,
    summary: 'Check a report: by documents, by phone, on site; its value stands beside the reported one',
    params: IdParams,
    body: CheckBody,
    response: { 200: ReportSchema, ...refused },
  }
  app.post('/reports/:id/checks', { config: { action: 'report.check' }, schema: check }, async request => {
    const { id } = request.params
    await changeIn(office, request.author, change => checkReport(change, id, request.body))
    return reportAfter(office, id)
  })
  const prove = {
    tags,
    summary: 'Add evidence: multipart, the fields `kind`, `day`, `value` before the field `file`, 20 MB at most',
    consumes: ['multipart/form-data'],
    params: IdParams,
    response: { 201: EvidenceSchema, ...refused },
  }
  app.post('/reports/:id/evidence', { config: write, schema: prove }, async (request, reply) => {
    const { name, content, fields } = await fileOf(request)
    const known = EvidenceFields.safeParse(fields)
    if (!known.success)
      throw new DubanError('evidence_fields', { field: known.error.issues[0]?.path.join('.') || 'kind, day, value' })
    const proof = await changeIn(office, request.author, change =>
      proveReport(change, request.params.id, { ...known.data, name, content }),
    )
    return reply.code(201).send(proof)
  })
  const file = { tags, summary: 'A file of evidence, always as an attachment', params: IdParams, response: refused }
  app.get('/evidence/:id', { config: read, schema: file }, async (request, reply) => {
    const found = await findEvidence(office.store.db, request.params.id)
    if (!found) throw new DubanError('evidence_not_found', { id: request.params.id })
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('digest', `sha-256=${Buffer.from(found.sha256, 'hex').toString('base64')}`)
      .send(Buffer.from(found.content) as never)
  })
}

function addFindings(app: App, office: Office): void {
  const empty = {
    tags,
    summary: 'Find that a report without substance says nothing; once a report, also after it was accepted',
    params: IdParams,
    body: EmptyBody,
    response: { 200: ReportSchema, ...refused },
  }
  app.post('/reports/:id/empty', { config: { action: 'report.accept' }, schema: empty }, async request => {
    const { id } = request.params
    await changeIn(office, request.author, change => findEmptyById(change, id, request.body.reason))
    return reportAfter(office, id)
  })
  const decide = {
    tags,
    summary: 'Decide on what a check found to be faked; the deduction counts only where it is approved in writing',
    params: IdParams,
    body: FindingDecisionBody,
    response: { 200: ReportSchema, ...refused },
  }
  app.post(
    '/reports/:id/findings/decisions',
    { config: { action: 'finding.decide' }, schema: decide },
    async request => {
      const { id } = request.params
      await changeIn(office, request.author, change => decideFinding(change, id, request.body))
      return reportAfter(office, id)
    },
  )
}

/** Progress reports: write, hand in, approve, accept; checks and evidence. */
export const reportRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const all = {
      tags,
      summary: 'Reports, the last written first; deputies see accepted ones',
      querystring: ReportsQuery,
      response: { 200: pageOf(ReportSchema), ...refused },
    }
    app.get('/reports', { config: read, schema: all }, async request => {
      const { cursor, limit, unit, ...filter } = request.query
      const where = {
        ...filter,
        unit: unit === undefined ? undefined : await unitIdOf(db, unit, officeDay(office.clock.now())),
      }
      const { role } = request.author.actor
      const accepted = role === 'deputy'
      return presentPage(await listReports(db, where, { cursor, limit, accepted }), report =>
        presentReport(report, role),
      )
    })
    const add = {
      tags,
      summary: 'Write a report of a month as a draft: 进展, 存在问题, 下一步, value',
      params: IdParams,
      body: ReportBody,
      response: { 201: ReportSchema, ...refused },
    }
    app.post('/assignments/:id/reports', { config: write, schema: add }, async (request, reply) => {
      const id = await changeIn(office, request.author, change => writeReport(change, request.params.id, request.body))
      return reply.code(201).send(await reportAfter(office, id))
    })
    const patch = {
      tags,
      summary: 'Edit a draft or a returned report',
      params: IdParams,
      body: ReportEditBody,
      response: { 200: ReportSchema, ...refused },
    }
    app.patch('/reports/:id', { config: write, schema: patch }, async request => {
      const { id } = request.params
      await changeIn(office, request.author, change => rewriteReport(change, id, request.body))
      return reportAfter(office, id)
    })
    addSteps(app, office)
    addProofs(app, office)
    addFindings(app, office)
  }
