import { basename } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import {
  findDocument,
  findReading,
  findReadingHash,
  listDocuments,
  removeDocument,
  unpackReading,
} from '../store/documents.ts'
import type { Store } from '../store/open.ts'
import { answerUnchanged } from './etag.ts'
import type { Importer } from './imports.ts'
import { presentDocument, presentPage } from './present.ts'
import {
  DocumentParams,
  DocumentSummarySchema,
  DocumentsQuery,
  ProblemSchema,
  pageOf,
  ReadingSchema,
} from './schema.ts'

const tags = ['documents']
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
  app.get('/documents/:id/reading', { schema }, async (request, reply) => {
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

/** Documents: list, import, one, its reading, remove. */
export const documentRoutes =
  (store: Store, importer: Importer): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/documents',
      {
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
        schema: {
          tags,
          summary: 'Import a file: multipart, field `file`; the same bytes twice are one document (200)',
          consumes: ['multipart/form-data'],
          response: { 200: DocumentSummarySchema, 201: DocumentSummarySchema, ...refused },
        },
      },
      async (request, reply) => {
        const { stream, name } = await fileOf(request)
        const { document, isNew } = await importer.take(stream, name)
        reply.header('location', `/api/v1/documents/${document.id}`)
        return reply.code(isNew ? 201 : 200).send(presentDocument(document))
      },
    )
    app.get(
      '/documents/:id',
      {
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
    app.delete(
      '/documents/:id',
      {
        schema: {
          tags,
          summary: 'Remove a document and its records',
          params: DocumentParams,
          response: { 204: z.null(), ...refused },
        },
      },
      async (request, reply) => {
        if (!(await removeDocument(store.db, request.params.id))) throw missing(request.params.id)
        return reply.code(204).send(null)
      },
    )
    addReading(app, store)
  }
