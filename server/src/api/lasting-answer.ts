import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerHash, etagOf, isKnown } from './etag.ts'

const pack = promisify(gzip)

/** An answer that never changes, as it is sent: its bytes, the same compressed, and their hash. */
interface LastingAnswer {
  readonly body: Buffer
  readonly packed: Buffer
  readonly hash: string
}

/** Bytes of answers kept in memory: some thousand bulletins. */
const MOST_BYTES = 32_000_000

/** Answers about what was issued and can never change, the ones asked for last. */
export interface LastingAnswers {
  /** The answer under a key, worked out and compressed once; one that cannot be had is asked for again the next time. */
  readonly get: (key: string, work: () => Promise<string>) => Promise<LastingAnswer>
}

/** Lasting answers of one store, of at most `mostBytes`. */
export function createLastingAnswers(mostBytes: number = MOST_BYTES): LastingAnswers {
  const kept = new Map<string, LastingAnswer>()
  let bytes = 0
  const keep = (key: string, answer: LastingAnswer): void => {
    if (kept.has(key)) return
    kept.set(key, answer)
    bytes += answer.body.length + answer.packed.length
    for (const [oldest, { body, packed }] of kept) {
      if (bytes <= mostBytes) return
      kept.delete(oldest)
      bytes -= body.length + packed.length
    }
  }
  return {
    get: async (key, work) => {
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const body = Buffer.from(await work())
      const answer = { body, packed: await pack(body), hash: answerHash(body) }
      keep(key, answer)
      return answer
    },
  }
}

/** For an hour nobody need ask again: nothing can be changed, but a store may be restored from an earlier copy. */
const LASTING = 'private, max-age=3600, immutable'

/** Answers a GET about what never changes: compressed where the client takes that, 304 where it has it. */
export async function sendLasting(
  { lasting }: { readonly lasting: LastingAnswers },
  request: FastifyRequest,
  reply: FastifyReply,
  key: readonly unknown[],
  work: () => Promise<string>,
): Promise<void> {
  const { body, packed, hash } = await lasting.get(JSON.stringify(key), work)
  const etag = etagOf(hash)
  reply.header('etag', etag).header('cache-control', LASTING).header('vary', 'accept-encoding')
  reply.type('application/json; charset=utf-8')
  if (isKnown(request, etag)) {
    reply.code(304).send('')
    return
  }
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (takesGzip) reply.header('content-encoding', 'gzip')
  reply.send(takesGzip ? packed : body)
}
