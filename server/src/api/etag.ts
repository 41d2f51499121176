import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Weak, since the same record may travel compressed or not. */
export const etagOf = (hash: string): string => `W/"${hash}"`

/** Whether the client has this version already. */
export const isKnown = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some(tag => tag.trim() === etag || tag.trim() === '*')

/** Marks an answer; true where the client has it, and the answer is an empty 304. */
export function answerUnchanged(request: FastifyRequest, reply: FastifyReply, hash: string): boolean {
  const etag = etagOf(hash)
  reply.header('etag', etag).header('cache-control', 'no-cache')
  if (!isKnown(request, etag)) return false
  reply.code(304)
  return true
}

/** Gives every JSON answer to a GET its ETag, and 304 where the client has it. */
export function addEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const hash = createHash('sha256').update(payload).digest('hex').slice(0, 32)
    if (!answerUnchanged(request, reply, hash)) return payload
    reply.removeHeader('content-length')
    return ''
  })
}
