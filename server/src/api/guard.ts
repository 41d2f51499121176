import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DubanError } from '../errors.ts'

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Styles inline: the components write theirs into the page. Scripts only from here.
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** A name for this machine's own address; any other that leads here is a page elsewhere in disguise (DNS rebinding). */
function isLocalName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) > 0
}

/** Refuses a change that another site's page asks for in a reader's browser. */
function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  if (origin === undefined) return
  const isOwn = URL.canParse(origin) && new URL(origin).host === request.headers.host
  if (!isOwn) throw new DubanError('cross_origin', { origin })
}

/** Security headers on every answer; requests only by this machine's own names unless `isPublic`, changes only from own pages. */
export function addGuards(app: FastifyInstance, { isPublic }: { readonly isPublic: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    const host = request.headers.host ?? ''
    if (!isPublic && !isLocalName(host)) throw new DubanError('host_refused', { host })
    refuseOtherSites(request)
  })
}
