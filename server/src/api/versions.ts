import { isInConflict } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mayDo } from '../accounts/matrix.ts'
import { DubanError } from '../errors.ts'
import type { Reader } from '../read/reader.ts'
import { listDecisions } from '../store/decisions.ts'
import { findDocument } from '../store/documents.ts'
import { listVersions } from '../store/versions.ts'
import {
  chooseVersion,
  compareDocuments,
  documentOf,
  findCopies,
  joinVersions,
  leaveVersions,
} from '../versions/join.ts'
import { homeOf, makeVersion } from '../versions/make-version.ts'
import { acceptedOf, decide, findRepair, type Repair } from '../versions/proposals.ts'
import { changeIn, type Office } from './office.ts'
import { presentDocument } from './present.ts'
import { DocumentParams, DocumentSummarySchema, ProblemSchema } from './schema.ts'
import {
  ComparisonSchema,
  CopiesSchema,
  DecisionBody,
  DecisionsSchema,
  JoinBody,
  OriginQuery,
  OriginSchema,
  OtherParams,
  ProposalParams,
  ProposalsSchema,
  VersionsSchema,
} from './schema-versions.ts'

const tags = ['versions']
const read = { action: 'document.read' } as const
const repair = { action: 'document.repair' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** The proposals with what stands decided; who decided is told to those who may know. */
function presentRepair(standing: Repair, knowsWho: boolean): z.infer<typeof ProposalsSchema> {
  const accepted = acceptedOf(standing)
  const boxesOf = new Map(standing.reading.damage.map(({ id, boxes }) => [id, boxes]))
  const items = standing.proposals.map(proposal => {
    const made = standing.decisions.get(proposal.id)
    return {
      id: proposal.id,
      kind: proposal.kind,
      message: proposal.message,
      edits: [...proposal.edits],
      boxes: [...(boxesOf.get(proposal.id) ?? [])],
      decision: made && made.decision !== 'withdrawn' ? made.decision : ('open' as const),
      reason: made?.reason ?? '',
      by: knowsWho && made ? made.by.person : '',
      at: made?.at ?? '',
      conflicts: accepted.filter(one => one !== proposal && isInConflict(one, proposal)).map(({ id }) => id),
    }
  })
  const count = (word: string): number => items.filter(({ decision }) => decision === word).length
  return {
    counts: { total: items.length, accepted: count('accepted'), refused: count('refused'), open: count('open') },
    items,
  }
}

function addProposals(app: App, office: Office): void {
  const { db } = office.store
  const list = {
    tags,
    summary: 'What is proposed to mend a document, with what stands decided',
    params: DocumentParams,
    response: { 200: ProposalsSchema, ...refused },
  }
  app.get('/documents/:id/proposals', { config: read, schema: list }, async request => {
    const knowsWho = mayDo(request.author.actor.role, 'decision.read')
    return presentRepair(await findRepair(db, request.params.id), knowsWho)
  })
  const put = {
    tags,
    summary: 'Accept or refuse a proposal, or undo that, with the reason; the text itself stays',
    params: ProposalParams,
    body: DecisionBody,
    response: { 200: ProposalsSchema, ...refused },
  }
  app.put('/documents/:id/proposals/:proposal', { config: repair, schema: put }, async request => {
    const { id, proposal } = request.params
    await changeIn(office, request.author, change => decide(change, id, proposal, request.body))
    return presentRepair(await findRepair(db, id), true)
  })
  const log = {
    tags,
    summary: 'Every decision and undoing on a document, the last first',
    params: DocumentParams,
    response: { 200: DecisionsSchema, ...refused },
  }
  app.get('/documents/:id/decisions', { config: { action: 'decision.read' }, schema: log }, async request => {
    await documentOf(db, request.params.id)
    const rows = await listDecisions(db, request.params.id)
    const items = rows.map(({ proposalId, proposal, decision, reason, by, at }) => ({
      proposal: proposalId,
      kind: proposal.kind,
      edits: [...proposal.edits],
      decision,
      reason,
      by: by.person,
      at,
    }))
    return { items: items.reverse() }
  })
}

function addVersions(app: App, office: Office, reader: Reader): void {
  const { db } = office.store
  const versionsOf = async (id: string) => ({
    items: (await listVersions(db, (await documentOf(db, id)).family)).map(presentDocument),
  })
  const answer = { params: DocumentParams, response: { 200: VersionsSchema, ...refused } }
  const list = { tags, summary: 'The versions of a document, the source first', ...answer }
  app.get('/documents/:id/versions', { config: read, schema: list }, request => versionsOf(request.params.id))
  const make = {
    tags,
    summary: 'Make the accepted text the next version, read anew; 200 where it is one already',
    params: DocumentParams,
    body: z.strictObject({}).nullish(),
    response: { 200: DocumentSummarySchema, 201: DocumentSummarySchema, ...refused },
  }
  app.post('/documents/:id/versions', { config: repair, schema: make }, async (request, reply) => {
    const { document, isNew } = await makeVersion({ ...office, reader }, request.params.id, request.author)
    return reply.code(isNew ? 201 : 200).send(presentDocument(document))
  })
  const choose = { tags, summary: 'Make this version the one that lists take', ...answer }
  app.put('/documents/:id/current', { config: repair, schema: choose }, async request => {
    await changeIn(office, request.author, change => chooseVersion(change, request.params.id))
    return versionsOf(request.params.id)
  })
  const join = { tags, summary: "Keep a document as a version of another's report", body: JoinBody, ...answer }
  app.put('/documents/:id/joined', { config: repair, schema: join }, async request => {
    await changeIn(office, request.author, change => joinVersions(change, request.params.id, request.body.to))
    return versionsOf(request.params.id)
  })
  const leave = { tags, summary: 'Undo that: a document of its own again', ...answer }
  app.delete('/documents/:id/joined', { config: repair, schema: leave }, async request => {
    await changeIn(office, request.author, change => leaveVersions(change, request.params.id))
    return versionsOf(request.params.id)
  })
}

function addComparisons(app: App, office: Office, reader: Reader): void {
  const { db } = office.store
  const copies = {
    tags,
    summary: 'Other documents that look like copies of the same report, the most alike first',
    params: DocumentParams,
    response: { 200: CopiesSchema, ...refused },
  }
  app.get('/documents/:id/copies', { config: read, schema: copies }, async request => ({
    items: (await findCopies(db, reader, request.params.id)).map(({ document, shared }) => ({
      document: presentDocument(document),
      shared,
    })),
  }))
  const compare = {
    tags,
    summary: 'What two copies or versions have apart: figures, passages, words',
    params: OtherParams,
    response: { 200: ComparisonSchema, ...refused },
  }
  app.get('/documents/:id/compare/:other', { config: read, schema: compare }, async request => {
    const [first, second] = [await documentOf(db, request.params.id), await documentOf(db, request.params.other)]
    const comparison = await compareDocuments(db, reader, first.id, second.id)
    return { first: presentDocument(first), second: presentDocument(second), ...comparison } as never
  })
  const origin = {
    tags,
    summary: 'Where a stretch of a version stands in the text that came as a file',
    params: DocumentParams,
    querystring: OriginQuery,
    response: { 200: OriginSchema, ...refused },
  }
  app.get('/documents/:id/origin', { config: read, schema: origin }, async request => {
    const home = await homeOf(db, request.params.id, request.query)
    if (!(await findDocument(db, home.document))) throw new DubanError('document_not_found', { id: home.document })
    const { reading } = await findRepair(db, home.document)
    return { ...home, text: reading.text.slice(home.start, home.end) }
  })
}

/** Repair of a document, its versions, and its copies. */
export const versionRoutes =
  (office: Office, reader: Reader): FastifyPluginAsyncZod =>
  async app => {
    addProposals(app, office)
    addVersions(app, office, reader)
    addComparisons(app, office, reader)
  }
