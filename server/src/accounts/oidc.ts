import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import type { Store } from '../store/open.ts'
import { users } from '../store/schema-accounts.ts'

/** Name of the provider inside the accounts' library. */
export const OIDC_PROVIDER = 'oidc'

/** Path of the service that the provider sends people back to; to be registered there behind the public address. */
export const OIDC_CALLBACK = '/api/v1/session/oidc/callback'

/** 统一身份认证 (OpenID Connect): who vouches for people, and how this service is known there. */
export interface OidcSettings {
  /** Address of the issuer; its `/.well-known/openid-configuration` is asked for at the first login. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that holds the account's name here. */
  readonly claim: string
  /** Address by which people reach this service, without a slash at the end. */
  readonly publicUrl: string
}

const Environment = z.object({
  DUBAN_OIDC_ISSUER: z.url(),
  DUBAN_OIDC_CLIENT_ID: z.string().min(1),
  DUBAN_OIDC_CLIENT_SECRET: z.string().min(1),
  DUBAN_OIDC_CLAIM: z.string().min(1).default('preferred_username'),
  DUBAN_URL: z.url(),
})

/**
 * The settings in the environment, or null where `DUBAN_OIDC_ISSUER` is not set.
 * @throws DubanError `wrong_options` where some of them are missing
 */
export function oidcFromEnvironment(env: Readonly<Record<string, string | undefined>>): OidcSettings | null {
  if (!env.DUBAN_OIDC_ISSUER) return null
  const parsed = Environment.safeParse(env)
  if (!parsed.success)
    throw new DubanError('wrong_options', { reason: parsed.error.issues.map(issue => issue.path.join('.')).join(', ') })
  const { data } = parsed
  return {
    issuer: data.DUBAN_OIDC_ISSUER.replace(/\/$/, ''),
    clientId: data.DUBAN_OIDC_CLIENT_ID,
    clientSecret: data.DUBAN_OIDC_CLIENT_SECRET,
    claim: data.DUBAN_OIDC_CLAIM,
    publicUrl: data.DUBAN_URL.replace(/\/$/, ''),
  }
}

/**
 * The provider as the accounts' library takes it. It vouches for who somebody is; what they may do is said here, so an
 * account of that name must be there already: nobody is let in only because the provider knows them.
 */
export function oidcProvider(store: Store, { issuer, clientId, clientSecret, claim, publicUrl }: OidcSettings) {
  const addressOf = async (name: unknown): Promise<string> => {
    if (typeof name !== 'string' || name === '') return ''
    const found = await store.db.select({ email: users.email }).from(users).where(eq(users.username, name))
    return found[0]?.email ?? ''
  }
  return {
    providerId: OIDC_PROVIDER,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile'],
    redirectURI: `${publicUrl}${OIDC_CALLBACK}`,
    disableSignUp: true,
    // The library joins by address; accounts have stand-ins for one, which only this knows.
    mapProfileToUser: async (profile: Record<string, unknown>) => ({
      email: (await addressOf(profile[claim])) || `nobody-${crypto.randomUUID()}@accounts.invalid`,
      emailVerified: true,
    }),
  }
}
