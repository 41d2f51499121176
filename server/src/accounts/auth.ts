import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { username as usernames } from 'better-auth/plugins'
import type { Role } from 'duban-core'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import type { AccountRow } from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { logins, sessions, users, verifications } from '../store/schema-accounts.ts'
import { sessionSecret } from '../store/settings.ts'
import { ROLES } from './matrix.ts'

/** A working day: whoever logs in at eight is asked again the next morning. */
const SESSION_SECONDS = 12 * 3600

/** Characters that a password has at least. */
export const SHORTEST_PASSWORD = 10

/** Where the library believes to be mounted; it is only called from here. */
const BASE = 'http://duban.localhost/auth'

/** Header that carries the client's address to the library's limit of attempts. */
const ADDRESS_HEADER = 'x-duban-address'

/** What a successful login sets. */
export interface Login {
  readonly cookies: readonly string[]
}

/** Accounts as a kept-up library does them: passwords, sessions, limits of attempts. */
export interface Auth {
  /** @throws DubanError `login_refused`, `too_many_attempts` */
  readonly login: (name: string, password: string, address: string) => Promise<Login>
  readonly logout: (cookie: string) => Promise<Login>
  /** The account of a session cookie, or null. */
  readonly accountOf: (cookie: string) => Promise<AccountRow | null>
  readonly hash: (password: string) => Promise<string>
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

async function createLibrary(store: Store) {
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
    rateLimit: { enabled: true, customRules: { '/sign-in/username': { window: 60, max: 30 } } },
    advanced: { cookiePrefix: 'duban', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    plugins: [usernames({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: () => true })],
  })
}

/** The library on a store; loaded only where accounts are used. */
export async function createAuth(store: Store): Promise<Auth> {
  const library = await createLibrary(store)
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
      const answer = await ask('/sign-in/username', { [ADDRESS_HEADER]: address }, { username: name, password })
      if (answer.status === 429) throw new DubanError('too_many_attempts')
      if (!answer.ok) throw new DubanError('login_refused')
      return { cookies: answer.headers.getSetCookie() }
    },
    logout: async cookie => {
      const answer = await ask('/sign-out', { cookie }, {})
      return { cookies: answer.headers.getSetCookie() }
    },
    accountOf: async cookie => {
      const session = await library.api.getSession({ headers: new Headers({ cookie }) })
      const user = session && SessionUser.parse(session.user)
      return user && !user.isDisabled ? user : null
    },
    hash: async password => (await library.$context).password.hash(password),
  }
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
