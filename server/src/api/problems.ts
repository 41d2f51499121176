import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { DubanError, type Language, toDubanError } from '../errors.ts'
import type { Problem } from './schema.ts'

/** The language that a request would rather have; Chinese where it does not say. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = /\b(zh|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]
  return wanted?.toLowerCase() === 'en' ? 'en' : 'zh'
}

/** Any throw of a request as a DubanError: what the framework refuses is a request not valid. */
function known(error: FastifyError): DubanError {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const reason = error.validation.map(v => `${v.instancePath.replace(/^\//, '')} ${v.message}`.trim()).join('; ')
    return new DubanError('invalid_request', { reason }, error)
  }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new DubanError('invalid_request', { reason: error.message }, error)
  return toDubanError(error)
}

/** An error as problem+json (RFC 9457). */
export const problemOf = (error: DubanError, language: Language): Problem => ({
  type: `https://datatracker.ietf.org/doc/html/rfc9110#status.${error.status}`,
  title: STATUS_CODES[error.status] ?? 'Error',
  status: error.status,
  code: error.code,
  detail: error.say(language),
})

/** Answers with a problem; what is a fault of ours goes to the log whole and to the client without its inside. */
export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = known(error)
  if (problem.code === 'internal') request.log.error(error)
  const shown = problem.code === 'internal' ? new DubanError('internal', { reason: request.id }) : problem
  if (shown.status === 503) reply.header('retry-after', '5')
  return reply
    .code(shown.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(shown, languageOf(request))))
}

/** Answers bytes that are no HTTP request at all. Nothing is known of such a client, so it gets English too. */
export function refuseGarbage(error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const body = JSON.stringify(problemOf(new DubanError('invalid_request', { reason: error.message }), 'en'))
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
