import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { genericOAuth, username as usernames } from 'better-auth/plugins'
import type { Role } from 'duban-core'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { type AccountRow, findSessionAccount } from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { logins, sessions, users, verifications } from '../store/schema-accounts.ts'
import { sessionSecret } from '../store/settings.ts'
import { type Attempts, countAttempts } from './attempts.ts'
import { ROLES } from './matrix.ts'
import { OIDC_PROVIDER, type OidcSettings, oidcProvider } from './oidc.ts'
import { rememberSessions } from './session-memo.ts'

/** A working day: whoever logs in at eight is asked again the next morning. */
const SESSION_SECONDS = 12 * 3600

/** Characters that a password has at least. */
export const SHORTEST_PASSWORD = 10

/** Where the library believes to be mounted; it is only called from here. */
const BASE = 'http://duban.localhost/auth'

/** Page that says why a login failed. */
const LOGIN_PAGE = '/login'

/** Logins that may fail from one address, a window in seconds; a whole office that logs in at eight shares one. */
const ATTEMPTS = { window: 60, max: 30 }

/** Header that carries the client's address to the library's limit of attempts. */
const ADDRESS_HEADER = 'x-duban-address'

/** What a successful login sets. */
export interface Login {
  readonly cookies: readonly string[]
}

/** Where the browser goes next, and what it is to remember on the way. */
export interface Passage extends Login {
  readonly location: string
}

/** Login by a provider that vouches for people (统一身份认证). */
export interface OidcLogin {
  /** The way to the provider; afterwards people arrive at `to`, a path of the pages. @throws DubanError `oidc_unavailable`, `too_many_attempts` */
  readonly start: (to: string, address: string) => Promise<Passage>
  /** What the provider sent back, as the query of its callback. A refusal leads to the login page with `?error=`. */
  readonly finish: (query: string, cookie: string, address: string) => Promise<Passage>
}

/** Accounts as a kept-up library does them: passwords, sessions, limits of attempts. */
export interface Auth {
  /** @throws DubanError `login_refused`, `too_many_attempts` */
  readonly login: (name: string, password: string, address: string) => Promise<Login>
  readonly logout: (cookie: string) => Promise<Login>
  /** The account of a session cookie, or null. */
  readonly accountOf: (cookie: string) => Promise<AccountRow | null>
  readonly hash: (password: string) => Promise<string>
  /** Null where no provider is set up. */
  readonly oidc: OidcLogin | null
}

/** An account as the library hands it over. */
const SessionUser = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.string(),
  post: z.string(),
  isDisabled: z.boolean(),
}) satisfies z.ZodType<AccountRow & { readonly role: Role }>

async function createLibrary(store: Store, oidc: OidcSettings | null, attempts: Attempts) {
  const field = { type: 'string', required: false, input: false } as const
  return betterAuth({
    baseURL: BASE,
    basePath: '/auth',
    secret: await sessionSecret(store.db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(store.db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: logins, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 4 },
    user: {
      additionalFields: {
        role: field,
        unit: field,
        post: field,
        isDisabled: { type: 'boolean', required: false, input: false },
      },
    },
    rateLimit: {
      enabled: true,
      customStorage: attempts,
      // Logins are counted here, since those that succeed do not count.
      customRules: { '/sign-in/username': false, '/sign-in/social': ATTEMPTS },
    },
    advanced: { cookiePrefix: 'duban', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    // Addresses are stand-ins that nobody can claim: who may join whom is said by `oidcProvider`.
    account: { accountLinking: { trustedProviders: [OIDC_PROVIDER], requireLocalEmailVerified: false } },
    plugins: [
      usernames({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: () => true }),
      genericOAuth({ config: oidc ? [oidcProvider(store, oidc)] : [] }),
    ],
  })
}

/** The library on a store; loaded only where accounts are used. */
export async function createAuth(store: Store, oidc: OidcSettings | null = null): Promise<Auth> {
  const attempts = countAttempts()
  const library = await createLibrary(store, oidc, attempts)
  const accountOf = rememberSessions({
    byCookie: async cookie => {
      const found = await library.api.getSession({ headers: new Headers({ cookie }) })
      return found && { token: found.session.token, account: SessionUser.parse(found.user) }
    },
    byToken: token => findSessionAccount(store.db, token, new Date()),
    elapsedMs: () => performance.now(),
  })
  const ask = (path: string, headers: Record<string, string>, body: object): Promise<Response> =>
    library.handler(
      new Request(`${BASE}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(BASE).origin, ...headers },
        body: JSON.stringify(body),
      }),
    )
  return {
    login: async (name, password, address) => {
      const key = `login ${address}`
      if (!(await attempts.consume(key, ATTEMPTS)).allowed) throw new DubanError('too_many_attempts')
      const answer = await ask('/sign-in/username', { [ADDRESS_HEADER]: address }, { username: name, password })
      if (!answer.ok) throw new DubanError('login_refused')
      attempts.giveBack(key)
      return { cookies: answer.headers.getSetCookie() }
    },
    logout: async cookie => {
      const answer = await ask('/sign-out', { cookie }, {})
      return { cookies: answer.headers.getSetCookie() }
    },
    accountOf: async cookie => {
      const account = await accountOf(cookie)
      return account && !account.isDisabled ? account : null
    },
    hash: async password => (await library.$context).password.hash(password),
    oidc: oidc && {
      start: async (to, address) => {
        const wanted = { provider: OIDC_PROVIDER, callbackURL: to, errorCallbackURL: LOGIN_PAGE, disableRedirect: true }
        const answer = await ask('/sign-in/social', { [ADDRESS_HEADER]: address }, wanted)
        if (answer.status === 429) throw new DubanError('too_many_attempts')
        const { url } = z.object({ url: z.string().optional() }).parse(await answer.json())
        if (!answer.ok || !url) throw new DubanError('oidc_unavailable', { issuer: oidc.issuer })
        return { location: url, cookies: answer.headers.getSetCookie() }
      },
      finish: async (query, cookie, address) => {
        const headers = { cookie, [ADDRESS_HEADER]: address }
        const request = new Request(`${BASE}/callback/${OIDC_PROVIDER}?${query}`, { headers })
        const answer = await library.handler(request)
        const location = answer.headers.get('location') ?? ''
        return { location: pathOf(location), cookies: answer.headers.getSetCookie() }
      },
    },
  }
}

/** The library's own error page is an address that nobody can reach: whatever went wrong is said on the login page. */
function pathOf(location: string): string {
  const url = new URL(location || LOGIN_PAGE, BASE)
  return url.pathname.startsWith('/auth') ? `${LOGIN_PAGE}${url.search}` : url.pathname + url.search
}

/** The rows of a new account with a password; the address is a stand-in, since the library wants one and none is sent. */
export const newAccountRows = (account: Omit<AccountRow, 'id' | 'isDisabled'>, passwordHash: string) => {
  const id = randomUUID()
  const now = new Date()
  const dates = { createdAt: now, updatedAt: now }
  return {
    user: {
      ...account,
      ...dates,
      id,
      email: `${id}@accounts.invalid`,
      emailVerified: false,
      displayUsername: account.username,
      isDisabled: false,
    },
    login: { ...dates, id: randomUUID(), accountId: id, userId: id, providerId: 'credential', password: passwordHash },
  }
}
