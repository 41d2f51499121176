import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DubanError } from '../errors.ts'

/** Weak, since the same record may travel compressed or not. */
export const etagOf = (hash: string): string => `W/"${hash}"`

/** Whether the client has this version already. */
export const isKnown = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some(tag => tag.trim() === etag || tag.trim() === '*')

/** Hash of an answer, for its ETag. */
export const answerHash = (body: string | Buffer): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 32)

/** Marks an answer; true where the client has it, and the answer is an empty 304. */
export function answerUnchanged(request: FastifyRequest, reply: FastifyReply, hash: string): boolean {
  const etag = etagOf(hash)
  reply.header('etag', etag).header('cache-control', 'no-cache')
  if (!isKnown(request, etag)) return false
  reply.code(304)
  return true
}

/** The ETag of a thing that counts its versions. */
export const versionTag = (version: number): string => `"v${version}"`

/**
 * The version that a change is made to.
 * @throws DubanError `version_needed`
 */
export function versionOf(request: FastifyRequest): number {
  const [, version] = /^(?:W\/)?"v(\d+)"$/.exec(request.headers['if-match'] ?? '') ?? []
  if (version === undefined) throw new DubanError('version_needed')
  return Number(version)
}

/** Gives every JSON answer to a GET its ETag, and 304 where the client has it. */
export function addEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    // What names its version keeps it: the client sends it back with its change.
    if (reply.hasHeader('etag')) return payload
    if (!answerUnchanged(request, reply, answerHash(payload))) return payload
    reply.removeHeader('content-length')
    return ''
  })
}
