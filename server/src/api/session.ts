import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access } from '../accounts/access.ts'
import type { Login } from '../accounts/auth.ts'
import { type Action, MATRIX, mayDo } from '../accounts/matrix.ts'
import { DubanError } from '../errors.ts'
import type { Store } from '../store/open.ts'
import { findUnit } from '../store/units.ts'
import { ProblemSchema } from './schema.ts'
import { LoginBody, OidcQuery, SessionSchema } from './schema-office.ts'

const tags = ['session']
const config = { action: 'session.use' } as const

const setCookies = (reply: FastifyReply, { cookies }: Login): FastifyReply =>
  cookies.length > 0 ? reply.header('set-cookie', [...cookies]) : reply

/** Session: who one is, login, logout. */
export const sessionRoutes =
  (access: Access, { db }: Store): FastifyPluginAsyncZod =>
  async app => {
    const present = async (request: FastifyRequest): Promise<z.infer<typeof SessionSchema>> => {
      const { person, role, unit, post } = request.author.actor
      const open = await access.isOpen(request)
      const unitName = unit === '' ? '' : ((await findUnit(db, unit))?.name ?? '')
      return {
        oidc: access.hasOidc,
        open,
        account: open || role === 'public' ? null : { name: person, role, unit, unitName, post },
        role,
        actions: (Object.keys(MATRIX) as Action[]).filter(action => mayDo(role, action)),
      }
    }
    const read = { tags, summary: 'Who one is, and what one may do', response: { 200: SessionSchema } }
    app.get('/session', { config, schema: read }, present)
    const login = {
      tags,
      summary: 'Log in; the answer sets the session cookie',
      body: LoginBody,
      response: { 204: z.null(), '4xx': ProblemSchema },
    }
    app.post('/session', { config, schema: login }, async (request, reply) => {
      const { name, password } = request.body
      const auth = await access.auth()
      return setCookies(reply, await auth.login(name, password, request.ip))
        .code(204)
        .send(null)
    })
    const oidc = {
      tags,
      summary: 'To the provider that vouches for people; afterwards to the page `to`',
      querystring: OidcQuery,
      response: { 302: z.null(), '4xx': ProblemSchema, '5xx': ProblemSchema },
    }
    app.get('/session/oidc', { config, schema: oidc }, async (request, reply) => {
      const { oidc: provider } = await access.auth()
      if (!provider) throw new DubanError('route_not_found', { path: request.url })
      const way = await provider.start(request.query.to, request.ip)
      return setCookies(reply, way).redirect(way.location, 302)
    })
    const callback = { tags, summary: 'Back from the provider', response: { 302: z.null(), '4xx': ProblemSchema } }
    app.get('/session/oidc/callback', { config, schema: callback }, async (request, reply) => {
      const { oidc: provider } = await access.auth()
      if (!provider) throw new DubanError('route_not_found', { path: request.url })
      const query = request.url.split('?')[1] ?? ''
      const way = await provider.finish(query, request.headers.cookie ?? '', request.ip)
      return setCookies(reply, way).redirect(way.location, 302)
    })
    const logout = { tags, summary: 'Log out', response: { 204: z.null() } }
    app.delete('/session', { config, schema: logout }, async (request, reply) => {
      const { cookie } = request.headers
      if (cookie) setCookies(reply, await (await access.auth()).logout(cookie))
      return reply.code(204).send(null)
    })
  }
