import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerHash, answerUnchanged } from './etag.ts'
import type { Office } from './office.ts'

/** An answer as it is sent: its bytes and their hash. */
interface KeptAnswer {
  readonly body: Buffer
  readonly hash: string
}

/**
 * Answers a GET with JSON that is worked out and written once for everybody who asks the same until something changes.
 * `key` holds all that the answer depends on beside the store: the query, and who asks where not everybody sees the same.
 */
export async function sendKept(
  { store, cache }: Pick<Office, 'store' | 'cache'>,
  request: FastifyRequest,
  reply: FastifyReply,
  key: readonly unknown[],
  work: () => Promise<string>,
): Promise<void> {
  const write = async (): Promise<KeptAnswer> => {
    const body = Buffer.from(await work())
    return { body, hash: answerHash(body) }
  }
  const { body, hash } = await cache.answer(store.db, JSON.stringify(key), write, answer => answer.body.length)
  const isUnchanged = answerUnchanged(request, reply, hash)
  reply.type('application/json; charset=utf-8').send(isUnchanged ? '' : body)
}
