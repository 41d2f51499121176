import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Author } from '../change.ts'
import { DubanError } from '../errors.ts'
import { hasAccounts } from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { type Auth, createAuth } from './auth.ts'
import { type Action, mayDo } from './matrix.ts'
import type { OidcSettings } from './oidc.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What of the matrix an endpoint does. */
    action?: Action
  }
  interface FastifyRequest {
    /** Who asks, and from where. */
    author: Author
  }
}

const PUBLIC = { person: '', post: '', unit: '', role: 'public' } as const
/** Who works on a machine of their own, before there are accounts. */
const OWNER = { person: 'owner', post: '', unit: '', role: 'administrator' } as const

/** Tells who asks. */
export interface Access {
  /** Whether whoever comes may do everything: no account yet, and only this machine reaches the service. */
  readonly isOpen: (request: FastifyRequest) => Promise<boolean>
  readonly auth: () => Promise<Auth>
  /** A provider is set up that vouches for people. */
  readonly hasOidc: boolean
}

/** How a service is reached, and who vouches for people. */
export interface AccessOptions {
  /** Other machines reach it. */
  readonly isPublic: boolean
  readonly oidc: OidcSettings | null
}

/** Access to a store's service. */
export function createAccess(store: Store, { isPublic, oidc }: AccessOptions): Access {
  let auth: Promise<Auth> | null = null
  let isGuarded = false
  const isOpen = async (request: FastifyRequest): Promise<boolean> => {
    // A proxy of this machine passes on strangers as if they were at home.
    if (isPublic || request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined)
      return false
    isGuarded ||= await hasAccounts(store.db)
    return !isGuarded
  }
  return {
    isOpen,
    hasOidc: oidc !== null,
    auth: () => {
      auth ??= createAuth(store, oidc)
      return auth
    },
  }
}

async function authorOf(access: Access, request: FastifyRequest): Promise<Author> {
  const address = request.ip
  const { cookie } = request.headers
  const account = cookie?.includes('duban.') ? await (await access.auth()).accountOf(cookie) : null
  if (account) {
    const { username, role, unit, post } = account
    return { actor: { person: username, role, unit, post }, address }
  }
  return { actor: (await access.isOpen(request)) ? OWNER : PUBLIC, address }
}

/** Told of every endpoint as it is registered. */
export type RouteListener = (method: string, url: string, action: Action) => void

/**
 * Makes every endpoint of a scope name its action, and lets only those through who may do it.
 * @throws DubanError `login_needed`, `not_allowed`
 */
export function addAccess(api: FastifyInstance, access: Access, onRoute: RouteListener = () => {}): void {
  api.decorateRequest('author', null as unknown as Author)
  api.addHook('onRoute', route => {
    const action = route.config?.action
    if (!action) throw new Error(`${route.method} ${route.url} names no action of the matrix`)
    for (const method of [route.method].flat()) if (method !== 'HEAD') onRoute(method, route.url, action)
  })
  api.addHook('onRequest', async request => {
    request.author = await authorOf(access, request)
    const { role } = request.author.actor
    const { action } = request.routeOptions.config
    if (action && mayDo(role, action)) return
    throw new DubanError(role === 'public' ? 'login_needed' : 'not_allowed', { action: action ?? '' })
  })
}
