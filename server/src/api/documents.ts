import { basename } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { findBreakdown } from '../store/breakdowns.ts'
import {
  findDocument,
  findReading,
  findReadingHash,
  listDocuments,
  removeDocument,
  unpackReading,
} from '../store/documents.ts'
import type { Store } from '../store/open.ts'
import { chooseLast, listVersions } from '../store/versions.ts'
import { answerUnchanged } from './etag.ts'
import type { Importer } from './imports.ts'
import { changeIn, type Office } from './office.ts'
import { presentArchiveItem, presentDocument, presentPage } from './present.ts'
import { languageOf } from './problems.ts'
import {
  DocumentParams,
  DocumentSummarySchema,
  DocumentsQuery,
  ProblemSchema,
  pageOf,
  ReadingSchema,
  UploadedSchema,
} from './schema.ts'

const tags = ['documents']
const read = { action: 'document.read' } as const
const refused = { '4xx': ProblemSchema }

const missing = (id: string): DubanError => new DubanError('document_not_found', { id })

/** Characters of a file's name that are kept. */
const LONGEST_NAME = 255

/** The file of an upload, and the name that its owner gave it, without folders. */
async function fileOf(request: FastifyRequest) {
  const part = request.isMultipart() ? await request.file() : undefined
  if (part?.fieldname !== 'file') throw new DubanError('file_missing')
  const name = basename(part.filename.replaceAll('\\', '/').replace(/\p{Cc}/gu, '')).slice(0, LONGEST_NAME)
  return { stream: part.file, name: name || 'file' }
}

/** The reading as it is stored: gzip where the client takes that. */
function addReading(app: Parameters<FastifyPluginAsyncZod>[0], store: Store): void {
  const schema = {
    tags,
    summary: 'The whole reading of a document, with its text and ledger',
    params: DocumentParams,
    response: { 200: ReadingSchema, 304: z.null(), ...refused },
  }
  app.get('/documents/:id/reading', { config: read, schema }, async (request, reply) => {
    const { id } = request.params
    const hash = await findReadingHash(store.db, id)
    if (hash === null) throw missing(id)
    if (answerUnchanged(request, reply, hash)) return reply.send(null)
    const found = await findReading(store.db, id)
    if (!found) throw missing(id)
    reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (takesGzip) reply.header('content-encoding', 'gzip')
    // Sent as the bytes that are stored; the schema documents what is in them.
    const body: unknown = takesGzip ? Buffer.from(found.reading) : Buffer.from(await unpackReading(found.reading))
    return (reply as FastifyReply).send(body)
  })
}

/** Removal of a document that nothing rests on. */
function addRemoval(app: Parameters<FastifyPluginAsyncZod>[0], office: Office): void {
  app.delete(
    '/documents/:id',
    {
      config: { action: 'document.remove' },
      schema: {
        tags,
        summary: 'Remove a document and its records',
        params: DocumentParams,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changeIn(office, request.author, async ({ tx, note }) => {
        if (await findBreakdown(tx, id)) throw new DubanError('document_in_use', { id })
        const document = await findDocument(tx, id)
        if (!document) throw missing(id)
        const family = await listVersions(tx, document.family)
        const isBase = document.version === 1 || family.some(({ basedOn }) => basedOn === id)
        if (isBase && family.length > 1) throw new DubanError('has_versions', { id })
        await removeDocument(tx, id)
        if (document.isCurrent) await chooseLast(tx, document.family)
        await note('document.remove', { kind: 'document', id })
      })
      return reply.code(204).send(null)
    },
  )
}

/** Documents: list, import, one, its reading, remove. */
export const documentRoutes =
  (office: Office, importer: Importer): FastifyPluginAsyncZod =>
  async app => {
    const { store } = office
    app.get(
      '/documents',
      {
        config: read,
        schema: {
          tags,
          summary: 'Documents, the last imported first',
          querystring: DocumentsQuery,
          response: { 200: pageOf(DocumentSummarySchema), ...refused },
        },
      },
      async request => presentPage(await listDocuments(store.db, request.query), presentDocument),
    )
    app.post(
      '/documents',
      {
        config: { action: 'document.import' },
        schema: {
          tags,
          summary: 'Import a file or a .zip of several: field `file`; the same bytes twice are one document (200)',
          consumes: ['multipart/form-data'],
          response: { 200: UploadedSchema, 201: UploadedSchema, ...refused },
        },
      },
      async (request, reply) => {
        const { stream, name } = await fileOf(request)
        const taken = await importer.take(stream, name, request.author)
        if ('items' in taken) {
          const items = taken.items.map(item => presentArchiveItem(item, languageOf(request)))
          return reply.code(taken.items.some(({ isNew }) => isNew) ? 201 : 200).send({ items })
        }
        const { document, isNew } = taken
        reply.header('location', `/api/v1/documents/${document.id}`)
        return reply.code(isNew ? 201 : 200).send(presentDocument(document))
      },
    )
    app.get(
      '/documents/:id',
      {
        config: read,
        schema: {
          tags,
          summary: 'A document',
          params: DocumentParams,
          response: { 200: DocumentSummarySchema, ...refused },
        },
      },
      async request => {
        const document = await findDocument(store.db, request.params.id)
        if (!document) throw missing(request.params.id)
        return presentDocument(document)
      },
    )
    addRemoval(app, office)
    addReading(app, store)
  }
