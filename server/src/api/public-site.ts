import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { indexPage, PUBLIC_LIGHTS, tablePage, troublePage } from '../public/pages.ts'
import { issuedTables, publicTable } from '../public/promises.ts'
import { etagOf, isKnown } from './etag.ts'
import type { Office } from './office.ts'
import { DocumentParams } from './schema.ts'
import { shortText } from './schema-office.ts'

/** Nothing runs on these pages, and nothing comes from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Everybody sees the same, so that any cache on the way may keep it for a while. */
const CACHED_FOR = 'public, max-age=60'

const STYLE = readFileSync(join(import.meta.dirname, '../public/style.css'), 'utf8')

const SearchQuery = z.strictObject({ q: shortText.trim().default(''), light: z.enum(PUBLIC_LIGHTS).optional() })

const hidden = { hide: true }

/** Sends a text that everybody gets alike, or 304 where the client has it. */
function send(request: FastifyRequest, reply: FastifyReply, type: string, body: string): FastifyReply {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32)
  const etag = etagOf(hash)
  reply.header('etag', etag).header('cache-control', CACHED_FOR).header('content-security-policy', POLICY)
  return isKnown(request, etag) ? reply.code(304).send('') : reply.type(`${type}; charset=utf-8`).send(body)
}

/** A refusal as a page: whoever reads here has no use for codes. */
function sendTrouble(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error instanceof DubanError ? error.status : (error.statusCode ?? 500)
  if (status >= 500) request.log.error(error)
  const sentence =
    status === 404
      ? '这份报告不在库中，或它的任务还没有交办。'
      : status < 500
        ? '查找的条件不合要求。'
        : '服务出了问题，请稍后再试。'
  return reply
    .code(status)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(troublePage(sentence))
}

/**
 * 公开: promises and what became of them, for everybody, as pages that need no script. Whoever is logged in sees the same:
 * issued tables and accepted reports alone.
 */
export const publicSite =
  ({ store: { db }, clock, cache }: Office): FastifyPluginAsyncZod =>
  async app => {
    app.setErrorHandler(sendTrouble)
    const tableOf = (id: string) =>
      cache.answer(db, JSON.stringify(['public', id, officeDay(clock.now())]), () => publicTable(db, id, clock.now()))
    app.get('/public', { schema: hidden }, async (request, reply) => {
      const tables = await issuedTables(db)
      const [latest] = tables
      return send(request, reply, 'text/html', indexPage(tables, latest ? await tableOf(latest.document.id) : null))
    })
    app.get('/public/style.css', { schema: hidden }, (request, reply) => send(request, reply, 'text/css', STYLE))
    const schema = { ...hidden, params: DocumentParams, querystring: SearchQuery }
    app.get('/public/:id', { schema }, async (request, reply) => {
      const { id } = request.params
      const { q, light = '' } = request.query
      return send(request, reply, 'text/html', tablePage(await tableOf(id), { q, light }))
    })
  }
