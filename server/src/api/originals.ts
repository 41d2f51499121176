import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { DubanError } from '../errors.ts'
import type { Reader } from '../read/reader.ts'
import { MOST_SOURCE_BYTES } from '../read/source-file.ts'
import { findSource, sourceDocument } from '../store/sources.ts'
import { answerUnchanged } from './etag.ts'
import type { Office } from './office.ts'
import { createPageCache } from './page-cache.ts'
import { DocumentParams, ProblemSchema } from './schema.ts'
import { PageParams } from './schema-versions.ts'

const tags = ['documents']
const read = { action: 'document.read' } as const
const refused = { '4xx': ProblemSchema }

/** The original file of a document, and its pages drawn. */
export const originalRoutes =
  (office: Office, reader: Reader): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const cache = createPageCache()
    const missing = (id: string) =>
      new DubanError('source_not_kept', { id, limit: Math.floor(MOST_SOURCE_BYTES / 1_000_000) })
    const homeOf = async (id: string) => {
      const home = await sourceDocument(db, id)
      if (!home) throw new DubanError('document_not_found', { id })
      return home
    }
    const fileOf = async (id: string) => {
      const file = await findSource(db, id)
      if (!file) throw missing(id)
      return file
    }

    const source = { tags, summary: 'The file as it came, as an attachment', params: DocumentParams, response: refused }
    app.get('/documents/:id/source', { config: read, schema: source }, async (request, reply) => {
      const { id, name } = await homeOf(request.params.id)
      const { content, mediaType } = await fileOf(id)
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(Buffer.from(content) as never)
    })

    const page = { tags, summary: 'A page of the file as PNG: `1.png`', params: PageParams, response: refused }
    app.get('/documents/:id/pages/:file', { config: read, schema: page }, async (request, reply) => {
      const { id, name } = await homeOf(request.params.id)
      const number = Number(/^([1-9]\d{0,4})\.png$/.exec(request.params.file)?.[1] ?? 0)
      if (number === 0) throw new DubanError('route_not_found', { path: request.url })
      const key = `${id}-${number}`
      // A document's bytes are its address, so a page that was drawn once stays as it is.
      if (answerUnchanged(request, reply, key)) return reply.send(null as never)
      const image = await cache.get(key, () =>
        reader.draw({ key: id, name, page: number }, async () => (await fileOf(id)).content),
      )
      return reply.type('image/png').send(Buffer.from(image) as never)
    })
  }
